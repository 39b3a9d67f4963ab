"""Each fact once."""

from dataclasses import replace

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.pitch.told_once import names_employer, told_once
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of


def _draft(text: str, chain: int, worth: float = 1.0) -> Draft:
    return Draft(text, "past", (), worth, "answer-past", chain)


def test_the_better_of_two_that_tell_the_same_is_kept() -> None:
    """Another note on the same fact is dropped."""
    found = [
        _draft("I moved the gate and waiting fell from 41 to 12 minutes.", 0, 1.2),
        _draft("Waiting at the gate fell from 41 to 12 minutes.", 1),
    ]
    assert told_once(found) == found[:1]


def test_a_story_that_comes_back_to_its_matter_repeats_nothing() -> None:
    """Sentences of one chain are said one after the other, whatever words they share."""
    found = [_draft("Strangers built a queue for the lighthouse.", 0, 0.2), _draft("I had put no queue in.", 0)]
    assert told_once(found) == found


def test_a_title_said_in_the_profile_is_not_said_again_as_the_job() -> None:
    """A current post without an employer adds nothing to the sentence that names the same trade."""
    cv = (
        "Ida Corn\n\nPROFILE\nHead miller with 24 years in mills, the last eleven in charge of a crew of 9.\n\n"
        "EXPERIENCE\nHead miller 2014 - present\n- Cut waste from 9% to 4% in 2022\n"
    )
    text = pitch(PitchTask("p", "t", 60), slice_of({"cv.txt": cv}), embed).text
    assert text.lower().count("i'm a head miller") == 1


def test_saint_is_no_name_by_itself() -> None:
    """ "St" of "St Brack's" does not stand in "staff"; the name with its second word does."""
    assert not names_employer("I teach new staff.", "St Brack's Hospital")
    assert names_employer("I'm at St Brack's.", "St Brack's Hospital")


def test_what_moved_between_the_same_values_is_told_once() -> None:
    """With and without its unit; a span of years is none."""
    found = [_draft("I cut storage spend from $1.9M to $1.2M a year.", 0, 1.2), _draft("It went from 1.9 to 1.2.", 1)]
    assert told_once(found) == found[:1]
    years = [_draft("I ran the night berth from 2014 to 2019.", 0), _draft("I lived in Brest from 2014 to 2019.", 1)]
    assert told_once(years) == years


def test_a_student_does_not_say_twice_what_they_study() -> None:
    """The degree that goes on is told by "I'm a final-year Geology student at X"; another subject is not."""
    student = Draft("I'm a final-year Geology student at Aldermoor.", "present", (), 0.9, "speech0", 0)
    degree = Draft("I'm doing a BSc in geology at Aldermoor University.", "present", (), 1.0, "study", 1)
    assert told_once([student, degree]) == [replace(student, worth=4.0)]
    other = replace(degree, text="I'm doing an MSc in hydrology at Aldermoor University.")
    assert other in told_once([student, other])


def test_what_something_has_come_to_is_told_with_what_it_was() -> None:
    """ "Now it's four minutes" adds nothing to "from 9 hours to under 4 minutes", whichever is worth more."""
    found = [_draft("Now it's four minutes.", 0, 2.0), _draft("Loading went from 9 hours to under 4 minutes.", 1)]
    assert told_once(found) == found[1:]
    alone = [_draft("Now it's five minutes.", 0, 2.0), found[1]]
    assert told_once(alone) == alone


def test_a_result_outlives_the_act_that_was_told_already() -> None:
    """What stands by itself of a story is kept, what hangs on the dropped sentence goes."""
    pitch = Draft("I trained 36 of 38 nurses on the pumps.", "past", (), 2.0, "speech0", 0)
    story = [
        Draft("I trained 36 of 38 nurses before the switch.", "past", (), 0.5, "story", 1),
        Draft("Alarm calls went from 22 a week to 6 a week.", "past", (), 0.5, "story", 1),
        Draft("It stayed there.", "past", (), 0.5, "story", 1),
    ]
    assert [draft.text for draft in told_once([pitch, *story])] == [pitch.text, story[1].text]

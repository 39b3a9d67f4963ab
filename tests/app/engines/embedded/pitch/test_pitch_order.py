"""The order in which chosen sentences are said."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.pitch_order import joined, ordered
from app.records import PitchPart


def _draft(text: str, part: PitchPart, source: str, chain: int) -> Draft:
    return Draft(text, part, (), 1.0, source, chain)


def test_no_introduction_opens_in_the_middle_of_a_story() -> None:
    """Without a present, an earlier job opens; without one of those either, the story is not told."""
    story = _draft("I put the crate on the table.", "past", "answer-past", 0)
    job = _draft("Before that, I was a fitter at Marrow Stone.", "past", "role", 1)
    wish = _draft("I want to teach next.", "future", "speech0", 2)

    assert [d.text for d in ordered([story, job])] == ["I was a fitter at Marrow Stone.", story.text]
    assert [d.text for d in ordered([story, wish])] == [wish.text]


def test_two_short_acts_of_one_story_are_said_in_one_breath() -> None:
    """One sentence with the sources of both; acts of different stories stay apart."""
    moved, taught = (_draft(text, "past", "answer-past", 0) for text in ("I moved the tape.", "I taught the cleaners."))
    assert [text for _, text in joined([moved, taught])] == ["I moved the tape and I taught the cleaners."]
    apart = _draft("I taught the cleaners.", "past", "answer-past", 1)
    assert len(joined([moved, apart])) == 2


def test_a_measured_proof_may_open_where_nothing_says_who_speaks() -> None:
    """Better a result than silence; a blank asks for the rest."""
    proof = _draft("Waste went from 7 to 4 percent in one year.", "past", "answer-past", 0)
    assert [d.text for d in ordered([proof])] == [proof.text]


def test_a_job_without_its_place_is_not_followed_by_where() -> None:
    """ "I was an intern, where I ..." has no place to be."""

    def draft(text: str, source: str) -> Draft:
        return Draft(text, "past", (), 1.0, source, 0, "Tarn Bank", (1, 0))

    role, act = draft("Before that, I was an intern.", "role"), draft("I printed labels for two carriers.", "line")
    assert [text for _, text in joined([role, act])] == [role.text, act.text]


def test_certificates_are_one_list() -> None:
    """A name with "and" in it stays whole, with a comma before the last."""
    held = [
        _draft(f"I hold {name}.", "past", "ticket", n)
        for n, name in enumerate(["the CPC", "the Level 5 Leadership and Management", "category D"])
    ]
    assert [text for _, text in joined(held)] == [
        "I hold the CPC, the Level 5 Leadership and Management, and category D."
    ]
    assert [text for _, text in joined(held[::2])] == ["I hold the CPC and category D."]


def test_nobody_opens_with_what_points_back() -> None:
    """ "There's ..." comes after a sentence on oneself, whatever stood first in the notes."""
    there = _draft("There's a roomful of us at the mill.", "present", "speech0", 0)
    mine = _draft("I look after the ovens.", "present", "speech0", 1)
    assert [d.text for d in ordered([there, mine])] == [mine.text, there.text]


def test_what_is_told_as_besides_is_not_told_so_twice() -> None:
    """ "I also" is not put before "I was also"; where one has been since is not followed by "where"."""
    lines = [
        _draft("I cut waiting from 9 to 4 minutes.", "past", "line", 1),
        _draft("I was also a mentor to clerks.", "past", "line", 2),
    ]
    assert joined(lines)[1][1] == "I was also a mentor to clerks."
    role = _draft("I'm a buyer at Brack, and have been since 2020.", "present", "role", 3)
    assert joined([role, _draft("I buy for 12 shops.", "present", "line", 4)])[0][1] == role.text


def test_a_whole_story_comes_last_and_is_opened_as_one() -> None:
    """After jobs, studies and proofs; a second one is another time."""
    found = ordered(
        [
            _draft("Our dairy put prices up.", "past", "tale", 1),
            _draft("I have a degree.", "past", "study", 2),
            _draft("The cold room failed.", "past", "tale", 3),
            _draft("I'm a cook at Brack.", "present", "role", 4),
        ]
    )
    told = [text for _, text in joined(found)]
    assert told[1] == "I have a degree."
    assert told[2:] == ["To give one example, our dairy put prices up.", "Another time, the cold room failed."]


def test_also_stands_where_one_says_it() -> None:
    """Behind "was", before any other verb."""
    lines = [
        _draft(text, "past", "line", n) for n, text in enumerate(("I cut it.", "I was acting head.", "I sold it."))
    ]
    assert [text for _, text in joined(lines)][1] == "I was also acting head."


def test_who_gives_their_name_begins_with_it() -> None:
    """ "I'm Gaétan Doiron." opens, whatever of the present was read before it."""
    now, name = (
        _draft("Now I receive at night.", "present", "speech0", 0),
        _draft("I'm Ned Orr.", "present", "speech0", 1),
    )
    assert [d.text for d in ordered([now, name])] == [name.text, now.text]

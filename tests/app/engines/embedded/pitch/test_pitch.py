"""An introduction: true, timed, in order, and fit to be said."""

import itertools
import re
from typing import get_args

import pytest

from app.engines.embedded.pitch.grounding import ungrounded
from app.engines.embedded.pitch.pitch import pitch
from app.engines.protocol import PitchTask
from app.records import Correction, Pitch, PitchSeconds
from tests.app.engines.embedded.people import ADVERT, ALL, RESUME
from tests.app.engines.embedded.slice_of import embed, slice_of

SPOKEN = """# Pitch

Hello, I'm Jory. I'm a piano tuner at Halden Music, where I look after a hundred and twenty instruments in schools and
two concert halls.

Before that I spent six years at the Orrin workshop, rebuilding uprights. I learned there to listen before I touch a
pin. I rebuilt 31 pianos and only one ever came back. In my last year I trained two apprentices and wrote the bench book
they still use.

I'd like to work where the same piano meets a new hand every night. Your house has nine stages and one tuner, and I
want to be the second. That's why I'm here.
"""


def _drafted(texts: dict[str, str], seconds: PitchSeconds = 60, **task: str) -> Pitch:
    return pitch(PitchTask(id="p", created_at="", seconds=seconds, **task), slice_of(texts), embed)  # type: ignore[arg-type]


@pytest.mark.parametrize("seconds", get_args(PitchSeconds))
def test_everything_said_stands_in_its_sources(seconds: PitchSeconds) -> None:
    """Every sentence cites the candidate's own documents, word for word, and says nothing beyond them."""
    notes = slice_of({**ALL, "advert.md": ADVERT})
    drafted = pitch(
        PitchTask(id="p", created_at="", seconds=seconds, company="Quayside Controls", job_description=ADVERT),
        notes,
        embed,
    )
    assert drafted.sentences
    for sentence in drafted.sentences:
        assert sentence.citations
        assert ungrounded(sentence.text, (c.quote for c in sentence.citations)) == ()
        for citation in sentence.citations:
            assert citation.document.name in ALL
            assert notes.documents[citation.document.id].text[citation.start : citation.end] == citation.quote


def test_order_is_present_past_future() -> None:
    """The parts come in the order in which an introduction is told."""
    order = [s.part for s in _drafted(ALL, company="Quayside Controls").sentences]
    assert [part for part, _ in itertools.groupby(order)] == ["present", "past", "future"]


def test_it_names_the_job_the_result_and_the_reason() -> None:
    """What an interviewer must hear is there: the job, the strongest result, why this company."""
    text = _drafted(ALL, company="Quayside Controls").text
    assert "Carrow Ferries" in text
    assert "from 410 to 352 litres" in text
    assert "I'm drawn to Quayside Controls because your valve boxes" in text


def test_the_reason_for_another_company_is_not_said() -> None:
    """Notes on why one company are no reason for another; what is missing is asked for."""
    drafted = _drafted(ALL, company="Nordhavn Systems")
    assert "Quayside" not in drafted.text
    assert any(b.part == "future" for b in drafted.blanks)


def test_private_matters_stay_out() -> None:
    """Pay and failures are not part of an introduction."""
    text = _drafted(ALL, 120).text
    assert not re.search(r"51k|58k|salary|bilge", text)


@pytest.mark.parametrize("seconds", [30, 60])
def test_length_fits_where_the_notes_suffice(seconds: PitchSeconds) -> None:
    """The words come out within a tenth of the time asked at the candidate's pace."""
    drafted = (
        _drafted({"pitch.md": SPOKEN}, seconds) if seconds == 30 else _drafted({**ALL, "pitch.md": SPOKEN}, seconds)
    )
    assert abs(drafted.words - seconds * 140 / 60) <= 0.1 * seconds * 140 / 60


def test_too_little_is_said_to_be_too_little() -> None:
    """Where the notes do not fill the time, the draft is shorter and says what would fill it."""
    drafted = _drafted({"resume.md": RESUME}, 120)
    assert drafted.words < 0.9 * 280
    assert {b.part for b in drafted.blanks} >= {"future"}


def test_a_written_pitch_is_kept_in_its_own_words() -> None:
    """Sentences that were written to be said are said as they stand."""
    text = _drafted({"pitch.md": SPOKEN}).text
    assert "I'm a piano tuner at Halden Music" in text
    assert "That's why I'm here." in text


def test_documents_that_disagree_are_shown_and_not_blended() -> None:
    """A disputed figure is reported with both places and not said."""
    other = "# My stories\n\n## Fuel\n\nI cut fuel use on the Sallow crossing from 410 to 371 litres a trip.\n"
    drafted = _drafted({"resume.md": RESUME, "stories.md": other})
    assert len(drafted.conflicts) == 1
    assert {c.document.name for c in drafted.conflicts[0].citations} == {"resume.md", "stories.md"}
    assert "352" not in drafted.text
    assert "371" not in drafted.text


def test_only_the_documents_asked_for_are_used() -> None:
    """A draft limited to one document cites no other."""
    notes = slice_of({**ALL, "pitch.md": SPOKEN})
    drafted = pitch(PitchTask(id="p", created_at="", seconds=30, documents=("pitch.md",)), notes, embed)
    assert {c.document.name for s in drafted.sentences for c in s.citations} == {"pitch.md"}


def test_no_notes_give_an_empty_draft_with_questions() -> None:
    """Without anything of one's own nothing is made up."""
    drafted = _drafted({"advert.md": ADVERT}, 60)
    assert drafted.text == ""
    assert {b.part for b in drafted.blanks} == {"present", "past", "future"}


def test_same_notes_same_draft() -> None:
    """The same task over the same notes gives the same draft."""
    assert _drafted(ALL) == _drafted(ALL)


def test_it_reads_as_speech() -> None:
    """No bullet marks, arrows or fragments, and no three sentences in a row that begin alike."""
    drafted = _drafted({**ALL, "pitch.md": SPOKEN}, 120)
    assert not re.search(r"→|->|•|\*|;|\bw/", drafted.text)
    openers = [s.text.split()[0] for s in drafted.sentences]
    assert all(s.text[0].isupper() and s.text[-1] in ".!" for s in drafted.sentences)
    assert not any(a == b == c == d for a, b, c, d in zip(openers, openers[1:], openers[2:], openers[3:], strict=False))


ELECTRICIAN = {
    "cv.txt": """OWEN TARRANT
Licensed Electrician (Commercial)  - Galway

EXPERIENCE
Site Foreman, Corrib Electrical, Galway    2016 - now
 - lead a crew of 12 (fitters and apprentices), 4 vans
 - lockout champion: near misses down from 21 to 8 a year in 2021
 - key user for job sheet app roll out 2020: trained 45 fitters over 3 weeks
Electrician, Brennan Power, Limerick    2008-2016
 - shutdown crew
""",
    "prep.md": """# prep friday

## 1. Tell me about yourself
18 yrs on the tools?? (check). now want to train people full time. dont waffle.

## 2. Why are you leaving the trade?
- boss never listens to anybody
- honest: best part of the last 4 years was the apprentices. want that to be my week

## 3. A time you taught something hard
lockout course - 2021.
we had 21 near misses. I ran 30 min van-side drill (no slides!) - tags, keys, tester. Trained 33 fitters in 8 wks incl \
the night gang - did the early starts myself w. doughnuts
""",
}


def test_scribbled_notes_are_told_as_one_would_say_them() -> None:
    """Quick notes of a trade come out as speech: who one is, as what one did things, what one wants."""
    drafted = _drafted(ELECTRICIAN)
    assert drafted.conflicts == ()
    for said in (
        "I'm a licensed electrician.",
        "Right now I'm a site foreman at Corrib Electrical",
        "I lead a crew of 12",
        "As a key user for the job sheet app roll out in 2020, I trained 45 fitters",
        "I want that to be my week.",
        "I now want to train people full time.",
    ):
        assert said in drafted.text
    for unsaid in ("I licensed", "Through a", " - ", "listens", " with."):
        assert unsaid not in drafted.text


def test_a_degree_of_this_year_comes_before_the_job_one_had_beside_it() -> None:
    """Whoever has just graduated is not first of all what paid the rent; what was done meanwhile was not before."""
    text = (
        "ADA LORN\n\nEDUCATION\nBSc Botany, Holm University, 2025\n\nEXPERIENCE\n"
        "Barista, Brack Café   Sep 2023 - present\n- trained 3 starters\n"
        "Placement Student, Tarn Trust   Jun 2025 - Aug 2025\n- entered 310 records\n"
    )
    told = [
        s.text for s in pitch(PitchTask(id="p", created_at="", seconds=60), slice_of({"cv.txt": text}), embed).sentences
    ]
    assert any("BSc in botany" in text for text in told)
    assert not any(text.startswith("Before that") for text in told)


def test_what_was_found_for_one_length_serves_another_and_no_other_company() -> None:
    """Of notes that were read already the same is drafted as of fresh ones, for whichever company."""
    read = slice_of({**ALL, "pitch.md": SPOKEN})
    for seconds, company in itertools.product((30, 90), (None, *(f"Company {number}" for number in range(5)))):
        task = PitchTask(id="p", created_at="", seconds=seconds, company=company)  # type: ignore[arg-type]
        assert pitch(task, read, embed) == pitch(task, read, embed)
    task = PitchTask(id="p", created_at="", seconds=60, company=None)
    assert pitch(task, read, embed) == pitch(task, slice_of({**ALL, "pitch.md": SPOKEN}), embed)


CV = """# Dana Holm

## Profile
Warehouse manager with 11 years in logistics.

## Experience

**Warehouse Manager**, Brack Freight, 2020 - present
- Cut mis-ships from 1.9% to 0.4% in 14 months by scanning every pick
- Reduced overtime by $310K a year by rebuilding the shift schedule around inbound volume
- Brought the cost of packing down from $2.10 to $1.60 a parcel over two years
- Led the move to a new warehouse management system with no missed ship days

## Education
B.S. in Supply Chain, Lune State University, 2014
"""
WANTED = "Requirements\n- Experience with a warehouse management system implementation\n- Safety record\n- Excel\n"


def test_what_the_advert_asks_for_is_said_before_other_results() -> None:
    """In half a minute there is room for little: what answers the advert best is part of it."""
    plain = _drafted({"cv.md": CV}, 30)
    asked = _drafted({"cv.md": CV}, 30, role="Operations manager", job_description=WANTED)
    assert "new warehouse management system" not in plain.text
    assert "new warehouse management system" in asked.text


def test_at_one_employer_each_post_has_its_own_beginning() -> None:
    """Somebody who rose has been there longer than in the post; the one before was there as well."""
    risen = CV.replace("## Education", "**Shift Lead**, Brack Freight, 2017 - 2019\n- Led 34 people\n\n## Education")
    text = _drafted({"cv.md": risen}, 60).text
    assert "where I've been since 2020" not in text
    assert "Before that, I was a shift lead there" in text


@pytest.mark.parametrize(
    ("title", "said"),
    [
        ("English II + Journalism Teacher", "I'm an English II and journalism teacher at Hollin School"),
        ("Ward Manager", "I'm a ward manager at Hollin School"),
        ("Head of Prod & Tech", "I'm head of prod and tech at Hollin School"),
    ],
)
def test_a_title_is_said_in_words(title: str, said: str) -> None:
    """A sign between two subjects is "and", and a language keeps its capital."""
    cv = f"# Ada Lorn\n\n## Experience\n\n**{title}**, Hollin School, 2019 - present\n- Cut errors from 9% to 2%\n"
    assert said in _drafted({"cv.md": cv}).text


def test_a_settled_value_is_said_and_the_other_is_not() -> None:
    """Once the candidate said which value is right it is not asked again, however few words the notes have of it."""
    texts = {
        "resume.md": "# Ola Brandt\n\n## Experience\n\n### Warden, Hillfoot Park\n2018 – present\n\n"
        "- Look after 412 trees\n- Opened the north gate and wrote the new plan of the lake\n",
        "answers.md": "# My answers\n\n## About me\n\nI am a warden at Hillfoot Park. I look after 430 trees.\n",
    }
    open_still = _drafted(texts)
    (asked,) = open_still.conflicts
    assert "412" not in open_still.text
    assert "430" not in open_still.text
    settled = Correction(
        id="c",
        kind="value",
        text="430",
        other="412",
        subject=" ".join(citation.quote for citation in asked.citations),
        created_at="",
    )
    task = PitchTask(id="p", created_at="", seconds=60, corrections=(settled,))
    drafted = pitch(task, slice_of(texts), embed)
    assert drafted.conflicts == ()
    assert "430" in drafted.text
    assert "412" not in drafted.text

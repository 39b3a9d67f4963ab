"""Claims held against notes as people jot them: a small "i", no apostrophes, the work before its owner."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

STORIES = """# job stories

[crane day - Penryn slip] June 2023. banksman Dickon wanted to carry on lifting in the wind. i stopped the winch at 11.
told harbour master Wenna straight. brought in a second crane from Trewin Lifting £18k. finished the slip 3 wks early.

[stone] 2,100 t of rock going to tip at £24 a m3. kept 1,700 t, saved about £61k. came in under budget.

[who does what] i used to share an office with all of them.
Appraisals is Mr Pascoe not me. Stock count = Demelza in the office does all that.
It was always the surveyor who signed the certificates when the boats came out.
"""
CV = """Jago Trevan, slip foreman

Slip foreman, Penryn Boatyard, 2019 - now
- Cranes and hauling out, 9 men

Tickets
Slinger signaller, 8.2018
Appointed person course, i'm booked on it for 3 December
Level 4 lifting, 4 of 9 units done, paused
Universidade de Évora, one year
"""
LEAD = "On the crane day at Penryn slip in June 2023 Dickon wanted to carry on lifting in the wind."


def _contradicted(said: str) -> list[str | None]:
    found = judged(
        "Tell me about a difficult day.", f"{LEAD} {said}", slice_of({"stories.txt": STORIES, "cv.txt": CV})
    ).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("We finished the slip three weeks late.", "early"),
        ("The stone came in over budget.", "under budget"),
        ("I do the appraisals there.", "Appraisals is Mr Pascoe not me"),
        ("I do the stock count myself.", "Stock count = Demelza"),
        ("I passed the slinger signaller in 2016.", "2018"),
        ("I've done my Level 4 lifting as well.", "4 of 9 units done"),
        ("I signed the certificates when the boats came out.", "the surveyor who signed"),
    ],
)
def test_what_is_otherwise_in_jotted_notes_is_contradicted(said: str, right: str) -> None:
    """Who did it, how it ended and where a paper stands are read as they are jotted."""
    assert any(right in (correct or "") for correct in _contradicted(said))


@pytest.mark.parametrize(
    "said",
    [
        "Dickon wanted to go on, and I stopped the winch at eleven.",
        "We finished the slip three weeks early.",
        "I have done four of the nine units of my Level 4 lifting.",
        "I studied at the Universidade de Evora.",
        "I passed the slinger signaller in the summer of 2018.",
    ],
)
def test_what_is_so_is_left_alone(said: str) -> None:
    """The same told rightly, in other words or without an accent."""
    assert _contradicted(said) == []


def test_a_time_between_two_things_is_no_length_of_one() -> None:
    """ "Two years after I came" says nothing of how long anything lasted."""
    assert _contradicted("My brother's boat sank two years after I joined, and he was out of work for a day.") == []

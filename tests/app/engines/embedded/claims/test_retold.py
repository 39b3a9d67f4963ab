"""A number told wrongly amid what a note says in other words is held against that note's own."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# prep

### the checklist that refuses
- wrote a checklist for the hire desk that refuses a van with a missing paper
- first year it refused 60 vans. 3 were mine
- driver of the Tarrow van: says the display says 8
- reserve account: credit £640
- Eleven minutes stood still at the gate.
- Tobin sat through the first shift muted for 3 h. i unmuted to say good night
"""


def contradicted(sentence: str) -> list[str | None]:
    """What the notes say instead, of each claim that they contradict."""
    lead = "I wrote a checklist for the hire desk, and it refuses a van with a paper missing. "
    lead += "In the first year it refused sixty vans."
    found = judged("Tell me about a problem you solved.", f"{lead} {sentence}", slice_of({"prep.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Six of those were mine.", "3"),
        ("The driver of the Tarrow van rings, the display's showing two.", "8"),
        ("It was eleven hundred and odd in credit on the reserve account.", "£640"),
    ],
)
def test_another_number_in_a_retold_note_is_wrong(sentence: str, right: str) -> None:
    """However the answer words the rest, and where neither counts a thing by its name."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "Three of those were mine.",
        "Twelve people asked me for a copy of it that week.",
        "The driver of the Tarrow van rings, the display's showing eight.",
    ],
)
def test_the_same_number_and_one_of_something_else_are_left_alone(sentence: str) -> None:
    """What the note has is right, and what no note tells is not held against one that tells something else."""
    assert contradicted(sentence) == []

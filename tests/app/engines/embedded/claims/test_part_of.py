"""A part of a number is not all of it."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The footbridges

In June 2021 I inspected the footbridges of Pell valley. I inspected 9 footbridges out of 26 by rope and wrote the
report in eleven days. All 14 signs were replaced by the council after it.
"""
LEAD = "In June 2021 I inspected the footbridges of Pell valley by rope."


def _contradicted(sentence: str) -> list[str | None]:
    found = judged("Tell me about a change you led.", f"{LEAD} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


def test_all_of_what_the_notes_have_a_part_of_is_contradicted() -> None:
    """The part is shown with its whole."""
    assert _contradicted("I inspected all twenty-six footbridges and wrote the report.") == ["9 footbridges out of 26"]


@pytest.mark.parametrize(
    "sentence",
    [
        "I inspected nine of the twenty-six footbridges and wrote the report.",
        "I did not inspect all twenty-six footbridges.",
        "The council replaced all fourteen signs.",
    ],
)
def test_a_part_and_a_whole_that_the_notes_have_are_left_alone(sentence: str) -> None:
    """Saying the part, denying the whole, or telling all of another thing is no contradiction."""
    assert _contradicted(sentence) == []

"""Nobody takes credit for what the notes give to somebody else."""

import pytest

from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Stories

## The orchard stall

In June 2021 the orchard stall on Pell Street lost its lease and I found a barn for it within nine days. The loyalty
cards with the pressed leaf were Henrike's idea, I only printed them. Wim wired the barn, not me. We opened with
forty crates of pears and sold out by noon.

## Tickets

Forklift counterbalance - lapsed
Food hygiene level 3, exam booked for May, not yet sat
Peer mentor certificate 2019
"""
LEAD = "In June 2021 the orchard stall lost its lease and I found a barn for it within nine days."


def _contradicted(sentence: str) -> list[str | None]:
    found = judged("Tell me about a change you led.", f"{LEAD} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I came up with the loyalty cards with the pressed leaf, that was my idea.", "Henrike's idea"),
        ("I wired the barn myself.", "Wim wired the barn"),
    ],
)
def test_what_was_somebody_elses_is_contradicted(sentence: str, right: str) -> None:
    """What the notes say of it is shown."""
    assert any(right in (shown or "") for shown in _contradicted(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The loyalty cards were Henrike's idea and I printed them.",
        "Wim wired the barn, and I found the crates.",
        "We sold out by noon, and I had forty crates of pears that day.",
    ],
)
def test_credit_that_is_given_is_left_alone(sentence: str) -> None:
    """An answer that names the other, or tells something else of the same story, takes no credit."""
    assert _contradicted(sentence) == []

"""What has lapsed or was never finished is not held."""

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
        ("I've got my forklift counterbalance.", "lapsed"),
        ("I passed food hygiene level 3.", "not yet sat"),
    ],
)
def test_what_is_not_held_is_contradicted(sentence: str, right: str) -> None:
    """The line of the notes is shown as it stands."""
    assert any(right in (shown or "") for shown in _contradicted(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "I've got my peer mentor certificate.",
        "My forklift counterbalance has lapsed.",
        "I haven't got food hygiene level 3.",
        "I'm working towards food hygiene level 3.",
    ],
)
def test_what_is_held_or_said_to_be_missing_is_left_alone(sentence: str) -> None:
    """A ticket that the notes have, and an honest word about one that they have not, are no contradictions."""
    assert _contradicted(sentence) == []

"""Notes of somebody who moved an orchard stall, and what they contradict of an answer about it."""

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


def contradicted(sentence: str) -> list[str | None]:
    """What the notes say instead, of each claim that they contradict, after a sentence that they bear out."""
    found = judged("Tell me about a change you led.", f"{LEAD} {sentence}", slice_of({"notes.md": NOTES})).claims
    return [claim.correct for claim in found if claim.status == "contradicted"]

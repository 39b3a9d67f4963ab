"""Notes of an invented baker, and what is said of one sentence in an answer about them."""

from app.records import Claim
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# Work

Second baker, Marlow Mill Bakery, 2014 - 2019

- Proved 600 loaves a night
- Moved the recipes from a ring binder into BakePro

BSc Food Science 2:1, Dunholt University, 2013

# Stories

## The broken prover

In March 2018 the prover died on a Thursday, the night before the county show. My colleague Petra wanted to send
everyone home. I carried the dough to the boiler room in plastic crates and proved it beside my uncle's old heater.
We baked 480 loaves by six o'clock and lost nine of them. I wasn't on the rota that night. The miller lent us a
spelt flour for the last batch. Waste fell from 12% to 4% in the seven months after.

## Not yet

no driving licence. Never run a night shift or a shop. We chose BakePro rather than DoughDesk.
I have never used Loafscan at work.
My part was that of a baker, not shift manager.
"""
LEAD = "In March 2018 the prover died the night before the county show. I carried the dough to the boiler room."
QUESTION = "Tell me about a time a machine failed."


def said_of(sentence: str) -> list[Claim]:
    """The claims found within one sentence that is told with the story of the broken prover."""
    answer = f"{LEAD} {sentence}"
    start = len(LEAD) + 1
    found = judged(QUESTION, answer, slice_of({"baker.md": NOTES})).claims
    return [claim for claim in found if claim.end > start]


def contradicted(sentence: str) -> list[str | None]:
    """What the notes are said to hold instead."""
    return [claim.correct for claim in said_of(sentence) if claim.status == "contradicted"]

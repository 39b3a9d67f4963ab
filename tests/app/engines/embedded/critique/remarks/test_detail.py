"""What is praised as one's own, and what of the notes is passed on."""

from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.embedded.slice_of import slice_of

QUESTION = "Tell me about a time you handled a crisis."
ANSWER = (
    "In July 2022 the borehole at Lowmoor failed in a drought. I mapped which beds drank most. I moved watering to "
    "four in the morning. I borrowed five tanks from the cricket club and filled them. We lost 11 of 340 roses, "
    "and the show took place."
)
NOTES = """# My stories

## The late rota

**Situation:** In May 2023 a lad on my crew was late eleven times in seven weeks.

**Action:** I took him to the canteen and asked why. I put him on half nine to half five for eight weeks.

**Result:** He was late once after that. "K" (no names!!), acting up May 23, 4 weeks cover.
"""


def test_what_the_notes_tell_otherwise_is_not_praised_as_ones_own_part() -> None:
    """An act with a figure that the notes contradict is passed over while there is another."""
    found = judged(QUESTION, ANSWER, gardener())
    wrong = [claim for claim in found.claims if claim.status == "contradicted"]
    part = next(c for c in found.criteria if c.criterion == "ownership")
    assert wrong
    assert not any(w.start < e.end and e.start < w.end for w in wrong for e in part.evidence)


def test_a_note_to_oneself_is_not_passed_on() -> None:
    """Words about how to tell a story are no fact that it left out."""
    answer = (
        "In May 2023 a lad on my crew was late again and again. I took him to the canteen and asked why. I put him on "
        "half nine to half five. After that he came on time, but for one morning."
    )
    found = judged("Tell me about managing somebody's attendance.", answer, slice_of({"stories.md": NOTES}))
    shown = [found.next_step, *(m.text for m in found.missed), *(c.advice for c in found.criteria)]
    assert not any("no names" in text for text in shown)

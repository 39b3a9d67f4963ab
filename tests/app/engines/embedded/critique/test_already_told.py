"""What counts as said: spoken numbers, paraphrases, and the run of facts that one story takes."""

import pytest

from app.engines.embedded.claims.evidence import gather
from app.engines.embedded.critique.already_told import Said, is_said, story_of
from tests.app.engines.embedded.slice_of import embed, slice_of

ANSWER = (
    "The boiler room ran hot for over five hours a night and now it is under fifty minutes. Late boxes came down from "
    "eighteen percent in March to seven by June. We began in three sheds and went to all nineteen. "
    "I put a card with the rules on the door, and it is filthy by now and still hanging there."
)


@pytest.mark.parametrize(
    ("note", "told"),
    [
        ("5h10 -> 48 min a night", True),
        ("Late boxes went from 18% in March to 7% in June.", True),
        ("Launched to 3 sheds first, then all 19.", True),
        ("The card with rules still hangs on the door, covered in grease.", True),
        ("The insurer paid back 4,200 pounds in August.", False),
        ("I trained two drivers to read the gauge.", False),
    ],
)
def test_a_fact_is_said_in_whatever_words(note: str, told: bool) -> None:
    """Figures in words, rounded or with their unit left out, and a paraphrase are said; another fact is not."""
    evidence = gather(slice_of({"notes.md": f"# Work\n\n- {note}\n"}))
    said = Said(ANSWER, embed)
    assert is_said(note, said.nearness([note], embed)[0], said, evidence) is told


def test_a_story_is_the_densest_run_of_told_facts() -> None:
    """A stray fact of another story does not stretch the one that is told; without any, nothing is near."""
    assert story_of([2, 3, 5, 14]) == (2, 5)
    first, last = story_of([])
    assert first == last < -10

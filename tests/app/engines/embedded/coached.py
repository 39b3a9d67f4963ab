"""Invented candidates, and short calls of the critique and the follow-up with the default embedding model."""

from functools import cache

from app.engines.embedded.critique.critique import critique
from app.engines.embedded.follow_up.follow_up import follow_up
from app.engines.protocol import CritiqueTask, FollowUpTask
from app.knowledge import Knowledge, load_knowledge
from app.records import Critique, FollowUp, Format, Style
from app.slices import Slice
from tests.app.engines.embedded.slice_of import embed, slice_of

GARDENER_CV = """# Ivo Karst

## Experience

Head gardener, Lowmoor Estate, 2018 - 2023

- Cut water use from 900 to 540 cubic metres a season with rain tanks
- Ran a crew of 7 and trained 4 apprentices
- Opened the walled garden to 12,000 visitors a year

Gardener, Pell Nurseries, 2014 - 2018
"""

GARDENER_STORIES = """# My stories

## The drought summer

**Situation:** In July 2022 the borehole at Lowmoor failed in the third week of a drought.

**Task:** I had to keep the roses for the August show with a third of the water.

**Action:** I mapped which beds drank most, moved watering to four in the morning, and borrowed two tanks from the
cricket club. I told the owner that the lawn would go brown and asked her to choose lawn or roses.

**Result:** We lost 11 of 340 roses, and the show took place. Two neighbouring estates copied the map.

**Reflection:** I ask what may die before I ask what must live.

## Arguing about the hedge

**Situation:** The estate manager wanted the beech hedge cut in June, before the wedding season.

**Action:** I disagreed because blackbirds were nesting. I walked the hedge with him at dawn and showed him six nests,
then offered to prune only the gate side by hand.

**Result:** He moved the cut to September and it has stayed there since.
"""


@cache
def knowledge() -> Knowledge:
    """The product's own rubrics and question bank."""
    return load_knowledge()


@cache
def gardener() -> Slice:
    """A head gardener with a résumé and two told stories."""
    return slice_of({"cv.md": GARDENER_CV, "stories.md": GARDENER_STORIES})


@cache
def nobody() -> Slice:
    """A candidate without notes."""
    return slice_of({})


def judged(question: str, answer: str, notes: Slice, format: Format = "behavioural", **extra: float) -> Critique:
    """The critique of one answer."""
    limit = extra.get("limit_seconds")
    task = CritiqueTask(
        id="c1",
        created_at="2025-03-01T09:00:00Z",
        question=question,
        answer=answer,
        format=format,
        spoken_seconds=extra.get("spoken_seconds"),
        limit_seconds=int(limit) if limit else None,
    )
    return critique(task, notes, knowledge(), embed)


def asked(
    question: str, answer: str, notes: Slice, earlier: tuple[str, ...] = (), style: Style = "neutral"
) -> FollowUp | None:
    """The follow-up on one answer."""
    return follow_up(FollowUpTask(question, answer, earlier, style), notes, knowledge(), embed)

"""Short stories that stand one after another in the notes: where one ends and the next begins."""

import pytest

from app.engines.embedded.claims.evidence import gather
from app.engines.embedded.critique.stories import Story, stories_of
from tests.app.engines.embedded.coached import judged
from tests.app.engines.embedded.slice_of import slice_of

BRACKETS = """my stories

[the oven] Mar 2021. deck oven died 3am, 240 loaves on order. i drove the dough over to Tariq.

[new starter] Chloe, 17, never spoke. i put her on the till with me for 2 weeks. she runs saturdays now.

[stock] weekly count since June 2022. waste went from 14% to 6% and we saved £180 a week.
"""
NUMBERED = """stories for thursday

1. Coach breakdown
41 pensioners on board and the heating gone. I rang the depot for another coach.

2. Lost wheelchair
Left behind at Blackpool. I drove back for it on my day off.
"""
PARAGRAPHS = """The ceiling came down in the school kitchen at eleven with 180 lunches to serve. I moved it to the hall.

They all ate by ten past twelve and the head wrote to the firm about it the week after.

Nadia wanted to leave us in June because of the late finish. I swapped her shifts and she has stayed.
"""


def _stories(text: str) -> list[str]:
    evidence = gather(slice_of({"stories.txt": text}))
    found: list[Story] = [story for event in evidence.by_event for story in stories_of(event, evidence)]
    return [story.text for story in found]


@pytest.mark.parametrize(
    ("text", "apart"),
    [(BRACKETS, ("tariq", "chloe", "£180")), (NUMBERED, ("pensioners", "blackpool")), (PARAGRAPHS, ("180", "nadia"))],
)
def test_no_two_stories_of_a_page_are_one(text: str, apart: tuple[str, ...]) -> None:
    """Whatever a line names, or takes up nothing of the paragraph before, is a story by itself."""
    for story in _stories(text):
        assert sum(word in story for word in apart) <= 1


def test_a_paragraph_that_goes_on_is_of_the_same_story() -> None:
    """What begins with "They" tells on, though a blank line stands before it."""
    assert any("180 lunches" in story and "wrote to the firm" in story for story in _stories(PARAGRAPHS))


@pytest.mark.parametrize(
    ("answer", "others"),
    [
        (
            "Chloe was seventeen and never spoke, so I put her on the till beside me for a fortnight. Now she runs "
            "Saturdays, and her mother came in to thank me.",
            ("oven", "dough", "waste", "£180"),
        ),
        (
            "We threw too much away, so I brought in a weekly count in June 2022 and did it myself every Sunday night. "
            "Waste went from 14% to 6%.",
            ("oven", "dough", "Chloe", "till"),
        ),
    ],
)
def test_nothing_of_another_story_is_offered(answer: str, others: tuple[str, ...]) -> None:
    """What the notes add to an answer is of the very story that it tells."""
    made = judged("Tell me about something you changed at work.", answer, slice_of({"stories.txt": BRACKETS}))
    said = " ".join(
        [made.next_step, *(m.text for m in made.missed), *(f"{c.rationale} {c.advice}" for c in made.criteria)]
    )
    assert not [word for word in others if word in said and word not in answer]


def test_who_tells_no_story_is_lent_none_that_hardly_fits() -> None:
    """A story about somebody else altogether stands behind nothing that is said of oneself."""
    made = judged(
        "Tell me about a conflict with your manager.",
        "My manager and I did not get on. He never listened to anybody, and I told him so more than once.",
        slice_of({"stories.txt": BRACKETS}),
    )
    said = " ".join([made.next_step, *(m.text for m in made.missed), *(c.advice for c in made.criteria)])
    assert not [word for word in ("oven", "Chloe", "waste", "till with me") if word in said]

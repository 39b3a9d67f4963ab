"""Outlines: which passages a blank question could be answered from, in the order of telling."""

from datetime import date

from app.engines.embedded.preparation.preparation import preparation
from app.engines.protocol import PreparationTask
from app.knowledge import load_knowledge
from app.records import OutlineStep
from tests.app.engines.embedded.slice_of import embed, slice_of

STORIES = """# Stories

## Ann and the kiln

Ann and I disagreed about the new kiln, and we had stopped speaking. I asked her to fire one load each way with me and
we wrote both results on the wall. We bought hers, and she still tells visitors that it was my idea. Now I ask for
a test before I argue.

## The flood

In May the cellar flooded with all our clay in it. I carried what I could upstairs and rang the neighbours for pumps. We
lost two of forty bags.
"""


def _outlines(questions: str, stories: str = STORIES) -> dict[str, tuple[OutlineStep, ...]]:
    notes = slice_of({"questions.txt": questions, "stories.md": stories})
    found = preparation(PreparationTask(today=date(2031, 3, 3)), notes, load_knowledge(), embed)
    return {question.text: question.outline for question in found.questions}


def test_the_parts_of_the_story_that_fits_come_in_the_order_of_telling() -> None:
    """A question about a conflict is outlined with the story of one, part after part, each cited."""
    outline = _outlines("1. Tell me about a conflict with a coworker.\n\n2. Why us?\n")[
        "Tell me about a conflict with a coworker."
    ]
    assert [step.part for step in outline] == ["situation", "action", "result", "reflection"]
    assert len({step.story for step in outline}) == 1
    assert outline[0].citation.quote.startswith("Ann and I disagreed")
    assert outline[-1].citation.quote == "Now I ask for\na test before I argue."


def test_what_nothing_answers_has_no_outline() -> None:
    """Pay, a motive and a plan are answered by no story."""
    found = _outlines("1. What salary do you expect?\n\n2. Why us?\n\n3. Where do you see yourself in five years?\n")
    assert set(found.values()) == {()}


def test_an_answered_question_needs_none() -> None:
    """An outline is only for what is not answered yet."""
    answer = "Ann and I fell out over glazes in 2019, I moved my wheel to her room for a week and we shared the tests."
    assert not _outlines(f"1. Tell me about a conflict with a coworker.\n\n{answer}\n").popitem()[1]


def test_a_motive_and_a_blank_are_no_material_for_a_question_of_trade() -> None:
    """What was written for "why us" starts no answer to how one would plan, and a note to self starts none at all."""
    found = _outlines(
        "1. How would you plan a £2m pottery refit?\n\n2. Why pottery?\n\nMy mother threw plates for forty years and I "
        "grew up under her wheel, so I want to build the pottery she never had.\n\n"
        "3. Where do you see yourself in five years?\n\nTBC ask Bryn\n"
    )
    assert found["How would you plan a £2m pottery refit?"] == ()
    assert found["Where do you see yourself in five years?"] == ()


def test_a_story_of_somebody_below_answers_no_question_about_somebody_senior() -> None:
    """Whom the question is about decides, not that both are of leading."""
    story = "# Stories\n\n## Nia\n\nNia was our first apprentice. I led her through the kiln course. She passed.\n"
    found = _outlines("1. Tell me about a time you led somebody senior to change their mind.\n\n2. Why us?\n", story)
    assert set(found.values()) == {()}

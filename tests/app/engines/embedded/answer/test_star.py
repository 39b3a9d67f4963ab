"""Sentences are tagged with their part of a story by shape and place, whatever the trade."""

from app.engines.embedded.answer.star import structure, tag
from app.english.language import sentences

BAKER = (
    "Last spring our oven broke on the night before a wedding. I had to get ninety loaves baked by six. "
    "I rang the school kitchen and borrowed theirs. I drove the dough over in three trips. "
    "The bread was on the tables by noon and the couple came back for a christening. "
    "Since then I keep the number of a second kitchen on the wall."
)


def test_tags_a_plain_story_in_order() -> None:
    """Background, task, acts, outcome and lesson are told apart without any label."""
    found = tag([s.quote for s in sentences(BAKER)])
    assert found == ("situation", "task", "action", "action", "result", "reflection")


def test_merges_neighbours_into_spans_of_the_answer() -> None:
    """Two action sentences become one part whose offsets cut exactly them."""
    spans = sentences(BAKER)
    parts = structure(spans, tag([s.quote for s in spans]))
    action = next(p for p in parts if p.part == "action")
    assert BAKER[action.start : action.end].startswith("I rang the school kitchen")
    assert BAKER[action.start : action.end].endswith("three trips.")

"""What the candidate means to ask: every item of a list that is kept for it."""

import pytest

from ingest.outline.outline import outline

LISTS = "- how many ovens\n- shift pattern\n  - and who makes it?\n- Is there a canteen?\n"


@pytest.mark.parametrize(
    "heading",
    ["# Questions to ask them", "**Questions for them**", "Qs for the baker:", "QUESTIONS FOR THEM", "Ask Corn Street"],
)
def test_every_item_is_a_question(heading: str) -> None:
    """In whatever style the list is headed, its outer items are for the interviewer, with or without a mark."""
    text = f"**Why do you bake?**\nI was cold.\n\n**Why us?**\nI like you.\n\n{heading}\n{LISTS}"
    found = [q for q in outline(text, "notes.md").questions if q.direction == "for_interviewer"]

    assert [question.text for question in found] == ["how many ovens", "shift pattern", "Is there a canteen?"]


def test_short_lines_without_marks_are_items() -> None:
    """A list need not be marked; a sentence about it is no item."""
    text = "## Questions for them\nSound curious, not greedy.\nRamp time\nWho owns the oven?\n"

    assert [question.text for question in outline(text, "notes.md").questions] == ["Ramp time", "Who owns the oven?"]


def test_lines_that_are_all_set_in_are_items() -> None:
    """A list may be set in under its title, whoever the title says is asking."""
    for title in ("ME ASKING THEM", "MINE FOR THEM", "Qs from me"):
        text = (
            f"1. Why bread?\nI was cold.\n\n2. Why us?\nThe oven.\n\n{title}\n  who owns the oven\n  is it paid for?\n"
        )
        found = [q.text for q in outline(text, "notes.md").questions if q.direction == "for_interviewer"]
        assert found == ["who owns the oven", "is it paid for?"]


def test_an_answered_question_below_the_list_is_ones_own() -> None:
    """The list ends where a question stands by itself with an answer."""
    asked = "Why do you bake?\nI was cold.\n\nWhy leave?\n...\n"
    text = f"Questions for interviewer:\n- who fires the oven\n- who signs off\n\n{asked}"

    assert [(q.text, q.direction) for q in outline(text, "notes.txt").questions] == [
        ("who fires the oven", "for_interviewer"),
        ("who signs off", "for_interviewer"),
        ("Why do you bake?", "asked_of_candidate"),
        ("Why leave?", "asked_of_candidate"),
    ]

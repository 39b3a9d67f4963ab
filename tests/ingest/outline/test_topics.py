"""Headings that stand for a question: gaps that admit to be ones."""

import pytest

from ingest.outline.outline import outline


@pytest.mark.parametrize("note", ["fill in", "...", "TODO", "tbd", "(need to think)", "[blank - the flood?]"])
def test_a_note_to_self_under_a_title_is_a_gap(note: str) -> None:
    """A story of which only a note stands there is still to be told, whatever its neighbours are."""
    text = f"# My stories\n\n## The flood\nI carried flour.\n\n## The fox\n{note}\n"

    assert [(q.text, q.answer_start < q.answer_end) for q in outline(text, "notes.md").questions] == [
        ("The fox", False)
    ]


def test_a_title_may_say_itself_that_it_is_empty() -> None:
    """ "???" in a title is a note to self."""
    text = "STORY 1 FLOOD\nI carried flour.\n\nSTORY 2 ???\n\nQ: Why do you bake?\nA: I was cold.\n"

    assert [(q.text, q.answer_start < q.answer_end) for q in outline(text, "notes.txt").questions] == [
        ("STORY 2 ???", False),
        ("Why do you bake?", True),
    ]


def test_an_empty_list_of_errands_is_no_gap() -> None:
    """Only what would be one's own experience can be missing."""
    text = "# Stories\n## The flood\nI carried flour.\n# Logistics\nTODO\n"

    assert outline(text, "notes.md").questions == ()


@pytest.mark.parametrize(("title", "found"), [("Leading a change", True), ("Leading the Moss Lane change", False)])
def test_an_occasion_in_general_is_a_topic(title: str, found: bool) -> None:
    """What somebody did to nobody in particular is a topic; what happened once is a story's title."""
    text = (
        f"# My stories\n\n## Difficult colleague\nI sat with Ned and we weighed it.\n\n## {title}\nI moved six ovens.\n"
    )

    assert (title in [q.text for q in outline(text, "stories.txt").questions]) == found


def test_a_sum_behind_a_tag_answers_it() -> None:
    """What tells something on a tag's own line is its answer; a few words only say which one is meant."""
    text = "[strengths]\n- I don't shout\n\n[salary] 34 to 36\n\n[conflict] kitchen + floor\n\n[stress]\n- I go quiet\n"
    found = {q.text: text[q.answer_start : q.answer_end] for q in outline(text, "tags.txt").questions}

    assert (found["salary"], found["conflict"]) == ("34 to 36", "")


def test_titles_of_a_sheet_of_stories_are_its_prompts() -> None:
    """Where most neighbours are told by a story's parts, each title is a prompt; a counted story asks nothing."""
    parts = "**S:** the oven died\n**T:** bread by six\n**A:** I lit the old one\n**R:** 300 loaves\n"
    text = f"# STAR bank\n\n## Saved a batch\n{parts}\n## Upset buyer\n{parts}\n## Taught Ned\n{parts}\n"
    text += "## New mill\n**S:**\n**T:**\n"

    assert [(q.text, q.answer_start < q.answer_end) for q in outline(text, "notes.md").questions] == [
        ("Saved a batch", True),
        ("Upset buyer", True),
        ("Taught Ned", True),
        ("New mill", False),
    ]
    counted = text.replace("Saved a batch", "Story 1 Batch").replace("Upset buyer", "Story 2 Buyer")
    assert "Story 1 Batch" not in {q.text for q in outline(counted, "notes.md").questions}

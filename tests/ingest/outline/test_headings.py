"""What is a heading, of which level, and what only looks like one."""

import pytest

from ingest.outline.headings import headings
from ingest.outline.lines import lines


def _found(text: str) -> list[tuple[str, str, int]]:
    return [(heading.title, heading.style, heading.level) for heading in headings(lines(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("## Ovens ##\ntext", ("Ovens", "marked", 2)),
        ("#Ovens\ntext", ("Ovens", "marked", 1)),
        ("Ovens\n=====\ntext", ("Ovens", "underlined", 1)),
        ("Ovens\n-----\ntext", ("Ovens", "underlined", 2)),
        ("OVENS AND MILLS\ntext", ("OVENS AND MILLS", "capitals", 7)),
        ("**Ovens:**\ntext", ("Ovens", "bold", 8)),
        ("--- Ovens\ntext", ("Ovens", "ruled", 7)),
        ("== ovens and mills ==\ntext", ("ovens and mills", "ruled", 7)),
        ("[conflict] with the miller\n- he was late", ("[conflict] with the miller", "tag", 8)),
        ("Ovens\n\nI built two.", ("Ovens", "plain", 8)),
        ("Things I like:\n- rye", ("Things I like", "plain", 8)),
        ("TO DO\n\n- oil the mill\n- buy rye", ("TO DO", "capitals", 7)),
        ("Baker, Corn Street (2015 – now)\n- rye", ("Baker, Corn Street (2015 – now)", "entry", 9)),
        ("Baker, Corn Street\nMay 2015 to June 2019\n- rye", ("Baker, Corn Street", "entry", 9)),
    ],
)
def test_headings(text: str, expected: tuple[str, str, int]) -> None:
    """Headings are found however they are marked."""
    assert _found(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "I bake. It is early.\n\nI like it.",
        "- Ovens\n\n- Mills",
        "[breathe. slow down here]\ntext",
        "[a link](https://corn.example)\ntext",
        "-- and then I left\ntext",
        "--- I left the mill.\ntext",
        "- [ ] Ovens\n- [x] Mills",
        "WE NEVER CLOSED!\ntext",
        "**Result:**\nSold out.",
        "Situation\n\nThe mill burned.",
        "I worked there from 2015 to 2019\nand then I left",
        "| Ovens | Mills |\n| --- | --- |",
        "I bake\n\n",
        "```\n# Ovens\n```",
        "- rye\n---\n- wheat",
        "2. Why our mill?\nTODO\n\n3. Why leave?\nThe old one burned.",
        "Which ovens do you know?\n\nTODO\n\nI mended two.",
    ],
)
def test_no_headings(text: str) -> None:
    """Sentences, lists, links, remarks, labels, tables and code are no headings, nor is a title of nothing."""
    assert _found(text) == []


def test_capitals_without_gaps_are_headings_by_habit() -> None:
    """Three lines in capitals are how somebody writes headings, even in the middle of the text."""
    text = "STRENGTHS\nI knead\nWEAKNESSES\nI talk\nFAILURE"

    assert [title for title, _, _ in _found(text)] == ["STRENGTHS", "WEAKNESSES", "FAILURE"]


def test_bold_prompts_are_no_headings_among_bold_questions() -> None:
    """Where questions stand in bold, a bold line beside them is a prompt, not the title of what follows."""
    text = "**Why rye?**\nIt keeps.\n**What would you change?**\n\n**Favourite loaf**\nThe burnt one."

    assert _found(text) == []


def test_a_paper_that_ends_a_page_is_no_heading() -> None:
    """A licence in capitals on the last line is something held, and heads nothing."""
    assert [title for title, _, _ in _found("SKILLS\n\nLathes\n\nFULL CLEAN LICENCE")] == ["SKILLS"]

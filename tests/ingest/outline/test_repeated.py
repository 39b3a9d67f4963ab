"""Whatever stands before one question after another is their mark; what only looks like one is left alone."""

import pytest

from ingest.outline.lines import lines
from ingest.outline.outline import outline
from ingest.outline.repeated import repeated

QUESTIONS = {
    "Why our yard?": "the slip, and the two old masters on it",
    "Biggest weakness": "",
    "Tell me about a time you failed": "I launched the Marigold with a seacock open. We had her up in the hour.",
    "How do you price a refit?": "",
    "Strengths": "patience, scarf joints, and I write every hour down",
}


@pytest.mark.parametrize(
    "mark",
    ["~ ", "=> ", "★ ", "? ", "» ", "[#] ", "Q.# ", "q# ", "**Q#** ", "#: ", "# - ", "Them: ", "int: ", "- ", "— "],
)
def test_questions_are_told_by_what_they_begin_with(mark: str) -> None:
    """A sign, a code that counts or a label before each question parts them, and what stands below answers it."""
    notes = "\n\n".join(
        f"{mark.replace('#', str(k))}{asked}\n{told}".strip() for k, (asked, told) in enumerate(QUESTIONS.items(), 1)
    )
    found = outline(notes, "questions.txt").questions
    answers = {each.text: notes[each.answer_start : each.answer_end] for each in found}
    assert {asked: answers.get(asked) for asked in ("Why our yard?", "How do you price a refit?")} == {
        "Why our yard?": QUESTIONS["Why our yard?"],
        "How do you price a refit?": "",
    }
    assert answers.get("Tell me about a time you failed") == QUESTIONS["Tell me about a time you failed"]


@pytest.mark.parametrize(
    "text",
    [
        "### Why?\nx\n### How?\nx\n### What do you do?\nx",
        "10 minutes on why\n20 minutes on how\n30 minutes on what",
        "May 14 who rang?\nMay 15 what for?\nMay 16 why?",
        "Result: what did it cost?\nResult: why?\nResult: who paid?",
    ],
)
def test_headings_amounts_dates_and_parts_are_no_marks(text: str) -> None:
    """Headings, amounts, dates and the labels of a story's parts stand before lines that ask as well."""
    rows = lines(text)
    assert repeated(rows) == rows

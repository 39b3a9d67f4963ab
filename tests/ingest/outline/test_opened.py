"""Paragraphs that open with what will be asked."""

import pytest

from ingest.outline.outline import outline

TOLD = "two nights a week is what I have done for six years and I can show it"


@pytest.mark.parametrize(
    ("opening", "asked"),
    [
        ("theyll ask why i want to leave the bakery. ", "why i want to leave the bakery"),
        ("And they'll def ask about a hard talk. ", "a hard talk"),
        ("why leave - ", "why leave"),
        ("Why them and not the mill: ", "Why them and not the mill"),
    ],
)
def test_a_paragraph_that_opens_with_a_question(opening: str, asked: str) -> None:
    """The rest of the paragraph answers it."""
    text = f"I baked for my gran and I kept her oven hot.\n\n{opening}{TOLD}\nand my boss knows\n\nbus at nine\n"
    found = outline(text, "notes.txt").questions

    assert [(q.text, text[q.answer_start : q.answer_end]) for q in found] == [(asked, f"{TOLD}\nand my boss knows")]


def test_a_paragraph_that_only_names_things() -> None:
    """A label that asks nothing opens no answer."""
    assert outline(f"I baked for my gran.\n\nOvens: {TOLD}\n", "notes.txt").questions == ()

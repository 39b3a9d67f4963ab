"""Questions in notes to learn from."""

from ingest.outline.outline import outline


def _found(text: str) -> list[tuple[str, str, str]]:
    found = outline(text, "notes.md").questions
    return [(q.text, text[q.answer_start : q.answer_end], q.direction) for q in found]


def test_an_entry_that_opens_with_a_question_is_answered_behind_its_mark() -> None:
    """In brackets or without; where nothing stands behind the mark, the question is blank."""
    text = (
        "# Brush up\n- rye rises less\n- What does a levain leave out? (yeast, sugar)\n"
        "- How do you work out hydration? water / flour\n- What is the difference between malt and syrup?\n"
    )

    assert _found(text) == [
        ("What does a levain leave out?", "yeast, sugar", "asked_of_candidate"),
        ("How do you work out hydration?", "water / flour", "asked_of_candidate"),
        ("What is the difference between malt and syrup?", "", "asked_of_candidate"),
    ]


def test_a_question_from_a_book_is_an_example() -> None:
    """Who says where a question is from does not have to answer it."""
    text = "# Revision\n- gluten = protein\n- Sample Q from podcast: A loaf sinks. What do you check first?\n"

    assert _found(text) == [("A loaf sinks. What do you check first?", "", "example")]

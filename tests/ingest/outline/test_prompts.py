"""Bold lines among bold questions: prompts or headings."""

from ingest.outline.outline import outline
from ingest.records import Outline


def _outline(text: str) -> Outline:
    return outline(text, "notes.md")


def test_a_bold_heading_answers_no_bold_question() -> None:
    """A bold line that heads arrangements ends the question above it, and the next bold question leaves it again."""
    found = _outline("**Why do you bake?**\n**For the day**\nhairnet, knife\n\n**Why do you want us?**\nThe oven.\n")

    assert [(q.text, q.answer_start < q.answer_end) for q in found.questions] == [
        ("Why do you bake?", False),
        ("Why do you want us?", True),
    ]
    assert [section.heading for section in found.sections] == [(), ("For the day",), ()]


def test_a_bold_topic_among_bold_questions_is_a_prompt() -> None:
    """A few bold words without a question mark are asked as well, where something is said of oneself, or nothing."""
    text = (
        "**Why do you bake?**\nI was cold.\n**Shift work**\nI did nights for nine years.\n"
        "**Tell me about rye**\n**Dough**\n"
    )

    assert [(q.text, q.answer_start < q.answer_end) for q in _outline(text).questions] == [
        ("Why do you bake?", True),
        ("Shift work", True),
        ("Tell me about rye", False),
        ("Dough", False),
    ]


def test_a_bold_question_about_the_work_is_one_among_bold_questions() -> None:
    """What asks with its mark is no heading, though what stands under it tells of nobody."""
    text = (
        "**Why do you bake?**\nI was cold.\n**Why us?**\nThe oven.\n\n**How do the three leavens differ?**\n"
        "- rye is wet, wheat is stiff\n- the third is dough of yesterday\n"
    )

    assert [q.text for q in _outline(text).questions][-1] == "How do the three leavens differ?"

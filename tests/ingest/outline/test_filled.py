"""Lists of questions that were copied and are being answered."""

from ingest.outline.outline import outline
from ingest.records import OWN_KINDS

MINE = ("I lit the old oven and we sold 300 loaves", "I asked Ned and he said yes", "we moved the order", "")
THEIRS = ("You should name an oven.", "Never blame Ned. Tell them what you want.", "Make sure you smile.", "")
ASKED = ("Tell me about a crisis.", "Describe a conflict.", "Tell me about a change.", "What is your weakness?")


def _kinds(answers: tuple[str, ...]) -> list[str]:
    parts = [f"### {asked}\n{answer}\n\n" for asked, answer in zip(ASKED, answers, strict=True)]
    found = outline(f"# Baking questions, taken from the internet\n\n{''.join(parts)}", "baking.md")
    return [section.kind for section in found.sections[1:4]]


def test_ones_own_answers_below_copied_questions() -> None:
    """Where some are answered in one's own voice and one is still blank, only the questions were copied."""
    assert set(_kinds(MINE)) <= OWN_KINDS


def test_published_answers_stay_published() -> None:
    """Answers that tell a reader what to do, or that leave none blank, are somebody else's."""
    assert not set(_kinds(THEIRS)) & OWN_KINDS
    assert not set(_kinds((*MINE[:3], "I take it all on and I say so"))) & OWN_KINDS


def test_reminders_below_collected_questions_are_ones_own() -> None:
    """A lead that says where questions are from speaks of them alone, where some have a reminder and some are blank."""
    listed = (
        "from their email + the forum\n\n1. Tell me about a crisis -- the oven, use the 300\n2. Describe a conflict\n"
        "   Ned. I asked him\n3. Tell me about a change\n4. What is your weakness?\n   I do it all myself\n"
    )
    assert {section.kind for section in outline(listed, "questions (half).txt").sections} <= OWN_KINDS
    told = listed.replace("I asked him", "you should name him").replace("I do it all myself", "make sure you smile")
    assert not {section.kind for section in outline(told, "questions (half).txt").sections} & OWN_KINDS

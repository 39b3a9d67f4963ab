"""Questions among plain bullets."""

from ingest.outline.bullets import bullets
from ingest.outline.lines import lines
from ingest.outline.outline import outline


def _asked(text: str) -> list[str]:
    rows = lines(text)
    return [rows[each.line].text for each in sorted(bullets(rows, {}), key=lambda each: each.line)]


def test_short_titles_above_nested_bullets_are_prompts() -> None:
    """Where every third of a list's titles names what interviews ask about, all of them are prompts."""
    text = "- Mistake\n  - salt\n- Oven on fire\n  - I shut the gas\n- Weakness\n  - all mine\n- Conflict\n  - Ned\n"

    assert _asked(text) == ["Mistake", "Oven on fire", "Weakness", "Conflict"]
    assert _asked(text.replace("Mistake", "Salt").replace("Weakness", "Flour").replace("Conflict", "Ned")) == []


def test_a_topic_among_questions_is_one() -> None:
    """ "Biggest mistake" among bullets that ask is asked as well."""
    text = "- Tell me about yourself\n- Tell me about a time you led a change\n- Biggest mistake\n- Why do you bake?\n"

    assert _asked(text) == [
        "Tell me about yourself",
        "Tell me about a time you led a change",
        "Biggest mistake",
        "Why do you bake?",
    ]


def test_signs_before_questions_with_answers_below() -> None:
    """Questions behind signs of how far they are, answered on the next line, with a title among them."""
    text = "✅ Why do you bake?\nmy gran\n\n❌ How do you price?\n\n✅ Ovens first\nI swept\n\n"
    text += "❓ What do you know about us?\nrye\n"

    assert _asked(text) == ["Why do you bake?", "How do you price?", "Ovens first", "What do you know about us?"]


def test_what_stands_between_bullets_that_ask_answers_them() -> None:
    """Text at the margin, or bullets of the same depth that tell something, answer the bullet above that asks."""
    told = "- Why rye?\n\nIt keeps nine days.\n\n- Why here?\n\n- What failed?\n- I forgot the salt\n\n- Why now?\n"
    notes = f"# They can ask\n\n{told}"
    found = outline(notes, "questions.md").questions
    assert [(each.text, notes[each.answer_start : each.answer_end].strip(" \n-")) for each in found] == [
        ("Why rye?", "It keeps nine days."),
        ("Why here?", ""),
        ("What failed?", "I forgot the salt"),
        ("Why now?", ""),
    ]

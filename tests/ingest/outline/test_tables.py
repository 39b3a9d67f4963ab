"""Rows of sheets, wikis and cards are told, and their questions with what answers them."""

from ingest.outline.answers import questions
from ingest.outline.lines import lines
from ingest.outline.tables import gridded


def _asked(text: str) -> list[tuple[str, str]]:
    found = questions(text, gridded(text, lines(text)), [])
    return [(each.text, text[each.begin : each.finish]) for each in found]


def test_a_sheet_pasted_with_tabs() -> None:
    """Each row asks in one cell and is answered in the next; a column of ticks answers nothing."""
    head = "Question\tMine\tdone\n"
    text = head + "Why bees?\tMy gran kept nine hives\ty\nWhat went wrong?\t\tn\nHow do you price?\tlater\tn\n"

    assert _asked(text) == [
        ("Why bees?", "My gran kept nine hives"),
        ("What went wrong?", ""),
        ("How do you price?", ""),
    ]


def test_a_row_whose_empty_cells_left_no_sign() -> None:
    """A question alone on its line among rows of two cells is a row with nothing in the second."""
    rows = ["Why bees?\tMy gran kept nine", "What went wrong?", "How do you price?\tby the jar"]
    rows += ["What do you know about us?", "Can you drive?\tyes"]

    assert _asked("Question\tMine\n" + "\n".join(rows) + "\n") == [
        ("Why bees?", "My gran kept nine"),
        ("What went wrong?", ""),
        ("How do you price?", "by the jar"),
        ("What do you know about us?", ""),
        ("Can you drive?", "yes"),
    ]


def test_a_wikis_header_and_bars() -> None:
    """Double bars and carets head a table whose rows have single ones."""
    rows = "| Why bees? | My gran kept them |\n| What would you change? | |\n"

    for header in ("|| Question || Answer ||\n", "^ Q ^ A ^\n"):
        assert _asked(header + rows) == [("Why bees?", "My gran kept them"), ("What would you change?", "")]


def test_cards_of_one_line() -> None:
    """A sign between two sides parts a question from its answer, where most lines ask."""
    text = "Why do you keep bees? // my gran\nTell us about a swarm // the choir\nHow do you price? //\n"

    assert _asked(text) == [
        ("Why do you keep bees?", "my gran"),
        ("Tell us about a swarm", "the choir"),
        ("How do you price?", ""),
    ]


def test_a_resumes_bars_are_no_table() -> None:
    """Lines with bars or tabs in which nobody asks keep their form."""
    text = "Driver | Fosbrook | 2008\nClerk | Hagley | 2015\nPlanner | Brindlow | 2019\n"

    assert all(row.role != "table" for row in gridded(text, lines(text)))


def test_a_table_of_stories_is_a_sheet_of_prompts() -> None:
    """Below "Story | Situation | Action | Result" each row is a prompt, and one with empty cells has no answer."""
    text = "| Story | Situation | Action | Result |\n|---|---|---|---|\n"
    text += "| Rota | 3 left | asked all | 2 a year |\n| Late flour | | | |\n"

    assert _asked(text) == [("Rota", "3 left | asked all | 2 a year"), ("Late flour", "")]

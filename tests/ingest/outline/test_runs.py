"""Numbered lists: which belong together, and which are questions."""

from ingest.outline.lines import lines
from ingest.outline.runs import question_runs, split_label


def _items(text: str) -> list[list[str]]:
    rows = lines(text)
    return [[rows[item].text for item in run] for run in question_runs(rows, frozenset())]


def test_prompts_without_a_mark_count_among_questions() -> None:
    """In a list that mostly asks, every item is a question."""
    text = "1. Why rye?\n2. What do you know about us?\n3. Tools and ovens\n4. A loaf that failed?"

    assert _items(text) == [["Why rye?", "What do you know about us?", "Tools and ovens", "A loaf that failed?"]]


def test_a_list_inside_an_answer_is_no_part_of_the_questions() -> None:
    """Numbers that start again below a question belong to its answer."""
    text = "1. How would you open a bakery?\n1. Find a mill\n2. Rent an oven\n2. Why rye?\n3. Why us?"

    assert _items(text) == [["How would you open a bakery?", "Why rye?", "Why us?"]]


def test_numbers_may_all_be_one_or_leave_one_out() -> None:
    """Markdown's lazy numbers and a number left out do not break a list."""
    assert len(_items("1. Why rye?\n1. Why us?\n1. Why now?")[0]) == 3
    assert len(_items("1. Why rye?\n2. Why us?\n4. Why now?")[0]) == 3


def test_steps_and_stories_are_no_questions() -> None:
    """A list of statements is none of questions, even with a question mark somewhere."""
    assert _items("1. Weigh the flour.\n2. Too wet? add some\n3. Bake it for an hour.") == []


def test_labels() -> None:
    """An answer may stand behind a prompt's colon or dash."""
    assert split_label("Strengths: patient") == len("Strengths: ")
    assert split_label("Strengths - patient") == len("Strengths - ")
    assert split_label("Tools and ovens") == len("Tools and ovens")


def test_short_titles_above_their_answers_are_prompts() -> None:
    """Where every third of a list's titles asks or names what interviews ask about, all of them are prompts."""
    text = (
        "1. Tell us about you\n   - other file\n2. Oven on fire\n   - I shut the gas\n3. Supplier late\n   -\n"
        "4. Mistake\n   - salt for sugar\n5. Weakness\n   - I take it all on\n6. Rye contract\n   - cut by half\n"
    )

    assert _items(text) == [
        ["Tell us about you", "Oven on fire", "Supplier late", "Mistake", "Weakness", "Rye contract"]
    ]
    assert _items(text.replace("Mistake", "Salt").replace("Weakness", "Flour").replace("Tell us about you", "Me")) == []

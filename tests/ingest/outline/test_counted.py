"""Marks that only the neighbours of a line make marks."""

from ingest.outline.counted import counted
from ingest.outline.lines import Line, lines
from ingest.outline.outline import outline


def _counted(text: str) -> list[Line]:
    return counted(text, lines(text))


def test_bare_numbers_that_count_on_are_marks() -> None:
    """ "1 who", "2. what", "3 why" are one list, and a mark does not belong to the words."""
    rows = _counted("1 who gets paged\n2. what breaks\n3 why now")
    assert [(row.number, row.text) for row in rows] == [(1, "who gets paged"), (2, "what breaks"), (3, "why now")]


def test_a_single_number_is_a_word() -> None:
    """A line that opens with an amount is no item of a list."""
    assert [row.marks for row in _counted("12 hives in the north\nwe kept\n40 in the south")] == [(), (), ()]


def test_letters_that_ask_are_numbered() -> None:
    """ "a.", "b)" and "(c)" that count on are one list, where one of them asks."""
    text = "a. why bees\nb) worst season\n(c) how do you price a hive?"
    assert [(row.number, row.text) for row in _counted(text)] == [
        (1, "why bees"),
        (2, "worst season"),
        (3, "how do you price a hive?"),
    ]


def test_letters_count_on_as_far_as_they_go() -> None:
    """A long list of questions is lettered beyond its eighth."""
    text = "\n".join(f"({letter}) Why do you bake {letter}?\n   I was cold." for letter in "abcdefghijkl")
    rows = counted(text, lines(text))
    assert [row.number for row in rows if row.marks == ("number",)] == list(range(1, 13))


def test_letters_that_tell_are_left_alone() -> None:
    """Lettered remarks among which nobody asks keep their form."""
    assert all(row.number is None for row in _counted("(a) the weir. Tell it.\n(b) the budget. Admit it."))


def test_the_one_who_asks_and_the_one_who_answers() -> None:
    """In a dialogue the lines of whoever mostly asks are questions, and the other's are answers."""
    text = "Ola: Tell me about yourself\nme: I drive a crane\nOla: what makes a bad day\nme: wind\nOla: nice. louder."
    assert [(row.mark, row.text) for row in _counted(text)] == [
        ("question", "Tell me about yourself"),
        ("answer", "I drive a crane"),
        ("question", "what makes a bad day"),
        ("answer", "wind"),
        ("", "Ola: nice. louder."),
    ]


def test_fields_are_no_dialogue() -> None:
    """Labels that do not take turns are no speakers."""
    text = "phone: what they call\nphone: why so late\nemail: Ann\nemail: Bo\n"
    assert all(not row.marks for row in _counted(text))


def test_an_item_that_was_put_in_later_is_one() -> None:
    """ "14a." behind "14." is a question of its own; "2b." where no "2." stands is whatever its words are."""
    notes = "14. Why do you bake rye?\n14a. Have you sold?\n   At a stall.\n15. Why do you want to come to us?\n"
    found = outline(notes, "questions.txt").questions
    assert [each.text for each in found] == [
        "Why do you bake rye?",
        "Have you sold?",
        "Why do you want to come to us?",
    ]
    rows = lines("2b. Why us?\n")
    assert counted("2b. Why us?\n", rows) == rows

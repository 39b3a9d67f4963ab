"""Telling an answer from nothing, a note to self and a pointer elsewhere."""

import pytest

from ingest.outline.blanks import blank, points, unwritten


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "-",
        "?",
        "...",
        "TODO",
        "TODO: think of one with the kiln",
        "(write this)",
        "_to write_",
        "tbc\n\n*",
        "[answer here]",
        "need an example",
        "![kiln](kiln.jpg)",
        "S:\nT:\nA: tbd\nR:",
        "*Example:* TBC",
        "no idea yet",
        "haven't done this one yet",
        "◦ revise!!",
        "err. pass",
        "ugh, ask Joan",
        "ha. need a good line for this",
        "(3 minutes to respond)",
        "call: https://kiln.example/1",
        "(the glaze thing? ask Joan)",
        "must look the website",
    ],
)
def test_no_answer(answer: str) -> None:
    """Nothing, a note to oneself, or an empty form is no answer."""
    assert blank(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "-> the kiln. start with the smell",
        "Yes, twice.",
        "Later I learned to wait.",
        "Think about the clay first, then about the customer.",
        "See it from the buyer's side: they want a bowl that fits the cupboard, so I measured forty cupboards.",
        "TODO check the date\nIn 2019 I moved the studio.",
        "Skip-diving got me my first wheel.",
        "No problem has ever made me shout.",
    ],
)
def test_an_answer_however_short(answer: str) -> None:
    """Words of one's own are an answer, even few, and even when they begin like a note."""
    assert not blank(answer)


@pytest.mark.parametrize(
    "answer",
    ["see bullets file, the glaze one", "same as question 3", "(see Lisbon)", "-> see stories", "*use the kiln story*"],
)
def test_pointers(answer: str) -> None:
    """Somebody who points elsewhere has an answer, and the pointer itself is none."""
    assert points(answer)
    assert not blank(answer)


@pytest.mark.parametrize(
    "answer", ["", "TODO", "See it from the buyer's side: they want a bowl.", "see above\nand rye"]
)
def test_no_pointers(answer: str) -> None:
    """Nothing, and words of one's own, point nowhere."""
    assert not points(answer)


@pytest.mark.parametrize(
    "answer", ["need to read up", "(blank for now)", "I need to ask Ida", "fill in", "STILL TO DO!!"]
)
def test_reminders(answer: str) -> None:
    """A few words that only say what is still to be done are no answer."""
    assert blank(answer)


@pytest.mark.parametrize(
    ("title", "expected"),
    [("STORY 5 ???", True), ("The kiln TODO", True), ("Rye (tbd)", True), ("Why us?", False), ("To do lists", False)],
)
def test_titles_that_say_they_are_unwritten(title: str, expected: bool) -> None:
    """A title may hold its own note that the rest is missing; a single question mark is a question's."""
    assert unwritten(title) == expected

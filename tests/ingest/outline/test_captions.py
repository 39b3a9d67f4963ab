"""Lines that only number a question, and the question below them."""

import pytest

from ingest.pipeline import read
from ingest.records import PreparedQuestion

VIDEO = """\
Q1 (90 secs to prep, 2 min)
Introduce yourself and say what brought you to the bakery.
I've baked since I was nine and I opened the market stall by myself at nineteen.

Q2 (90 secs to prep, 3 min)
What would you do if the flour did not come?

Q3 (30 secs to prep, 1 min)
Tell us about a time you changed somebody's mind.
the sourdough one
"""
APART = """\
Question 1 of 2
Prep time: 30 seconds
Response time: 2 minutes
Why do you want to keep bees?
My aunt kept eleven hives behind the garage and I was the only one she let lift the lids.

Question 2 of 2
Prep time: 30 seconds
Response time: 1 minute
How would you calm a frightened visitor?
"""


def _questions(text: str) -> list[PreparedQuestion]:
    return list(read("d", "notes.txt", text.encode()).questions)


def test_the_line_below_a_number_asks() -> None:
    """A number with its limits lends them to the question below it, whose answer stands below that."""
    text = VIDEO
    found = [(q.text, text[q.answer_start : q.answer_end][:17], q.limit_seconds) for q in _questions(text)]

    assert found[1] == ("What would you do if the flour did not come?", "", 90)
    assert [told for _, told, _ in found] == ["I've baked since ", "", "the sourdough one"]


def test_limits_stand_between_a_number_and_its_question() -> None:
    """How long one may think and speak is neither the question nor its answer."""
    found = _questions(APART)

    assert [q.text for q in found] == ["Why do you want to keep bees?", "How would you calm a frightened visitor?"]
    assert [q.answer_start == q.answer_end for q in found] == [False, True]
    assert {q.direction for q in found} == {"asked_of_candidate"}


@pytest.mark.parametrize("text", ["Question 7 of my life\nI was born in Porto.\n", "Q3 2024\nWe sold 40 boats.\n"])
def test_no_question_below(text: str) -> None:
    """What numbers no question, or has nothing below that asks, makes none."""
    assert not [q for q in _questions(text) if q.direction == "asked_of_candidate"]

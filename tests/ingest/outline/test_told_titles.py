"""Titles that only count on, above what was done."""

import pytest

from ingest.outline.lines import lines
from ingest.outline.told_titles import told_titles

_TOLD = (
    "1. the leak\nI moved the rack with two porters.\n\n"
    "2. Ravi (row)\n- he wanted it rewritten\n- I showed him the numbers\n\n"
    "3. stock day\nwe counted 4,000 tins and found 60 missing\n"
)


def test_short_numbered_lines_above_what_happened_are_titles() -> None:
    """In whatever letters, with text or with bullets below."""
    assert told_titles(lines(_TOLD)) == {0, 3, 7}


@pytest.mark.parametrize(
    "text",
    [
        "1. I took the lid off\n2. I washed it\n3. I put it back\n",
        "1. Tell me about yourself\nI sold fish.\n\n2. Why us?\nI ate here.\n\n3. A time you failed\nI burned it.",
        "1. Ohm\nU is R times I.\n\n2. Kirchhoff\nCurrents add up.\n\n3. Joule\nHeat goes with the square.\n",
        _TOLD[: _TOLD.index("3.")],
    ],
)
def test_steps_questions_and_lessons_are_no_stories(text: str) -> None:
    """Steps have no gaps between them, questions ask, and in what one learns nobody did anything; two are no habit."""
    assert not told_titles(lines(text))


def test_an_item_with_nothing_but_a_remark_is_left_out() -> None:
    """ "(nothing yet)" below a number tells no story."""
    assert told_titles(lines(f"{_TOLD}\n4. letting somebody go\n(never had to)\n")) == {0, 3, 7}

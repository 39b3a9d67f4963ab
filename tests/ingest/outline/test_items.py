"""Items of a label and what is said to it are thoughts by themselves in one's own notes."""

import pytest

from ingest.chunk import chunk
from ingest.outline.outline import outline

ROW = "I sat down with both bakers in the yard before the ovens were lit and we wrote one list"
BILL = "my flour bill was too high so I moved the order to Monday and we saved two hundred a month"


@pytest.mark.parametrize("sign", [" ->", ":", " —", " ...."])
def test_a_labelled_item_is_a_thought(sign: str) -> None:
    """Whatever sign stands behind the label, it heads its own words, and one with nothing behind it is blank."""
    text = f"# My stories\n\n- A row{sign} {ROW}\n- Costs{sign} {BILL}\n- Poor performer{sign}\n"
    found = outline(text, "notes.md")

    assert [(q.text, q.answer_start < q.answer_end) for q in found.questions] == [
        ("A row", True),
        ("Costs", True),
        ("Poor performer", False),
    ]
    assert [(c.heading, c.text) for c in chunk("d", text, found)] == [
        ("My stories › A row", ROW),
        ("My stories › Costs", BILL),
    ]


def test_a_list_of_facts_is_left_together() -> None:
    """Labels with a few words each are facts and no thoughts."""
    text = "# My stories\n\nI baked in three towns.\n\n- Hull: two years\n- York: a summer\n- Leeds: nine weeks\n"

    assert outline(text, "notes.md").questions == ()


def test_a_label_that_comes_again_is_a_speaker() -> None:
    """A talk written down is no list of topics."""
    text = f"# My stories\n\nIda: {ROW}\nBo: {BILL}\nIda: {BILL} and a half\n"

    assert outline(text, "notes.md").questions == ()


def test_a_short_item_that_names_what_interviews_ask() -> None:
    """A weakness is told in few words; among labelled thoughts it is one of them."""
    short = "- Weakness - I answer for others. now I count\n- Flour - rye, spelt\n"
    text = f"# My stories\n\n- A row - {ROW}\n- Costs - {BILL}\n{short}"

    assert [q.text for q in outline(text, "notes.md").questions] == ["A row", "Costs", "Weakness"]

"""Titles above stories that are told by their parts."""

import pytest

from ingest.outline.lines import lines
from ingest.outline.sheets import sheet_titles


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("1) Wet floor\nS: rain\nA: I mopped\n\n2) Late van\nS: ice\nT:\nA: I drove\nR: there", {0, 4}),
        ("Wet floor:\nSituation: rain\nResult: dry\nLate van:\nSituation: ice\nResult: there", {0, 3}),
        ("Wet floor\n\nSITUATION - rain\nACTION - I mopped", {0}),
        ("(1) Wet floor\n- S: rain\n- A: I mopped", {0}),
        ("1. Wet floor\nTask: mop it\nAction: I did\n\n2. Late van\nTask: drive\nAction: I did", {0, 4}),
    ],
)
def test_a_short_line_above_the_first_part_is_a_title(text: str, titles: set[int]) -> None:
    """Numbered, with a colon or bare; also where one story follows another without a gap."""
    assert sheet_titles(lines(text)) == titles


def test_a_title_with_nothing_told_below_is_one_among_its_like() -> None:
    """What counts on from a title, a gap above it, is one, though only a remark stands below."""
    text = "1) Wet floor\nS: rain\nR: dry\n\n2) Near miss\nto write!!\n\nWe open at 7) sharp\n"
    assert sheet_titles(lines(text)) == {0, 4}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("1. NETS\nS: torn\nB: old\nA: a risk\nR: I mended\n\n2. ice\nI dug\n\n3. rope\n- we moved it\n", {0, 6, 9}),
        (
            "NETS\nC: torn\nA: I sewed\nR: whole\n\nThe ice\nC: thick\nA: I dug\nR: out\n\nbent oar\n" + "I paid. " * 4,
            {0, 5, 10},
        ),
        ("1) Nets\nS: torn\nO: no twine\nA: I begged some\nR: sewn\nL: keep twine\n", {0}),
    ],
)
def test_titles_go_on_where_the_labels_stop(text: str, titles: set[int]) -> None:
    """A number that counts on, or a line as bare as the titles before, begins the next story, whatever the scheme."""
    assert sheet_titles(lines(text)) == titles


@pytest.mark.parametrize(
    "text",
    [
        "Q: Why rye?\nA: It keeps.\n\nQ: Why us?\nA: The oven.",
        "We mopped the floor and then it rained again.\nResult: wet\nAction: mop",
        "Task: mop it\n\nI like floors",
        "Situation: rain\nAction: I mopped the\nwhole long floor\nResult: dry",
    ],
)
def test_what_stands_above_no_first_part_is_no_title(text: str) -> None:
    """Questions with answers, sentences, and the wrapped line of a part head nothing."""
    assert sheet_titles(lines(text)) == frozenset()

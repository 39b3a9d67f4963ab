"""Pieces of a laid-out document written as plain marks."""

import pytest

from ingest.formats.composed import Piece, compose, opens_entry, title_first


def test_pieces_are_written_as_marks() -> None:
    """Headings, titles, nested items and rows get the marks the outline reads, with gaps where they belong."""
    text = compose(
        [
            Piece("heading", "Ada\nVoss", 1),
            Piece("text", "Potter"),
            Piece("text", "Kiln Lane 3", close=True),
            Piece("item", "fired"),
            Piece("item", "at dawn", 1),
            Piece("item", "glazed", mark="2."),
            Piece("row", "", cells=("Clay", "a|b", "")),
            Piece("row", "", cells=("", "")),
            Piece("title", "What went wrong?"),
            Piece("text", "The shelf.", close=True),
        ]
    )
    assert text == (
        "# Ada Voss\n\nPotter\nKiln Lane 3\n\n- fired\n  - at dawn\n2. glazed\n\n| Clay | a/b |  |\n\n"
        "**What went wrong?**\nThe shelf."
    )


@pytest.mark.parametrize(
    ("text", "before", "opens"),
    [
        ("Potter, Kiln Lane | 2019 – 2022", "It held.", True),
        ("2019 – 2022 | Potter", "Kiln Lane", True),
        ("Potter | 2019 – 2022", "Kiln Lane", False),
        ("Potter from 2019 to 2022", "It held.", False),
    ],
)
def test_entries_open_with_dates(text: str, before: str, opens: bool) -> None:
    """A line with dates in a cell of its own begins something new after a sentence."""
    assert opens_entry(text, before) is opens


def test_titles_come_before_dates() -> None:
    """Dates that stand first move behind the title; other cells stay."""
    assert title_first("2019 – 2022 | Potter") == "Potter | 2019 – 2022"
    assert title_first("Leeds | Potter") == "Leeds | Potter"

"""An advert asks for the same things whatever its writer types before entries and around headings."""

import pytest

from app.engines.embedded.advert.advert import asked_in
from app.engines.embedded.advert.marks import with_plain_headings, with_plain_marks

DUTIES = ("Plan the tides board", "Train two lock hands", "Answer for the dredging budget of £40,000")
MUST = ("VHF licence", "Experience of swing bridges", "Confident swimmer")
WISHED = ("Dutch", "Crane ticket", "A season on a canal")


def _advert(mark: str, heading: str) -> str:
    """The advert with its entries behind a mark and its headings in a form; ``#`` counts and ``@`` letters them."""
    blocks = []
    for number, (title, entries) in enumerate((("You will", DUTIES), ("You need", MUST), ("Desirable", WISHED)), 1):
        listed = [f"{mark.replace('#', str(k)).replace('@', chr(96 + k))}{text}" for k, text in enumerate(entries, 1)]
        blocks.append("\n".join([heading.replace("X", title).replace("#", str(number)), *listed]))
    return "\n\n".join(["Lock keeper\nWe keep nine miles of canal.", *blocks])


@pytest.mark.parametrize(
    "mark",
    ["- ", "~ ", "=> ", "-> ", "§ ", "» ", "[ ] ", "■ ", "#) ", "#. ", "(@) ", "@) ", "R#  ", "[#] ", "# - ", "#: "],
)
def test_entries_are_told_by_their_repetition(mark: str) -> None:
    """A sign, a code or a letter before each entry belongs to none of them."""
    asked = asked_in(_advert(mark, "X"))
    assert [each.text for each in asked] == [*DUTIES, *MUST, *WISHED]
    assert tuple(each.text for each in asked if each.wished) == WISHED


@pytest.mark.parametrize(
    "heading",
    [
        *("X", "X:", "**X**", "_X_", "## X", "=== X ===", "--- X ---", "[X]", "<X>", "X -", "X →", "X\n------"),
        *("#. X", "■ X", "— X —", "// X", "X…", "X (see below)"),
    ],
)
def test_headings_are_told_by_what_stands_below(heading: str) -> None:
    """A short line right over a list heads it, however it is adorned, and is not asked for itself."""
    asked = asked_in(_advert("- ", heading))
    assert [each.text for each in asked] == [*DUTIES, *MUST, *WISHED]
    assert tuple(each.text for each in asked if each.wished) == WISHED


def test_ticks_and_grades_are_no_marks() -> None:
    """Signs that change from line to line are somebody's own, and names that hold a number count nothing."""
    assert with_plain_marks(["✓ Peel", "~ Chop", "✗ Wash up"]) == ["✓ Peel", "~ Chop", "✗ Wash up"]
    assert with_plain_marks(["C1 licence", "B2 German", "A4 printing"]) == ["C1 licence", "B2 German", "A4 printing"]
    assert with_plain_marks(["E1 Peel", "E2 Chop", "E3 Bake", "D1 Ice"]) == ["E Peel", "E Chop", "E Bake", "D Ice"]


def test_the_last_entry_heads_nothing() -> None:
    """What stands over the next list but ends its own stays an entry; prose over a list stays prose."""
    lines = ["- Peel", "- Chop", "", "1. Bake", "2. Ice", "We bake daily!", "- Bread"]
    assert with_plain_headings(lines) == lines

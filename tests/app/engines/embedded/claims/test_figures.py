"""A figure knows what its clause says, what it is used for, and what share it is of."""

import pytest

from app.engines.embedded.claims.figures import figures_of


def test_the_words_of_its_own_clause() -> None:
    """Another clause of the sentence is not about it."""
    first, second = figures_of("We mended twelve pumps, and the lift took nine weeks.")
    assert "pump" in first.clause and "lift" not in first.clause
    assert "lift" in second.clause


@pytest.mark.parametrize(
    ("text", "use"),
    [
        ("I stayed for three years", "extent"),
        ("it was done in three weeks", "taken"),
        ("three weeks early", "early"),
        ("we saved three hours", "change"),
        ("fees went down 12%", "change"),
        ("fees were down like 12%", "change"),
        ("set wrong by 4 degrees", "change"),
        ("set 4 degrees wrong", "change"),
        ("two off sick", ""),
    ],
)
def test_what_it_is_used_for(text: str, use: str) -> None:
    """How long, how soon, how much sooner and how much less are different things."""
    assert [figure.use for figure in figures_of(text)] == [use]


def test_a_part_of_a_whole_is_a_share() -> None:
    """ "Nine of twelve" is 75 %, and the twelve is its whole."""
    part, whole = figures_of("nine of twelve pupils passed")
    assert (part.share, part.whole, whole.whole) == (75.0, False, True)


@pytest.mark.parametrize(("text", "high"), [("a gang of 5-7", 7), ("two or three percent", 3)])
def test_a_range_has_an_end(text: str, high: float) -> None:
    """Both ends are known."""
    ends = figures_of(text)[0].ends
    assert ends is not None
    assert ends[1] == high


def test_days_of_a_month_are_figures_here() -> None:
    """A day with or without its month, in words or digits."""
    found = [
        (f.quantity.dimension, f.quantity.value)
        for f in figures_of("not after the fifteenth of March, nor on the 3rd.")
    ]
    assert ("day", 15) in found
    assert ("day", 3) in found


def test_a_number_that_names_counts_nothing() -> None:
    """Dock 9 is one dock; nine docks are nine."""
    assert [figure.label for figure in figures_of("from dock 9 to reception")] == ["dock"]
    assert [figure.label for figure in figures_of("we moved 9 docks")] == [""]

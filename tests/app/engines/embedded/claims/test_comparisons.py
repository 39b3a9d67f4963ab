"""Which figures say the same, and which could be two values of one attribute."""

import pytest

from app.engines.embedded.claims.comparisons import is_rounded, is_same, may_differ, rated
from app.engines.embedded.claims.figures import Figure, figures_of


def _first(text: str) -> Figure:
    return figures_of(text)[0]


@pytest.mark.parametrize(
    ("said", "noted", "expected"),
    [("we lost £7,000 a month", "about £4,200 a month", 1), ("£7,000 a month", "it cost £18,000", -1), ("9", "8", 0)],
)
def test_what_a_sum_is_reckoned_by_tells_two_apart(said: str, noted: str, expected: int) -> None:
    """A sum a month is another thing than a sum once."""
    assert rated(_first(said), _first(noted)) == expected


def test_more_of_something_is_not_how_many_there_are() -> None:
    """A number of more calls stands against no number of calls by its unit alone."""
    assert not may_differ(_first("they make 25 more calls a day"), _first("calls a day went from 60"))


@pytest.mark.parametrize(
    ("said", "noted", "same"),
    [
        ("on ward ten", "told in month 10", False),
        ("ten patients", "ward 10", False),
        ("by week nine", "after nine weeks", True),
        ("twelve have it", "ward 12", True),
        ("nobody under sixty calls", "nobody under 50 calls", False),
    ],
)
def test_a_number_that_names_is_none_that_counts(said: str, noted: str, same: bool) -> None:
    """A ward's number is no number of patients, but weeks may be told by their number; two bounds are two numbers."""
    assert is_same(_first(said), _first(noted)) is same


def test_a_little_over_is_not_under() -> None:
    """Roughly three thousand may be 2,400, a little over three thousand is more."""
    assert may_differ(_first("a little over three thousand dollars"), _first("got back $2,360"))
    assert not may_differ(_first("about three thousand dollars"), _first("got back $2,360"))


def test_a_rounded_value_is_known_as_such() -> None:
    """Forty and 38 count as one, and are not the same number; "about forty" is meant so."""
    exact, loose, noted = (_first(text).quantity for text in ("forty cubes", "about forty cubes", "38 cubes"))
    assert is_rounded(exact, noted)
    assert not is_rounded(loose, noted)
    assert not is_rounded(noted, noted)


def test_ten_is_not_nine() -> None:
    """Nobody rounds nine up to ten without saying so."""
    assert not is_same(_first("We lost ten days"), _first("it took 9 days"))
    assert is_same(_first("We lost about ten days"), _first("it took 9 days"))

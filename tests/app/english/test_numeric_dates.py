"""Dates in figures alone."""

import pytest

from app.english.numeric_dates import numeric_dates
from app.english.quantities import quantities


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("First aid, 8.2018", [("month", 8), ("year", 2018)]),
        ("03/2016 - 11/2019", [("month", 3), ("year", 2016), ("month", 11), ("year", 2019)]),
        ("passed 25.5.2024", [("month", 5), ("year", 2024)]),
        ("passed 25/12/2023", [("month", 12), ("year", 2023)]),
        ("passed 12/25/2023", [("month", 12), ("year", 2023)]),
        ("from 2023-04-01", [("year", 2023), ("month", 4)]),
    ],
)
def test_a_date_in_figures_is_a_month_and_a_year(text: str, parts: list[tuple[str, int]]) -> None:
    """Whatever the order of day and month, the month and the year are read, and no other number."""
    assert [(q.dimension, q.value) for q in quantities(text)] == parts


def test_a_date_that_two_countries_read_otherwise_gives_its_year_alone() -> None:
    """ "1/5/2024" is in May or in January."""
    (found,) = numeric_dates("signed 1/5/2024")
    assert [(part.dimension, part.value) for part in found.parts] == [("year", 2024)]


@pytest.mark.parametrize("text", ["ratio 3.2047.1", "page 4/2018/7", "99.2019 percent"])
def test_other_figures_are_no_dates(text: str) -> None:
    """What only looks like a date is none."""
    assert not [date for date in numeric_dates(text) if len(date.parts) > 1]


def test_the_distance_of_two_dates_is_told_in_years() -> None:
    """Months count as twelfths."""
    begun, ended = numeric_dates("15.1.2012 | 31.7.2016")
    assert ended.years - begun.years == pytest.approx(4.5)

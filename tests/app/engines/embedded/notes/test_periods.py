"""Stretches of time as people write them."""

import pytest

from app.engines.embedded.notes.periods import PERIOD, begins, ends, goes_on


@pytest.mark.parametrize(
    ("text", "begun", "ended"),
    [
        ("March 2019 to now", "March 2019", 9999),
        ("2013-03 .. 2019-06", "2013-03", 2019),
        ("2020 >>> NOW", "2020", 9999),
        ("2005 -- 2012", "2005", 2012),
        ("2012-18", "2012", 2018),
        ("Jan - June 2022", "Jan", 2022),
        ("since Sept 2013", "Sept 2013", 9999),
        ("2019 - Senior fitter", "2019", 9999),
    ],
)
def test_periods_are_read(text: str, begun: str, ended: int) -> None:
    """When it began, when it ended, and whether it goes on."""
    period = PERIOD.search(text)
    assert period is not None
    assert (begins(period), ends(period), goes_on(period)) == (begun, ended, ended == 9999)


def test_a_range_of_numbers_is_no_period() -> None:
    """Figures that moved are none."""
    assert PERIOD.search("milk from forage 3,100 > 3,950 litres") is None

"""The two years of a stay are held against the two dates of its entry."""

import pytest

from app.engines.embedded.claims.facts import tenure
from tests.app.engines.embedded.claims.lighthouse import contradicted

WORK = "I have worked on lamps and lenses."


def test_another_end_of_a_stay_is_wrong() -> None:
    """A stay whose second year is cut short has an end as well."""
    assert contradicted("I was an engineer at Ronsay Lights from 2009 until 2012.", WORK) == ["2009-16"]


@pytest.mark.parametrize(
    "sentence", ["I was an engineer at Ronsay Lights from 2009 to 2016.", "I was at Ronsay Lights in 2012."]
)
def test_the_stay_or_a_year_within_is_left_alone(sentence: str) -> None:
    """Whoever was there for seven years was there in each of them."""
    assert contradicted(sentence, WORK) == []


def test_a_month_is_no_end_of_a_stay() -> None:
    """ "2021-07" is one month."""
    assert tenure("2021-07 | started") is None
    assert round((tenure("2009-16 | Ronsay Lights") or 0) / 365.25) == 7

"""Numbers without a unit take that of the number they are told beside."""

import pytest

from app.english.quantities import quantities


@pytest.mark.parametrize(
    ("text", "dimensions"),
    [
        ("It fell from 61 to 93%.", ["percent", "percent"]),
        ("I timed it: 19 minutes down to 8.", ["duration", "duration"]),
        (
            "From 18 percent in February to 7 in May; theirs stayed at 17.",
            ["percent", "month", "percent", "month", "percent"],
        ),
        ("In two years it came to eight.", ["duration", "count"]),
        ("After 90 minutes we had taken it from 7.8 to 2.9.", ["duration", "count", "count"]),
        ("It took 30 minutes. We were at 12.", ["duration", "count"]),
        ("It cost £400 to move 6 people.", ["money", "count"]),
    ],
)
def test_units_are_taken_from_beside(text: str, dimensions: list[str]) -> None:
    """Before and after a measured number, within the sentence, and never from a time that only says when."""
    assert [quantity.dimension for quantity in quantities(text)] == dimensions


def test_a_name_of_a_place_and_a_rate_are_no_figures() -> None:
    """A ward called 6 East counts nothing, and six a quarter is no share."""
    assert [quantity.text for quantity in quantities("We had 14 falls on 6 East.")] == ["14"]
    assert "percent" not in {quantity.dimension for quantity in quantities("Down from 14 to 6 a quarter in 2022.")}

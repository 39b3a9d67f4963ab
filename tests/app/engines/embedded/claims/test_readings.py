"""Times of day and bare counts are figures of a claim; numbers of items and cut-short years are none."""

import pytest

from app.engines.embedded.claims.readings import clocks, readings, same_value


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("the alarm went at twenty past two", 140),
        ("a door that shuts at quarter to six", 345),
        ("he turns up 23:00", 660),
        ("sat there till 1.15", 75),
        ("around 9pm", 540),
        ("seven o'clock sharp", 420),
    ],
)
def test_a_time_of_day_is_told_by_the_face_of_the_clock(text: str, minutes: float) -> None:
    """Written or spoken, it is the minutes past twelve."""
    assert [found.value for found in clocks(text)] == [minutes]


@pytest.mark.parametrize("text", ["a gang of 5 to 7", "it fell from four in ten to one in five", "grade held at 6.4"])
def test_ranges_and_levels_are_no_times(text: str) -> None:
    """A number between two others, or with a decimal, is of no clock."""
    assert clocks(text) == []


def test_eleven_at_night_is_twenty_three_hours() -> None:
    """Notes write the one where people say the other, and hardly anybody tells the minute."""
    (said,), (noted,), (later,) = clocks("at eleven o'clock"), clocks("23:03"), clocks("23:40")
    assert same_value(said, noted)
    assert not same_value(said, later)


@pytest.mark.parametrize(("text", "value"), [("We built four.", 4), ("I patched all five until Sunday.", 5)])
def test_a_bare_count_counts_what_was_named_before(text: str, value: float) -> None:
    """It has no noun of its own."""
    assert [(found.value, found.unit) for found in readings(text)] == [(value, "")]


@pytest.mark.parametrize("text", ["The two were cross.", "Aims: (1) hand it over (2) rest", "8 Jan 24 went well"])
def test_what_only_points_or_numbers_is_no_count(text: str) -> None:
    """Neither "the two", nor the number of an item, nor a year cut short counts anything."""
    assert [found for found in readings(text) if found.dimension == "count"] == []


def test_things_are_counted_by_no_name() -> None:
    """ "Three things wrong" may stand against "wrong in 2 places"."""
    assert [found.unit for found in readings("three things wrong, in 2 places")] == ["", ""]

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


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("seven years now, the last three at sea", 3 * 365.25),
        ("14 years in gardens, six of them as foreman", 6 * 365.25),
    ],
)
def test_a_duration_may_leave_its_unit_to_the_one_before(text: str, days: float) -> None:
    """The second number is of the first one's unit."""
    assert [round(found.value) for found in readings(text)][-1] == round(days)


@pytest.mark.parametrize(
    ("text", "number"), [("week 3 we hit a drain", 3), ("In week five we hit a drain", 5), ("on wk 3 now", 3)]
)
def test_the_number_of_one_in_a_row_is_a_figure(text: str, number: float) -> None:
    """A week of a job has a number, in digits or in words."""
    assert [found.value for found in readings(text)] == [number]


def test_day_one_is_a_turn_of_phrase() -> None:
    """It tells no figure, and "fifteen of them had the same" no years."""
    assert readings("it worked from day one") == []
    assert readings("after two years fifteen of them had the same")[-1].dimension == "count"


def test_a_number_written_as_a_time_is_one_beside_a_time() -> None:
    """ "8.40" in a note is twenty to nine in an answer."""
    said, noted = readings("at twenty to nine every morning")[0], readings("gate 8.40 every day")[0]
    assert same_value(said, noted)


@pytest.mark.parametrize("text", ["In June twenty-four we moved.", "until the spring of twenty one.", "8 Jan 24"])
def test_a_year_said_after_its_month_counts_nothing(text: str) -> None:
    """It may be a day or a year, and is no count in either case."""
    assert not [each for each in readings(text) if each.dimension == "count"]

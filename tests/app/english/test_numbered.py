"""Rows of numbers that say which of some things are meant."""

from app.english.quantities import quantities


def test_numbers_of_things_in_a_row_count_nothing() -> None:
    """Numbers behind what bears them are names, also the last; what a row measures or counts is none."""
    assert quantities("routes 4, 9 and 83 only") == ()
    assert [found.value for found in quantities("scores 4, 9 and 12 points")] == [4, 9, 12]
    assert [found.value for found in quantities("routes 4 and 9 riders")] == [4, 9]

"""A change with one right value says what the other must be."""

import pytest

from tests.app.engines.embedded.claims.boatyard import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The waiting list for antifouling was twelve weeks when I came, three now.", "5"),
        ("The antifouling list came down from eight weeks to five.", "12 wks"),
    ],
)
def test_the_other_value_of_a_change_is_shown(sentence: str, right: str) -> None:
    """A bare number stands against a measured one, on either side."""
    assert contradicted(sentence) == [right]


def test_a_change_told_right_is_left_alone() -> None:
    """In other words and without its second unit."""
    assert contradicted("The waiting list for antifouling was twelve weeks when I came, five now.") == []


def test_two_periods_are_reckoned_as_one() -> None:
    """What it costs a week is not contradicted by what it comes to in a month."""
    assert contradicted("The hired cranes were costing us about five thousand pounds a month before.") == []


def test_what_was_had_is_not_supposed() -> None:
    """A "'d" before "the" is "had", so that what follows is checked."""
    assert contradicted("I'd the diver award in 2017, so that was behind me.") == ["2020"]

"""Figures of an answer are held against the figure of the same thing in the notes."""

import pytest

from tests.app.engines.embedded.critique.notes_of_a_baker import contradicted, said_of


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("We baked 900 loaves by six o'clock.", "480 loaves"),
        ("Waste fell from 12% to 7% in the months after.", "4%"),
        ("Waste fell from 12% to 4% in the fourteen months after.", "seven months"),
        ("Waste fell from 4% to 12%.", "Waste fell from 12% to 4% in the seven months after."),
        ("I worked nine years at Marlow Mill Bakery.", "2014 - 2019"),
    ],
)
def test_another_value_of_the_same_thing_is_wrong(sentence: str, right: str) -> None:
    """The right value is given; two values told the other way round are wrong too."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    [
        "We baked nearly five hundred loaves and lost nine.",
        "Waste fell by two thirds in the months after.",
        "Waste dropped to 4% in about half a year.",
        "I worked five years at Marlow Mill Bakery.",
        "I had been second baker at Marlow Mill since 2014.",
        "I was still at Marlow Mill Bakery in 2016.",
    ],
)
def test_rounding_and_what_follows_is_right(sentence: str) -> None:
    """Rounded values, what follows from two values, and a year within a stay contradict nothing."""
    assert contradicted(sentence) == []
    assert [claim for claim in said_of(sentence) if claim.status == "supported"]


@pytest.mark.parametrize(
    "sentence", ["I'd have baked 900 loaves with a second prover.", "I would bake 900 loaves now."]
)
def test_what_would_be_is_not_checked(sentence: str) -> None:
    """A supposed case has no value to be wrong."""
    assert contradicted(sentence) == []

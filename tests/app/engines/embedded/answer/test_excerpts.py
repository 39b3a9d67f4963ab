"""Quotes end where a phrase does."""

import pytest

from app.engines.embedded.answer.excerpts import short, shortened, within_number


@pytest.mark.parametrize(
    ("before", "after", "within"),
    [
        ("a hundred ", "and forty covers", True),
        ("nine ", "and a half", True),
        ("it goes out thirty, ", "fourteen and three days before", True),
        ("we were nine ", "and the others left", False),
        ("the boiler, ", "two of them", False),
    ],
)
def test_a_figure_is_one_thing(before: str, after: str, within: bool) -> None:
    """Number words that belong together, or stand in a row, are not cut apart."""
    assert within_number(before + after, len(before)) is within


def test_a_shortened_quote_keeps_a_verb_with_what_it_is_about() -> None:
    """It ends before a preposition or a clause, not between a verb and its object."""
    quote = shortened("I promised a farmer a shelter by the end of the lambing season that year")
    assert quote == "I promised a farmer a shelter…"


def test_what_led_on_to_a_clause_goes_with_it() -> None:
    """A "that" is not left hanging."""
    quote = short("It taught all of us one thing that when the river rises nobody waits for the council to call")
    assert not quote.endswith("that")

"""Words that stand in for what is not told."""

import pytest

from app.engines.embedded.answer.withheld import BUT, INDEFINITE, LABEL, PRONOUN, SKIPPED


@pytest.mark.parametrize(
    "text",
    ["We came to an arrangement.", "I put some new measures in place.", "She took a different approach with him."],
)
def test_a_noun_that_says_nothing_of_what_is_a_label(text: str) -> None:
    """An arrangement, a measure or an approach is only named."""
    assert LABEL.search(text)


@pytest.mark.parametrize(
    "text", ["I made a plan to close the west gate.", "The idea of painting it was hers.", "He moved the ladder."]
)
def test_a_noun_that_is_spelt_out_is_no_label(text: str) -> None:
    """Who says which plan, or names the thing itself, keeps nothing back."""
    assert not LABEL.search(text)


def test_a_word_in_place_of_the_thing_stands_in() -> None:
    """ "Something" and "differently" keep back what; "a bit of string" does not."""
    assert PRONOUN.search("We do it differently now.")
    assert PRONOUN.search("They worked something out.")
    assert not PRONOUN.search("He tied it with a bit of string.")


def test_a_quantity_left_open_is_indefinite() -> None:
    """ "Several" leaves open what "seven" tells."""
    assert INDEFINITE.search("I tried several of them.")
    assert not INDEFINITE.search("I tried seven of them.")


def test_what_skips_to_the_end_is_seen() -> None:
    """ "In the end" leaves out what lay between."""
    assert SKIPPED.search("In the end she signed.")
    assert not SKIPPED.search("She signed before the shop shut.")


def test_but_counts_where_a_clause_begins_with_it() -> None:
    """A clause that begins with "but" answers the one before."""
    assert BUT.match("But the gate held.")
    assert not BUT.match("All but one came.")

"""Mistyped words of a query."""

import pytest

from app.spelling import corrected, is_strange

WORDS = ("accounts", "apprentice", "busbar", "conveyor", "scaffold", "wrenlow")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("the aprentice", "the apprentice"),
        ("conveyer broke", "conveyor broke"),
        ("Wrenlo", "wrenlow"),
        ("scafold and busbra", "scaffold and busbar"),
    ],
)
def test_nearest_word_of_the_notes_is_meant(typed: str, meant: str) -> None:
    """What the notes nearly say is what was meant."""
    assert corrected(typed, WORDS) == meant


@pytest.mark.parametrize("typed", ["the accountant", "kubernetes", "B32 and C32", "xqzw vrrt", "bus", ""])
def test_other_words_stay(typed: str) -> None:
    """Common words, unlike words, short words and codes are left alone."""
    assert corrected(typed, WORDS) == typed


def test_hostile_query_is_bounded() -> None:
    """Only the first unknown words are looked up, however many there are."""
    typed = " ".join(f"zzqx{letter}yyw" for letter in "abcdefghijkl") + " aprentice"

    assert corrected(typed, WORDS) == typed


def test_strange_is_what_neither_notes_nor_language_know() -> None:
    """A name that stands nowhere, or no words at all; one known word is enough to be none."""
    assert is_strange("zzzz", ["porter"])
    assert is_strange("Quillon", ["porter"])
    assert not is_strange("Quillon", ["porter", "quillon"])
    assert not is_strange("Quillon porter", ["porter"])
    assert not is_strange("and why", [])

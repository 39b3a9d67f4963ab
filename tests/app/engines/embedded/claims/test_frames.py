"""Slots are compared by the words next to them."""

from app.engines.embedded.claims.frames import fit, fits, sides


def _around(text: str, word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    start = text.index(word)
    return sides(text, start, start + len(word))


def test_the_same_words_on_both_sides_fit() -> None:
    """Articles count for nothing, function words for half."""
    first = _around("we trained in a church with tape on it", "church")
    second = _around("they trained in the hut with tape on it", "hut")
    assert fits(first, second) == (1.5, 2.5)
    assert fit(first, second) == 4.0


def test_the_first_difference_and_every_new_clause_end_the_fit() -> None:
    """What comes after "and" is something new."""
    first = _around("sorted them into piles and went home", "piles")
    second = _around("sorted them into groups and went home", "groups")
    assert fits(first, second)[1] == 0.0

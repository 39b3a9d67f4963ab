"""Texts that make rules slow: one piece over and over, as long as an answer may be and cleaned as one is."""

from typing import Final

from app.requests import LONGEST_ANSWER, clean

BEGINNING: Final = "I led the ward in 2020. "
PIECES: Final = (
    *(" ", "\n", " \n", "a", "1", "a ", "I ", "a, ", "10 ", "1,", "a.b", "a-", "Ab ", "a\n", "- ", "()", "( ", ". "),
    *("and ", "so and ", "a@", "I was ", "a" + " " * 119, "\n" + " " * 100, "= ", "* ", "“a ", "[a](", "what? ", "'a "),
)


def hostile(piece: str) -> str:
    """Twenty thousand characters of a piece, cleaned; the start is what anybody could write."""
    return clean(BEGINNING + piece * (LONGEST_ANSWER // len(piece)))[: LONGEST_ANSWER - 100]

"""How high something is asked for and held: "Advanced" against "Foundation", "high risk" against "medium"."""

import re
from collections.abc import Iterator
from typing import Final

_SCALES: Final = (
    ("beginner basic elementary introductory foundation", "intermediate", "advanced higher expert"),
    ("low", "medium", "high"),
    ("a1", "a2", "b1", "b2", "c1", "c2"),
    ("bronze", "silver", "gold", "platinum"),
)
"""Words of one scale each, the lowest grade first."""
_RANKS: Final = {
    word: (scale, rank)
    for scale, grades in enumerate(_SCALES)
    for rank, words in enumerate(grades)
    for word in words.split()
}
_WORD: Final = re.compile(r"[A-Za-z][A-Za-z0-9]*")
_NEXT: Final = 1
"""Words between a grade and what both texts grade."""


def falls_short(asked: str, held: str) -> bool:
    """Whether a text has what is asked for in a lower grade only: "ISTQB Foundation" for "Advanced ISTQB".

    The graded thing must stand next to its grade in both, since "a high standard" grades something else.
    """
    for scale, rank, wanted in _grades(asked):
        mine = [other for at, other, things in _grades(held) if at == scale and things & wanted]
        if mine and max(mine) < rank:
            return True
    return False


def _grades(text: str) -> Iterator[tuple[int, int, frozenset[str]]]:
    """Each grade of a text: its scale, its place there, and the words beside it."""
    words = [word.lower() for word in _WORD.findall(text)]
    for at, word in enumerate(words):
        if word in _RANKS:
            near = words[max(0, at - 1 - _NEXT) : at] + words[at + 1 : at + 2 + _NEXT]
            yield (*_RANKS[word], frozenset(near) - _RANKS.keys() - _JOINING)


_JOINING: Final = frozenset("a an the of at in and or to with for level grade".split())

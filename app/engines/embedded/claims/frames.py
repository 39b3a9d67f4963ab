"""The words on both sides of a place in a sentence: two places with the same words around them fill one slot."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from app.english.quantity_patterns import SMALL
from app.english.terms import FUNCTION, lower, stem

WIDTH: Final = 6
_WORD: Final = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_ARTICLES: Final = frozenset("a an the my our his her their this that who which".split())
_JOINS: Final = frozenset("and but so because or".split())
"""Words with which something new begins."""

_SHORTENED: Final = {
    "week": "wk wks",
    "month": "mth mths mo mos",
    "year": "yr yrs",
    "hour": "hr hrs",
    "minute": "min mins",
}
_SAME: Final = {
    **{"into": "to", "onto": "on", "using": "with", "via": "with"},
    **{short: unit for unit, shorts in _SHORTENED.items() for short in shorts.split()},
    **{word: str(value) for word, value in SMALL.items()},
}
"""Words that people write in two ways: a pair of prepositions, a unit of time, a small number."""


@lru_cache(maxsize=8192)
def sides(text: str, start: int, end: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Up to ``WIDTH`` words before a place, the nearest first, and after it; stemmed, without articles."""
    before = re.split(r"[.;!?]\s", text[:start])[-1]
    after = re.split(r"[.;!?]\s", text[end:])[0]
    return tuple(_plain(before)[::-1][:WIDTH]), tuple(_plain(after)[:WIDTH])


def fit(first: tuple[Sequence[str], Sequence[str]], second: tuple[Sequence[str], Sequence[str]]) -> float:
    """How much two slots have in common next to them: 1 for each content word, half for each function word."""
    return sum(fits(first, second))


def fits(
    first: tuple[Sequence[str], Sequence[str]], second: tuple[Sequence[str], Sequence[str]]
) -> tuple[float, float]:
    """As :func:`fit`, before and after."""
    return _run(first[0], second[0]), _run(first[1], second[1])


def _run(first: Sequence[str], second: Sequence[str]) -> float:
    total = 0.0
    for a, b in zip(first, second, strict=False):
        if a != b or a in _JOINS:
            break
        total += 0.5 if a in FUNCTION else 1.0
    return total


def _plain(text: str) -> list[str]:
    found = []
    for word in _WORD.findall(text):
        plain = lower(word).removesuffix("'s")
        if plain not in _ARTICLES:
            plain = _SAME.get(plain, plain)
            found.append(plain if plain in FUNCTION else stem(plain))
    return found

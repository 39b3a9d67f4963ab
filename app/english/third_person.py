"""A profile written of oneself without a subject ("Makes small games and runs a club"), said with "I"."""

import re
from typing import Final

from app.english.verbs import PAST_OF

_DETERMINED: Final = re.compile(
    r"(?:an?|the|my|his|her|their|all|both|each|every|up to|about|over|\d[\d,]*|one|two|three|four|five|six|seven|"
    r"eight|nine|ten|twelve)\b",
    re.IGNORECASE,
)
_CLEAR: Final = frozenset(
    """make build write teach manage speak enjoy love bring specialise specialize live mentor own keep grow supervise
    maintain oversee draw sing volunteer believe""".split()
)
"""Verbs whose form in -s is hardly ever a noun."""


def as_oneself(text: str) -> str:
    """The text with "I" and its verbs in the first person where it tells of somebody without naming who.

    A word in -s is a verb where it can be no noun, or where what follows is counted or has an article: "Leads a team"
    tells, "Leads from three sites" counts.
    """
    match = re.match(r"(?P<verb>[A-Z][a-z]+s) (?P<rest>.+)", text, re.DOTALL)
    if match is None:
        return text
    base = _base(match["verb"].lower())
    if base is None or not (base in _CLEAR or _DETERMINED.match(match["rest"])):
        return text
    rest = re.sub(
        r"(?<=, )([a-z]+s)(?= )|(?<= and )([a-z]+s)(?= )",
        lambda m: _again(m[0], match["rest"][m.end() + 1 :]),
        match["rest"],
    )
    return f"I {base} {rest}"


def _again(word: str, after: str) -> str:
    """A later verb of the same sentence: "and runs a club"."""
    base = _base(word)
    return base if base is not None and (base in _CLEAR or _DETERMINED.match(after)) else word


def _base(word: str) -> str | None:
    if word in {"has", "is", "was", "does"}:
        return {"has": "have", "does": "do"}.get(word)
    forms = [word[:-1], word[:-2] if word.endswith("es") else "", f"{word[:-3]}y" if word.endswith("ies") else ""]
    return next((form for form in forms if form and (form in PAST_OF or form in _CLEAR)), None)

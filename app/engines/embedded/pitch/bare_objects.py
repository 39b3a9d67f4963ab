"""The "the" that notes leave out before what was acted on: "I split gang in 2", where the notes speak of gangs."""

import re
from collections.abc import Mapping
from typing import Final

from app.english.phrases import COUNTABLE
from app.english.terms import FUNCTION
from app.english.verbs import is_past

_ACT: Final = re.compile(
    r"(?P<lead>I (?:also |then )?(?P<verb>[a-z]+)) (?P<noun>[a-z]{3,}) "
    r"(?=(?:in|into|with|from|off|to|at|on|for|before|after|by|over|under|until|and|so)\b|\d)"
)
_LIGHT: Final = frozenset(
    "took made gave had got went lost won set kept paid put did felt found came left started began studied "
    "played".split()
)
"""Verbs that make one phrase with a bare noun, "took part", or that bare names of places and fields follow."""


def with_their_article(text: str, known: Mapping[str, int]) -> str:
    """An act with "the" before the one thing it was done to, where there are several of its kind.

    Args:
        known: how often each lower-case word stands in the notes.
    """
    act = _ACT.match(text)
    if act is None or not is_past(act["verb"]) or act["verb"] in _LIGHT or act["noun"] in FUNCTION:
        return text
    several = act["noun"] in COUNTABLE or known.get(f"{act['noun']}s", 0)
    if act["noun"].endswith(("s", "ing")) or not several:
        return text
    return f"{act['lead']} the {text[act.start('noun') :]}"

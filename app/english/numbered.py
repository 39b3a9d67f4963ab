"""Numbers that say which of some things is meant, and not how many of them: "routes 4, 9 and 83", "12 Mill Lane"."""

import re
from typing import Final

from app.english.quantity_patterns import UNIT
from app.english.terms import FUNCTION

_AND: Final = r"(?:,\s(?:and\s)?|\sand\s|\s&\s)"
_THINGS: Final = re.compile(rf"(?<![^\W_])(?P<noun>[A-Za-z]{{3,}}[a-rt-z]s)\s(?P<row>(?:\d{{1,3}}{_AND})*)$")
_MORE: Final = re.compile(rf"(?:{_AND}\d{{1,3}}(?![\w.,%/-]\w|%))*")
_COUNTED: Final = re.compile(r"\s[a-z]{3,}s\b")
_PLACED: Final = re.compile(r"\b(?:on|in|at|off|from|to|for|over|of|ward|floor|unit|bay)\s$", re.IGNORECASE)
_PLACE: Final = re.compile(
    r"\s(?:(?:North|South|East|West)\b|[A-Z][a-z]{2,}\s(?:Street|Road|Lane|Place|Court|Ward|House|Avenue)\b)"
)


def is_numbered(match: re.Match[str], before: str, after: str) -> bool:
    """Whether a number stands in a row behind what is numbered so; a row that counts or measures something does not.

    Args:
        match: of a number in digits or words.
        before: the words that stand before it.
        after: the words that stand after it.
    """
    if not match["digits"] or match["sign"] or match["fraction"] or match["suffix"]:
        return False
    things, more = _THINGS.search(before), _MORE.match(after)
    if things is None or more is None or things["noun"].lower() in FUNCTION:
        return False
    in_row = bool(things["row"] or more[0])
    return in_row and not (_COUNTED.match(after, more.end()) or UNIT.match(after, more.end()))


def is_place(before: str, after: str) -> bool:
    """Whether a number is part of the name of a place: a ward called 6 East, an office at 12 Mill Lane."""
    return bool(_PLACED.search(before) and _PLACE.match(after))

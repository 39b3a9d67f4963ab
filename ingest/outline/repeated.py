"""Marks that are told by their repetition: what begins line after line that asks, or counts on, is a mark.

Nobody can list the signs and labels that people type before questions ("~", "=>", "[3]", "Them:"); that several lines
begin alike, and most of them ask or count on, says enough.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ingest.outline.asked import PART_LABEL, addressed, asks, topic
from ingest.outline.lines import Line, Mark

_SIGN: Final = re.compile(r"(?P<shape>[-=]{1,2}>|[^\w\s\"'“”‘’«»()\[\]<>£€$@#/,;.*_`|]{1,3})[ \t]*(?=[^\W_])")
_CODED: Final = re.compile(
    r"(?P<open>(?:\*\*|__)?[\[(#]?)(?P<shape>[A-Za-z]{0,9})[. ]?(?P<count>\d{1,3})"
    r"(?P<close>[\])]?(?:\*\*|__)?[.:)]?(?:[ \t]+[-–—](?=[ \t]))?)[ \t]+(?=[^\s(\[])"
)
_LABEL: Final = re.compile(r"(?P<shape>[A-Za-z]{1,12}):[ \t]+(?=\S)")
_LEAST: Final = 3
"""Lines that begin alike from which that is a manner of writing."""

_HALF: Final = 0.5
_MOSTLY: Final = 0.75
"""Of such lines, how many ask: a sign may stand before prompts too, a label is often a name or a topic's."""


@dataclass(frozen=True, slots=True)
class _Begun:
    """How a line begins: where its words begin, whether they ask, and what number stands before them."""

    body: int
    asking: bool
    number: int | None


def repeated(rows: Sequence[Line]) -> list[Line]:
    """The lines with repeated signs and labels that mostly stand before questions, and codes that count, as marks."""
    made = list(rows)
    for pattern, share in ((_SIGN, _HALF), (_CODED, _HALF), (_LABEL, _MOSTLY)):
        for group in _groups(made, pattern).values():
            asking = sum(begun.asking for begun in group.values())
            counts = len(group) >= _LEAST and _count_on([begun.number for begun in group.values()])
            if not counts and (asking < _LEAST or asking < share * len(group)):
                continue
            for at, begun in group.items():
                made[at] = _marked(made[at], begun, "number" if counts else "question")
    return made


def _groups(rows: Sequence[Line], pattern: re.Pattern[str]) -> Mapping[str, Mapping[int, _Begun]]:
    """Unmarked lines by what stands before their words."""
    found: dict[str, dict[int, _Begun]] = {}
    for at, row in enumerate(rows):
        match = pattern.match(row.text) if row.role == "text" and not row.marks and not row.said else None
        if not match or PART_LABEL.fullmatch(match["shape"]) or (pattern is _CODED and not _is_code(match)):
            continue
        words = row.text[match.end() :]
        number = int(match["count"]) if pattern is _CODED else None
        begun = _Begun(match.end(), asks(words) or addressed(words) or topic(words), number)
        found.setdefault(match["shape"].lower(), {})[at] = begun
    return found


def _is_code(match: re.Match[str]) -> bool:
    """Whether a number is a code and no amount ("10 minutes"), nor a name's or a month's ("May 14")."""
    return bool(match["open"] or match["close"]) or 0 < len(match["shape"]) <= _SHORT


_SHORT: Final = 2
"""Letters before a bare number that count questions ("q3"); longer ones mostly name something."""


def _count_on(numbers: Sequence[int | None]) -> bool:
    """Whether numbers count on one by one, perhaps from one again."""
    known = [number for number in numbers if number is not None]
    return len(known) == len(numbers) and known[0] == 1 and all(b in (a + 1, 1) for a, b in pairwise(known))


def _marked(row: Line, begun: _Begun, mark: Mark) -> Line:
    words, before = row.text[begun.body :], row.text[: begun.body]
    for sign in ("**", "__", "=="):
        words = words.removesuffix(sign) if sign in before else words
    number = begun.number if mark == "number" else None
    return replace(row, marks=(mark,), number=number, body=row.body + begun.body, text=words.rstrip())

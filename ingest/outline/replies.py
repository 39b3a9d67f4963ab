"""Mails answered below or between what they quote ("On Tue, 3 Mar, Ana wrote:" and lines behind ">")."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ingest.outline.lines import Line

_WROTE: Final = re.compile(
    r"[> \t]*(?:On|Le|Am|Op|El|Il|Em|Den)\b[^\n]{4,160}\b(?:wrote|a écrit|schrieb|schreef|escribió|ha scritto"
    r"|escreveu|skrev)"
    r"[^\n]{0,40}:[ \t]*$"
)
_BROKEN: Final = re.compile(r"[> \t]*(?:On|Le|Am|Op|El|Il|Em|Den)\b[^\n]{4,120}$")
_WROTE_ALONE: Final = re.compile(
    r"[^\n]{0,60}\b(?:wrote|a écrit|schrieb|schreef|escribió|ha scritto|escreveu|skrev):[ \t]*$"
)
_BETWEEN: Final = 2
"""How often words at the margin follow a quote from which they answer it, piece by piece."""

_MARKS: Final = re.compile(r"(?:>[ \t]?)+")


def replied(text: str, rows: Sequence[Line]) -> list[Line]:
    """The lines, with who wrote them in a mail that quotes another: the quoted one is somebody else's.

    Where quote and answer take turns, whoever writes at the margin is the candidate. A quote within the quote may be.
    """
    rows = list(rows)
    leads = [at for at in range(len(rows)) if _attributes(text, rows, at)]
    first = next((at for at in leads if _depth(text, rows[at]) == 0), None)
    if first is None or not any(_depth(text, row) for row in rows[first:]):
        return rows
    depths = [_depth(text, row) for row in rows]
    said = [at for at in range(first, len(rows)) if rows[at].role == "text" and rows[at].text]
    between = sum(depths[before] == 1 and not depths[at] for before, at in pairwise(said)) >= _BETWEEN
    for at in said:
        if at in leads or (at - 1 in leads and _WROTE_ALONE.match(rows[at].text)) or depths[at] % 2:
            rows[at] = replace(rows[at], said="theirs")
        elif between:
            rows[at] = replace(rows[at], said="mine")
    return rows


def _attributes(text: str, rows: Sequence[Line], at: int) -> bool:
    """Whether a line says who wrote what is quoted below it, in itself or with the line after it."""
    row = rows[at]
    if row.role != "text" or row.said:
        return False
    line = text[row.start : row.end]
    if _WROTE.match(line):
        return True
    after = rows[at + 1] if at + 1 < len(rows) else None
    return bool(_BROKEN.match(line) and after and _WROTE_ALONE.match(after.text))


def _depth(text: str, row: Line) -> int:
    """How many quotes a line stands in."""
    marks = _MARKS.match(text, row.start + row.lead)
    return marks.group().count(">") if marks else 0

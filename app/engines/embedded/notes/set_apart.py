"""Dates on a line of their own, with a gap between them and their post or in a run of such, as tables are given."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.engines.embedded.notes.header_lines import Line
from app.engines.embedded.notes.name_lines import head_of, is_entry, may_name, may_stand_above
from app.engines.embedded.notes.periods import PERIOD

GAP: Final = 2
"""Lines from dates to their post, one of them empty."""


def set_apart(lines: Sequence[Line], i: int) -> tuple[str, Line, Line] | None:
    """The post of the bare dates on line ``i``, with its first and last line; None where that is not set so.

    It stands above them or below them as it does at the top of a run of such posts.
    """
    filled = [k for k, line in enumerate(lines) if line.text.strip()]
    at = filled.index(i)
    touched = any(line.text.strip() for line in (*lines[max(0, i - 1) : i], *lines[i + 1 : i + 2]))
    above = _is_above(lines, filled, at)
    if touched and (above or not _goes_on(lines, filled, at)):
        return None
    post = filled[at - 1] if above else next(iter(filled[at + 1 : at + 2]), -1)
    if post < 0 or abs(post - i) > GAP or not _is_post(lines[post]):
        return None
    named = lines[post]
    return head_of(named.text), *((named, lines[i]) if above else (lines[i], named))


def named_to(line: Line) -> Line:
    """A line that enters a post up to where it goes on to tell of it: "Nurse, Brack Ward. 28 beds, 38 nurses"."""
    last = head_of(line.text).rsplit(" ", 1)[-1]
    at = line.text.find(f"{last}. ")
    stop = at + len(last) + 1
    return replace(line, end=line.start + stop, text=line.text[:stop]) if at >= 0 else line


def row_of(line: Line) -> tuple[str, Line] | None:
    """The post of a table's row of two cells, dates and what was done then, with the place where it is entered."""
    row = _ROW.match(line.text)
    if row is None or not _is_dates(Line(0, 0, row["dates"])):
        return None
    told = Line(line.start + row.start("told"), line.start + row.end("told"), row["told"])
    return (head_of(told.text), named_to(told)) if _is_post(told) else None


_ROW: Final = re.compile(r"\s*\|\s*(?P<dates>[^|]+?)\s*\|\s*(?P<told>[^|]+?)\s*\|\s*$")


def _is_above(lines: Sequence[Line], filled: Sequence[int], at: int) -> bool:
    """Whether the posts of a run stand above their dates."""
    while _goes_on(lines, filled, at):
        at -= 2
    return at >= 1 and _is_post(lines[filled[at - 1]]) and may_stand_above(lines[filled[at - 1]])


def _goes_on(lines: Sequence[Line], filled: Sequence[int], at: int) -> bool:
    """Whether dates and a post stand right before these dates."""
    return at >= 2 and _is_post(lines[filled[at - 1]]) and _is_dates(lines[filled[at - 2]])


def _is_post(line: Line) -> bool:
    return not line.bullet and may_name(line) and is_entry(line)


def _is_dates(line: Line) -> bool:
    return bool(PERIOD.fullmatch(line.text.strip(" \t*_()|#")))

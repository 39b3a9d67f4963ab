"""Titles that only count on: "1. Pumps", "2. The falls thing", each above what happened."""

from collections.abc import Iterator, Sequence
from typing import Final

from ingest.outline.asked import addressed, asks, bare
from ingest.outline.evidence import evidence
from ingest.outline.lines import Line
from ingest.outline.runs import question_runs

_FEWEST: Final = 3
_MOST_WORDS: Final = 10
_ENDS: Final = (".", ";", ",", "?", "!", "…")


def told_titles(rows: Sequence[Line]) -> frozenset[int]:
    """The short numbered lines with a gap above and something told below, where three or more count on.

    In a list of steps or of questions most items have no gap above them, ask, or have nothing below that anybody did.
    """
    found: set[int] = set()
    asked = {at for run in question_runs(rows, frozenset()) for at in run}
    for run in _runs(rows):
        told = sum(tells_below(rows, at) for at in run)
        if len(run) >= _FEWEST and 2 * told > len(run) and not asked & set(run):
            found.update(run)
    return frozenset(found)


def _runs(rows: Sequence[Line]) -> Iterator[list[int]]:
    run: list[int] = []
    for at in range(len(rows)):
        if not may_count_on(rows, at):
            continue
        if run and rows[at].number == (rows[run[-1]].number or 0) + 1 and rows[at].indent == rows[run[-1]].indent:
            run.append(at)
            continue
        if run:
            yield run
        run = [at]
    if run:
        yield run


def may_count_on(rows: Sequence[Line], at: int) -> bool:
    """Whether a line is a few words behind a number, with a gap above and text that is no next item right below."""
    row = rows[at]
    if row.role != "text" or row.marks != ("number",) or row.said or row.text.endswith(_ENDS) or row.indent >= 4:
        return False
    if (at and rows[at - 1].role == "text") or at + 1 >= len(rows):
        return False
    words = bare(row.text)
    below = rows[at + 1]
    long = words.count(" ") >= _MOST_WORDS or addressed(words) or asks(words)
    remark = below.text.startswith("(") and below.text.endswith(")")  # "(nothing. never had to.)"
    return bool(words) and not long and below.role == "text" and below.number is None and not remark


def tells_below(rows: Sequence[Line], at: int) -> bool:
    """Whether something that was done is told right below a line, up to a gap."""
    stop = next((end for end in range(at + 1, len(rows)) if rows[end].role != "text"), len(rows))
    found = evidence("\n".join(row.text for row in rows[at + 1 : stop]))
    return bool(found.past and (found.i or found.we)) or bool(found.past + found.opening > 1 and not found.you)

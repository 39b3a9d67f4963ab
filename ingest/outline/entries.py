"""The titles of a résumé's entries: a job, a course, a post, with the dates it spans."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.dates import DATES
from ingest.outline.lines import Line
from ingest.outline.titles import resume_title

_MOST_TITLE: Final = 160
_MOST_WORDS: Final = 17
_RUNNING: Final = re.compile(r"\b(?:from|between|during|in|i|we)\s+\S{0,12}$|\b(?:I|we|was|were|had)\b", re.IGNORECASE)
"""Words that make a line with dates running text and not the title of an entry."""


def entry_title(lines: Sequence[Line], at: int, below: bool) -> bool:
    """Whether a line opens a résumé's entry: it ends in a span of dates, or the next line is one, and more follows.

    Args:
        below: the line stands right below a heading, so that it goes on from no text.
    """
    line = lines[at]
    if (
        not line.text
        or line.marks
        or len(line.text) > _MOST_TITLE
        or line.text.endswith((".", ";", ",", ":"))
        or line.indent >= 4
    ):
        return False
    here = DATES.search(line.text)
    after = lines[at + 1] if at + 1 < len(lines) else None
    if here and not _RUNNING.search(line.text[: here.start()]) and len(line.text) - here.end() <= 40:
        rest = (line.text[: here.start()] + line.text[here.end() :]).strip(" \t*_()|,·–—-")
        before = lines[at - 1] if at else None
        follows = (after is not None and after.role == "text") or _listed_after(lines, at + 1)
        return (
            bool(rest)
            and len(rest.split()) <= _MOST_WORDS
            and follows
            and (below or before is None or before.role != "text" or before.listed or _set_apart(line, here, before))
        )
    if after is None or after.role != "text" or after.marks or line.text[0] in "#[" or resume_title(line.text):
        return False
    dates = DATES.search(after.text)
    outside = (after.text[: dates.start()] + after.text[dates.end() :]).strip(" \t*_()|,·–—-") if dates else "x" * 99
    return bool(dates) and outside.count(" ") <= 4 and len(outside) <= 40


def _set_apart(line: Line, dates: re.Match[str], before: Line) -> bool:
    """Whether dates stand in a column of their own, and the line before has ended its sentence."""
    column = re.search(r"(?:[ ]{3,}|\t)\W*$", line.text[: dates.start()])
    return column is not None and before.text.endswith((".", "!", ")"))


def _listed_after(lines: Sequence[Line], at: int) -> bool:
    """Whether a list begins right there or after one blank line."""
    at += at < len(lines) and lines[at].role == "blank"
    return at < len(lines) and lines[at].role == "text" and lines[at].mark == "bullet"

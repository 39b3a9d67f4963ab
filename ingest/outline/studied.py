"""What somebody asks themselves in notes to learn from, one to an entry: "What does an X leave out? (the Y)"."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import asks, bare, split_inline
from ingest.outline.blanks import blank
from ingest.outline.found import Span
from ingest.outline.lines import Line
from ingest.records import Kind

_FROM_THERE: Final = re.compile(
    r"(?:(?:sample|example|practi[sc]e|mock|test|exam|book|course|article|podcast|webinar|blog|video)s?\b)"
    r"[^:?\n]{0,40}:[ \t]*",
    re.IGNORECASE,
)
"""How an entry says that its question is another's ("Sample Q from podcast: ...")."""

_BRACKETED: Final = re.compile(r"\([ \t]*([^()\n]+?)[ \t]*\)[ \t.]*")
_FEWEST_WORDS: Final = 4


def studied(text: str, rows: Sequence[Line], span: Span, kind: Kind, known: Set[int]) -> Iterator[Asked]:
    """The entries of study notes that open with a question, and what stands behind its mark as the answer.

    Args:
        known: lines in which a question was found already.
    """
    if kind != "study_notes":
        return
    for at in range(span.content, span.stop):
        row = rows[at]
        if row.role != "text" or not row.listed or at in known:
            continue
        theirs = _FROM_THERE.match(row.text)
        start = theirs.end() if theirs else 0
        end = start + _ended(row.text[start:], whole=bool(theirs))
        asked = row.text[start:end].rstrip(")*_ ")
        if asked.endswith("?") and asks(asked) and asked.count(" ") + 1 >= _FEWEST_WORDS:
            yield _asked(text, rows, at, _end(rows, at, span.stop), (start, end), bool(theirs))


def lent(rows: Sequence[Line], at: int) -> bool:
    """Whether the question of a line of study notes is another's: it says so itself, or the line above announces it."""
    above = next((row for row in reversed(rows[max(0, at - 2) : at]) if row.role == "text"), None)
    return bool(
        _FROM_THERE.match(rows[at].text) or (above and above.text.endswith(":") and _FROM_THERE.match(above.text))
    )


def _ended(words: str, *, whole: bool) -> int:
    """Where a question ends: another's at its last mark, one's own at its first, since an answer may ask as well."""
    first = words.find("?") + 1
    return split_inline(words) if whole or not first else first


def _end(rows: Sequence[Line], at: int, stop: int) -> int:
    """The line after what is indented below an entry."""
    after = at + 1
    while after < stop and rows[after].role == "text" and rows[after].indent > rows[at].indent:
        after += 1
    return after


def _asked(text: str, rows: Sequence[Line], at: int, stop: int, asked: tuple[int, int], theirs: bool) -> Asked:
    row, last = rows[at], rows[stop - 1]
    start, end = row.body + asked[0], row.body + asked[1]
    finish = last.body + len(last.text)
    begin = min(finish, end + len(text[end:finish]) - len(text[end:finish].lstrip()))
    if bracketed := _BRACKETED.fullmatch(text[begin:finish]):
        begin, finish = begin + bracketed.start(1), begin + bracketed.end(1)
    if theirs or blank(text[begin:finish]):
        begin = finish = end
    return Asked(
        line=at,
        stop=stop,
        form="item",
        text=bare(text[start:end]),
        start=start,
        end=end,
        begin=begin,
        finish=finish,
        seconds=None,
        takes=None,
        toward="example" if theirs else None,
    )

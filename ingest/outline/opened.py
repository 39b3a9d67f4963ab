"""Paragraphs of one's own that open with what will be asked: "why leave - ...", "they'll ask about nights. ..."."""

import re
from collections.abc import Iterator, Sequence, Set
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import addressed, asks, bare, topic
from ingest.outline.blanks import blank
from ingest.outline.found import Span
from ingest.outline.lines import Line
from ingest.records import OWN_KINDS, Kind
from ingest.sentences import count_words

_LABELLED: Final = re.compile(r"[\"“]?([^:\n.!?]{4,70}?)[\"”]?[ \t]*(?::|[ \t][–—-]+|[-=]{1,2}>|→)[ \t]+(?=\S)")
_EXPECTED: Final = re.compile(
    r"(?:(?:and|so|then|also|but|ok|now)[ ,]+)*(?:they|she|he|the (?:panel|manager|interviewers?))"
    r"(?:['’]?(?:ll|d)| will| would| might| may)?(?: (?:\w+ly|def|prob|also|always|surely|sure to))* ask(?: me| us)? "
    r"(?:about (?=\w)|(?=(?:why|how|what|if|whether)\b))([^.:!?\n]{4,90}?)(?:[.:?!]+|[ \t][–—-]+)[ \t]+(?=\S)",
    re.IGNORECASE,
)
_FEWEST_TOLD: Final = 10
"""Words behind such an opening from which they answer it."""
_MOST_LABEL: Final = 9
_UNWRAPPED: Final = 100
"""Characters of a line that nobody wrapped, so that the next begins anew."""


def opened(text: str, rows: Sequence[Line], span: Span, kind: Kind, busy: Set[int]) -> Iterator[Asked]:
    """Such paragraphs of a section of one's own, each as a question with the rest of its line, or of it, as the answer.

    Args:
        busy: lines that ask or answer already.
    """
    if kind not in OWN_KINDS - {"resume"}:
        return
    for at in range(span.content, span.stop):
        row = rows[at]
        before = rows[at - 1] if at > span.content else None
        first = before is None or before.role != "text" or before.text.endswith((".", "!", "?", ")"))
        first = first or (before is not None and len(before.text) > _UNWRAPPED)
        if row.role != "text" or row.marks or row.said or at in busy or not first:
            continue
        label = _EXPECTED.match(row.text) or _named(row.text)
        stop = _end(rows, at, span.stop, busy)
        if label and count_words(text[row.body + label.end() : rows[stop - 1].end]) >= _FEWEST_TOLD:
            yield _asked(text, rows, at, stop, label)


def _named(words: str) -> re.Match[str] | None:
    """The label that a line opens with, where it asks."""
    label = _LABELLED.match(words)
    if label is None or label[1].count(" ") >= _MOST_LABEL:
        return None
    return label if addressed(label[1]) or (asks(label[1]) and topic(label[1])) else None


def _end(rows: Sequence[Line], at: int, stop: int, busy: Set[int]) -> int:
    """The line after the last that goes on from one: up to a gap, a mark, or another line that opens so."""
    after = at + 1
    while after < stop and rows[after].role == "text" and not rows[after].marks and after not in busy:
        if _named(rows[after].text) or _EXPECTED.match(rows[after].text):
            break
        after += 1
    return after


def _asked(text: str, rows: Sequence[Line], at: int, stop: int, label: re.Match[str]) -> Asked:
    row, last = rows[at], rows[stop - 1]
    start, end = row.body + label.start(1), row.body + label.end(1)
    begin, finish = row.body + label.end(), last.body + len(last.text)
    return Asked(
        line=at,
        stop=stop,
        form="item",
        text=bare(text[start:end]),
        start=start,
        end=end,
        begin=begin if not blank(text[begin:finish]) else finish,
        finish=finish,
        seconds=None,
        takes=None,
    )

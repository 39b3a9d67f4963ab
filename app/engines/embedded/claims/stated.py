"""The statement around what was found of an answer: its clause, or the piece of it that has one value alone.

A clause may hold a right value and a wrong one ("five surgeries with thirty-two staff"). Each keeps its own piece, so
that nothing true stands under the remark on what is not, and each wrong value is told its own right one.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from app.engines.embedded.answer.reading import Reading
from app.engines.embedded.claims.alignment import Verdict

RANK: Final = {"contradicted": 0, "unsupported": 1, "unchecked": 2, "supported": 3}
"""Of two things found at one place the graver one, lower here, is said."""

LEAST_WORDS: Final = 4
"""Words of a clause; with fewer its whole sentence is quoted."""

_CUT: Final = re.compile(
    r"[,;:]\s+(?:and\s+|but\s+|so\s+)?|\s+(?:and|but)\s+(?=(?:I|we|it|they|he|she|the)\b)",
)
_TAIL: Final = re.compile(r",?\s+(?:and|but|so|or|because|which|that)$")
_JOINS: Final = re.compile(r"[,;:]\s+|\s(?=(?:and|but|so|while|where|which)\s)", re.IGNORECASE)
_LINK: Final = re.compile(
    r"\s?[-–]\s?|(?:\s\w+)?\s(?:to|(?:out\s)?of|instead\sof|rather\sthan)\s(?:the\s|my\s|our\s|about\s|only\s|just\s)?",
    re.IGNORECASE,
)
_PHRASES: Final = re.compile(
    r"\s(?=(?:with|for|to|from|at|in|since|by|on|against|after|before|as|over|within|instead)\s)", re.IGNORECASE
)


def statements(reading: Reading, found: Iterable[Verdict]) -> list[Verdict]:
    """Verdicts widened to their statements, in order; of several at one place the gravest is kept."""
    groups: list[tuple[int, int, list[Verdict]]] = []
    for verdict in sorted(found, key=lambda v: (v.start, v.end, RANK[v.status])):
        start, end = _clause(reading, verdict.start, verdict.end)
        if groups and start < groups[-1][1]:
            first, last, held = groups[-1]
            groups[-1] = (min(start, first), max(last, end), [*held, verdict])
        else:
            groups.append((start, end, [verdict]))
    return [piece for start, end, held in groups for piece in _pieces(reading.answer, start, end, held)]


def _pieces(answer: str, start: int, end: int, found: Sequence[Verdict]) -> list[Verdict]:
    """One verdict for each stretch of a clause that has a value of its own."""
    parts = _joined(_linked(answer, _apart(found)))
    cuts = [start, *(_between(answer, one.end, other.start) for one, other in pairwise(parts)), end]
    return [_spoken(answer, left, right, part) for (left, right), part in zip(pairwise(cuts), parts, strict=True)]


def _apart(found: Sequence[Verdict]) -> list[Verdict]:
    """Verdicts whose places do not overlap: the gravest of those that do, over all of their places."""
    kept: list[Verdict] = []
    for verdict in sorted(found, key=lambda v: (v.start, v.end, RANK[v.status])):
        if kept and verdict.start < kept[-1].end:
            last = kept[-1]
            graver = verdict if RANK[verdict.status] < RANK[last.status] else last
            kept[-1] = _placed(graver, last.start, max(last.end, verdict.end))
        else:
            kept.append(verdict)
    return kept


def _linked(answer: str, parts: Sequence[Verdict]) -> list[Verdict]:
    """A right and a wrong value told as one thing ("from 900 to 700", "Midsummer Eve 2019") as one, and wrong."""
    kept: list[Verdict] = []
    for part in parts:
        if kept and kept[-1].status != part.status and _is_one(answer, kept[-1].end, part.start):
            last = kept[-1]
            graver = part if RANK[part.status] < RANK[last.status] else last
            kept[-1] = _placed(graver, last.start, part.end)
        else:
            kept.append(part)
    return kept


def _is_one(answer: str, left: int, right: int) -> bool:
    """Whether what stands between two values leaves no place to part them."""
    return bool(_LINK.fullmatch(answer[left:right])) or _cut(answer, left, right) is None


def _joined(parts: Sequence[Verdict]) -> list[Verdict]:
    """Neighbours of one status as one, unless each has a right value of its own."""
    kept: list[Verdict] = []
    for part in parts:
        if kept and part.status == kept[-1].status and part.correct == kept[-1].correct:
            kept[-1] = _placed(kept[-1], kept[-1].start, part.end)
        else:
            kept.append(part)
    return kept


def _between(answer: str, left: int, right: int) -> int:
    """Where one piece ends and the next begins, between two values: best where two clauses join."""
    cut = _cut(answer, left, right)
    return right if cut is None else cut


def _cut(answer: str, left: int, right: int) -> int | None:
    for pattern in (_JOINS, _PHRASES):
        found = [m.end() for m in pattern.finditer(answer, left, right + 1) if m.end() <= right]
        if found:
            return found[-1]
    return None


def _spoken(answer: str, left: int, right: int, part: Verdict) -> Verdict:
    text = answer[left:right].rstrip().rstrip(",;:").rstrip()
    text = _TAIL.sub("", text)
    begins = left + len(text) - len(text.lstrip())
    return _placed(part, begins, max(left + len(text), part.end))


def _placed(verdict: Verdict, start: int, end: int) -> Verdict:
    return Verdict(start, end, verdict.status, verdict.correct, verdict.citations)


def _clause(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The clause around a place: its sentence, cut at commas, semicolons and "and" where enough is left."""
    sentence = next(s for s in reading.sentences if s.span.start <= start < s.span.end)
    text, base = sentence.text, sentence.span.start
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    left = max((c for c in cuts if c <= start - base), default=0)
    right = min((c for c in cuts if c >= end - base), default=len(text))
    if len(text[left:right].split()) < LEAST_WORDS:
        left, right = 0, len(text)
    trimmed = _TAIL.sub("", text[left:right].rstrip().rstrip(",;:").rstrip())
    return base + left, base + left + len(trimmed)

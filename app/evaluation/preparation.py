"""How well the questions in the notes are told apart: those without an answer, and who asks whom."""

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rapidfuzz import fuzz

from app.records import PreparationQuestion, PreparedStatus
from ingest.records import Direction

SAME_TEXT: Final = 82.0
"""RapidFuzz ratio of letters from which a question found is the one that was labelled."""

SHORT: Final = 8
"""Letters below which a label has to be found as it stands, since most of a word is soon alike."""


@dataclass(frozen=True)
class LabelledPrepared:
    """A question in a document, with what a careful reader says of it."""

    text: str
    document: str
    status: PreparedStatus
    direction: Direction


@dataclass(frozen=True)
class JudgedQuestion:
    """A labelled question with the one found for it, or a found one that is none (``label`` None)."""

    candidate: str
    label: LabelledPrepared | None
    found: PreparationQuestion | None


@dataclass(frozen=True)
class QuestionFigures:
    """Shares in 0..1 over some candidates: of blank questions, of the direction of those found, of all statuses."""

    labelled: int
    blank: int
    precision: float
    recall: float
    f1: float
    direction: float
    status: float

    def __str__(self) -> str:
        return (
            f"{self.labelled} questions, {self.blank} blank: F1 {self.f1:.3f} (precision {self.precision:.3f}, "
            f"recall {self.recall:.3f}); direction {self.direction:.3f}; status {self.status:.3f}"
        )


def load_labels(file: Path) -> tuple[LabelledPrepared, ...]:
    """The labelled questions of one candidate's notes."""
    table = tomllib.loads(file.read_text(encoding="utf-8"))
    return tuple(LabelledPrepared(q["text"], q["document"], q["status"], q["direction"]) for q in table["question"])


def judge(
    candidate: str, labels: Sequence[LabelledPrepared], found: Sequence[PreparationQuestion]
) -> list[JudgedQuestion]:
    """Each label with the question found for it, best match first and each used once; then what is left over."""
    likeness = [
        (_alike(label.text, question.text), -i, -k)
        for i, label in enumerate(labels)
        for k, question in enumerate(found)
        if label.document == question.document.name
    ]
    matched: dict[int, int] = {}
    for score, i, k in sorted(likeness, reverse=True):
        if score >= SAME_TEXT and -i not in matched and -k not in matched.values():
            matched[-i] = -k
    judged = [
        JudgedQuestion(candidate, label, found[matched[i]] if i in matched else None) for i, label in enumerate(labels)
    ]
    used = set(matched.values())
    return judged + [JudgedQuestion(candidate, None, q) for k, q in enumerate(found) if k not in used]


def _alike(label: str, question: str) -> float:
    mine, theirs = _letters(label), _letters(question)
    if min(len(mine), len(theirs)) < SHORT:
        return 100.0 if mine == theirs else 0.0
    if mine in theirs or theirs in mine:
        return 100.0 - abs(len(mine) - len(theirs)) / max(len(mine), len(theirs))
    return fuzz.ratio(mine, theirs)


def _letters(text: str) -> str:
    return re.sub(r"\W+", "", text).lower()


def figures(judged: Iterable[JudgedQuestion]) -> QuestionFigures:
    """The figures over judged questions of any number of candidates."""
    every = list(judged)
    labelled = [j for j in every if j.label]
    blank = [j for j in labelled if j.label and j.label.status == "unanswered"]
    called = [j for j in every if j.found and j.found.status == "unanswered"]
    right = [j for j in called if j.label and j.label.status == "unanswered"]
    precision, recall = _share(len(right), len(called)), _share(len(right), len(blank))
    known = [j for j in labelled if j.found]
    return QuestionFigures(
        labelled=len(labelled),
        blank=len(blank),
        precision=precision,
        recall=recall,
        f1=2 * precision * recall / (precision + recall) if precision + recall else 0.0,
        direction=_share(
            sum(j.label is not None and j.found is not None and j.label.direction == j.found.direction for j in right),
            len(right),
        ),
        status=_share(
            sum(j.label is not None and j.found is not None and j.label.status == j.found.status for j in known),
            len(labelled),
        ),
    )


def _share(part: int, whole: int) -> float:
    return part / whole if whole else float("nan")

"""How well graded answers are judged: in order, not to be gamed, and moved by the right edit at the right place."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.protocol import CritiqueTask
from app.english.language import count_words, words
from app.english.quantities import quantities
from app.evaluation.answers import GRADES, AnswerSet, Grade
from app.evaluation.edits import edits
from app.evaluation.examined import with_others
from app.evaluation.gamed import gamed
from app.records import Critique
from app.slices import Embed

Judge = Callable[[CritiqueTask], Critique]
Grader = Callable[[AnswerSet, Grade], float]

UNJUDGED: Final = 1.0
"""What an answer that could not be judged counts as where answers are put in order."""

BAND: Final = 1.0
"""Points of a band: how far a criterion may move that an edit is not about."""


@dataclass(frozen=True)
class Outcome:
    """One thing tried: what kind it was, of which set, and whether it came out as it should."""

    kind: str
    entry: AnswerSet
    right: bool
    answer: str = ""


def overall(critique: Critique) -> float:
    """The overall score, with that of an answer that could not be judged."""
    return critique.overall if critique.overall is not None else UNJUDGED


def scores(entries: Sequence[AnswerSet], judge: Judge) -> dict[tuple[str, Grade], float]:
    """The overall score of every graded answer, by set and grade."""
    return {(e.id, grade): overall(judge(e.task(e.answer(grade)))) for e in entries for grade in GRADES}


def in_order(entries: Sequence[AnswerSet], grader: Grader) -> Iterator[Outcome]:
    """Each pair of grades of each set: whether the better answer gets more."""
    for entry in entries:
        given = {grade: grader(entry, grade) for grade in GRADES}
        yield Outcome("adequate over weak", entry, given["adequate"] > given["weak"])
        yield Outcome("strong over adequate", entry, given["strong"] > given["adequate"])
        yield Outcome("strong over weak", entry, given["strong"] > given["weak"])


SIMPLE: Final[dict[str, Grader]] = {
    "counting words": lambda entry, grade: float(count_words(entry.answer(grade))),
    "counting digits": lambda entry, grade: float(sum(c.isdigit() for c in entry.answer(grade))),
    "counting numbers": lambda entry, grade: float(len(quantities(entry.answer(grade)))),
    "counting different words": lambda entry, grade: float(len({w.lower() for w in words(entry.answer(grade))})),
}
"""The simplest graders there are, to be beaten."""


def by_length(entries: Sequence[AnswerSet], given: Mapping[tuple[str, Grade], float]) -> dict[Grade, float]:
    """The correlation of score and number of words within each grade."""
    found: dict[Grade, float] = {}
    for grade in GRADES:
        lengths = [count_words(entry.answer(grade)) for entry in entries]
        found[grade] = float(np.corrcoef(lengths, [given[entry.id, grade] for entry in entries])[0, 1])
    return found


def not_gamed(entries: Sequence[AnswerSet], judge: Judge, embed: Embed) -> Iterator[Outcome]:
    """Each gamed answer: whether it stays below the honest adequate one, or, where it pads one, gains nothing."""
    given = scores(entries, judge)
    for entry, others in with_others(entries, embed):
        for trick in gamed(entry, others):
            found = judge(entry.task(trick.answer))
            if trick.padded is not None:
                right = overall(found) <= given[entry.id, "adequate" if trick.padded == entry.adequate else "strong"]
            else:
                right = not found.assessable or overall(found) < given[entry.id, "adequate"]
            yield Outcome(trick.kind, entry, right, trick.answer)


def moved(entries: Sequence[AnswerSet], judge: Judge, embed: Embed) -> Iterator[tuple[Outcome, Outcome]]:
    """Each edit: whether the right criterion fell, and whether all it is not about stayed within a band.

    Where the whole answer is another, nothing is asked of the rest; fillers have no criterion: they are to be counted.
    """
    for entry, others in with_others(entries, embed):
        seconds = 60.0 * count_words(entry.strong) / 140
        before = _by_criterion(judge(entry.task(entry.strong, seconds)))
        for edit in edits(entry, others):
            critique = judge(entry.task(edit.answer, seconds))
            after = _by_criterion(critique)
            target = edit.criteria[0] if edit.criteria else None
            if target is not None and target not in before:
                continue  # what the question does not call for is not judged
            fell = (critique.delivery.fillers or 0) > 2 if target is None else after.get(target, 1.0) < before[target]
            kept = edit.name == "off-topic swap" or all(
                abs(after.get(name, 1.0) - score) <= BAND for name, score in before.items() if name not in edit.criteria
            )
            yield Outcome(edit.name, entry, fell, edit.answer), Outcome(edit.name, entry, kept, edit.answer)


def _by_criterion(critique: Critique) -> dict[str, float]:
    return {each.criterion: each.score for each in critique.criteria if each.score is not None}


def share(outcomes: Sequence[Outcome]) -> float:
    """The share that came out right."""
    return float(np.mean([outcome.right for outcome in outcomes])) if outcomes else float("nan")


def shares(outcomes: Sequence[Outcome], key: Callable[[Outcome], str]) -> dict[str, tuple[float, int]]:
    """The share that came out right, and of how many, by any property."""
    found: dict[str, list[Outcome]] = {}
    for outcome in outcomes:
        found.setdefault(key(outcome), []).append(outcome)
    return {name: (share(group), len(group)) for name, group in found.items()}

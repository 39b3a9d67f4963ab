"""How well answers are ordered: labelled answers in, figures out.

Stories and motives come as weak, adequate and strong; follow-ups as weak and strong with what was said before; stories
are also swapped among questions they do not answer, and some are told twice, short and at length.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any, Final

import numpy as np

from app.engines.protocol import CritiqueTask, Earlier
from app.english.language import count_words
from app.evaluation.measures import auroc
from app.records import Critique

GRADES: Final = ("weak", "adequate", "strong")
LOW: Final = 2.5
"""Overall an answer to another question must not reach."""

Judge = Callable[[CritiqueTask], Critique]


@dataclass(frozen=True)
class Graded:
    """One answer with its grade and its overall score (1.0 where it was not judged)."""

    kind: str
    question: str
    grade: str
    words: int
    score: float


@dataclass(frozen=True)
class Figures:
    """``length`` is the correlation of score and words by grade; shares and correlations, no percentages."""

    ordered: float
    strong_over_adequate: float
    motives_ordered: float
    follow_ups_ordered: float
    follow_up_strong: float
    length: dict[str, float]
    tight_behind_full: float
    off_topic_auroc: float
    off_topic_below_adequate: float
    off_topic_low: float
    gaming_below: float
    means: dict[str, float]
    pairs: int
    swaps: int


def load(path: Path) -> dict[str, list[dict[str, Any]]]:
    """The labelled answers of one split."""
    found: dict[str, list[dict[str, Any]]] = tomllib.loads(path.read_text(encoding="utf-8"))
    return found


def figures(labelled: Mapping[str, Sequence[Mapping[str, Any]]], gaming: Mapping[str, Any], judge: Judge) -> Figures:
    """Judge every answer of a split once and sum up."""
    graded = [*_graded(labelled, judge)]
    stories = [each for each in graded if each.kind == "story"]
    motives = [each for each in graded if each.kind == "motive"]
    follow_ups = [each for each in graded if each.kind == "follow_up"]
    own = {each.question: each.score for each in stories if each.grade == "strong"}
    adequate = {each.question: each.score for each in stories if each.grade == "adequate"}
    swaps = [*_swapped(labelled["story"], judge)]
    gamed = [*_gamed(labelled["story"], gaming, judge)]
    return Figures(
        ordered=_ordered([*stories, *motives]),
        strong_over_adequate=_ordered([each for each in (*stories, *motives) if each.grade != "weak"]),
        motives_ordered=_ordered(motives),
        follow_ups_ordered=_ordered(follow_ups),
        follow_up_strong=_mean([each.score for each in follow_ups if each.grade == "strong"]),
        length={
            grade: _correlation([each for each in graded if each.grade == grade and each.kind in ("story", "length")])
            for grade in GRADES
        },
        tight_behind_full=_mean(_tight_behind(graded)),
        off_topic_auroc=auroc(list(own.values()), [score for _, score in swaps]),
        off_topic_below_adequate=_mean([score < adequate[question] for question, score in swaps]),
        off_topic_low=_mean([score < LOW for _, score in swaps]),
        gaming_below=_mean([score < adequate[question] for question, score in gamed]),
        means={
            f"{kind} {grade}": _mean([each.score for each in graded if (each.kind, each.grade) == (kind, grade)])
            for kind in ("story", "motive", "follow_up")
            for grade in GRADES
            if kind != "follow_up" or grade != "adequate"
        },
        pairs=len(_pairs([*stories, *motives])),
        swaps=len(swaps),
    )


def _graded(labelled: Mapping[str, Sequence[Mapping[str, Any]]], judge: Judge) -> Iterator[Graded]:
    for kind in ("story", "motive"):
        for entry in labelled[kind]:
            for grade in GRADES:
                yield _one(kind, grade, entry["question"], entry[grade], judge, role=entry.get("role"))
    for entry in labelled["follow_up"]:
        earlier = Earlier(question=entry["question"], answer=entry["answer"], probe=entry["probe"])
        for grade in ("weak", "strong"):
            yield _one("follow_up", grade, entry["asked"], entry[grade], judge, earlier=earlier)
    for entry in labelled["length"]:
        for told, grade in (("tight", "strong"), ("full", "strong"), ("weak_long", "weak")):
            yield _one("length", grade, entry["question"], entry[told], judge)


def _one(
    kind: str,
    grade: str,
    question: str,
    answer: str,
    judge: Judge,
    role: str | None = None,
    earlier: Earlier | None = None,
) -> Graded:
    task = CritiqueTask(id="", created_at="", question=question, answer=answer, role=role, earlier=earlier)
    return Graded(kind, question, grade, count_words(answer), _overall(judge(task)))


def _overall(critique: Critique) -> float:
    return critique.overall if critique.overall is not None else 1.0


def _score(question: str, answer: str, judge: Judge) -> float:
    return _overall(judge(CritiqueTask(id="", created_at="", question=question, answer=answer)))


def _swapped(stories: Sequence[Mapping[str, Any]], judge: Judge) -> Iterator[tuple[str, float]]:
    """Strong stories told to questions that they do not answer."""
    for asked in stories:
        for told in stories:
            if asked is not told and asked["fits"][0] not in told["fits"]:
                yield asked["question"], _score(asked["question"], told["strong"], judge)


def _gamed(
    stories: Sequence[Mapping[str, Any]], gaming: Mapping[str, Any], judge: Judge
) -> Iterator[tuple[str, float]]:
    for entry in stories[:: max(1, len(stories) // 6)]:
        for kind in ("brag", "stuffed", "eloquent"):
            for answer in gaming[kind]:
                yield entry["question"], _score(entry["question"], answer, judge)
        yield entry["question"], _score(entry["question"], entry["weak"] + gaming["padding"], judge)


def _pairs(graded: Sequence[Graded]) -> list[tuple[Graded, Graded]]:
    """Pairs of answers to one question, the lower grade first."""
    rank = GRADES.index
    pairs = [(a, b) for a, b in combinations(graded, 2) if a.question == b.question and a.grade != b.grade]
    return [(a, b) if rank(a.grade) < rank(b.grade) else (b, a) for a, b in pairs]


def _ordered(graded: Sequence[Graded]) -> float:
    return _mean([low.score < high.score for low, high in _pairs(graded)])


def _tight_behind(graded: Sequence[Graded]) -> list[float]:
    """How much the short telling of a story scores below the long one of the same."""
    told = [each for each in graded if each.kind == "length" and each.grade == "strong"]
    return [b.score - a.score for a, b in zip(told[::2], told[1::2], strict=True)]


def _correlation(graded: Sequence[Graded]) -> float:
    if len(graded) < 3:
        return float("nan")
    return float(np.corrcoef([each.words for each in graded], [each.score for each in graded])[0, 1])


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if len(values) else float("nan")

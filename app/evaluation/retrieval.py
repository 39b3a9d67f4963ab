"""How well a way of searching finds the passages that answer labelled questions.

The searcher is any function, so that Greenroom, its parts and its peers are measured alike.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from app.evaluation.measures import (
    Span,
    auroc,
    auroc_interval,
    mean_interval,
    places,
    recall,
    reciprocal_rank,
    within_words,
)
from app.evaluation.questions import LabelledQuestion

FIRST: Final = 5
WORDS: Final = 400
"""What a coach reads of the notes: the first five passages, or the first 400 words of them."""

DEPTH: Final = 10
"""Passages asked for, best first."""


@dataclass(frozen=True)
class Hits:
    """What a search gave: passages, best first, and how sure it is that they answer (None if it does not say)."""

    passages: tuple[Span, ...]
    confidence: float | None = None


Searcher = Callable[[LabelledQuestion, tuple[str, ...]], Hits]
"""Searches for a question within the named documents (none named: all of the candidate's)."""


@dataclass(frozen=True)
class Outcome:
    """One question's figures, each in 0..1. A question without gold has its confidence alone."""

    question: LabelledQuestion
    candidate: str
    recall: float
    recall_in_document: float
    recall_in_words: float
    reciprocal_rank: float
    confidence: float | None


@dataclass(frozen=True)
class Figure:
    """A mean (or an AUROC) with its 95 % interval and the number of questions."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True)
class Summary:
    """The figures over some outcomes; ``by_type`` is recall in the first five passages."""

    recall: Figure
    recall_in_document: Figure
    recall_in_words: Figure
    reciprocal_rank: Figure
    auroc: Figure | None
    by_type: dict[str, Figure]


def measure(
    candidate: str, questions: Iterable[LabelledQuestion], texts: dict[str, str], search: Searcher
) -> list[Outcome]:
    """Ask every question over one candidate's notes.

    Args:
        texts: the visible text of every document, by the name that the searcher's spans use.
    """
    return [_outcome(candidate, question, texts, search) for question in questions]


def _outcome(candidate: str, question: LabelledQuestion, texts: dict[str, str], search: Searcher) -> Outcome:
    hits = search(question, ())
    if not question.gold:
        return Outcome(question, candidate, 0.0, 0.0, 0.0, 0.0, hits.confidence)
    gold = [places(quote, texts, question.document) for quote in question.gold]
    # Spans come in the documents' order; the first place of each quote tells which documents are the right ones.
    right = tuple(dict.fromkeys(quote[0].document for quote in gold if quote))
    return Outcome(
        question=question,
        candidate=candidate,
        recall=recall(gold, hits.passages[:FIRST]),
        recall_in_document=recall(gold, search(question, right).passages[:FIRST]),
        recall_in_words=recall(gold, within_words(hits.passages, texts, WORDS)),
        reciprocal_rank=reciprocal_rank(gold, hits.passages),
        confidence=hits.confidence,
    )


def summarise(outcomes: Sequence[Outcome]) -> Summary:
    """The figures over all questions with gold; the AUROC of confidence between those and the ones without."""
    answered = [outcome for outcome in outcomes if outcome.question.gold]
    types = dict.fromkeys(outcome.question.type for outcome in answered)
    return Summary(
        recall=_figure([outcome.recall for outcome in answered]),
        recall_in_document=_figure([outcome.recall_in_document for outcome in answered]),
        recall_in_words=_figure([outcome.recall_in_words for outcome in answered]),
        reciprocal_rank=_figure([outcome.reciprocal_rank for outcome in answered]),
        auroc=_separation(outcomes),
        by_type={
            name: _figure([outcome.recall for outcome in answered if outcome.question.type == name]) for name in types
        },
    )


def _figure(values: Sequence[float]) -> Figure:
    if not values:
        return Figure(float("nan"), float("nan"), float("nan"), 0)
    low, high = mean_interval(values)
    return Figure(sum(values) / len(values), low, high, len(values))


def _separation(outcomes: Sequence[Outcome]) -> Figure | None:
    sure = [(outcome.confidence, bool(outcome.question.gold)) for outcome in outcomes if outcome.confidence is not None]
    positive = [confidence for confidence, answered in sure if answered]
    negative = [confidence for confidence, answered in sure if not answered]
    if not positive or not negative:
        return None
    low, high = auroc_interval(positive, negative)
    return Figure(auroc(positive, negative), low, high, len(negative))

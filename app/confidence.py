"""How well the notes answer a query at all: a few measurements of a search, weighed by a logistic curve.

The best hit of a search is the best even when the notes are silent, and a bare cosine does not tell (a question about
pay is near every remark about money). What tells is whether the candidate's own material comes nearer than an advert
or an article that merely names the subject, and whether the notes hold the same question with nothing under it.
"""

import math
from collections.abc import Sequence
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.slices import Slice
from app.wording import subject

Scores = NDArray[np.float32]
Mask = NDArray[np.bool_]

LEAD_AT_MOST: Final = 0.2
LEXICAL_LEAD_AT_MOST: Final = 1.0
"""Beyond these a lead says nothing more."""

READ: Final = 3
"""Own passages, best first, whose words may cover the query."""


class Measurements(NamedTuple):
    """What a search shows about whether it found an answer.

    ``cosine``: of the nearest own chunk. ``coverage``: the largest share of the query's terms, by rarity, in one of
    the first own passages. ``lead``, ``lexical_lead``: how far the best own chunk is ahead of the best of other kinds,
    by cosine and by saturated BM25. ``blank``: how alike the query and the most similar unanswered question are.
    """

    cosine: float
    coverage: float
    lead: float
    lexical_lead: float
    blank: float


WEIGHTS: Final = Measurements(cosine=9.59, coverage=3.83, lead=3.21, lexical_lead=2.76, blank=-6.27)
BASE: Final = -3.50
"""Fitted by ``python -m app.evaluation.fit_confidence`` on the tuning candidates of tests/evals (182 questions with an
answer, 35 without); fit again after any change to the scores above them."""

CONFIDENT: Final = 0.5
"""Of the fitted curve, which weighs answered and unanswered questions alike."""


def measurements(
    notes: Slice, text: str, dense: Scores, lexical: Scores, ranked: Sequence[int], within: Mask
) -> Measurements:
    """Measure a search.

    Args:
        lexical: saturated, 0..1.
        ranked: rows, best first.
        within: the rows of the documents that were searched, of whatever kind.
    """
    own = notes.is_own & within
    if not own.any():
        own = within
    others = within & ~own
    first = [row for row in ranked if own[row]][:READ]
    return Measurements(
        cosine=float(dense[own].max()),
        coverage=max((notes.lexical.coverage(text, [row]) for row in first), default=0.0),
        lead=_lead(dense, own, others, LEAD_AT_MOST),
        lexical_lead=_lead(lexical, own, others, LEXICAL_LEAD_AT_MOST),
        blank=max((notes.lexical.likeness(text, subject(question)) for question in notes.blank_questions), default=0.0),
    )


def confidence(measured: Measurements) -> float:
    """How likely it is that the notes answer, in 0..1."""
    total = BASE + sum(weight * value for weight, value in zip(WEIGHTS, measured, strict=True))
    return 1 / (1 + math.exp(-total))


def _lead(scores: Scores, own: Mask, others: Mask, most: float) -> float:
    """Zero where there is nothing to be ahead of."""
    if not others.any():
        return 0.0
    return float(np.clip(scores[own].max() - scores[others].max(), -most, most))

"""How well the notes answer a query at all: a few measurements of a search, weighed by a logistic curve.

The best hit of a search is the best even when the notes are silent, and a bare cosine does not tell (a question about
pay is near every remark about money). What tells is whether the candidate's own material comes nearer than an advert
or an article that merely names the subject, and whether the notes hold the same question with nothing under it.
"""

import math
import re
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
"""Passages, best first, whose words may cover the query."""

_YOU: Final = re.compile(r"\b(?:you|your|yours|yourself)\b", re.IGNORECASE)


class Measurements(NamedTuple):
    """What a search shows about whether it found an answer.

    ``cosine``: of the nearest chunk that may answer. ``coverage``: the largest share of the query's terms, by rarity,
    in one of the first of those. ``lead``, ``lexical_lead``: how far the best own chunk is ahead of the best of other
    kinds, by cosine and by saturated BM25. ``blank``: how alike the query and the most similar unanswered question are.

    A question put to the candidate ("have you …") is answered by their own material alone. Any other ("Fitts's law",
    "what does the article say") may be answered by all of it, and a lead of either side is as good.
    """

    cosine: float
    coverage: float
    lead: float
    lexical_lead: float
    blank: float


WEIGHTS: Final = Measurements(cosine=9.93, coverage=4.28, lead=4.07, lexical_lead=2.09, blank=-5.50)
BASE: Final = -4.13
"""Fitted by ``python -m app.evaluation.fit_confidence`` on the tuning candidates of tests/evals (182 questions with an
answer, 45 without); fit again after any change to the scores above them."""

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
    personal = _YOU.search(text) is not None and bool(own.any())
    answering = own if personal else within
    first = [row for row in ranked if answering[row]][:READ]
    leads = [
        _lead(dense, own, within & ~own, LEAD_AT_MOST),
        _lead(lexical, own, within & ~own, LEXICAL_LEAD_AT_MOST),
    ]
    lead, lexical_lead = leads if personal else [abs(each) for each in leads]
    return Measurements(
        cosine=float(dense[answering].max()),
        coverage=max((notes.lexical.coverage(text, [row]) for row in first), default=0.0),
        lead=lead,
        lexical_lead=lexical_lead,
        blank=max((notes.lexical.likeness(text, subject(question)) for question in notes.blank_questions), default=0.0),
    )


def confidence(measured: Measurements) -> float:
    """How likely it is that the notes answer, in 0..1."""
    total = BASE + sum(weight * value for weight, value in zip(WEIGHTS, measured, strict=True))
    return 1 / (1 + math.exp(-total))


def _lead(scores: Scores, own: Mask, others: Mask, most: float) -> float:
    """Zero where there is nothing to be ahead of."""
    if not others.any() or not own.any():
        return 0.0
    return float(np.clip(scores[own].max() - scores[others].max(), -most, most))

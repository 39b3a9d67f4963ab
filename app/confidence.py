"""How well the notes answer a query at all: a few measurements of a search, weighed by a logistic curve.

The best hit of a search is the best even when the notes are silent, and a bare cosine does not tell (a question about
pay is near every remark about money). What tells is whether the candidate's own material comes nearer than an advert
or an article that merely names the subject, and whether the notes hold the same question with nothing under it.
"""

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.lexical import Scores, Terms, likeness
from app.slices import Slice

Mask = NDArray[np.bool_]


class Asked(NamedTuple):
    """A query's terms, whether it is put to a person about themselves, and its nearness to usual questions."""

    terms: Terms
    personal: bool
    usual: float


@dataclass(frozen=True)
class Ranking:
    """What a search found: every chunk's scores, and the rows that may answer, best first.

    ``dense`` are cosines, ``near`` what meaning adds to the scores; ``searched`` tells the rows of the documents that
    were searched, of whatever kind.
    """

    asked: Asked
    dense: Scores
    near: Scores
    coverage: Scores
    scores: Scores
    rows: NDArray[np.intp]
    searched: Mask


class Measurements(NamedTuple):
    """What a search shows about whether it found an answer.

    ``cosine``: of the nearest chunk that may answer. ``coverage_lead``: how far the best own chunk is ahead of the best
    of other kinds, by the share of the query's terms (by rarity) that stand in it together; ``meaning_lead``: the same,
    by what meaning adds to the score. ``blank``: how alike the
    query and the most similar unanswered question are. ``personal``: whether a person is asked about themselves; a bare
    term is mostly typed by somebody who knows that it is in the notes. ``usual``: how near the query is to what
    interviewers usually ask, which is what notes are made for.

    A question put to the candidate ("have you …") is answered by their own material alone. Any other ("Fitts's law",
    "what does the article say") may be answered by all of it, and a lead of either side is as good.
    """

    cosine: float
    coverage_lead: float
    meaning_lead: float
    blank: float
    personal: float
    usual: float


WEIGHTS: Final = Measurements(
    cosine=3.74, coverage_lead=2.21, meaning_lead=3.25, blank=-4.56, personal=-2.04, usual=12.48
)
BASE: Final = -1.59
"""Fitted by ``python -m app.evaluation.fit_confidence``; fit again after any change to what a search finds or to how
the kinds of sections are told."""

CONFIDENT: Final = 0.5
"""Of the fitted curve, which weighs answered and unanswered questions alike."""


def measurements(notes: Slice, ranking: Ranking) -> Measurements:
    """Measure a search."""
    asked, within = ranking.asked, ranking.searched
    own = notes.is_own & within
    personal = asked.personal and bool(own.any())
    answering = own if personal else within
    lead = _lead(ranking.coverage, own, within & ~own)
    return Measurements(
        cosine=float(ranking.dense[answering].max()),
        coverage_lead=lead if personal else abs(lead),
        meaning_lead=_lead(ranking.near, own, within & ~own),
        blank=max((likeness(asked.terms, blank) for blank in notes.blank_terms), default=0.0),
        personal=float(personal),
        usual=asked.usual,
    )


def confidence(measured: Measurements) -> float:
    """How likely it is that the notes answer, in 0..1."""
    total = BASE + sum(weight * value for weight, value in zip(WEIGHTS, measured, strict=True))
    return 1 / (1 + math.exp(-total))


def _lead(scores: Scores, own: Mask, others: Mask) -> float:
    """Zero where there is nothing to be ahead of."""
    if not others.any() or not own.any():
        return 0.0
    return float(scores[own].max() - scores[others].max())

"""How well the notes answer a query at all: a few measurements of a search, weighed by a logistic curve.

The best hit of a search is the best even when the notes are silent, and a bare cosine does not tell (a question about
pay is near every remark about money). What tells is whether the candidate's own material comes nearer than an advert
or an article that merely names the subject, whether what was found stands under such a question, and whether the notes
hold the same question with nothing under it.
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
    """A query's terms, whether it is put to a person about themselves, and its nearness to usual questions and to the
    nearest question that the notes leave blank (cosines)."""

    terms: Terms
    personal: bool
    usual: float
    blank: float = 0.0


@dataclass(frozen=True)
class Ranking:
    """What a search found: every chunk's scores, and the rows that may answer, best first.

    ``dense`` are cosines, ``sentences`` those of each chunk's nearest sentence; ``alike`` says how much each heading
    asks for the same thing; ``searched`` tells the rows of the documents that were searched, of whatever kind.
    """

    asked: Asked
    dense: Scores
    sentences: Scores
    alike: Scores
    coverage: Scores
    scores: Scores
    rows: NDArray[np.intp]
    searched: Mask


class Measurements(NamedTuple):
    """What a search shows about whether it found an answer.

    ``cosine``: of the nearest chunk that may answer. ``coverage_lead``: how far the best own chunk is ahead of the best
    of other kinds, by the share of the query's terms (by rarity) that stand in it together; ``sentence_lead``: the
    same, by the cosine of the nearest sentence. ``blank``: how alike the query and the most similar unanswered question
    are in their terms; ``blank_lead``: how far the nearest unanswered question is ahead, in cosine, of the nearest own
    sentence (and of :data:`RESEMBLING`). ``alike``: how much the best hit's heading asks for the same thing.
    ``personal``: whether a person is asked about themselves; a bare term is mostly typed by somebody who knows that it
    is in the notes. ``usual``: how near the query is to what interviewers usually ask, which is what notes are made
    for.

    A question put to the candidate ("have you …") is answered by their own material alone. Any other ("Fitts's law",
    "what does the article say") may be answered by all of it, and a lead of either side is as good.
    """

    cosine: float
    coverage_lead: float
    sentence_lead: float
    blank: float
    blank_lead: float
    alike: float
    personal: float
    usual: float


WEIGHTS: Final = Measurements(
    cosine=3.51,
    coverage_lead=1.85,
    sentence_lead=3.86,
    blank=-2.21,
    blank_lead=-11.51,
    alike=2.81,
    personal=-1.69,
    usual=10.13,
)
BASE: Final = -1.59
"""Fitted by ``python -m app.evaluation.fit_confidence``; fit again after any change to what a search finds or to how
the kinds of sections are told."""

RESEMBLING: Final = 0.35
"""Cosine up to which two questions have nothing to do with each other."""

CONFIDENT: Final = 0.5
"""Of the fitted curve, which weighs answered and unanswered questions alike."""


def measurements(notes: Slice, ranking: Ranking) -> Measurements:
    """Measure a search."""
    asked, within = ranking.asked, ranking.searched
    own = notes.is_own & within
    personal = asked.personal and bool(own.any())
    answering = own if personal else within
    lead = _lead(ranking.coverage, own, within & ~own)
    told = float(ranking.sentences[own].max()) if own.any() else 0.0
    return Measurements(
        cosine=float(ranking.dense[answering].max()),
        coverage_lead=lead if personal else abs(lead),
        sentence_lead=_lead(ranking.sentences, own, within & ~own),
        blank=max((likeness(asked.terms, blank) for blank in notes.blank_terms), default=0.0),
        blank_lead=max(0.0, asked.blank - max(told, RESEMBLING)),
        alike=float(ranking.alike[ranking.rows[0]]),
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

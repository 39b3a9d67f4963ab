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

LEAD_AT_MOST: Final = 0.2
"""Of a cosine: beyond this a lead says nothing more."""

TOLD_ENOUGH: Final = 12
"""Terms beyond the query's from which a passage tells something."""


class Asked(NamedTuple):
    """A query's terms, and whether it is put to a person about themselves."""

    terms: Terms
    personal: bool


@dataclass(frozen=True)
class Ranking:
    """What a search found: every chunk's scores, and the rows that may answer, best first.

    ``lexical`` is saturated, 0..1. ``searched`` tells the rows of the documents that were searched, of whatever kind.
    """

    asked: Asked
    dense: Scores
    lexical: Scores
    coverage: Scores
    scores: Scores
    rows: NDArray[np.intp]
    searched: Mask


class Measurements(NamedTuple):
    """What a search shows about whether it found an answer.

    ``cosine``: of the nearest chunk that may answer. ``lead``, ``coverage_lead``: how far the best own chunk is ahead
    of the best of other kinds, by cosine and by the share of the query's terms (by rarity) that stand in it together.
    ``blank``: how alike the query and the most similar unanswered question are. ``told``: how much the best passage
    says beyond the query's own words; a line to be filled in says nothing. ``personal``: whether a person is asked
    about themselves; a bare term is mostly typed by somebody who knows that it is in the notes.

    A question put to the candidate ("have you …") is answered by their own material alone. Any other ("Fitts's law",
    "what does the article say") may be answered by all of it, and a lead of either side is as good.
    """

    cosine: float
    lead: float
    coverage_lead: float
    blank: float
    told: float
    personal: float


WEIGHTS: Final = Measurements(cosine=5.44, lead=1.56, coverage_lead=1.55, blank=-2.70, told=3.14, personal=-1.17)
BASE: Final = -4.21
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
    leads = [_lead(scores, own, within & ~own) for scores in (ranking.dense, ranking.coverage)]
    lead, coverage_lead = leads if personal else [abs(each) for each in leads]
    first = ranking.rows[answering[ranking.rows]]
    return Measurements(
        cosine=float(ranking.dense[answering].max()),
        lead=float(np.clip(lead, -LEAD_AT_MOST, LEAD_AT_MOST)),
        coverage_lead=coverage_lead,
        blank=max((likeness(asked.terms, blank) for blank in notes.blank_terms), default=0.0),
        told=_told(notes, asked, int(first[0])) if len(first) else 0.0,
        personal=float(personal),
    )


def _told(notes: Slice, asked: Asked, row: int) -> float:
    said = set(notes.lexical.terms(notes.chunks[row].text)).difference(asked.terms)
    return min(1.0, len(said) / TOLD_ENOUGH)


def confidence(measured: Measurements) -> float:
    """How likely it is that the notes answer, in 0..1."""
    total = BASE + sum(weight * value for weight, value in zip(WEIGHTS, measured, strict=True))
    return 1 / (1 + math.exp(-total))


def _lead(scores: Scores, own: Mask, others: Mask) -> float:
    """Zero where there is nothing to be ahead of."""
    if not others.any() or not own.any():
        return 0.0
    return float(scores[own].max() - scores[others].max())

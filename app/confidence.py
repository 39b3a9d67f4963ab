"""How well the notes answer a query at all: a few measurements of a search, weighed by a logistic curve.

The best hit of a search is the best even when the notes are silent, and a bare cosine does not tell (a question about
pay is near every remark about money). What tells is whether the candidate's own material comes nearer than an advert
or an article that merely names the subject, whether what was found stands under such a question, whether the notes
hold the same question with nothing or next to nothing under it, and whether they know what it names: a question that
they answer hardly ever names somebody or something that stands nowhere in them.
"""

import math
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.lexical import Scores, Terms
from app.slices import Slice

Mask = NDArray[np.bool_]


class Asked(NamedTuple):
    """A query's terms, whether it is put to a person about themselves, and its nearness to usual questions and to the
    nearest question that the notes leave blank (cosines); whether it is a bare term, and the terms of what it names."""

    terms: Terms
    personal: bool
    usual: float
    blank: float = 0.0
    bare: bool = False
    names: Terms = ()


@dataclass(frozen=True)
class Ranking:
    """What a search found: every chunk's scores, and the rows that may answer, best first.

    ``dense`` are cosines, ``sentences`` and ``headings`` those of each chunk's nearest sentence and of its heading;
    ``alike`` says how much each heading asks for the same thing; ``fused`` are the scores before the weights of kinds;
    ``searched`` tells the rows of the documents that were searched, of whatever kind.
    """

    asked: Asked
    dense: Scores
    sentences: Scores
    headings: Scores
    alike: Scores
    coverage: Scores
    fused: Scores
    scores: Scores
    rows: NDArray[np.intp]
    searched: Mask


class Measurements(NamedTuple):
    """What a search shows about whether it found an answer.

    ``cosine``: of the nearest chunk that may answer. ``coverage_lead``: how far the best own chunk is ahead of the best
    of other kinds, by the share of the query's terms (by rarity) that stand in it together; ``score_lead``: the same,
    by the whole score. ``blank_lead``: how far the nearest unanswered question is ahead, in cosine, of the nearest own
    sentence (and of :data:`RESEMBLING`); ``scant_lead``: the same of own headings with next to nothing under them,
    ahead of sentences elsewhere. ``alike``: how much the best hit's heading asks for the same thing. ``unheard``:
    whether something that the question names stands nowhere in the own material, nor the best hit under much the same
    question; ``untold``: the share of the query's
    terms that stand nowhere in it; ``unknown``: where the query is a bare term, the share that stands in nothing
    searched, since whoever types a term mostly knows that it is there.
    ``personal``: whether a person is asked about themselves; a bare term is mostly typed by somebody who knows that it
    is in the notes. ``usual``: how near the query is to what interviewers usually ask, which is what notes are made
    for.

    A question put to the candidate ("have you …") is answered by their own material alone. Any other ("Fitts's law",
    "what does the article say") may be answered by all of it, and a lead of either side is as good.
    """

    cosine: float
    coverage_lead: float
    score_lead: float
    blank_lead: float
    scant_lead: float
    alike: float
    unheard: float
    untold: float
    unknown: float
    personal: float
    usual: float


WEIGHTS: Final = Measurements(
    cosine=5.23,
    coverage_lead=0.61,
    score_lead=2.45,
    blank_lead=-13.70,
    scant_lead=-5.68,
    alike=0.95,
    unheard=-4.01,
    untold=-0.73,
    unknown=-2.32,
    personal=-2.50,
    usual=7.67,
)
BASE: Final = -0.84
"""Fitted by ``python -m app.evaluation.fit_confidence``; fit again after any change to what a search finds or to how
the kinds of sections are told."""

RESEMBLING: Final = 0.35
"""Cosine up to which two questions have nothing to do with each other."""

SAME_QUESTION: Final = 0.45
"""Cosine of a heading from which on it asks the same, whatever either names ("Why do you want to work for Acme?" and
"… here?")."""

CONFIDENT: Final = 0.5
"""Of the fitted curve, which weighs answered and unanswered questions alike."""


def measurements(notes: Slice, ranking: Ranking) -> Measurements:
    """Measure a search."""
    asked, within = ranking.asked, ranking.searched
    own = notes.is_own & within
    personal = asked.personal and bool(own.any())
    answering = own if personal else within
    lead = _lead(ranking.coverage, own, within & ~own)
    material = own if own.any() else within
    scant, best = own & notes.is_scant, ranking.rows[0]
    unheard = ranking.headings[best] < SAME_QUESTION and _missing(notes, asked.names, material) > 0
    return Measurements(
        cosine=float(ranking.dense[answering].max()),
        coverage_lead=lead if personal else abs(lead),
        score_lead=_lead(ranking.fused, own, within & ~own),
        blank_lead=_unanswered(asked.blank, ranking.sentences[own]),
        scant_lead=_unanswered(float(ranking.headings[scant].max(initial=0)), ranking.sentences[own & ~scant]),
        alike=float(ranking.alike[best]),
        unheard=float(unheard),
        untold=_missing(notes, asked.terms, material),
        unknown=_missing(notes, asked.terms, within) if asked.bare else 0.0,
        personal=float(personal),
        usual=asked.usual,
    )


def confidence(measured: Measurements) -> float:
    """How likely it is that the notes answer, in 0..1."""
    total = BASE + sum(weight * value for weight, value in zip(WEIGHTS, measured, strict=True))
    return 1 / (1 + math.exp(-total))


def _unanswered(question: float, told: Scores) -> float:
    """How far a question without an answer, of that cosine, is ahead of the nearest of some sentences."""
    return max(0.0, question - max(float(told.max(initial=0)), RESEMBLING))


def _missing(notes: Slice, terms: Terms, where: Mask) -> float:
    """The share of some terms that stand in none of the chunks named."""
    each = frozenset(terms)
    return sum(not where[notes.lexical.rows(term)].any() for term in each) / len(each) if each else 0.0


def _lead(scores: Scores, own: Mask, others: Mask) -> float:
    """Zero where there is nothing to be ahead of."""
    if not others.any() or not own.any():
        return 0.0
    return float(scores[own].max() - scores[others].max())

"""Finding the passages of a candidate's slice that answer a query: dense and lexical scores, fused.

Pure functions over a :class:`~app.slices.Slice`; nothing here reads a store.
"""

import math
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.confidence import CONFIDENT, Asked, Measurements, Ranking, confidence, measurements
from app.intents import Lead
from app.lexical import TERM, Scores, Terms
from app.passages import passages
from app.records import SearchResult
from app.slices import Slice, Vectors
from app.wording import is_personal, subject
from ingest.records import KINDS, OWN_KINDS, Kind

COVERAGE_SHARE: Final = 0.2
LEXICAL_SHARE: Final = 0.05
SHORT_SHARE: Final = 0.09
"""What words add to a cosine: the share of the query's terms, by rarity, that a chunk holds; and a perfect match by
BM25, the second time divided by the query's terms. A name or a figure alone says little to an embedding. Scores are
added, not ranks: by ranks (reciprocal rank fusion with any constant) a chance match of one common word weighed as much
as a close meaning, and lost on every split."""

ALIKE_SHARE: Final = 0.4
"""Added to what stands under a question that asks for the same thing."""

HALF_LEXICAL: Final = 1.7
"""BM25, per natural logarithm of the number of chunks, at which the lexical score is half of what it can be. BM25 has
no ceiling of its own and grows with the rarity that a term can have, which is that logarithm."""

SENTENCE_SHARE: Final = 0.5
"""Of a chunk's nearness, what its nearest sentence makes; the rest is that of the chunk as a whole."""

OWN_LEAD: Final = 0.12
PERSONAL_LEAD: Final = 0.06
"""Added for the candidate's own material: questions are mostly about it, while adverts and articles use their words.
The second comes on top where a person is asked about what they did, as an interviewer does."""

USUAL_SHARE: Final = 0.4
"""Of a chunk's nearness to usual questions, taken off its nearness to this one: some chunks are near to whatever is
asked, and crowd out the one that answers (hubs; the remedy is that of Conneau et al. 2018, CSLS, with one mean)."""

ORDINARY: Final = 0.12
"""A query's nearness to usual questions where it was not measured: the mean on the labelled sets."""

FULL_LEAD: Final = 0.12
FULL_WORDS: Final = 30
"""Added, in proportion up to so many words: a scrap of a line is seldom the answer, however near it is."""

LENGTH_LEAD: Final = 0.02
"""Added per natural logarithm of a chunk's words: what holds more answers more questions, so that of two chunks as near
the longer is likelier to hold the answer."""

WHOLLY: Final = 0.999
"""Coverage from which a chunk holds all of some terms."""

JUST_BEHIND: Final = 0.999
"""Of the score of one's own line, what an advert on the same thing has at most."""

STRANGE: Final = 0.5
"""Confidence that is left where no word of the query is known: too little to be confident."""

LONG_QUESTION: Final = 8
"""Words beyond which a question stands by itself."""

KindWeights = dict[Kind, float]
EVEN: Final[KindWeights] = {}
EVIDENCE: Final[KindWeights] = dict.fromkeys((kind for kind in KINDS if kind not in OWN_KINDS), 0.0)
"""Weights for finding proof of what a candidate says: only their own experience counts."""


@dataclass(frozen=True)
class Query:
    """What is searched for: the text, its unit vector, and what may answer.

    ``documents`` limits the hits to those document ids (empty: all); ``weights`` multiply the score of a kind
    (absent: 1), and a weight of 0 excludes it; ``usual`` is the mean vector of usual questions (None: not counted),
    ``lead`` what the interviewer is after (None: not known); ``blanks`` are the vectors of the questions that the notes
    leave without an answer (None: not counted); ``alike`` says for each chunk of the notes how much its
    heading asks for the same thing (None: not counted); ``strange`` says that neither the notes nor the language knows
    any word of it. Of the question as it was put: ``personal`` says that it addresses a person, ``bare`` that it is a
    term and no question, ``names`` are the terms of the particular things that it names, ``things`` those of a bare
    term without the words for having it ("Excel skills").
    """

    text: str
    vector: Vectors
    k: int = 10
    documents: Collection[str] = ()
    weights: KindWeights | None = None
    usual: Vectors | None = None
    lead: Lead | None = None
    alike: Scores | None = None
    blanks: Vectors | None = None
    strange: bool = False
    personal: bool = False
    bare: bool = False
    names: Terms = ()
    things: Terms = ()


def query_text(query: str, history: Sequence[str]) -> str:
    """The text to search for: what is asked about, without the asking.

    A short follow-up ("and why?") means little without the turns before it, so it takes the last two along.
    """
    turns = [query] if len(TERM.findall(query)) > LONG_QUESTION else [*history[-2:], query]
    return " ".join(subject(turn) for turn in turns)


def search(notes: Slice, query: Query) -> SearchResult:
    """The best passages, and how well they answer at all.

    Ties break by document and position, so that equal input gives equal output.
    """
    ranking = _rank(notes, query)
    if not len(ranking.rows):
        return SearchResult(passages=(), confidence=0.0, confident=False)
    sure = confidence(measurements(notes, ranking)) * (STRANGE if query.strange else 1)
    return SearchResult(
        passages=passages(notes, ranking.rows, ranking.scores, query.k),
        confidence=round(sure, 4),
        confident=sure >= CONFIDENT,
    )


def measured(notes: Slice, query: Query) -> Measurements | None:
    """What the confidence of a search rests on; None where there is nothing to search."""
    ranking = _rank(notes, query)
    return measurements(notes, ranking) if len(ranking.rows) else None


def _rank(notes: Slice, query: Query) -> Ranking:
    weights = _weights(notes, query.weights or EVEN)
    searched = _searched(notes, query.documents)
    allowed = searched & (weights > 0)
    usual = ORDINARY if query.usual is None else float(query.vector @ query.usual)
    blank = 0.0 if query.blanks is None else float((query.blanks @ query.vector).max(initial=0))
    personal = query.personal or is_personal(query.text)
    asked = Asked(notes.lexical.terms(query.text), personal, usual, blank, query.bare, query.names)
    dense, sentences = np.asarray(notes.vectors @ query.vector, dtype=np.float32), notes.nearest(query.vector)
    alike = np.zeros(len(notes.chunks), dtype=np.float32) if query.alike is None else query.alike
    lexical, coverage = _lexical(notes, asked.terms), notes.lexical.coverage(asked.terms)
    share = np.float32(LEXICAL_SHARE + SHORT_SHARE / max(1, len(set(asked.terms))))
    near = _nearness(dense, sentences) + _led(notes, query.lead) - _usual(notes, query.usual)
    standing = _standing(notes, asked) + ALIKE_SHARE * alike
    fused = _fused(near, COVERAGE_SHARE * coverage + share * lexical, standing)
    scores = _own_first(notes, query.things, fused * weights)
    order = np.argsort(-scores, kind="stable")
    headings, rows = notes.under(query.vector), order[allowed[order]]
    return Ranking(asked, dense, sentences, headings, alike, coverage, fused, scores, rows, searched)


def _own_first(notes: Slice, things: Terms, scores: Scores) -> Scores:
    """Scores in which no advert stands before one's own best line on the very thing: an advert has the wording of a
    search ("Excel skills"), a note of what was done with it seldom has."""
    if not things:
        return scores
    held = scores[notes.is_own & (notes.lexical.coverage(things) >= WHOLLY)]
    wishes = np.array([chunk.kind == "job_description" for chunk in notes.chunks], dtype=bool)
    return np.where(wishes, np.minimum(scores, held.max(initial=0) * JUST_BEHIND), scores) if len(held) else scores


def _nearness(dense: Scores, sentences: Scores) -> Scores:
    """How near each chunk is: as a whole, and its nearest sentence."""
    return np.asarray(dense + SENTENCE_SHARE * (sentences - dense), dtype=np.float32)


def _led(notes: Slice, lead: Lead | None) -> Scores:
    """What each chunk gains for a sentence told as such answers are told, and for standing where they stand."""
    if lead is None:
        return np.zeros(len(notes.chunks), dtype=np.float32)
    kinds = np.array([lead.kinds.get(chunk.kind, 0.0) for chunk in notes.chunks], dtype=np.float32)
    return np.asarray(notes.nearest(lead.vector) + kinds, dtype=np.float32)


def _usual(notes: Slice, usual: Vectors | None) -> Scores:
    """What each chunk loses, or gains, for being nearer to usual questions than the others, or less near."""
    if usual is None or not len(notes.chunks):
        return np.zeros(len(notes.chunks), dtype=np.float32)
    near = notes.vectors @ usual
    return np.asarray(USUAL_SHARE * (near - near.mean()), dtype=np.float32)


def _searched(notes: Slice, documents: Collection[str]) -> NDArray[np.bool_]:
    """The chunks of the documents that are searched, of whatever kind."""
    if not documents:
        return np.ones(len(notes.chunks), dtype=bool)
    within = np.zeros(len(notes.chunks), dtype=bool)
    for document in documents:
        within[notes.rows_of.get(document, [])] = True
    return within


def _weights(notes: Slice, weights: KindWeights) -> Scores:
    if not weights:
        return np.ones(len(notes.chunks), dtype=np.float32)
    return np.array([weights.get(chunk.kind, 1.0) for chunk in notes.chunks], dtype=np.float32)


def _lexical(notes: Slice, terms: Terms) -> Scores:
    """BM25 saturated to 0..1."""
    scores = notes.lexical.scores(terms)
    return scores / (scores + np.float32(HALF_LEXICAL * math.log(len(scores) + 1)))


def _standing(notes: Slice, asked: Asked) -> Scores:
    """What a chunk is worth whatever its words: that it is the candidate's own, and more than a scrap."""
    own = (OWN_LEAD + PERSONAL_LEAD * asked.personal) * notes.is_own
    length = FULL_LEAD * np.minimum(notes.words / FULL_WORDS, 1) + LENGTH_LEAD * np.log1p(notes.words)
    return np.asarray(own + length, dtype=np.float32)


def _fused(near: Scores, words: Scores, standing: Scores) -> Scores:
    """Meaning, words and standing added; never negative, so that a kind's weight lowers it."""
    return np.asarray(np.maximum(near + words + standing, 0), dtype=np.float32)

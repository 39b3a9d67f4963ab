"""Finding the passages of a candidate's slice that answer a query: dense and lexical scores, fused.

Pure functions over a :class:`~app.slices.Slice`; nothing here reads a store.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.confidence import CONFIDENT, Measurements, confidence, measurements
from app.lexical import TERM
from app.records import Passage, SearchResult
from app.slices import Slice, Vectors
from app.wording import subject
from ingest.records import KINDS, OWN_KINDS, Kind

LEXICAL_SHARE: Final = 0.3
SHORT_SHARE: Final = 0.6
"""What a perfect lexical match adds to a cosine: the first always, the second divided by the query's terms. A name or
a figure alone says little to an embedding. Scores are added, not ranks: by ranks (reciprocal rank fusion with any
constant) a chance match of one common word weighed as much as a close meaning, and lost on every split."""

HALF_LEXICAL: Final = 1.7
"""BM25, per natural logarithm of the number of chunks, at which the lexical score is half of what it can be. BM25 has
no ceiling of its own and grows with the rarity that a term can have, which is that logarithm."""

OWN_LEAD: Final = 0.1
"""Added for the candidate's own material: questions are mostly about it, while adverts and articles use their words."""

FULL_LEAD: Final = 0.08
FULL_WORDS: Final = 30
"""Added, in proportion up to so many words: a scrap of a line is seldom the answer, however near it is."""

REPEAT_COSINE: Final = 0.96
"""Two chunks closer than this say the same thing; the lower one is dropped."""

LONGEST_MERGE: Final = 1_200
"""Characters up to which neighbouring hits become one passage (about 200 words)."""

LONG_QUESTION: Final = 8
"""Words beyond which a question stands by itself."""

KindWeights = dict[Kind, float]
EVEN: Final[KindWeights] = {}
EVIDENCE: Final[KindWeights] = dict.fromkeys((kind for kind in KINDS if kind not in OWN_KINDS), 0.0)
"""Weights for finding proof of what a candidate says: only their own experience counts."""

Scores = NDArray[np.float32]


@dataclass(frozen=True)
class Query:
    """What is searched for: the text, its unit vector, and what may answer.

    ``documents`` limits the hits to those document ids (empty: all); ``weights`` multiply the score of a kind
    (absent: 1), and a weight of 0 excludes it.
    """

    text: str
    vector: Vectors
    k: int = 10
    documents: Collection[str] = ()
    weights: KindWeights | None = None


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
    if not ranking.rows:
        return SearchResult(passages=(), confidence=0.0, confident=False)
    kept = _without_repeats(notes, ranking.rows, query.k)
    sure = confidence(_measured(notes, query, ranking))
    return SearchResult(
        passages=tuple(_passages(notes, kept, ranking.scores)),
        confidence=round(sure, 4),
        confident=sure >= CONFIDENT,
    )


def measured(notes: Slice, query: Query) -> Measurements | None:
    """What the confidence of a search rests on; None where there is nothing to search."""
    ranking = _rank(notes, query)
    return _measured(notes, query, ranking) if ranking.rows else None


@dataclass(frozen=True)
class _Ranking:
    """Every chunk's scores, and the rows that may answer, best first."""

    dense: Scores
    lexical: Scores
    scores: Scores
    rows: list[int]
    searched: NDArray[np.bool_]


def _rank(notes: Slice, query: Query) -> _Ranking:
    weights = _weights(notes, query)
    searched = _searched(notes, query)
    allowed = searched & (weights > 0)
    dense = notes.vectors @ query.vector
    lexical = _lexical(notes, query.text)
    scores = np.where(allowed, _fused(notes, query.text, dense, lexical) * weights, np.float32(0))
    rows = sorted(np.flatnonzero(allowed).tolist(), key=lambda row: (-scores[row], row))
    return _Ranking(dense, lexical, scores, rows, searched)


def _measured(notes: Slice, query: Query, ranking: _Ranking) -> Measurements:
    return measurements(notes, query.text, ranking.dense, ranking.lexical, ranking.rows, ranking.searched)


def _searched(notes: Slice, query: Query) -> NDArray[np.bool_]:
    """The chunks of the documents that are searched, of whatever kind."""
    if not query.documents:
        return np.ones(len(notes.chunks), dtype=bool)
    return np.array([chunk.document_id in query.documents for chunk in notes.chunks], dtype=bool)


def _weights(notes: Slice, query: Query) -> Scores:
    weights = query.weights or EVEN
    return np.array([weights.get(chunk.kind, 1.0) for chunk in notes.chunks], dtype=np.float32)


def _lexical(notes: Slice, text: str) -> Scores:
    """BM25 saturated to 0..1."""
    scores = notes.lexical.scores(text)
    return scores / (scores + np.float32(HALF_LEXICAL * math.log(len(scores) + 1)))


def _fused(notes: Slice, text: str, dense: Scores, lexical: Scores) -> Scores:
    """Meaning, words and standing added; never negative, so that a kind's weight lowers it."""
    share = LEXICAL_SHARE + SHORT_SHARE / max(1, len(set(notes.lexical.terms(text))))
    standing = OWN_LEAD * notes.is_own + FULL_LEAD * np.minimum(notes.words / FULL_WORDS, 1)
    return np.asarray(np.maximum(dense + share * lexical + standing, 0), dtype=np.float32)


def _without_repeats(notes: Slice, ranked: Iterable[int], k: int) -> list[int]:
    kept: list[int] = []
    for row in ranked:
        if len(kept) == k:
            break
        if not kept or float((notes.vectors[kept] @ notes.vectors[row]).max()) < REPEAT_COSINE:
            kept.append(row)
    return kept


def _passages(notes: Slice, kept: Sequence[int], fused: Scores) -> list[Passage]:
    """Hits in rank order; a hit right beside a better one of the same section joins it."""
    groups: list[list[int]] = []
    for row in kept:
        home = next((group for group in groups if _adjoins(notes, group, row)), None)
        if home is None:
            groups.append([row])
        else:
            home.append(row)
    return [_passage(notes, group, float(fused[group[0]])) for group in groups]


def _adjoins(notes: Slice, group: Sequence[int], row: int) -> bool:
    chunk = notes.chunks[row]
    members = [notes.chunks[member] for member in group]
    start, end = min(m.start for m in members), max(m.end for m in members)
    return (
        members[0].document_id == chunk.document_id
        and members[0].section == chunk.section
        and members[0].heading == chunk.heading
        and any(abs(member.ordinal - chunk.ordinal) == 1 for member in members)
        and max(end, chunk.end) - min(start, chunk.start) <= LONGEST_MERGE
    )


def _passage(notes: Slice, group: Sequence[int], score: float) -> Passage:
    members = [notes.chunks[row] for row in group]
    document = notes.documents[members[0].document_id]
    citation = document.citation(min(m.start for m in members), max(m.end for m in members))
    return Passage(
        text=citation.quote,
        document=document.ref,
        heading=members[0].heading,
        kind=members[0].kind,
        start=citation.start,
        end=citation.end,
        score=round(score, 6),
    )

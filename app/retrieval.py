"""Finding the passages of a candidate's slice that answer a query: dense and lexical ranks, fused.

Pure functions over a :class:`~app.slices.Slice`; nothing here reads a store.
"""

import math
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.lexical import TERM
from app.records import Passage, SearchResult
from app.slices import Slice, Vectors
from ingest.records import KINDS, OWN_KINDS, Kind

RANK_OFFSET: Final = 60
"""Of reciprocal rank fusion (Cormack, Clarke & Büttcher 2009): how little the very first ranks outweigh the next."""

DENSE_SHARE: Final = 0.6
"""Share of the dense ranks in the fused score; the rest is lexical."""

REPEAT_COSINE: Final = 0.96
"""Two chunks closer than this say the same thing; the lower one is dropped."""

LONGEST_MERGE: Final = 1_200
"""Characters up to which neighbouring hits become one passage (about 200 words)."""

CONFIDENT: Final = 0.5
CONFIDENCE_COSINE: Final = 12.0
CONFIDENCE_TERMS: Final = 1.5
CONFIDENCE_BASE: Final = -5.0

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
    """The text to embed: a short follow-up ("and why?") means little without the turns before it."""
    return query if len(TERM.findall(query)) > 8 else " ".join([*history[-2:], query])


def search(notes: Slice, query: Query) -> SearchResult:
    """The best passages, and how well they answer at all.

    Ties break by document and position, so that equal input gives equal output.
    """
    allowed = _allowed(notes, query)
    if not allowed.any():
        return SearchResult(passages=(), confidence=0.0, confident=False)
    dense = notes.vectors @ query.vector
    lexical = notes.lexical.scores(query.text)
    fused = _fuse(dense, lexical, allowed) * _weights(notes, query)
    ranked = [i for i in sorted(range(len(fused)), key=lambda i: (-fused[i], i)) if fused[i] > 0]
    kept = _without_repeats(notes, ranked, query.k)
    confidence = _confidence(notes, query.text, kept[:3], dense)
    return SearchResult(
        passages=tuple(_passages(notes, kept, fused)),
        confidence=round(confidence, 4),
        confident=confidence >= CONFIDENT,
    )


def _allowed(notes: Slice, query: Query) -> NDArray[np.bool_]:
    weights = query.weights or EVEN
    return np.array(
        [
            weights.get(chunk.kind, 1.0) > 0 and (not query.documents or chunk.document_id in query.documents)
            for chunk in notes.chunks
        ],
        dtype=bool,
    )


def _weights(notes: Slice, query: Query) -> Scores:
    weights = query.weights or EVEN
    return np.array([weights.get(chunk.kind, 1.0) for chunk in notes.chunks], dtype=np.float32)


def _fuse(dense: Scores, lexical: Scores, allowed: NDArray[np.bool_]) -> Scores:
    """Reciprocal ranks among the allowed chunks; a chunk that shares no term has no lexical rank."""
    fused = np.zeros(len(dense), dtype=np.float32)
    for share, scores, floor in ((DENSE_SHARE, dense, -2.0), (1 - DENSE_SHARE, lexical, 0.0)):
        rows = np.flatnonzero(allowed & (scores > floor))
        order = rows[np.lexsort((rows, -scores[rows]))]
        fused[order] += share / (RANK_OFFSET + 1 + np.arange(len(order), dtype=np.float32))
    return fused


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


def _confidence(notes: Slice, query: str, top: Sequence[int], dense: Scores) -> float:
    """How likely it is that the best hits answer the query, in 0..1.

    A logistic curve over two measurements: the best cosine, and the share of the query's rare terms (weighted by
    how rare they are in these notes) that the best hits contain. The weights were fitted on invented candidates'
    questions with and without an answer; see ``app/evaluation``.
    """
    if not top:
        return 0.0
    coverage = notes.lexical.coverage(query, top)
    cosine = float(dense[list(top)].max())
    return 1 / (1 + math.exp(-(CONFIDENCE_COSINE * cosine + CONFIDENCE_TERMS * coverage + CONFIDENCE_BASE)))

"""Greenroom's retrieval with one part left out or changed at a time: what each part is worth."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace

import numpy as np

import app.intents
import app.passages
import app.retrieval
import app.spelling
import ingest.embed_chunks
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import Hits, Searcher
from app.evaluation.searchers import greenroom
from app.slices import Slice, stacked
from ingest.embed import Embedder
from ingest.embed_chunks import embed_chunks
from ingest.records import Chunk
from tests.evals.precision import FullPrecision
from tests.vectors import Remembering

FULL = Remembering(FullPrecision())

Embedded = Callable[[Chunk], str]

WHOLE: dict[str, Embedded] = {
    "chunks embedded whole: text alone": lambda chunk: chunk.text,
    "chunks embedded whole: innermost heading twice": lambda chunk: f"{_innermost(chunk)}\n" * 2 + chunk.text,
    "chunks embedded whole: document › heading path": lambda chunk: f"{_name(chunk)} › {chunk.heading}\n{chunk.text}",
}

SHARES: dict[str, float] = {"sentences without their heading": 0.0, "the heading counts double": 0.7}

CONSTANTS: dict[str, dict[str, float]] = {
    "not led to how such answers are told": {"LEAD": 0.0, "KIND_LEAD": 0.0},
    "nearest sentence counts for nothing": {"SENTENCE_SHARE": 0.0},
    "nearest sentence counts alone": {"SENTENCE_SHARE": 1.0},
    "led, kinds of section not favoured": {"KIND_LEAD": 0.0},
    "words count for nothing": {"LEXICAL_SHARE": 0.0, "SHORT_SHARE": 0.0, "COVERAGE_SHARE": 0.0},
    "words by BM25 alone, at its best shares": {"LEXICAL_SHARE": 0.2, "SHORT_SHARE": 0.4, "COVERAGE_SHARE": 0.0},
    "words by coverage alone": {"LEXICAL_SHARE": 0.0, "SHORT_SHARE": 0.0, "COVERAGE_SHARE": 0.2},
    "words count double": {"LEXICAL_SHARE": 0.1, "SHORT_SHARE": 0.18, "COVERAGE_SHARE": 0.3},
    "headings count as words only": {"ALIKE_SHARE": 0.0},
    "no lead for own material": {"OWN_LEAD": 0.0},
    "nearness to usual questions left in": {"USUAL_SHARE": 0.0},
    "no lead for full chunks": {"FULL_LEAD": 0.0},
    "no lead for longer chunks": {"LENGTH_LEAD": 0.0},
    "best hits joined under one heading alone": {"BEST": 0},
    "hits joined under whatever heading": {"BEST": 99, "BEST_PART": 1},
    "neighbours never merged": {"LONGEST_MERGE": 0},
    "short passages not grown": {"GROWN_TO": 0},
    "near-repeats kept": {"REPEAT_COSINE": 2.0},
    "near-repeats from cosine .90 dropped": {"REPEAT_COSINE": 0.9},
}


def ablations() -> Iterator[tuple[str, Callable[[Slice, Embedder], Searcher]]]:
    """Name and searcher of each variant."""
    for name, constants in CONSTANTS.items():
        yield name, _changed(constants)
    for name, share in SHARES.items():
        yield name, _leaning(share)
    for name, embedded in WHOLE.items():
        yield name, _embedded(embedded)
    yield "embedded in full precision", _precisely
    yield "mistyped words left as they are", _unspelt
    yield '"tell me about a time" left in', _unstripped
    yield "ranks fused (reciprocal, 60), nothing else", _by_rank


def _changed(constants: dict[str, float]) -> Callable[[Slice, Embedder], Searcher]:
    def build(notes: Slice, embedder: Embedder) -> Searcher:
        plain = greenroom(notes, embedder)

        def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
            with ExitStack() as changed:
                for module in (app.retrieval, app.passages, app.intents):
                    changed.enter_context(_set(module, {n: v for n, v in constants.items() if hasattr(module, n)}))
                return plain(question, documents)

        return find

    return build


def _embedded(text: Embedded) -> Callable[[Slice, Embedder], Searcher]:
    def build(notes: Slice, embedder: Embedder) -> Searcher:
        vectors = embedder.embed([text(chunk) for chunk in notes.chunks])
        return greenroom(replace(notes, vectors=vectors, sentences=None), embedder)

    return build


def _precisely(notes: Slice, _: Embedder) -> Searcher:
    return greenroom(_again(notes, FULL), FULL)


def _again(notes: Slice, embedder: Embedder) -> Slice:
    """The slice with vectors made anew."""
    made = embed_chunks(embedder, [(chunk.document_id, chunk) for chunk in notes.chunks])
    vectors, sentences = stacked(made, embedder.dimension)
    return replace(notes, vectors=vectors, sentences=sentences)


def _leaning(share: float) -> Callable[[Slice, Embedder], Searcher]:
    def build(notes: Slice, embedder: Embedder) -> Searcher:
        with _set(ingest.embed_chunks, {"HEADING_SHARE": share}):
            return greenroom(_again(notes, embedder), embedder)

    return build


def _unspelt(notes: Slice, embedder: Embedder) -> Searcher:
    plain = greenroom(notes, embedder)

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        with _set(app.spelling, {"MOST_WORDS": 0}):
            return plain(question, documents)

    return find


def _unstripped(notes: Slice, embedder: Embedder) -> Searcher:
    plain = greenroom(notes, embedder)

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        with _set(app.retrieval, {"subject": str}):
            return plain(question, documents)

    return find


def _by_rank(notes: Slice, embedder: Embedder) -> Searcher:
    """What retrieval began with: reciprocal ranks (Cormack, Clarke & Büttcher 2009), dense 0.6 and words 0.4."""
    plain = greenroom(notes, embedder)

    def fused(dense: np.ndarray, words: np.ndarray, _standing: np.ndarray) -> np.ndarray:
        total = np.zeros(len(dense), dtype=np.float32)
        for share, scores, floor in ((0.6, dense, -2.0), (0.4, words, 0.0)):
            rows = np.flatnonzero(scores > floor)
            order = rows[np.lexsort((rows, -scores[rows]))]
            total[order] += share / (61 + np.arange(len(order), dtype=np.float32))
        return total

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        with _set(app.retrieval, {"_fused": fused}):
            return plain(question, documents)

    return find


@contextmanager
def _set(module: object, constants: Mapping[str, object]) -> Iterator[None]:
    """Change a module's constants for a while: the product has no switch for them, and needs none."""
    before = {name: getattr(module, name) for name in constants}
    for name, value in constants.items():
        setattr(module, name, value)
    try:
        yield
    finally:
        for name, value in before.items():
            setattr(module, name, value)


def _innermost(chunk: Chunk) -> str:
    return chunk.heading.rsplit(" › ", 1)[-1]


def _name(chunk: Chunk) -> str:
    return chunk.document_id.rsplit(".", 1)[0]

"""Greenroom's retrieval with one part left out or changed at a time: what each part is worth."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

import app.retrieval
import app.spelling
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import Hits, Searcher
from app.evaluation.searchers import greenroom
from app.slices import Slice
from ingest.embed import Embedder
from ingest.records import Chunk

Embedded = Callable[[Chunk], str]

PREFIXES: dict[str, Embedded] = {
    "embedded: text alone": lambda chunk: chunk.text,
    "embedded: innermost heading once": lambda chunk: "\n".join(filter(None, [_innermost(chunk), chunk.text])),
    "embedded: document › heading path": lambda chunk: f"{_name(chunk)} › {chunk.heading}\n{chunk.text}",
}

CONSTANTS: dict[str, dict[str, float]] = {
    "no lexical score": {"LEXICAL_SHARE": 0.0},
    "lexical share halved": {"LEXICAL_SHARE": 0.2},
    "lexical share doubled": {"LEXICAL_SHARE": 0.8},
    "no lead for own material": {"OWN_LEAD": 0.0},
    "no lead for full chunks": {"FULL_LEAD": 0.0},
    "neighbours never merged": {"LONGEST_MERGE": 0},
    "near-repeats kept": {"REPEAT_COSINE": 2.0},
    "near-repeats from cosine .90 dropped": {"REPEAT_COSINE": 0.9},
}


def ablations() -> Iterator[tuple[str, Callable[[Slice, Embedder], Searcher]]]:
    """Name and searcher of each variant."""
    for name, constants in CONSTANTS.items():
        yield name, _changed(constants)
    for name, embedded in PREFIXES.items():
        yield name, _embedded(embedded)
    yield "mistyped words left as they are", _unspelt


def _changed(constants: dict[str, float]) -> Callable[[Slice, Embedder], Searcher]:
    def build(notes: Slice, embedder: Embedder) -> Searcher:
        plain = greenroom(notes, embedder)

        def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
            with _set(app.retrieval, constants):
                return plain(question, documents)

        return find

    return build


def _embedded(text: Embedded) -> Callable[[Slice, Embedder], Searcher]:
    def build(notes: Slice, embedder: Embedder) -> Searcher:
        vectors = embedder.embed([text(chunk) for chunk in notes.chunks])
        return greenroom(replace(notes, vectors=vectors), embedder)

    return build


def _unspelt(notes: Slice, embedder: Embedder) -> Searcher:
    plain = greenroom(notes, embedder)

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        with _set(app.spelling, {"MOST_WORDS": 0}):
            return plain(question, documents)

    return find


@contextmanager
def _set(module: object, constants: dict[str, float]) -> Iterator[None]:
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

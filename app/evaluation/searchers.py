"""Greenroom's own search as a searcher that can be measured."""

from typing import Final

from app.evaluation.measures import Span
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import DEPTH, Hits, Searcher
from app.knowledge import load_knowledge
from app.queries import Queries
from app.retrieval import Query, search
from app.slices import Slice
from ingest.embed import Embedder

_MADE: Final[dict[int, tuple[Embedder, Queries]]] = {}
"""By identity; the embedder is held beside, so that no other takes its identity."""


def asked(notes: Slice, embedder: Embedder, question: LabelledQuestion, documents: tuple[str, ...] = ()) -> Query:
    """The query that the search of the notes makes of a question."""
    return queries_of(embedder).query(notes, question.text, question.history, DEPTH, documents)


def queries_of(embedder: Embedder) -> Queries:
    """Queries over the question bank, made once for an embedder."""
    if id(embedder) not in _MADE:
        knowledge = load_knowledge()
        _MADE[id(embedder)] = (embedder, Queries(embedder, knowledge.questions, knowledge.intents))
    return _MADE[id(embedder)][1]


def greenroom(notes: Slice, embedder: Embedder) -> Searcher:
    """Search a slice as ``POST …/search`` does."""

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        found = search(notes, asked(notes, embedder, question, documents))
        spans = tuple(Span(passage.document.id, passage.start, passage.end) for passage in found.passages)
        return Hits(spans, found.confidence)

    return find

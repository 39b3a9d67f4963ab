"""Greenroom's own search as a searcher that can be measured."""

from app.evaluation.measures import Span
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import DEPTH, Hits, Searcher
from app.retrieval import Query, query_text, search
from app.slices import Slice
from app.spelling import corrected
from ingest.embed import Embedder


def asked(notes: Slice, embedder: Embedder, question: LabelledQuestion, documents: tuple[str, ...] = ()) -> Query:
    """The query that the search of the notes makes of a question."""
    text = corrected(query_text(question.text, question.history), notes.lexical.words)
    return Query(text=text, vector=embedder.embed([text])[0], k=DEPTH, documents=documents)


def greenroom(notes: Slice, embedder: Embedder) -> Searcher:
    """Search a slice as ``POST …/search`` does."""

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        found = search(notes, asked(notes, embedder, question, documents))
        spans = tuple(Span(passage.document.id, passage.start, passage.end) for passage in found.passages)
        return Hits(spans, found.confidence)

    return find

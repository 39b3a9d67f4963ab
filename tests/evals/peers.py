"""What Greenroom's retrieval is held against: BM25 alone, the plain LangChain recipe, and its own parts."""

from collections.abc import Sequence

from langchain_text_splitters import RecursiveCharacterTextSplitter

from app.evaluation.measures import Span
from app.evaluation.notes import texts
from app.evaluation.questions import LabelledQuestion
from app.evaluation.retrieval import DEPTH, Hits, Searcher
from app.slices import Slice
from ingest.embed import Embedder


def bm25(notes: Slice, embedder: Embedder) -> Searcher:
    """BM25 (bm25s, stemmed) over Greenroom's own chunks with their headings."""
    spans = _chunk_spans(notes)

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        scores = notes.lexical.scores(_text(question))
        return Hits(_best(spans, scores.tolist(), documents, above=0.0))

    return find


def dense(notes: Slice, embedder: Embedder) -> Searcher:
    """Exact cosine over Greenroom's own chunks; its confidence is the best cosine."""
    spans = _chunk_spans(notes)

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        vector = embedder.embed([_text(question)])[0]
        scores = (notes.vectors @ vector).tolist()
        return Hits(_best(spans, scores, documents), max(scores))

    return find


def recipe(notes: Slice, embedder: Embedder) -> Searcher:
    """RecursiveCharacterTextSplitter 1000/200, the same weights, exact cosine; its confidence is the best cosine."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200, add_start_index=True)
    spans: list[Span] = []
    pieces: list[str] = []
    for name, text in texts(notes).items():
        for piece in splitter.create_documents([text]):
            start = piece.metadata["start_index"]
            spans.append(Span(name, start, start + len(piece.page_content)))
            pieces.append(piece.page_content)
    vectors = embedder.embed(pieces)

    def find(question: LabelledQuestion, documents: tuple[str, ...]) -> Hits:
        scores = (vectors @ embedder.embed([_text(question)])[0]).tolist()
        return Hits(_best(spans, scores, documents), max(scores))

    return find


def _text(question: LabelledQuestion) -> str:
    """The question as it was asked, after the turns before it: a peer has no other way to know what "it" is."""
    return " ".join([*question.history[-2:], question.text])


def _chunk_spans(notes: Slice) -> list[Span]:
    return [Span(chunk.document_id, chunk.start, chunk.end) for chunk in notes.chunks]


def _best(
    spans: Sequence[Span], scores: list[float], documents: tuple[str, ...], above: float = -2.0
) -> tuple[Span, ...]:
    rows = [
        row
        for row in sorted(range(len(spans)), key=lambda row: (-scores[row], row))
        if scores[row] > above and (not documents or spans[row].document in documents)
    ]
    return tuple(spans[row] for row in rows[:DEPTH])

"""A candidate's slice straight from files, without a store: for evaluation only."""

from collections.abc import Iterable
from pathlib import Path

from app.records import DocumentRef
from app.slices import Slice, SourceDocument, stacked
from ingest.embed import Embedder
from ingest.embed_chunks import embed_chunks
from ingest.load import SUFFIXES
from ingest.pipeline import read
from ingest.records import Chunk


def note_files(folder: Path) -> list[Path]:
    """The files of a candidate's folder that hold notes, by name."""
    return sorted(file for file in folder.iterdir() if file.suffix.lower() in SUFFIXES)


def read_slice(candidate: str, files: Iterable[Path], embedder: Embedder) -> Slice:
    """Read, chunk and embed notes; a document's id is its name.

    Raises:
        UnreadableDocument, DocumentTooLarge, EmptyDocument: a file is no notes.
    """
    documents: dict[str, SourceDocument] = {}
    chunks: list[Chunk] = []
    for file in files:
        found = read(file.name, file.name, file.read_bytes())
        ref = DocumentRef(id=file.name, name=file.name)
        documents[file.name] = SourceDocument(ref, found.text, found.kind, found.sections, found.questions)
        chunks.extend(found.chunks)
    made = embed_chunks(embedder, [(chunk.document_id, chunk) for chunk in chunks])
    vectors, sentences = stacked(made, embedder.dimension)
    return Slice(candidate, 0, tuple(chunks), vectors, documents, sentences)


def texts(notes: Slice) -> dict[str, str]:
    """Every document's visible text, by name."""
    return {document.ref.name: document.text for document in notes.documents.values()}

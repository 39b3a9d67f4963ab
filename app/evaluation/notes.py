"""A candidate's slice straight from files, without a store: for evaluation only."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np

from app.records import DocumentRef
from app.slices import Slice, SourceDocument
from ingest.chunk import embedding_text
from ingest.embed import Embedder
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
    return Slice(candidate, 0, tuple(chunks), _embedded(chunks, embedder), documents)


def texts(notes: Slice) -> dict[str, str]:
    """Every document's visible text, by name."""
    return {document.ref.name: document.text for document in notes.documents.values()}


def _embedded(chunks: Sequence[Chunk], embedder: Embedder) -> np.ndarray[tuple[int, ...], np.dtype[np.float32]]:
    if not chunks:
        return np.zeros((0, embedder.dimension), dtype=np.float32)
    return embedder.embed([embedding_text(chunk.document_id, chunk) for chunk in chunks])

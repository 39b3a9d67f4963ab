"""A candidate's slice read from plain texts, as the library would read it, without a store."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from app.records import DocumentRef
from app.slices import Slice, SourceDocument, stacked
from ingest.embed_chunks import embed_chunks
from ingest.pipeline import read
from tests.vectors import REMEMBERING

embed = REMEMBERING.embed
"""The default embedding model."""


def slice_of(texts: Mapping[str, str]) -> Slice:
    """The slice of a candidate whose documents are these texts by name."""
    return _slice({name: text.encode() for name, text in texts.items()})


def slice_of_files(files: Sequence[Path]) -> Slice:
    """The slice of a candidate whose documents are these files."""
    return _slice({file.name: file.read_bytes() for file in files})


def _slice(data: Mapping[str, bytes]) -> Slice:
    documents, chunks = {}, []
    for name in sorted(data):
        found = read(name, name, data[name])
        documents[name] = SourceDocument(
            ref=DocumentRef(id=name, name=name),
            text=found.text,
            kind=found.kind,
            sections=found.sections,
            questions=found.questions,
        )
        chunks += found.chunks
    made = embed_chunks(REMEMBERING, [(documents[c.document_id].ref.name, c) for c in chunks])
    vectors, sentences = stacked(made, REMEMBERING.dimension)
    return Slice("candidate", 1, tuple(chunks), vectors, documents, sentences)

"""Slices made by hand: documents of titled parts, each part a chunk, embedded by what the test brings."""

import hashlib
from collections.abc import Callable, Sequence

import numpy as np

from app.records import DocumentRef
from app.slices import Slice, SourceDocument, Vectors
from ingest.records import Chunk, Kind, Section

Part = tuple[str, str]
"""A heading (empty for none) and the text under it."""


def words_as_vectors(texts: Sequence[str]) -> Vectors:
    """Unit rows that are near where texts share words; no model, the same on every machine."""
    rows = np.zeros((len(texts), 384), dtype=np.float32)
    for row, text in zip(rows, texts, strict=True):
        for word in text.lower().replace(".", " ").replace(",", " ").split():
            digest = hashlib.sha256(word[:5].encode()).digest()
            row[int.from_bytes(digest[:2], "big") % 384] += 1.0 if len(word) > 3 else 0.1
    norms = np.linalg.norm(rows, axis=1, keepdims=True)
    return np.asarray(rows / np.where(norms == 0, 1.0, norms), dtype=np.float32)


def document(name: str, kind: Kind, parts: Sequence[Part]) -> tuple[SourceDocument, list[Chunk]]:
    """One document with a section per part, and a chunk per paragraph."""
    text, sections, chunks = "", [], []
    ref = DocumentRef(id=name.replace(".", "-"), name=name)
    for number, (heading, body) in enumerate(parts):
        start = len(text)
        text += f"{heading}\n" if heading else ""
        for paragraph in body.split("\n\n"):
            at = len(text)
            text += paragraph + "\n\n"
            chunks.append(
                Chunk(
                    id=f"{ref.id}-{len(chunks)}",
                    document_id=ref.id,
                    section=number,
                    ordinal=len(chunks),
                    heading=heading,
                    kind=kind,
                    start=at,
                    end=at + len(paragraph),
                    text=paragraph,
                )
            )
        path = (heading,) if heading else ()
        sections.append(Section(number=number, heading=path, kind=kind, start=start, end=len(text)))
    source = SourceDocument(ref=ref, text=text, kind=kind, sections=tuple(sections), questions=())
    return source, chunks


def notes(
    *documents: tuple[SourceDocument, list[Chunk]], embed: Callable[[Sequence[str]], Vectors] = words_as_vectors
) -> Slice:
    """A candidate's slice of these documents."""
    chunks = tuple(chunk for _, parts in documents for chunk in parts)
    texts = [f"{chunk.document_id} › {chunk.heading}\n{chunk.text}" for chunk in chunks]
    vectors = embed(texts) if texts else np.zeros((0, 384), dtype=np.float32)
    return Slice(
        candidate="test-candidate",
        generation=1,
        chunks=chunks,
        vectors=vectors,
        documents={source.ref.id: source for source, _ in documents},
    )

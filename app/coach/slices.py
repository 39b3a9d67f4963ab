"""Reading slices from the stores, and keeping the recent ones within a memory budget."""

import threading
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from app.records import DocumentRef
from app.slices import Slice, SourceDocument
from app.store import Connection, candidates, chunks
from app.store.candidates import CandidateKey
from app.store.database import Database
from ingest.chunk import embedding_text
from ingest.embed import Embedder, Vectors
from ingest.records import Chunk, PreparedQuestion, Section
from ingest.vectors import VectorStore


class SliceCache:
    """Slices by candidate, least recently used out first; one that is over the whole budget is not kept.

    Args:
        budget: bytes for all slices together.
    """

    def __init__(self, database: Database, vectors: VectorStore, embedder: Embedder, budget: int) -> None:
        self._database = database
        self._vectors = vectors
        self._embedder = embedder
        self._budget = budget
        self._lock = threading.Lock()
        self._kept: OrderedDict[int, Slice] = OrderedDict()

    def get(self, owner: str, candidate: str) -> Slice:
        """The candidate's slice as of now.

        Raises:
            NotFound: the owner has no such candidate.
        """
        with self._database.read() as connection:
            key = candidates.find(connection, owner, candidate)
            with self._lock:
                known = self._kept.get(key.key)
                if known is not None and known.generation == key.generation:
                    self._kept.move_to_end(key.key)
                    return known
            documents, found = _read(connection, key)
        fresh = Slice(
            candidate=candidate,
            generation=key.generation,
            chunks=tuple(found),
            vectors=self._vectors_of(documents, found),
            documents=documents,
        )
        self._keep(key.key, fresh)
        return fresh

    def _vectors_of(self, documents: dict[str, SourceDocument], found: Sequence[Chunk]) -> Vectors:
        """The chunks' vectors in order; those the vector store has lost are made again and given back to it."""
        if not found:
            return np.zeros((0, self._embedder.dimension), dtype=np.float32)
        by_id = self._vectors.get([chunk.id for chunk in found])
        lost = [chunk for chunk in found if chunk.id not in by_id]
        if lost:
            made = self._embedder.embed([embedding_text(documents[c.document_id].ref.name, c) for c in lost])
            self._vectors.put([chunk.id for chunk in lost], made)
            by_id.update(zip((chunk.id for chunk in lost), made, strict=True))
        return np.stack([by_id[chunk.id] for chunk in found])

    def _keep(self, key: int, fresh: Slice) -> None:
        with self._lock:
            self._kept.pop(key, None)
            if fresh.nbytes <= self._budget:
                self._kept[key] = fresh
            while sum(kept.nbytes for kept in self._kept.values()) > self._budget:
                self._kept.popitem(last=False)


def _read(connection: Connection, key: CandidateKey) -> tuple[dict[str, SourceDocument], list[Chunk]]:
    rows, parts, found = chunks.searchable(connection, key)
    sections: dict[str, list[Section]] = {}
    for part in parts:
        sections.setdefault(part.document, []).append(chunks.section_record(part))
    documents = {
        row.id: SourceDocument(
            ref=DocumentRef(id=row.id, name=row.name),
            text=row.text,
            kind=row.kind,
            sections=tuple(sections.get(row.id, ())),
            questions=tuple(PreparedQuestion.model_validate(question) for question in row.questions),
        )
        for row in rows
    }
    return documents, found

"""Reading slices from the stores, and keeping the recent ones within a memory budget."""

import threading
from collections import OrderedDict
from contextlib import suppress
from weakref import WeakValueDictionary

import numpy as np

from app.blank_vectors import blanks_from_kept, kept_blanks
from app.coach.removal import remove_unowned
from app.errors import GreenroomError
from app.records import DocumentRef
from app.slices import Slice, SourceDocument, Vectors, stacked
from app.store import candidates, chunks
from app.store.candidates import CandidateKey
from app.store.chunks import Searchable
from app.store.database import Database
from ingest.chunk_vectors import ChunkVectors, from_kept
from ingest.embed import Embedder
from ingest.records import PreparedQuestion, Section
from ingest.vectors import VectorStore


class _Turn:
    """Who makes a candidate's slice, one at a time; those who wait share what the one before made."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self.made: Slice | None = None


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
        self._turns: WeakValueDictionary[int, _Turn] = WeakValueDictionary()

    def get(self, owner: str, candidate: str) -> Slice:
        """The candidate's slice as of now.

        Raises:
            NotFound: the owner has no such candidate.
        """
        with self._database.read() as connection:
            key = candidates.find(connection, owner, candidate)
        known = self._known(key)
        if known is not None:
            return known
        with self._lock:
            turn = self._turns.setdefault(key.key, _Turn())
        with turn.lock:
            # Read again in turn: who waited finds what was made, and what is kept never gives way to something older.
            turn.made = self._newest(owner, candidate, turn.made)
            return turn.made

    def _known(self, key: CandidateKey) -> Slice | None:
        with self._lock:
            known = self._kept.get(key.key)
            if known is None or known.generation != key.generation:
                return None
            self._kept.move_to_end(key.key)
            return known

    def _newest(self, owner: str, candidate: str, made: Slice | None) -> Slice:
        """The slice that is kept or was just ``made`` if it is still good, and otherwise a fresh one."""
        with self._database.read() as connection:
            key = candidates.find(connection, owner, candidate)
            known = self._known(key)
            if known is None and made is not None and made.generation == key.generation:
                known = made  # too large to be kept
            if known is not None:
                return known
            found = chunks.searchable(connection, key)
        documents = _documents(found)
        vectors, sentences = stacked(self._vectors_of(documents, found), self._embedder.dimension)
        fresh = Slice(
            candidate=candidate,
            generation=key.generation,
            chunks=found.chunks,
            vectors=vectors,
            documents=documents,
            sentences=sentences,
            blanks=self._blanks_of(documents, found),
        )
        self._keep(key.key, fresh)
        return fresh

    def _vectors_of(self, documents: dict[str, SourceDocument], found: Searchable) -> list[ChunkVectors]:
        """The chunks' vectors in order; those that were lost are made again and given back."""
        if not found.chunks:
            return []
        wholes = self._vectors.get([chunk.id for chunk in found.chunks])
        known = {
            chunk.id: from_kept(wholes[chunk.id], rows)
            for chunk, rows in zip(found.chunks, found.sentences, strict=True)
            if rows and chunk.id in wholes
        }
        lost = [chunk for chunk in found.chunks if chunk.id not in known]
        if lost:
            from ingest.embed_chunks import (
                embed_chunks,  # it knows how notes are outlined, and the start can do without
            )

            made = embed_chunks(self._embedder, [(documents[c.document_id].ref.name, c) for c in lost])
            known.update(zip((chunk.id for chunk in lost), made, strict=True))
            # Where they cannot be kept (a full disk, a folder that is only read) a search still has them.
            with suppress(GreenroomError):
                self._give_back({chunk.id: known[chunk.id] for chunk in lost})
        return [known[chunk.id] for chunk in found.chunks]

    def _give_back(self, made: dict[str, ChunkVectors]) -> None:
        """Keep vectors that were made again, unless their chunks were deleted meanwhile."""
        with self._database.begin() as connection:
            chunks.keep_sentences(connection, {id_: vectors.kept() for id_, vectors in made.items()})
        try:
            self._vectors.put(list(made), np.stack([vectors.whole for vectors in made.values()]))
        finally:
            remove_unowned(self._database, self._vectors, list(made))

    def _blanks_of(self, documents: dict[str, SourceDocument], found: Searchable) -> Vectors:
        """The vectors of the blank questions, document after document; those that were lost are made again and kept."""
        kept: dict[str, bytes | None] = {row.id: row.blanks for row in found.documents}
        known = {id_: self._blanks(document, kept[id_]) for id_, document in documents.items()}
        lost = [id_ for id_, rows in known.items() if rows is None]
        if lost:
            made = kept_blanks(self._embedder, [documents[id_].questions for id_ in lost])
            fresh = {id_: rows for id_, rows in zip(lost, made, strict=True) if rows is not None}
            # As above: a search has them all the same.
            with suppress(GreenroomError), self._database.begin() as connection:
                chunks.keep_blanks(connection, fresh)
            known.update({id_: self._blanks(documents[id_], rows) for id_, rows in fresh.items()})
        none = np.zeros((0, self._embedder.dimension), dtype=np.float32)
        return np.concatenate([none, *(rows for rows in known.values() if rows is not None)])

    def _blanks(self, document: SourceDocument, kept: bytes | None) -> Vectors | None:
        return blanks_from_kept(self._embedder, document.questions, kept)

    def _keep(self, key: int, fresh: Slice) -> None:
        with self._lock:
            self._kept.pop(key, None)
            if fresh.nbytes <= self._budget:
                self._kept[key] = fresh
            while sum(kept.nbytes for kept in self._kept.values()) > self._budget:
                self._kept.popitem(last=False)


def _documents(found: Searchable) -> dict[str, SourceDocument]:
    sections: dict[str, list[Section]] = {}
    for part in found.sections:
        sections.setdefault(part.document, []).append(chunks.section_record(part))
    return {
        row.id: SourceDocument(
            ref=DocumentRef(id=row.id, name=row.name),
            text=row.text,
            kind=row.kind,
            sections=tuple(sections.get(row.id, ())),
            questions=tuple(PreparedQuestion.model_validate(question) for question in row.questions),
        )
        for row in found.documents
    }

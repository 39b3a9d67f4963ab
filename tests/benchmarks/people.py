"""Any number of candidates in one store: real text, synthetic vectors, a hundred chunks each.

The text of a few is read as documents are; the others are given the same text under ids of their own, because reading
a thousand would measure reading.
"""

import hashlib
from collections.abc import Sequence
from functools import cache

import numpy as np

from app.blank_vectors import kept_blanks
from app.coach.library import document_id
from app.records import Candidate
from app.services import OWNER, Services
from app.store import candidates, intake
from app.store.intake import ReadResult, Upload
from ingest.embed import Vectors
from ingest.embed_chunks import sentences
from ingest.pipeline import read
from ingest.records import Chunk, ReadDocument
from tests.benchmarks.corpus import notes

CHUNKS = 100
WORDS = 7_000
"""Enough for a hundred chunks; what is more is left away."""

TEXTS = 8
AT_ONCE = 50
"""Candidates whose vectors are written together."""


class SyntheticEmbedder:
    """A text's vector is chance, the same every time: what is measured with it is everything but the model."""

    signature = "synthetic/1"
    dimension = 384

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See :class:`ingest.embed.Embedder`."""
        rows = np.empty((len(texts), self.dimension), dtype=np.float32)
        for row, text in zip(rows, texts, strict=True):
            seed = int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big")
            row[:] = np.random.default_rng(seed).standard_normal(self.dimension)
        return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def name_of(number: int) -> str:
    """The id of a candidate."""
    return f"person-{number:05}"


def add_people(services: Services, first: int, last: int) -> None:
    """Add candidates ``first`` up to, not including, ``last``."""
    now = services.clock.instant()
    for at in range(first, last, AT_ONCE):
        made: list[Chunk] = []
        with services.database.begin() as connection:
            for number in range(at, min(at + AT_ONCE, last)):
                candidate = name_of(number)
                candidates.put(connection, OWNER, Candidate(id=candidate, name=candidate, created_at=now))
                key = candidates.find(connection, OWNER, candidate)
                document = document_id(OWNER, candidate, "notes.md")
                data = str(number).encode()
                digest = hashlib.sha256(data).hexdigest()
                intake.accept(connection, key, Upload(document, "notes.md", data, digest, None, now))
                taken = intake.claim(connection, document)
                assert taken is not None
                chunks = tuple(_own(chunk, document) for chunk in _text(number % TEXTS).chunks[:CHUNKS])
                intake.finish(connection, taken, _result(_text(number % TEXTS), chunks), frozenset(), now)
                made += chunks
        services.vectors.put([chunk.id for chunk in made], SyntheticEmbedder().embed([chunk.id for chunk in made]))


@cache
def _text(seed: int) -> ReadDocument:
    content = b"\n\n".join(note.content for note in notes(WORDS, seed))
    return read("text", "notes.md", content)


def _own(chunk: Chunk, document: str) -> Chunk:
    own = hashlib.blake2b(f"{document}{chunk.id}".encode(), digest_size=16).hexdigest()
    return chunk.model_copy(update={"id": own, "document_id": document})


def _result(text: ReadDocument, chunks: tuple[Chunk, ...]) -> ReadResult:
    made = {chunk.id: _rows(1 + len(sentences(chunk.text)), number % TEXTS) for number, chunk in enumerate(chunks)}
    (blanks,) = kept_blanks(SyntheticEmbedder(), [text.questions])
    return ReadResult(text.text, text.kind, text.sections, text.questions, text.set_aside, chunks, made, blanks)


@cache
def _rows(count: int, seed: int) -> bytes:
    """Vectors of a heading and its sentences, so many in all, as they are kept."""
    steps = np.random.default_rng(seed).integers(-127, 128, (count, SyntheticEmbedder.dimension))
    return steps.astype(np.int8).tobytes()

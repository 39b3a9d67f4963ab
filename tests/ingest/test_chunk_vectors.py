"""What is kept of a chunk's vectors."""

import numpy as np

from ingest.chunk import chunk
from ingest.chunk_vectors import from_kept, in_bytes, unit_rows
from ingest.embed_chunks import embed_chunks
from ingest.outline.outline import outline
from ingest.records import Chunk
from tests.fakes import FakeEmbedder


def _chunks(text: str) -> list[tuple[str, Chunk]]:
    return [("notes.md", found) for found in chunk("d", text, outline(text, "notes.md"))]


def test_bytes_lose_almost_nothing() -> None:
    """A kept row is within two hundredths of a degree or so of what it was made from."""
    rows = np.random.default_rng(3).standard_normal((50, 384)).astype(np.float32)
    exact = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    assert ((unit_rows(in_bytes(rows)) * exact).sum(axis=1) > 0.9999).all()


def test_what_is_kept_of_a_chunk_is_read_again() -> None:
    """Heading and sentences come back from the bytes that are stored, each as it was."""
    embedder = FakeEmbedder()
    (made,) = embed_chunks(embedder, _chunks("## Angry caller\n\nHe rang at midnight. We sent an engineer.\n"))
    again = from_kept(made.whole, made.kept())
    assert np.array_equal(again.sentences, made.sentences)
    assert np.array_equal(again.heading, made.heading)
    assert unit_rows(again.heading[None])[0] @ embedder.embed(["Angry caller"])[0] > 0.99


def test_rows_kept_before_headings_were_can_be_searched() -> None:
    """An older store holds one row for a chunk of one sentence: the sentence, until the document is read again."""
    whole = np.array([0.6, 0.8], dtype=np.float32)
    made = from_kept(whole, np.array([3, 4], dtype=np.int8).tobytes())
    assert made.sentences.tolist() == [[3, 4]]
    assert made.heading.tolist() == [3, 4]

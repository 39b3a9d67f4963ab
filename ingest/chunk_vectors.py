"""What is kept of a chunk's vectors: its own, and those of its sentences and heading in bytes."""

from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from ingest.embed import Vectors

LARGEST: Final = 127
"""The largest step of a byte."""

Steps = NDArray[np.int8]


class ChunkVectors(NamedTuple):
    """What is kept of a chunk: its unit vector, and a row of bytes for each of its sentences (at least one) and for its
    heading."""

    whole: Vectors
    sentences: Steps
    heading: Steps

    def kept(self) -> bytes:
        """The rows as they are stored beside the chunk: the heading's, then the sentences'."""
        return np.concatenate([self.heading[None], self.sentences]).tobytes()


def from_kept(whole: Vectors, rows: bytes) -> ChunkVectors:
    """A chunk's vectors from its unit vector and what :meth:`ChunkVectors.kept` gave.

    A store of before holds no heading's row until its documents are read again; a lone row then stands for both.
    """
    read = np.frombuffer(rows, np.int8).reshape(-1, len(whole))
    return ChunkVectors(whole, read[1:] if len(read) > 1 else read, read[0])


def unit_rows(steps: Steps) -> Vectors:
    """Kept rows as unit vectors. They need no scale beside them, since their length is known."""
    rows = steps.astype(np.float32)
    lengths = np.sqrt(np.einsum("ij,ij->i", rows, rows))[:, None]
    return np.asarray(rows / np.maximum(lengths, 1), dtype=np.float32)


def in_bytes(rows: Vectors) -> Steps:
    """Rows as they are kept; their length is lost."""
    steps = np.round(rows * (LARGEST / np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-9)))
    return np.asarray(steps, dtype=np.int8)

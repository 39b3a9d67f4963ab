"""Looking for what erasing may have left on the disk: words, and the numbers of vectors."""

import os
from pathlib import Path

import numpy as np

from ingest.embed import Vectors

NEAR = 1e-6
"""Chroma makes a vector's length one again, which may change a last bit; so numbers are compared, not bytes."""


def files_with_words(folder: Path, words: bytes) -> list[str]:
    """The files that hold these bytes, in whatever spelling of capitals."""
    return [name for name, data in _files(folder) if words.lower() in data.lower()]


def files_with_vectors(folder: Path, vectors: Vectors) -> list[str]:
    """The files that hold one of these vectors as float32, wherever in the file: two numbers beside each other tell.

    Args:
        vectors: rows whose hundredth and next number are not zero.
    """
    assert np.all(np.abs(vectors[:, 100:102]) > NEAR)
    return [name for name, data in _files(folder) if any(_holds(data[at:], vectors) for at in range(4))]


def _holds(data: bytes, vectors: Vectors) -> bool:
    with np.errstate(invalid="ignore"):
        numbers = np.frombuffer(data[: len(data) // 4 * 4], dtype="<f4")
        pairs = ((np.abs(numbers[:-1] - a) < NEAR) & (np.abs(numbers[1:] - b) < NEAR) for a, b in vectors[:, 100:102])
        return any(bool(found.any()) for found in pairs)


def paths(folder: Path) -> list[Path]:
    """Every path under a folder that a running server may be changing: what goes while we look is passed over."""
    return sorted(Path(at) / name for at, folders, files in os.walk(folder) for name in (*folders, *files))


def _files(folder: Path) -> list[tuple[str, bytes]]:
    found = []
    for path in paths(folder):
        try:
            if path.is_file():
                found.append((path.relative_to(folder).as_posix(), path.read_bytes()))
        except FileNotFoundError:
            continue  # it went while we looked
    return found

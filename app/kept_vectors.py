"""Vectors of texts that never change, kept in a file: embedding them at every start would cost half a second."""

import hashlib
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np

from app.slices import Vectors
from ingest.embed import Embedder


def embedded_once(embedder: Embedder, texts: Sequence[str], folder: Path | None, label: str) -> Vectors:
    """The vectors of the texts: from the folder's file if there is a fitting one, else embedded and kept there.

    Args:
        folder: None keeps nothing.
        label: names the file; one of an earlier version goes.

    Raises:
        EmbeddingModelUnavailable: there is nothing to embed with.
    """
    if folder is None:
        return embedder.embed(texts)
    digest = hashlib.sha256("\0".join((embedder.signature, *texts)).encode()).hexdigest()[:16]
    kept = folder / f"{label}-{digest}.npy"
    found = _read(kept)
    if found is not None and found.shape == (len(texts), embedder.dimension):
        return found
    vectors = embedder.embed(texts)
    with suppress(OSError):  # a folder that cannot be written costs the time again, nothing else
        _keep(kept, label, vectors)
    return vectors


def _read(file: Path) -> Vectors | None:
    try:
        return np.asarray(np.load(file, allow_pickle=False), dtype=np.float32)
    except (OSError, ValueError, EOFError):  # not there yet, or damaged
        return None


def _keep(file: Path, label: str, vectors: Vectors) -> None:
    """Write the file whole or not at all."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_suffix(f".{os.getpid()}.partial")
    try:
        with partial.open("wb") as opened:
            np.save(opened, vectors, allow_pickle=False)
        partial.replace(file)
    finally:
        partial.unlink(missing_ok=True)
    for other in file.parent.glob(f"{label}-*.npy"):
        if other != file:
            other.unlink(missing_ok=True)

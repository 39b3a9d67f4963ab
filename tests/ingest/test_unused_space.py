"""What lies in an index file before its first vector is nobody's business."""

import struct
from pathlib import Path

import numpy as np

from ingest.unused_space import clear_unused_space
from ingest.vectors import ChromaVectors

LEFT_OVER = b"I was let go in May and have told nobody. "


def _index(folder: Path, vectors: int) -> Path:
    segment = folder / "segment"
    segment.mkdir()
    (segment / "header.bin").write_bytes(struct.pack("<i6Q", 1, 0, 100, vectors, 1676, 1668, 132) + bytes(48))
    (segment / "data_level0.bin").write_bytes(LEFT_OVER * 50)
    return segment / "data_level0.bin"


def test_file_without_vectors_is_zeroed_and_keeps_its_length(tmp_path: Path) -> None:
    """Freed memory that Chroma wrote out is overwritten."""
    file = _index(tmp_path, vectors=0)
    clear_unused_space(tmp_path)
    assert file.read_bytes() == bytes(len(LEFT_OVER * 50))


def test_file_with_vectors_is_left_as_it_is(tmp_path: Path) -> None:
    """Vectors are never touched, nor is a header too short to say."""
    file = _index(tmp_path, vectors=3)
    clear_unused_space(tmp_path)
    assert file.read_bytes() == LEFT_OVER * 50
    (file.parent / "header.bin").write_bytes(b"\1\0\0\0")
    clear_unused_space(tmp_path)
    assert file.read_bytes() == LEFT_OVER * 50


def test_store_clears_it_and_vectors_survive(tmp_path: Path) -> None:
    """What lay in the file goes at the next change; the vectors are there, also after their first synchronisation."""
    rows = np.random.default_rng(1).normal(size=(1_200, 384)).astype(np.float32)
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    ids = [f"chunk-{n}" for n in range(len(rows))]
    store = ChromaVectors("model/1", tmp_path)
    store.put(ids[:5], rows[:5])
    (file,) = tmp_path.glob("*/data_level0.bin")
    file.write_bytes((LEFT_OVER * 5_000)[: file.stat().st_size])
    store.put(ids[5:6], rows[5:6])
    assert file.read_bytes() == bytes(file.stat().st_size)
    store.put(ids, rows)
    assert any(file.read_bytes())
    store.close()
    again = ChromaVectors("model/1", tmp_path)
    found = again.get(ids)
    again.close()
    assert all(np.allclose(found[id_], row, atol=1e-6) for id_, row in zip(ids, rows, strict=True))

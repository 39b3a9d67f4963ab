"""Removed vectors leave the disk: what is left is copied to a store beside the old one and takes its place."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from ingest.embed import Vectors
from ingest.vector_files import copy_of
from ingest.vectors import STEP, ChromaVectors
from tests.remains import files_with_vectors


def dense(count: int) -> Vectors:
    """Unit vectors without a zero in them, so that each can be told from all else on the disk."""
    rows = np.random.default_rng(5).normal(size=(count, 384)).astype(np.float32)
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


ROWS = dense(1_300)
IDS = [f"chunk-{number}" for number in range(len(ROWS))]
"""More than Chroma collects before it writes its index file (a thousand), so that both its files hold some."""

GONE = [*range(3, 6), *range(1_290, 1_293)]
LEFT = [number for number in range(len(ROWS)) if number not in GONE]


def never() -> bool:
    """Nobody wants us to stop."""
    return False


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed store of all rows, to be copied."""
    folder = tmp_path_factory.mktemp("filled") / "vectors"
    store = ChromaVectors("model/1", folder)
    store.put(IDS, ROWS)
    store.close()
    return folder


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[ChromaVectors]:
    """An opened store of all rows."""
    opened = ChromaVectors("model/1", Path(shutil.copytree(filled, tmp_path / "vectors")))
    yield opened
    opened.close()


def _holds_the_rest(store: ChromaVectors) -> bool:
    found = store.get(IDS)
    assert found.keys() == {IDS[number] for number in LEFT}
    return all(np.allclose(found[IDS[number]], ROWS[number], atol=1e-6) for number in LEFT)


def test_removed_vectors_are_gone_from_every_file(store: ChromaVectors, tmp_path: Path) -> None:
    """Before, Chroma's files hold their numbers; after, none does, and all the others are what they were."""
    store.remove([IDS[number] for number in GONE])
    assert files_with_vectors(tmp_path, ROWS[GONE]) != []
    assert store.vacuum(never) is True
    assert files_with_vectors(tmp_path, ROWS[GONE]) == []
    assert [path.name for path in tmp_path.iterdir()] == ["vectors"]
    assert _holds_the_rest(store)
    store.close()
    again = ChromaVectors("model/1", tmp_path / "vectors")
    assert _holds_the_rest(again)
    again.close()


def test_store_is_read_and_changed_meanwhile(store: ChromaVectors, tmp_path: Path) -> None:
    """Readers are served all the time, what is put is kept, and what is removed asks for another round."""
    store.remove([IDS[number] for number in GONE])
    over, faults = threading.Event(), []

    def read() -> None:
        while not over.is_set():
            if not np.allclose(store.get([IDS[0]])[IDS[0]], ROWS[0], atol=1e-6):
                faults.append("another vector")

    def in_the_middle() -> bool:
        store.put(["late"], ROWS[:1])
        store.remove([IDS[STEP]])
        return False

    reader = threading.Thread(target=read)
    reader.start()
    assert store.vacuum(in_the_middle) is False
    assert store.missing(["late", IDS[STEP], IDS[1]]) == (IDS[STEP],)
    assert store.vacuum(never) is True
    over.set()
    reader.join()
    assert faults == []
    assert store.count() == len(LEFT)
    assert files_with_vectors(tmp_path, ROWS[[*GONE, STEP]]) == []


def test_told_to_stop_it_stops(store: ChromaVectors, tmp_path: Path) -> None:
    """The store stays as it was, and nothing lies beside it."""
    store.remove([IDS[number] for number in GONE])
    looks = iter([False, True])
    assert store.vacuum(lambda: next(looks)) is False
    assert [path.name for path in tmp_path.iterdir()] == ["vectors"]
    assert _holds_the_rest(store)


@pytest.mark.parametrize("moment", ["while copying", "between the two renames", "before the old one is cleared"])
def test_kill_leaves_the_old_store_or_the_new(filled: Path, tmp_path: Path, moment: str) -> None:
    """Whenever it ends, the next to open finds a whole store, and what lay beside it is cleared."""
    folder = tmp_path / "vectors"
    if moment == "while copying":
        shutil.copytree(filled, folder)
        copy_of(folder).mkdir()
        (copy_of(folder) / "chroma.sqlite3").write_bytes(b"half")
    elif moment == "between the two renames":
        shutil.copytree(filled, tmp_path / "vectors.old")
        shutil.copytree(filled, copy_of(folder))
    else:
        shutil.copytree(filled, tmp_path / "vectors.old")
        shutil.copytree(filled, folder)
    store = ChromaVectors("model/1", folder)
    assert store.count() == len(ROWS)
    store.close()
    assert [path.name for path in tmp_path.iterdir()] == ["vectors"]


def test_last_vector_leaves_too(tmp_path: Path) -> None:
    """A store of which everything was removed is an empty one, and can be filled again."""
    store = ChromaVectors("model/1", tmp_path / "vectors")
    store.put(IDS[:2], ROWS[:2])
    store.remove(IDS[:2])
    assert store.vacuum(never) is True
    assert (store.count(), files_with_vectors(tmp_path, ROWS[:2])) == (0, [])
    store.put(IDS[:1], ROWS[:1])
    assert store.ids() == {IDS[0]}
    store.close()


def test_server_and_empty_folder_need_nothing(tmp_path: Path) -> None:
    """Where there is no store of this machine's there is nothing to clear, and nobody is asked."""
    for store in (
        ChromaVectors("model/1", tmp_path / "none"),
        ChromaVectors("model/1", tmp_path / "none", "http://127.0.0.1:9"),
    ):
        assert store.vacuum(never) is True
    assert list(tmp_path.iterdir()) == []

"""Chroma as the vector store: ids and vectors only, repeatable, self-healing, one collection per embedder."""

import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from ingest.errors import StorageFull
from ingest.vectors import PAGE, ChromaVectors, VectorsUnavailable

ROWS = np.eye(8, 384, dtype=np.float32)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[ChromaVectors]:
    """An embedded store."""
    opened = ChromaVectors("model/1", tmp_path / "vectors")
    yield opened
    opened.close()


def test_vectors_come_back_as_they_were_put(store: ChromaVectors) -> None:
    """By id, bit for bit; an id put twice has the later vector; unknown ids are left out."""
    store.put(["a", "b", "c"], ROWS[:3])
    store.put(["b"], ROWS[5:6])
    found = store.get(["c", "b", "nobody"])
    assert found.keys() == {"b", "c"}
    assert np.array_equal(found["b"], ROWS[5])
    assert np.array_equal(found["c"], ROWS[2])
    assert (store.count(), store.ids()) == (3, frozenset("abc"))


def test_every_operation_may_be_repeated(store: ChromaVectors) -> None:
    """Removing what is not there, or asking for nothing, is no error."""
    store.put([], ROWS[:0])
    store.put(["a"], ROWS[:1])
    for _ in range(2):
        store.remove(["a", "nobody"])
    store.remove([])
    assert store.get([]) == {}
    assert store.missing([]) == ()
    assert store.count() == 0


def test_missing_ids_keep_their_order(store: ChromaVectors) -> None:
    """Those without a vector, in the order asked."""
    store.put(["b"], ROWS[:1])
    assert store.missing(["c", "b", "a"]) == ("c", "a")


def test_more_ids_than_one_statement_takes(store: ChromaVectors) -> None:
    """Everything goes in pages, so that no limit of the database below is met."""
    ids = [f"id-{number}" for number in range(PAGE + 10)]
    store.put(ids[:5], ROWS[:5])
    store.put(ids[-5:], ROWS[:5])
    assert len(store.get(ids)) == 10
    assert len(store.missing(ids)) == PAGE
    store.remove(ids)
    assert store.count() == 0


def test_vectors_survive_a_restart(store: ChromaVectors, tmp_path: Path) -> None:
    """What was put is there when the folder is opened again."""
    store.put(["a"], ROWS[:1])
    store.close()
    again = ChromaVectors("model/1", tmp_path / "vectors")
    assert np.array_equal(again.get(["a"])["a"], ROWS[0])
    again.close()


def test_another_embedder_starts_empty_and_drops_the_old(store: ChromaVectors, tmp_path: Path) -> None:
    """Vectors of two models never meet, and those that nobody reads do not stay."""
    store.put(["a"], ROWS[:1])
    store.close()
    other = ChromaVectors("model/2", tmp_path / "vectors")
    assert other.count() == 0
    other.close()
    back = ChromaVectors("model/1", tmp_path / "vectors")
    assert back.count() == 0
    back.close()


def test_text_never_goes_into_the_store(store: ChromaVectors, tmp_path: Path) -> None:
    """Chroma is given ids and numbers; there is no document and no metadata to read."""
    store.put(["a"], ROWS[:1])
    held = store._open().get(include=["documents", "metadatas"])
    assert (held["documents"], held["metadatas"]) == ([None], [None])


@pytest.mark.parametrize("damage", ["rubbish", "half", "index"])
def test_damaged_store_is_emptied_and_used_on(store: ChromaVectors, tmp_path: Path, damage: str) -> None:
    """What cannot be read any more is as good as lost; the store says it has nothing, and takes new vectors."""
    folder = tmp_path / "vectors"
    store.put(["a", "b"], ROWS[:2])
    store.close()
    file = folder / "chroma.sqlite3"
    if damage == "rubbish":
        file.write_bytes(b"rubbish" * 500)
    elif damage == "half":
        file.write_bytes(file.read_bytes()[: file.stat().st_size // 2])
    else:
        for entry in folder.iterdir():
            if entry.is_dir():
                shutil.rmtree(entry)

    again = ChromaVectors("model/1", folder)
    found = again.get(["a", "b"])
    assert all(np.array_equal(found[id_], ROWS[row]) for row, id_ in enumerate("ab") if id_ in found)
    again.put(["c"], ROWS[2:3])
    assert np.array_equal(again.get(["c"])["c"], ROWS[2])
    assert again.missing(["c"]) == ()
    again.close()


def test_folder_deleted_below_a_running_store(store: ChromaVectors, tmp_path: Path) -> None:
    """Somebody who cleans up too much loses vectors, not the program."""
    store.put(["a"], ROWS[:1])
    shutil.rmtree(tmp_path / "vectors")
    assert store.get(["a"]).keys() <= {"a"}
    store.put(["b"], ROWS[1:2])
    assert np.array_equal(store.get(["b"])["b"], ROWS[1])


def test_folder_that_cannot_be_made_is_told_as_such(tmp_path: Path) -> None:
    """A file where the folder should be is a storage error, and is not removed."""
    (tmp_path / "vectors").write_text("in the way")
    with pytest.raises(StorageFull, match="what was saved before is intact"):
        ChromaVectors("model/1", tmp_path / "vectors").count()
    assert (tmp_path / "vectors").read_text() == "in the way"


def test_server_that_does_not_answer_is_told_as_such(tmp_path: Path) -> None:
    """A Chroma server by setting that is not there is a sentence that may be retried, and nothing is wiped."""
    remote = ChromaVectors("model/1", tmp_path / "vectors", "http://127.0.0.1:9")
    with pytest.raises(VectorsUnavailable, match="does not answer"):
        remote.count()


def test_mistakes_of_ours_do_not_empty_the_store(store: ChromaVectors) -> None:
    """A wrong call is an error, not a damage: what is stored stays."""
    store.put(["a"], ROWS[:1])
    with pytest.raises(Exception, match="unique"):
        store.put(["b", "b"], ROWS[:2])
    with pytest.raises(Exception, match="dimension"):
        store.put(["b"], np.eye(1, 3, dtype=np.float32))
    assert store.ids() == frozenset("a")


def test_store_may_be_shared_between_threads(store: ChromaVectors) -> None:
    """Readers and writers at once, also for the first use, lose nothing."""
    threads = [
        threading.Thread(target=lambda n=number: [store.put([f"{n}-{i}"], ROWS[:1]) for i in range(5)])
        for number in range(6)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert store.count() == 30

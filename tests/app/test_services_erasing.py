"""Erasing is real: of an erased candidate neither a word nor a vector's numbers stay in any file of the data folder."""

import hashlib
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from app.coach.removal import TO_VACUUM
from app.coach.search import search_notes
from app.requests import SearchBody
from app.services import OWNER, Services
from app.store import access, candidates, chunks, documents
from ingest.embed import Vectors
from ingest.vector_files import copy_of
from tests.app.folders import QUERIES, add_notes, add_person, opened, top_ten
from tests.remains import files_with_vectors, files_with_words

SECONDS = 60.0
"""From the end of the grace period until nothing is left."""

FEW = QUERIES[:10]
GONE = "heron-id"
CANARY = b"heron"
NOTE = {"heron-note.txt": "# heron-note\n\nI saw the heron-note by the bridge.\n\nThe heron-bus was late again.\n"}


class DenseEmbedder:
    """A vector of its own for every text, without a zero in it; the same text has the same."""

    dimension = 384
    signature = "dense/1"

    def embed(self, texts: Sequence[str]) -> Vectors:
        seeds = [int.from_bytes(hashlib.sha256(text.encode()).digest()[:8], "big") for text in texts]
        rows = np.array([np.random.default_rng(seed).normal(size=self.dimension) for seed in seeds], dtype=np.float32)
        rows = rows.reshape(len(seeds), self.dimension)
        return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with one candidate's many notes, and the few of another who is to be erased; to be copied.

    With more than a thousand chunks Chroma has written its index file, and the canary's are in it.
    """
    folder = tmp_path_factory.mktemp("filled") / "data"
    with opened(folder, DenseEmbedder()) as services:
        add_person(services)
        add_person(services, GONE)
        add_notes(services, NOTE, GONE)
        add_notes(services)
        many = "\n\n".join(f"# Part {number}\n\nOn day {number} I counted the boats." for number in range(1_000))
        add_notes(services, {"many.md": many})
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    """A copy of that folder."""
    return Path(shutil.copytree(filled, tmp_path / "data"))


def _vectors_of(services: Services, who: str) -> Vectors:
    with services.database.read() as connection:
        key = candidates.find(connection, OWNER, who)
        ids = [
            one for held in documents.list_page(connection, key, "", 9) for one in chunks.chunk_ids(connection, held.id)
        ]
    found = services.vectors.get(ids)
    assert len(found) == len(ids) > 0
    return np.array([found[id_] for id_ in ids])


def _erase(services: Services, who: str) -> None:
    """End the grace period now."""
    with services.database.begin() as connection:
        candidates.schedule_erasure(connection, candidates.find(connection, OWNER, who), time.time())
    services.start_up.erasure_scheduled()


def _wait_until(found: Callable[[], bool]) -> None:
    deadline = time.monotonic() + SECONDS
    while not found():
        assert time.monotonic() < deadline, f"not within {SECONDS:.0f} s"
        time.sleep(0.1)


def _vacuumed(services: Services) -> bool:
    with services.database.read() as connection:
        return access.get_fact(connection, TO_VACUUM) is None and candidates.next_erasure(connection) is None


def test_neither_words_nor_numbers_stay(folder: Path) -> None:
    """Within a minute no file holds either, while another candidate's searches find what they always find."""
    with opened(folder, DenseEmbedder()) as services:
        first = top_ten(services, FEW)
        body = SearchBody(query="heron-query")
        search_notes(services.context, services.queries, OWNER, GONE, body)
        numbers = _vectors_of(services, GONE)
        assert {"greenroom.db"} < set(files_with_words(folder, CANARY) + files_with_vectors(folder, numbers))
        assert any(name.endswith("data_level0.bin") for name in files_with_vectors(folder, numbers))
        over, searches = threading.Event(), list[Any]()

        def search() -> None:
            while not over.is_set():
                searches.append(top_ten(services, FEW))

        other = threading.Thread(target=search)
        other.start()
        _erase(services, GONE)
        _wait_until(lambda: _vacuumed(services))
        over.set()
        other.join()
        assert (files_with_words(folder, CANARY), files_with_vectors(folder, numbers)) == ([], [])
        assert all(found == first for found in searches)
        assert top_ten(services, FEW) == first
    assert (files_with_words(folder, CANARY), files_with_vectors(folder, numbers)) == ([], [])
    with opened(folder, DenseEmbedder()) as services:
        assert top_ten(services, FEW) == first
    assert "greenroom.db" in files_with_words(folder, b"Shift 1")


def test_deleted_document_leaves_too(folder: Path) -> None:
    """What is deleted of a candidate who stays is wiped as well: words, and numbers."""
    with opened(folder, DenseEmbedder()) as services:
        numbers = _vectors_of(services, GONE)
        with services.database.read() as connection:
            held = documents.list_page(connection, candidates.find(connection, OWNER, GONE), "", 9)
        services.library.remove(OWNER, GONE, held[0].id)
        services.start_up.erasure_scheduled()
        _wait_until(lambda: _vacuumed(services))
        assert (files_with_words(folder, b"heron-bus"), files_with_vectors(folder, numbers)) == ([], [])


def test_what_a_kill_left_is_cleared_at_the_next_start(folder: Path) -> None:
    """Killed while the vectors are copied: the half copy goes, and the copying is done after the start."""
    with opened(folder, DenseEmbedder()) as services:
        numbers = _vectors_of(services, GONE)
        first = top_ten(services, FEW)
    shutil.copytree(folder / "vectors", copy_of(folder / "vectors"))
    with opened(folder, DenseEmbedder()) as services:
        # As it is when rows and vectors are gone and their numbers are not.
        services.start_up.stop()
        with services.database.begin() as connection:
            key = candidates.find(connection, OWNER, GONE)
            candidates.schedule_erasure(connection, key, 1.0)
        services.library.erase_due(time.time())
        assert files_with_vectors(folder, numbers) != []
    with opened(folder, DenseEmbedder()) as services:
        _wait_until(lambda: _vacuumed(services))
        assert files_with_vectors(folder, numbers) == []
        assert top_ten(services, FEW) == first
    assert not copy_of(folder / "vectors").exists()


def test_stop_does_not_wait_for_the_copying(folder: Path) -> None:
    """Whoever stops the program meanwhile has it done at the next start."""
    with opened(folder, DenseEmbedder()) as services:
        numbers = _vectors_of(services, GONE)
        services.start_up.stop()
        _erase(services, GONE)
        services.library.erase_due(time.time())
        assert services.library.vacuum_vectors(lambda: True) is False
        assert not _vacuumed(services)
    with opened(folder, DenseEmbedder()) as services:
        _wait_until(lambda: _vacuumed(services))
        assert files_with_vectors(folder, numbers) == []

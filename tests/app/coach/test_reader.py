"""Reading in the background: what fails, what waits, what is given up, and how a stop leaves things."""

import threading
from collections.abc import Mapping
from pathlib import Path

from app.coach.library import File, document_id
from app.coach.reader import MOST_ATTEMPTS
from app.coach.removal import TO_VACUUM
from app.errors import StorageFull
from app.store import access, intake
from ingest.embed import Vectors
from ingest.records import Kind, ReadDocument
from ingest.sandbox import ReadingStopped
from tests.fakes import parse
from tests.rig import CANDIDATE, OWNER, Rig, rigged


def _attempts(rig: Rig, document: str) -> int:
    with rig.database.begin() as connection:
        taken = intake.claim(connection, document)
        assert taken is not None
        intake.release(connection, document)
    return taken.attempts - 1


def test_unreadable_document_fails_with_its_sentence(rig: Rig) -> None:
    """What the parser says of a file is what its owner reads."""
    found = rig.document(rig.add("UNREADABLE"))
    assert found.state == "failed"
    assert found.error is not None
    assert (found.error.code, found.error.message) == ("unreadable_document", "“notes.txt” cannot be read.")


def test_document_that_keeps_stopping_the_reader_is_given_up(rig: Rig, tmp_path: Path) -> None:
    """After three attempts that never ended, a document is set aside instead of being tried for ever."""
    rig.reader.close()
    rig.library.add(OWNER, CANDIDATE, [File("notes.txt", b"words")], "2027-01-15")
    document = document_id(OWNER, CANDIDATE, "notes.txt")
    with rig.database.begin() as connection:
        for _ in range(MOST_ATTEMPTS):
            intake.claim(connection, document)
    with rigged(tmp_path / "rig") as again:
        again.reader.enqueue(document)
        assert again.reader.wait([document], 60)
        found = again.document(document)
    assert found.state == "failed"
    assert found.error is not None
    assert found.error.code == "given_up"


class FullStore:
    """A vector store that has no room at first."""

    def __init__(self, rig: Rig) -> None:
        self._inner = rig.vectors.put
        self.full = True

    def __call__(self, ids: list[str], vectors: Vectors) -> None:
        if self.full:
            raise StorageFull("No room.")
        self._inner(ids, vectors)


def test_full_disk_leaves_the_document_pending_and_the_reader_alive(rig: Rig) -> None:
    """No room is not the document's fault: it waits, is not counted against it, and later ones are read."""
    store = FullStore(rig)
    rig.vectors.put = store  # type: ignore[method-assign]
    document = rig.add("words")
    assert rig.document(document).state == "pending"
    assert _attempts(rig, document) == 0
    store.full = False
    assert rig.document(rig.add("more words", "other.txt")).state == "ready"
    assert rig.document(rig.add("words")).state == "ready"


def test_stop_in_the_middle_leaves_the_document_pending(tmp_path: Path) -> None:
    """Closing does not wait for a long parse, and does not blame the document for it."""
    parsing, closed = threading.Event(), threading.Event()

    def slow(document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind]) -> ReadDocument:
        parsing.set()
        closed.wait(60)
        raise ReadingStopped("stopped")

    with rigged(tmp_path / "rig", read=slow) as rig:
        rig.library.add(OWNER, CANDIDATE, [File("notes.txt", b"words")], "2027-01-15")
        assert parsing.wait(60)
        closed.set()
        rig.reader.close()
        document = document_id(OWNER, CANDIDATE, "notes.txt")
        assert rig.document(document).state == "pending"
        assert _attempts(rig, document) == 0

    with rigged(tmp_path / "rig") as again:
        again.reader.enqueue(document)
        assert again.reader.wait([document], 60)
        assert again.document(document).state == "ready"


def test_stop_does_not_wait_for_a_long_document(tmp_path: Path) -> None:
    """Embedding ends between two batches when the reader is closed; nothing of the document is shown."""
    with rigged(tmp_path / "rig") as rig:
        embed, began = rig.embedder.embed, threading.Event()

        def closing(texts: list[str]) -> Vectors:
            began.set()
            rig.reader._closing = True
            return embed(texts)

        rig.embedder.embed = closing  # type: ignore[method-assign,assignment]
        text = "\n\n".join(f"Paragraph {number}" for number in range(1_000))
        rig.library.add(OWNER, CANDIDATE, [File("long.txt", text.encode())], "2027-01-15")
        assert began.wait(60)
        rig.reader.close()
        assert rig.document(document_id(OWNER, CANDIDATE, "long.txt")).state == "pending"
        assert len(rig.embedder.embedded) < 1_000
        assert rig.texts() == []


def test_newer_bytes_win_over_those_being_read(tmp_path: Path) -> None:
    """A version that arrives while the last one is read is the one that ends up searchable, and no vector is left."""
    reading, go_on = threading.Event(), threading.Event()

    def waiting(document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind]) -> ReadDocument:
        if data == b"first":
            reading.set()
            go_on.wait(60)
        return parse(document_id, name, data, kinds)

    with rigged(tmp_path / "rig", read=waiting) as rig:
        rig.library.add(OWNER, CANDIDATE, [File("notes.txt", b"first")], "2027-01-15")
        assert reading.wait(60)
        outcomes = rig.library.add(OWNER, CANDIDATE, [File("notes.txt", b"second")], "2027-01-15")
        go_on.set()
        assert rig.library.wait(outcomes, 60)
        assert rig.texts() == ["second"]
        assert rig.vectors.count() == 1


def test_waiting_gives_up_after_its_time(tmp_path: Path) -> None:
    """Whoever waits for a reading that takes too long is told so, and not held."""
    go_on = threading.Event()

    def stuck(document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind]) -> ReadDocument:
        go_on.wait(60)
        return parse(document_id, name, data, kinds)

    with rigged(tmp_path / "rig", read=stuck) as rig:
        outcomes = rig.library.add(OWNER, CANDIDATE, [File("notes.txt", b"words")], "2027-01-15")
        assert rig.library.wait(outcomes, 0.02) is False
        go_on.set()
        assert rig.library.wait(outcomes, 60) is True


def test_vectors_of_a_document_deleted_while_it_was_read_are_noted(rig: Rig) -> None:
    """They were stored for nothing; they are removed, and their numbers are cleared from the disk like others'."""
    document = document_id(OWNER, CANDIDATE, "notes.txt")
    put, seen = rig.vectors.put, []

    def and_delete(ids: list[str], vectors: Vectors) -> None:
        put(ids, vectors)
        rig.library.remove(OWNER, CANDIDATE, document)
        assert rig.library.vacuum_vectors(lambda: False)
        seen.extend(ids)

    rig.vectors.put = and_delete  # type: ignore[method-assign, assignment]
    outcomes = rig.library.add(OWNER, CANDIDATE, [File("notes.txt", b"words")], "2027-01-15")
    assert rig.library.wait(outcomes, 60)
    assert seen
    assert rig.vectors.ids() == frozenset()
    with rig.database.read() as connection:
        assert access.get_fact(connection, TO_VACUUM) is not None

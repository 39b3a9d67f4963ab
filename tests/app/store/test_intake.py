"""A document on its way in: accepted, claimed, finished or failed, each step whole."""

from dataclasses import replace

from app.records import DocumentError
from app.store import candidates, chunks, documents, intake
from app.store.candidates import CandidateKey
from app.store.database import Database
from ingest.records import Kind
from tests.app.store.filled import NOW, claimed, fill, read_result, upload
from tests.rig import add_candidate

LATER = "2027-01-16T09:00:00.000Z"
REASON = DocumentError(code="unreadable_document", message="It cannot be read.")


def _searchable(database: Database, key: CandidateKey) -> list[str]:
    with database.read() as connection:
        return [chunk.text for chunk in chunks.searchable(connection, key).chunks]


def _generation(database: Database) -> int:
    with database.read() as connection:
        return candidates.find(connection, "ada", "wren").generation


def test_accepted_document_is_pending_with_its_bytes(database: Database) -> None:
    """Once accepted, a document is listed as pending, its bytes are kept, and nothing of it can be searched."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        assert intake.accept(connection, key, upload("a")) is True
    with database.read() as connection:
        record, text = documents.get(connection, key, "document-a")
        assert (record.state, record.version, record.chunks, text) == ("pending", 1, 0, "")
        assert documents.originals(connection, key) == [("notes.txt", b"data-a")]
        assert intake.pending(connection) == ("document-a",)
    assert _searchable(database, key) == []


def test_same_bytes_change_nothing_once_they_are_read(database: Database) -> None:
    """The same content under the same name is the same version, and there is nothing to read."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.read() as connection:
        before = documents.get(connection, key, "document-a")
    with database.begin() as connection:
        assert intake.accept(connection, key, replace(upload("a"), now=LATER)) is False
        assert documents.get(connection, key, "document-a") == before


def test_same_bytes_of_a_waiting_document_are_still_to_be_read(database: Database) -> None:
    """Sent again before it was read, a document is one document, and still to be read."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
        assert intake.accept(connection, key, upload("a")) is True
        assert intake.pending(connection) == ("document-a",)


def test_failed_document_may_be_tried_again(database: Database) -> None:
    """The same bytes after a failure are read again, as the same version."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    taken = claimed(database, "a")
    with database.begin() as connection:
        intake.fail(connection, taken, REASON, NOW)
        assert intake.accept(connection, key, upload("a")) is True
        record, _ = documents.get(connection, key, "document-a")
    assert (record.state, record.version, record.error) == ("pending", 1, None)


def test_claim_counts_attempts_and_release_takes_one_back(database: Database) -> None:
    """Each claim is an attempt, so that a document that kills its reader is given up; a stop is not held against it."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    assert [claimed(database, "a").attempts for _ in range(2)] == [1, 2]
    with database.begin() as connection:
        intake.release(connection, "document-a")
    assert claimed(database, "a").attempts == 2


def test_nothing_is_claimed_twice_after_the_end(database: Database) -> None:
    """A document that is ready, or gone, is not taken up."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        assert intake.claim(connection, "document-a") is None
        assert intake.claim(connection, "document-nowhere") is None


def test_finish_shows_everything_at_once(database: Database) -> None:
    """Text, sections, chunks, state and generation change together."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    taken = claimed(database, "a")
    with database.begin() as connection:
        assert intake.finish(connection, taken, read_result("a"), frozenset(), NOW) == ()
    assert _searchable(database, key) == ["one", "two"]
    assert _generation(database) == 1
    with database.read() as connection:
        record, text = documents.get(connection, key, "document-a")
    assert (record.state, record.chunks, len(record.sections), text) == ("ready", 2, 1, "one\n\ntwo")


def test_new_version_replaces_chunks_and_names_the_stale(database: Database) -> None:
    """The old chunks serve until the new version is read; then they go, and their ids come back to be forgotten."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        assert intake.accept(connection, key, upload("a", b"second")) is True
    assert _searchable(database, key) == ["one", "two"]
    with database.read() as connection:
        record, _ = documents.get(connection, key, "document-a")
        assert (record.state, record.version) == ("pending", 2)

    taken = claimed(database, "a")
    with database.begin() as connection:
        stale = intake.finish(connection, taken, read_result("a", ("three",)), frozenset(), NOW)
    assert stale == ("chunk-a-1",)
    assert _searchable(database, key) == ["three"]


def test_unreadable_version_keeps_the_old_one_in_use(database: Database) -> None:
    """A new version that cannot be read is told as failed, while the last good one can still be searched."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a", b"second"))
    taken = claimed(database, "a")
    with database.begin() as connection:
        intake.fail(connection, taken, REASON, LATER)
        record, text = documents.get(connection, key, "document-a")
    assert (record.state, record.error, record.chunks, text) == ("failed", REASON, 2, "one\n\ntwo")
    assert _searchable(database, key) == ["one", "two"]


def test_result_of_older_bytes_is_not_written(database: Database) -> None:
    """When newer bytes came while the older were read, the older result is dropped, and so is its failure."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    taken = claimed(database, "a")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a", b"newer"))
        assert intake.finish(connection, taken, read_result("a"), frozenset(), NOW) is None
        intake.fail(connection, taken, REASON, NOW)
        assert documents.get(connection, key, "document-a")[0].state == "pending"
    assert _searchable(database, key) == []


def test_result_of_another_kind_is_not_written(database: Database) -> None:
    """When the same bytes came again with the kind set by hand, what was read without it is dropped."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    taken = claimed(database, "a")
    with database.begin() as connection:
        assert intake.accept(connection, key, replace(upload("a"), kind="resume")) is True
        assert intake.finish(connection, taken, read_result("a"), frozenset(), NOW) is None
    again = claimed(database, "a")
    assert again.kind == "resume"
    with database.begin() as connection:
        assert intake.finish(connection, again, read_result("a"), frozenset(), NOW) == ()


def test_result_of_a_deleted_document_is_not_written(database: Database) -> None:
    """A document that was deleted while it was read does not come back."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    taken = claimed(database, "a")
    with database.begin() as connection:
        assert documents.remove(connection, key, "document-a") == ()
        assert intake.finish(connection, taken, read_result("a"), frozenset(), NOW) is None
    assert _searchable(database, key) == []


def test_corrected_kinds_are_known_by_heading(database: Database) -> None:
    """A kind set by hand is remembered under the section's heading, and moves the document's with it."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    before = _generation(database)
    with database.begin() as connection:
        changed = documents.correct_kind(connection, key, "document-a", 0, "resume")
        assert intake.corrected_kinds(connection, "document-a") == {("Part",): "resume"}
    assert changed.kind == "resume"
    assert changed.sections[0].kind == "resume"
    assert _generation(database) == before + 1
    with database.read() as connection:
        assert {chunk.kind for chunk in chunks.searchable(connection, key).chunks} == {"resume"}


def test_kind_said_at_upload_is_kept_with_the_document(database: Database) -> None:
    """What the user says a document is goes with it to the reader."""
    key = add_candidate(database, "ada", "wren")
    kind: Kind = "job_description"
    with database.begin() as connection:
        intake.accept(connection, key, replace(upload("a"), kind=kind))
    assert claimed(database, "a").kind == kind


def test_read_all_again_asks_for_what_could_be_read(database: Database) -> None:
    """After a change of how documents are cut, every ready one is read again; failed ones are not."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        intake.accept(connection, key, upload("b", name="other.txt"))
    taken = claimed(database, "b")
    with database.begin() as connection:
        intake.fail(connection, taken, REASON, NOW)
        intake.read_all_again(connection)
        assert intake.pending(connection) == ("document-a",)
    assert _searchable(database, key) == ["one", "two"]

"""Documents in and out: idempotent, isolated, whole at any moment, and really gone when they are deleted."""

import threading
from pathlib import Path

import pytest

from app.coach.library import MOST_FILES, Accepted, File, Refused, document_id
from app.errors import BadRequest, NotFound
from app.store import access, candidates, chunks, documents, stories
from ingest.embed_chunks import heading_text
from tests.fakes import story_of
from tests.rig import CANDIDATE, OWNER, Rig, add_candidate

NOTE = "# Conflict\n\nI asked the porter what he needed.\n\nWe wrote a rota.\n\n# Result\n\nComplaints fell to zero.\n"


def _chunk_ids(rig: Rig) -> tuple[str, ...]:
    with rig.database.read() as connection:
        return chunks.all_chunk_ids(connection)


def test_same_bytes_fifty_times_are_one_document(rig: Rig) -> None:
    """Sending a file again and again changes nothing: one document, one version, the same chunks, embedded once."""
    first = rig.add(NOTE)
    before, embedded = _chunk_ids(rig), len(rig.embedder.embedded)
    assert {rig.add(NOTE) for _ in range(49)} == {first}
    assert _chunk_ids(rig) == before
    assert rig.document(first).version == 1
    assert len(rig.embedder.embedded) == embedded


def test_same_bytes_ten_at_once_are_one_document(rig: Rig) -> None:
    """Ten uploads of one file in the same moment end as one document with one set of chunks and vectors."""
    gate, found = threading.Barrier(10), []

    def upload() -> None:
        gate.wait()
        found.append(rig.add(NOTE))

    threads = [threading.Thread(target=upload) for _ in range(10)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(set(found)) == 1
    assert rig.texts() == ["I asked the porter what he needed.", "We wrote a rota.", "Complaints fell to zero."]
    assert rig.vectors.ids() == frozenset(_chunk_ids(rig))
    with rig.database.read() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        assert len(documents.list_page(connection, key, "", 10)) == 1


def test_new_version_embeds_only_what_changed(rig: Rig) -> None:
    """An edit keeps the vectors of the thoughts it left alone, and forgets those that are gone."""
    rig.add(NOTE)
    before = set(_chunk_ids(rig))
    del rig.embedder.embedded[:]
    rig.add(NOTE.replace("We wrote a rota.", "We drew up a timetable."))
    changed = rig.slices.get(OWNER, CANDIDATE).chunks[1]
    assert changed.text == "We drew up a timetable."
    assert rig.embedder.embedded == [heading_text("notes.txt", changed), "We drew up a timetable."]
    assert len(before & set(_chunk_ids(rig))) == 2
    assert rig.vectors.ids() == frozenset(_chunk_ids(rig))
    assert "We wrote a rota." not in rig.texts()


def test_unreadable_version_keeps_the_old_one_searchable(rig: Rig) -> None:
    """A bad save costs nobody a working note."""
    document = rig.add(NOTE)
    rig.add("UNREADABLE")
    assert rig.document(document).state == "failed"
    assert len(rig.texts()) == 3


def test_corrected_kinds_survive_an_edit(rig: Rig) -> None:
    """What a person said a section is stays so when the document is edited around it."""
    document = rig.add(NOTE)
    rig.library.correct_kind(OWNER, CANDIDATE, document, 1, "reference")
    rig.add("# Before\n\nA new section.\n\n" + NOTE)
    kinds = {section.heading: section.kind for section in rig.document(document).sections}
    assert kinds == {("Before",): "stories", ("Conflict",): "stories", ("Result",): "reference"}
    rig.add("# Result\n\nComplaints fell, and stayed there.\n")
    assert rig.document(document).sections[0].kind == "reference"


def test_kind_said_at_upload_is_every_sections(rig: Rig) -> None:
    """A document sent as a job description is one from its first section to its last."""
    outcomes = rig.library.add(OWNER, CANDIDATE, [File("ad.txt", NOTE.encode(), "job_description")], "2027-01-15")
    rig.library.wait(outcomes, 60)
    found = rig.document(document_id(OWNER, CANDIDATE, "ad.txt"))
    assert {section.kind for section in found.sections} == {"job_description"}
    assert found.kind == "job_description"


def test_deleting_removes_rows_and_vectors(rig: Rig) -> None:
    """A deleted document cannot be searched, and nothing of it stays in the vector store."""
    document = rig.add(NOTE)
    rig.library.remove(OWNER, CANDIDATE, document)
    assert rig.texts() == []
    assert rig.vectors.count() == 0


def test_deleting_takes_the_words_out_of_kept_stories(rig: Rig) -> None:
    """A kept story quotes a deleted document no more, and one that was set aside is gone with it."""
    document = rig.add(f"{NOTE}\n\nI wrote a rota with the porters and complaints fell to zero.")
    notes = rig.slices.get(OWNER, CANDIDATE)
    kept = story_of(notes, "I wrote a rota with the porters").model_copy(update={"state": "kept"})
    aside = story_of(notes, "complaints fell to zero").model_copy(update={"state": "rejected"})
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        for story in (kept, aside):
            stories.put(connection, key, story, "2027-01-15T00:00:00Z")
    rig.library.remove(OWNER, CANDIDATE, document)
    with rig.database.read() as connection:
        (left,) = stories.decided(connection, key)
    assert (left.id, left.citations) == (kept.id, ())
    assert [citation.quote for citation in left.unresolved] == [""]


def test_each_file_is_judged_alone(rig: Rig) -> None:
    """Good files are kept beside bad ones, which say what is wrong with them; the order is that of sending."""
    files = [File("good.txt", b"I nurse."), File("a.pdf", b"%PDF-1.7"), File("", b""), File("tool.txt", b"\x7fELF")]
    outcomes = rig.library.add(OWNER, CANDIDATE, files, "2027-01-15")
    assert [type(outcome) for outcome in outcomes] == [Accepted, Refused, Refused, Refused]
    codes = [outcome.error.code for outcome in outcomes if isinstance(outcome, Refused)]
    assert codes == ["unreadable_document", "empty_document", "unreadable_document"]


@pytest.mark.parametrize(("count", "sentence"), [(0, "No file came"), (MOST_FILES + 1, "at most 50")])
def test_number_of_files_is_bounded(rig: Rig, count: int, sentence: str) -> None:
    """None, or more than fifty, is refused before anything is stored."""
    files = [File(f"{number}.txt", b"x") for number in range(count)]
    with pytest.raises(BadRequest, match=sentence):
        rig.library.add(OWNER, CANDIDATE, files, "2027-01-15")


def test_same_name_of_two_candidates_is_two_documents(rig: Rig) -> None:
    """Ids differ by owner, candidate and name, also where their letters run together."""
    add_candidate(rig.database, OWNER, "lark")
    rig.add(NOTE)
    rig.add("Another's words.", candidate="lark")
    assert rig.texts("lark") == ["Another's words."]
    assert len(rig.texts()) == 3
    ids = {document_id("ab", "c", "d"), document_id("a", "bc", "d"), document_id("a", "b", "cd")}
    assert len(ids) == 3


def test_unknown_candidate_gets_nothing_stored(rig: Rig) -> None:
    """Files for a candidate that is not there are refused, and nothing waits to be read."""
    with pytest.raises(NotFound):
        rig.library.add("bo", CANDIDATE, [File("a.txt", b"x")], "2027-01-15")
    with rig.database.read() as connection:
        assert chunks.chunk_count(connection) == 0


def test_repair_makes_vectors_match_the_rows(rig: Rig) -> None:
    """Lost vectors are made again and orphans removed, so that both stores say the same."""
    rig.add(NOTE)
    whole = dict(rig.vectors.held)
    rig.vectors.held.pop(min(whole))
    rig.vectors.held["orphan"] = whole[max(whole)]
    rig.library.repair_vectors()
    assert rig.vectors.ids() == frozenset(whole)
    assert all((rig.vectors.held[id_] == vector).all() for id_, vector in whole.items())


def test_erasing_waits_for_the_grace_period_and_then_is_real(rig: Rig, tmp_path: Path) -> None:
    """Until its time comes nothing goes; then rows, vectors and the bytes on disk do."""
    canary = "heron-under-the-bridge"
    rig.add(NOTE + canary)
    with rig.database.begin() as connection:
        candidates.schedule_erasure(connection, candidates.find(connection, OWNER, CANDIDATE), 100.0)
    assert rig.library.erase_due(99.0) is False
    assert rig.vectors.count() == 3
    assert rig.library.erase_due(100.0) is True
    assert rig.vectors.count() == 0
    assert [file.name for file in (tmp_path / "rig").iterdir() if canary.encode() in file.read_bytes()] == []
    assert rig.library.erase_due(100.0) is False


def test_wiping_cut_off_by_a_crash_is_done_later(rig: Rig, tmp_path: Path) -> None:
    """Rows that were deleted just before a crash are still taken off the disk when there is nothing else to erase."""
    canary = "heron-under-the-bridge"
    rig.add(NOTE + canary)
    with rig.database.begin() as connection:
        candidates.schedule_erasure(connection, candidates.find(connection, OWNER, CANDIDATE), 1.0)
    with rig.database.begin() as connection:  # what erase_due commits before it goes on to the disk
        candidates.erase_due(connection, 2.0)
        access.set_fact(connection, "to_wipe", "yes")
    assert rig.library.erase_due(2.0) is True
    assert [file.name for file in (tmp_path / "rig").iterdir() if canary.encode() in file.read_bytes()] == []

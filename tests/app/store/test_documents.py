"""Documents as their owner sees them."""

from dataclasses import replace

import pytest

from app.errors import NotFound
from app.store import candidates, chunks, documents, intake
from app.store.database import Database
from app.store.intake import ReadResult
from ingest.records import Section
from tests.app.store.filled import NOW, claimed, fill, upload
from tests.rig import add_candidate


def test_list_pages_by_name(database: Database) -> None:
    """A page holds the documents after the cursor by name."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        for tag, name in (("a", "zebra.txt"), ("b", "apple.txt"), ("c", "mango.txt")):
            intake.accept(connection, key, upload(tag, name=name))
        assert [entry.name for entry in documents.list_page(connection, key, "", 2)] == ["apple.txt", "mango.txt"]
        assert [entry.name for entry in documents.list_page(connection, key, "mango.txt", 2)] == ["zebra.txt"]


def test_the_newest_come_first(database: Database) -> None:
    """What changed last is first; what came together goes by name."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        for tag, name, now in (("a", "z.txt", "1"), ("b", "b.txt", "2"), ("c", "a.txt", "2"), ("d", "m.txt", "1")):
            intake.accept(connection, key, replace(upload(tag, name=name), now=now))
        intake.accept(connection, key, replace(upload("d", b"other", name="m.txt"), now="3"))
        assert [entry.name for entry in documents.newest(connection, key, 3)] == ["m.txt", "a.txt", "b.txt"]


def test_the_same_bytes_are_known_under_their_first_name(database: Database) -> None:
    """Of files with the same bytes all but the first are named with it, within one candidate."""
    key, other = add_candidate(database, "ada", "wren"), add_candidate(database, "ada", "finch")
    with database.begin() as connection:
        for tag, name, now in (("a", "z.txt", "1"), ("b", "b.txt", "2"), ("c", "c.txt", "2")):
            data = b"else" if tag == "c" else b"same"
            intake.accept(connection, key, replace(upload(tag, data, name=name), now=now))
        intake.accept(connection, other, upload("d", b"same"))
        assert documents.same_files(connection, key) == {"document-b": "z.txt"}
        assert documents.same_files(connection, other) == {}


def test_remove_gives_back_the_chunks_and_makes_slices_stale(database: Database) -> None:
    """Deleting a document removes its parts, tells whose vectors may go, and bumps the generation."""
    key = add_candidate(database, "ada", "wren")
    fill(database, key, "a")
    with database.begin() as connection:
        before = candidates.find(connection, "ada", "wren").generation
        assert documents.remove(connection, key, "document-a") == ("chunk-a-0", "chunk-a-1")
        assert chunks.all_chunk_ids(connection) == ()
        assert chunks.chunk_count(connection) == 0
        assert candidates.find(connection, "ada", "wren").generation == before + 1
        with pytest.raises(NotFound, match="no document 'document-a'"):
            documents.get(connection, key, "document-a")


def test_document_is_of_the_kind_that_most_of_it_is(database: Database) -> None:
    """Correcting one of two sections makes the document's kind that of more characters."""
    key = add_candidate(database, "ada", "wren")
    with database.begin() as connection:
        intake.accept(connection, key, upload("a"))
    taken = claimed(database, "a")
    parts = (
        Section(number=0, heading=("Long",), kind="stories", start=0, end=60),
        Section(number=1, heading=("Short",), kind="stories", start=60, end=100),
    )
    with database.begin() as connection:
        result = ReadResult("x" * 100, "stories", parts, (), (), ())
        intake.finish(connection, taken, result, frozenset(), NOW)
        assert documents.correct_kind(connection, key, "document-a", 1, "reference").kind == "stories"
        assert documents.correct_kind(connection, key, "document-a", 0, "resume").kind == "resume"
        with pytest.raises(NotFound, match="no section 2"):
            documents.correct_kind(connection, key, "document-a", 2, "resume")

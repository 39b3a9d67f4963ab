"""Chunks as a slice reads them."""

from app.store import chunks, intake
from app.store.database import Database
from tests.app.store.filled import NOW, claimed, fill, read_result, upload
from tests.rig import add_candidate


def test_searchable_is_in_reading_order_by_document_name(database: Database) -> None:
    """Documents come by name, whatever order they were added in, and each one's chunks in reading order."""
    key = add_candidate(database, "ada", "wren")
    for tag, name in (("a", "b.txt"), ("b", "a.txt")):
        with database.begin() as connection:
            intake.accept(connection, key, upload(tag, name=name))
        taken = claimed(database, tag)
        with database.begin() as connection:
            intake.finish(connection, taken, read_result(tag, (f"{tag}1", f"{tag}2")), frozenset(), NOW)
    with database.read() as connection:
        found = chunks.searchable(connection, key)
    assert [row.name for row in found.documents] == ["a.txt", "b.txt"]
    assert [part.document for part in found.sections] == ["document-b", "document-a"]
    assert [chunk.text for chunk in found.chunks] == ["b1", "b2", "a1", "a2"]


def test_chunks_by_id_keep_the_order_asked_for(database: Database) -> None:
    """Chunks come in the order of the ids with their documents' names; unknown ids are left out."""
    fill(database, add_candidate(database, "ada", "wren"), "a")
    ids = ("chunk-a-1", "nobody", *(f"unknown-{number}" for number in range(600)), "chunk-a-0")
    with database.read() as connection:
        found = chunks.chunks_by_id(connection, ids)
    assert [(name, chunk.id) for name, chunk in found] == [("notes.txt", "chunk-a-1"), ("notes.txt", "chunk-a-0")]


def test_existing_are_those_that_have_a_row(database: Database) -> None:
    """However many are asked for, the unknown ones are left out."""
    fill(database, add_candidate(database, "ada", "wren"), "a")
    with database.read() as connection:
        found = chunks.existing(connection, [*(f"unknown-{number}" for number in range(600)), "chunk-a-1"])
    assert found == {"chunk-a-1"}

"""Vectors that are removed, and the note that their numbers are not off the disk yet."""

from collections.abc import Sequence

from app.store import access, chunks
from app.store.database import Database
from ingest.vectors import VectorStore

TO_VACUUM = "vectors_to_vacuum"
"""The fact that numbers of removed vectors may still be on the disk; its value changes with every removal."""


def remove_vectors(database: Database, vectors: VectorStore, gone: Sequence[str]) -> None:
    """Remove vectors, and note it, so that the next housekeeping clears what the disk still holds of them.

    After a kill between the two the store is held against the database, see ``Library.repair_vectors``.
    """
    vectors.remove(gone)
    with database.begin() as connection:
        count = int(access.get_fact(connection, TO_VACUUM) or 0)
        access.set_fact(connection, TO_VACUUM, str(count + 1))


def remove_unowned(database: Database, vectors: VectorStore, stored: Sequence[str]) -> None:
    """Of vectors that were just stored, remove those whose chunks were deleted meanwhile.

    Whoever deletes removes rows first and then vectors, so either finds what the other left.
    """
    with database.read() as connection:
        kept = chunks.existing(connection, stored)
    gone = [id_ for id_ in stored if id_ not in kept]
    if gone:
        remove_vectors(database, vectors, gone)

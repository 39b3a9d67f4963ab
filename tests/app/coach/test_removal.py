"""Removed vectors are noted until the disk is cleared of them."""

from collections.abc import Sequence

import pytest

from app.coach.removal import TO_VACUUM, remove_vectors
from app.store import access
from ingest.embed import Vectors
from ingest.vector_errors import VectorsUnavailable
from tests.rig import CANDIDATE, OWNER, Rig


def _noted(rig: Rig) -> str | None:
    with rig.database.read() as connection:
        return access.get_fact(connection, TO_VACUUM)


def test_every_removal_changes_the_note(rig: Rig) -> None:
    """So one that comes while the disk is being cleared is not forgotten."""
    rig.add("One.\n\nTwo.")
    first, second = sorted(rig.vectors.ids())
    remove_vectors(rig.database, rig.vectors, [first])
    before = _noted(rig)
    remove_vectors(rig.database, rig.vectors, [second])
    assert rig.vectors.count() == 0
    assert None not in (before, _noted(rig))
    assert before != _noted(rig)


def test_note_stays_until_all_is_cleared(rig: Rig) -> None:
    """Told to stop, or with a removal in between, clearing is done another time; then the note goes."""
    rig.library.remove(OWNER, CANDIDATE, rig.add("One."))
    assert rig.library.vacuum_vectors(lambda: True) is False
    assert _noted(rig) is not None
    vacuum = rig.vectors.vacuum

    def interrupted(_: object) -> bool:
        remove_vectors(rig.database, rig.vectors, [])
        return True

    rig.vectors.vacuum = interrupted  # type: ignore[method-assign, assignment]
    assert rig.library.vacuum_vectors(lambda: False) is False
    rig.vectors.vacuum = vacuum  # type: ignore[method-assign]
    assert rig.library.vacuum_vectors(lambda: False) is True
    assert _noted(rig) is None
    assert rig.library.vacuum_vectors(lambda: True) is True  # there is nothing to do


class DeletedBefore:
    """Storing vectors, right before which their owner deletes the document."""

    def __init__(self, rig: Rig, document: str, fails: bool = False) -> None:
        self._rig, self._document, self._fails = rig, document, fails
        self._put = rig.vectors.put

    def __call__(self, ids: Sequence[str], vectors: Vectors) -> None:
        self._rig.library.remove(OWNER, CANDIDATE, self._document)
        self._put(ids, vectors)
        if self._fails:
            raise VectorsUnavailable("The search index does not answer; try again in a moment.")


@pytest.mark.parametrize("fails", [False, True])
def test_search_does_not_bring_deleted_vectors_back(rig: Rig, fails: bool) -> None:
    """Vectors made again for a search are not kept when their document is deleted meanwhile, and the disk is cleared
    of them; nor when storing them failed after some were stored."""
    document = rig.add("One.\n\nTwo.")
    rig.vectors.held.clear()
    rig.vectors.put = DeletedBefore(rig, document, fails)  # type: ignore[method-assign]
    before = _noted(rig)
    assert len(rig.slices.get(OWNER, CANDIDATE).chunks) == 2  # as it was when it was read
    assert rig.vectors.ids() == frozenset()
    assert _noted(rig) not in (before, "1")  # the deletion is the first, what came back the second
    assert rig.texts() == []


def test_repair_does_not_bring_deleted_vectors_back(rig: Rig) -> None:
    """Nor are those that the start makes again."""
    document = rig.add("One.\n\nTwo.")
    rig.vectors.held.clear()
    rig.vectors.put = DeletedBefore(rig, document)  # type: ignore[method-assign]
    rig.library.repair_vectors()
    assert rig.vectors.ids() == frozenset()


def test_vectors_of_chunks_that_are_there_stay(rig: Rig) -> None:
    """Only what was deleted is removed, though one of the same candidate be deleted at that moment."""
    rig.add("Three.", "other.txt")
    kept = rig.vectors.ids()
    document = rig.add("One.\n\nTwo.")
    rig.vectors.held.clear()
    rig.vectors.put = DeletedBefore(rig, document)  # type: ignore[method-assign]
    rig.slices.get(OWNER, CANDIDATE)
    assert rig.vectors.ids() == kept

"""Removed vectors are noted until the disk is cleared of them."""

from app.coach.removal import TO_VACUUM, remove_vectors
from app.store import access
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

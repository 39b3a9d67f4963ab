"""Targets, newest first."""

import pytest

from app.errors import NotFound
from app.records import Round, Target
from app.store import targets
from app.store.database import Database
from tests.rig import add_candidate


def test_targets_are_added_changed_listed_and_removed(database: Database) -> None:
    """What was stored comes back whole, the newest first, until it is removed."""
    key = add_candidate(database, "ada", "wren")
    rounds = (Round(name="Panel", format="behavioural"),)
    old = Target(id="t1", role="Nurse", company="Ward", rounds=rounds, created_at="2027-01-01")
    new = Target(id="t2", role="Lead", company="Clinic", date="2027-03-01", created_at="2027-01-02")
    with database.begin() as connection:
        targets.add(connection, key, old)
        targets.add(connection, key, new)
        assert targets.list_all(connection, key) == [new, old]
        changed = old.model_copy(update={"role": "Matron"})
        targets.change(connection, key, changed)
        assert targets.get(connection, key, "t1") == changed
        targets.remove(connection, key, "t1")
        with pytest.raises(NotFound) as caught:
            targets.get(connection, key, "t1")
    assert caught.value.field == "target"

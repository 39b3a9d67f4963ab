"""Named users in the database."""

import pytest

from app.errors import Conflict, NotFound
from app.store import access, candidates, users
from app.store.database import Database
from tests.rig import add_candidate


def test_a_user_is_known_by_their_token(database: Database) -> None:
    """Each token leads to its user, another to nobody; a name is taken once."""
    with database.begin() as connection:
        users.add(connection, "ada", "token-a", "2027-01-15")
        users.add(connection, "ben", "token-b", "2027-01-16")
        assert users.owner_of(connection, "token-a") == "ada"
        assert users.owner_of(connection, "token-c") is None
        with pytest.raises(Conflict, match="ada"):
            users.add(connection, "ada", "token-c", "2027-01-17")
        assert [user.name for user in users.list_all(connection)] == ["ada", "ben"]


def test_a_removed_user_is_forgotten_once_nothing_is_left(database: Database) -> None:
    """The name stays taken while notes are being erased, then goes; owners who never were users stay."""
    add_candidate(database, "somebody", "wren")
    with database.begin() as connection:
        users.add(connection, "ada", "token-a", "2027-01-15")
        access.add_sign_in(connection, "secret", "ada", 1000.0)
        access.add_code(connection, "CODE", "ada", 1000.0)
    add_candidate(database, "ada", "lark")
    with database.begin() as connection:
        assert [user.candidates for user in users.list_all(connection)] == [1]
        users.remove(connection, "ada", 100.0)
        assert users.owner_of(connection, "token-a") is None
        assert access.signed_in(connection, "secret", 1.0) is None
        assert access.use_code(connection, "CODE", 1.0) is None
        assert users.list_all(connection) == []
        with pytest.raises(NotFound):
            candidates.find(connection, "ada", "lark")
        with pytest.raises(NotFound):
            users.remove(connection, "ada", 100.0)
        users.forget_removed(connection)
        with pytest.raises(Conflict):
            users.add(connection, "ada", "token-d", "2027-01-15")
        candidates.erase_due(connection, 100.0)
        users.forget_removed(connection)
        users.add(connection, "ada", "token-d", "2027-01-15")
        assert candidates.find(connection, "somebody", "wren").id == "wren"

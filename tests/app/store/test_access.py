"""Browser sign-ins and the store's own facts."""

from app.store import access, candidates
from app.store.database import Database


def test_sign_in_lasts_until_it_ends(database: Database) -> None:
    """A secret stands for its owner until its time is over, or until it is signed out."""
    with database.begin() as connection:
        candidates.ensure_owner(connection, "ada", "2027-01-15")
        candidates.ensure_owner(connection, "ada", "2027-01-16")
        access.add_sign_in(connection, "secret-1", "ada", 100.0)
        access.add_sign_in(connection, "secret-2", "ada", 200.0)
        assert access.signed_in(connection, "secret-1", 99.0) == "ada"
        assert access.signed_in(connection, "secret-1", 100.0) is None
        assert access.signed_in(connection, "another", 99.0) is None
        access.end_sign_in(connection, "secret-2")
        assert access.signed_in(connection, "secret-2", 99.0) is None


def test_expired_sign_ins_are_forgotten(database: Database) -> None:
    """Start-up removes what is over, so that the table does not grow for ever."""
    with database.begin() as connection:
        candidates.ensure_owner(connection, "ada", "2027-01-15")
        access.add_sign_in(connection, "old", "ada", 100.0)
        access.add_sign_in(connection, "new", "ada", 300.0)
        access.forget_expired(connection, 200.0)
        assert access.signed_in(connection, "old", 1.0) is None
        assert access.signed_in(connection, "new", 1.0) == "ada"


def test_secrets_are_not_stored(database: Database) -> None:
    """What is in the database cannot be used to sign in."""
    assert "secret" not in access.digest("secret-of-a-browser")


def test_facts_are_set_replaced_and_forgotten(database: Database) -> None:
    """A fact has the value it was given last."""
    with database.begin() as connection:
        access.set_fact(connection, "chunker", "1")
        access.set_fact(connection, "chunker", "2")
        assert access.get_fact(connection, "chunker") == "2"
        access.forget_fact(connection, "chunker")
        access.forget_fact(connection, "chunker")
        assert access.get_fact(connection, "chunker") is None


def test_codes_work_once_and_for_a_while(database: Database) -> None:
    """A code is used up by whoever comes first, is over after its time, and ends when a new one is made."""
    with database.begin() as connection:
        candidates.ensure_owner(connection, "ada", "2027-01-15")
        for code in ("ONE", "TWO", "THREE"):
            access.add_code(connection, code, "ada", 100.0)
        assert access.use_code(connection, "ONE", 99.0) == "ada"
        assert access.use_code(connection, "ONE", 99.0) is None
        assert access.use_code(connection, "TWO", 100.0) is None
        access.forget_codes(connection, "ada")
        assert access.use_code(connection, "THREE", 1.0) is None

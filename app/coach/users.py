"""Named users of a shared server: added with a token of their own, let in by a code, removed with all they have."""

import secrets

from app.coach.library import ALL, TO_WIPE
from app.records import NewUser
from app.store import Connection, access, users

CODE_SECONDS = 7 * 86_400
"""How long a code may lie about before it is used."""

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""No letter or digit that is mistaken for another when it is typed."""

CODE_LENGTH = 12
"""About 59 bits: out of reach at ten guesses a minute."""


def new_code(connection: Connection, owner: str, now: float) -> str:
    """A code that signs one browser in, once; groups of four for reading aloud. The owner's earlier ones end.

    Args:
        now: Unix seconds.
    """
    code = "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))
    access.forget_codes(connection, owner)
    access.add_code(connection, code, owner, now + CODE_SECONDS)
    return "-".join(code[at : at + 4] for at in range(0, CODE_LENGTH, 4))


def plain_code(given: str) -> str:
    """A code as it was given out, however it was typed."""
    return given.upper().replace("-", "").replace(" ", "")


def add_user(connection: Connection, name: str, instant: str, now: float) -> NewUser:
    """Add a user; the token and the code are in the answer and nowhere else.

    Raises:
        Conflict: the name is taken.
    """
    token = secrets.token_urlsafe(32)
    users.add(connection, name, token, instant)
    return NewUser(name=name, token=token, code=new_code(connection, name, now))


def remove_user(connection: Connection, name: str, now: float) -> None:
    """Let a user in no more; everything of theirs is erased by the next :meth:`Library.erase_due`.

    Raises:
        NotFound: there is no such user.
    """
    users.remove(connection, name, now)
    # Also where they had no candidate: their name goes, and the disk is wiped of it.
    access.set_fact(connection, TO_WIPE, ALL)

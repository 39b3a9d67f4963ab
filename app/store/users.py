"""Named users of a shared server. Of a user's token only its digest is kept."""

from sqlalchemy import Connection, delete, func, select, update

from app.errors import Conflict, NotFound
from app.records import User
from app.store.access import digest
from app.store.candidates import ensure_owner
from app.store.tables import candidates, codes, owners, sign_ins, users


def add(connection: Connection, name: str, token: str, now: str) -> None:
    """Add a user who is known by a token.

    Raises:
        Conflict: there is a user of this name, or one whose notes are still being erased.
    """
    if connection.execute(select(owners.c.id).where(owners.c.id == name)).first():
        raise Conflict(
            f"There is a user '{name}' already, or one of that name was removed a moment ago; "
            "choose another name, or try again in a minute."
        )
    ensure_owner(connection, name, now)
    connection.execute(users.insert().values(owner=name, digest=digest(token)))


def list_all(connection: Connection) -> list[User]:
    """Every user with how many candidates they have, by name."""
    held = (
        select(func.count())
        .select_from(candidates)
        .where(candidates.c.owner == users.c.owner, candidates.c.erase_after.is_(None))
        .scalar_subquery()
    )
    rows = connection.execute(
        select(owners.c.id, owners.c.created_at, held.label("candidates"))
        .join(users, users.c.owner == owners.c.id)
        .where(users.c.digest.is_not(None))
        .order_by(owners.c.id)
    )
    return [User(name=row.id, created_at=row.created_at, candidates=row.candidates) for row in rows]


def check(connection: Connection, name: str) -> None:
    """Make sure that there is such a user.

    Raises:
        NotFound: there is none.
    """
    found = select(users.c.owner).where(users.c.owner == name, users.c.digest.is_not(None))
    if not connection.execute(found).first():
        raise NotFound(f"There is no user '{name}'. See who there is with 'greenroom users list'.")


def owner_of(connection: Connection, token: str) -> str | None:
    """Whose token it is, or None when it is nobody's."""
    return connection.execute(select(users.c.owner).where(users.c.digest == digest(token))).scalar_one_or_none()


def remove(connection: Connection, name: str, now: float) -> None:
    """Let a user in no more, and have every candidate of theirs erased from ``now`` on (Unix seconds).

    Raises:
        NotFound: there is no such user.
    """
    check(connection, name)
    connection.execute(update(users).where(users.c.owner == name).values(digest=None))
    for table in (sign_ins, codes):
        connection.execute(delete(table).where(table.c.owner == name))
    connection.execute(update(candidates).where(candidates.c.owner == name).values(erase_after=now))


def forget_removed(connection: Connection) -> None:
    """Forget the names of removed users of whom nothing is left."""
    removed, holding = select(users.c.owner).where(users.c.digest.is_(None)), select(candidates.c.owner)
    connection.execute(delete(owners).where(owners.c.id.in_(removed), owners.c.id.not_in(holding)))

"""Candidates, and the check that every request passes: this owner, this candidate, not being erased."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, delete, select, update
from sqlalchemy.dialects import sqlite

from app.errors import Conflict, NotFound
from app.records import Candidate
from app.store.tables import candidates, chunks, owners

PUBLIC = (
    candidates.c.id,
    candidates.c.name,
    candidates.c.words_per_minute,
    candidates.c.sample,
    candidates.c.created_at,
)


@dataclass(frozen=True)
class CandidateKey:
    """A candidate that was found for its owner. Only :func:`find` makes one, so holding it is the permission.

    ``generation`` counts changes of the candidate's chunks; a slice of another generation is stale.
    """

    key: int
    owner: str
    id: str
    generation: int


def ensure_owner(connection: Connection, owner: str, now: str) -> None:
    """Add the owner's row if it is not there."""
    insert: Any = sqlite.insert
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # a twentieth of the start, for those who use it alone

        insert = postgresql.insert
    connection.execute(insert(owners).values(id=owner, created_at=now).on_conflict_do_nothing())


_FIND = select(candidates.c.key, candidates.c.generation).where(
    candidates.c.owner == bindparam("of"), candidates.c.id == bindparam("named"), candidates.c.erase_after.is_(None)
)
"""Made once: every request begins with it, and making it takes longer than running it."""


def find(connection: Connection, owner: str, candidate: str) -> CandidateKey:
    """The owner's candidate.

    Raises:
        NotFound: there is none, it is being erased, or it is another owner's.
    """
    row = connection.execute(_FIND, {"of": owner, "named": candidate}).one_or_none()
    if row is None:
        raise NotFound(f"There is no candidate '{candidate}' here; the name may be mistyped, or it was erased.")
    return CandidateKey(key=row.key, owner=owner, id=candidate, generation=row.generation)


def get(connection: Connection, key: CandidateKey) -> Candidate:
    """The candidate's record."""
    return _record(connection.execute(select(*PUBLIC).where(candidates.c.key == key.key)).one())


def list_page(connection: Connection, owner: str, after: str, limit: int) -> list[Candidate]:
    """At most ``limit`` candidates of the owner with ids after ``after``, by id."""
    rows = connection.execute(
        select(*PUBLIC)
        .where(candidates.c.owner == owner, candidates.c.erase_after.is_(None), candidates.c.id > after)
        .order_by(candidates.c.id)
        .limit(limit)
    )
    return [_record(row) for row in rows]


def put(connection: Connection, owner: str, record: Candidate) -> bool:
    """Create the candidate, or change its name and pace.

    Returns:
        whether it was created.

    Raises:
        Conflict: one of this id is being erased; its notes must not come back under a new name.
    """
    row = connection.execute(
        select(candidates.c.key, candidates.c.erase_after).where(
            candidates.c.owner == owner, candidates.c.id == record.id
        )
    ).one_or_none()
    if row is None:
        connection.execute(
            candidates.insert().values(owner=owner, generation=0, erase_after=None, **record.model_dump())
        )
        return True
    if row.erase_after is not None:
        raise Conflict(f"'{record.id}' is being erased; restore it, or wait a minute until it is gone.")
    values = record.model_dump(exclude={"id", "created_at", "sample"})
    connection.execute(update(candidates).where(candidates.c.key == row.key).values(**values))
    return False


def bump_generation(connection: Connection, key: int) -> None:
    """Mark every slice of the candidate that was read so far as stale."""
    connection.execute(update(candidates).where(candidates.c.key == key).values(generation=candidates.c.generation + 1))


def schedule_erasure(connection: Connection, key: CandidateKey, at: float) -> None:
    """Hide the candidate now and let :func:`erase_due` remove it after ``at`` (Unix seconds)."""
    connection.execute(update(candidates).where(candidates.c.key == key.key).values(erase_after=at))


def restore(connection: Connection, owner: str, candidate: str) -> None:
    """Undo :func:`schedule_erasure` while the candidate is still there.

    Raises:
        NotFound: nothing is left to restore.
    """
    found = connection.execute(
        update(candidates)
        .where(candidates.c.owner == owner, candidates.c.id == candidate, candidates.c.erase_after.is_not(None))
        .values(erase_after=None)
    ).rowcount
    if not found:
        raise NotFound(f"There is nothing to restore under '{candidate}'.")


def being_erased(connection: Connection, owner: str) -> list[Candidate]:
    """The owner's candidates that :func:`restore` can still bring back, by id."""
    rows = connection.execute(
        select(*PUBLIC)
        .where(candidates.c.owner == owner, candidates.c.erase_after.is_not(None))
        .order_by(candidates.c.id)
    )
    return [_record(row) for row in rows]


def erase_due(connection: Connection, now: float) -> tuple[str, ...]:
    """Remove every candidate whose grace period is over, with all it owns.

    Returns:
        the ids of the chunks that went, whose vectors are to be removed.
    """
    due = select(candidates.c.key).where(candidates.c.erase_after <= now)
    gone = tuple(connection.execute(select(chunks.c.id).where(chunks.c.candidate.in_(due))).scalars())
    connection.execute(delete(candidates).where(candidates.c.erase_after <= now))
    return gone


def next_erasure(connection: Connection) -> float | None:
    """When the next grace period ends (Unix seconds), if one runs."""
    query = select(candidates.c.erase_after).where(candidates.c.erase_after.is_not(None))
    return connection.execute(query.order_by(candidates.c.erase_after).limit(1)).scalar()


def _record(row: Row[*tuple[Any, ...]]) -> Candidate:
    return Candidate.model_validate(row._asdict())

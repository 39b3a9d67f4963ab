"""Targets: what a candidate prepares for."""

from sqlalchemy import Connection, delete, select, update

from app.errors import NotFound
from app.records import Target
from app.store.candidates import CandidateKey
from app.store.tables import targets


def add(connection: Connection, candidate: CandidateKey, target: Target) -> None:
    """Store a new target."""
    connection.execute(
        targets.insert().values(
            id=target.id,
            candidate=candidate.key,
            record=target.model_dump(mode="json"),
            created_at=target.created_at,
        )
    )


def get(connection: Connection, candidate: CandidateKey, target: str) -> Target:
    """One target of the candidate.

    Raises:
        NotFound: the candidate has no such target.
    """
    record = connection.execute(
        select(targets.c.record).where(targets.c.candidate == candidate.key, targets.c.id == target)
    ).scalar_one_or_none()
    if record is None:
        raise NotFound(f"There is no target '{target}' for this candidate.", field="target")
    return Target.model_validate(record)


def list_all(connection: Connection, candidate: CandidateKey) -> list[Target]:
    """Every target, newest first."""
    rows = connection.execute(
        select(targets.c.record)
        .where(targets.c.candidate == candidate.key)
        .order_by(targets.c.created_at.desc(), targets.c.id)
    ).scalars()
    return [Target.model_validate(record) for record in rows]


def change(connection: Connection, candidate: CandidateKey, target: Target) -> None:
    """Replace a target that :func:`get` has found."""
    connection.execute(
        update(targets)
        .where(targets.c.candidate == candidate.key, targets.c.id == target.id)
        .values(record=target.model_dump(mode="json"))
    )


def remove(connection: Connection, candidate: CandidateKey, target: str) -> None:
    """Delete a target.

    Raises:
        NotFound: the candidate has no such target.
    """
    get(connection, candidate, target)
    connection.execute(delete(targets).where(targets.c.candidate == candidate.key, targets.c.id == target))

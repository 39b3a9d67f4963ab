"""Documents as their owner sees them: listed, read, corrected, removed."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, delete, func, select, update

from app.errors import NotFound
from app.records import Document, DocumentError, DocumentState
from app.store.candidates import CandidateKey, bump_generation
from app.store.chunks import chunk_ids, section_record
from app.store.tables import chunks, documents, sections
from ingest.records import Kind, Record, Section, SetAside


class SaidKinds(Record):
    """What its user said of a document's kind as a whole, and the numbers of the sections set by hand."""

    whole: Kind | None = None
    sections: tuple[int, ...] = ()


def get(connection: Connection, candidate: CandidateKey, document: str) -> tuple[Document, str]:
    """One document of the candidate with its visible text (empty while nothing has been read).

    Raises:
        NotFound: the candidate has no such document.
    """
    row = connection.execute(
        select(documents).where(documents.c.candidate == candidate.key, documents.c.id == document)
    ).one_or_none()
    if row is None:
        raise NotFound(f"There is no document '{document}' for this candidate.")
    return _record(connection, row), row.text or ""


def list_page(connection: Connection, candidate: CandidateKey, after: str, limit: int) -> list[Document]:
    """At most ``limit`` documents with names after ``after``, by name."""
    rows = connection.execute(
        select(documents)
        .where(documents.c.candidate == candidate.key, documents.c.name > after)
        .order_by(documents.c.name)
        .limit(limit)
    ).all()
    return [_record(connection, row) for row in rows]


def count_unread(connection: Connection, candidate: CandidateKey) -> int:
    """How many documents are saved and not read yet."""
    return connection.execute(
        select(func.count())
        .select_from(documents)
        .where(documents.c.candidate == candidate.key, documents.c.state == "pending")
    ).scalar_one()


def newest(connection: Connection, candidate: CandidateKey, limit: int) -> list[Document]:
    """At most ``limit`` documents, the one that changed last first."""
    rows = connection.execute(
        select(documents)
        .where(documents.c.candidate == candidate.key)
        .order_by(documents.c.updated_at.desc(), documents.c.name)
        .limit(limit)
    ).all()
    return [_record(connection, row) for row in rows]


def same_files(connection: Connection, candidate: CandidateKey) -> dict[str, str]:
    """Documents whose bytes another one holds under an earlier name: their ids, and the first one's name."""
    rows = connection.execute(
        select(documents.c.id, documents.c.name, documents.c.digest)
        .where(documents.c.candidate == candidate.key)
        .order_by(documents.c.created_at, documents.c.name)
    )
    first: dict[str, str] = {}
    found: dict[str, str] = {}
    for row in rows:
        if first.setdefault(row.digest, row.name) != row.name:
            found[row.id] = first[row.digest]
    return found


def originals(connection: Connection, candidate: CandidateKey) -> list[tuple[str, bytes]]:
    """Every document's name and bytes as uploaded, by name."""
    rows = connection.execute(
        select(documents.c.name, documents.c.data)
        .where(documents.c.candidate == candidate.key)
        .order_by(documents.c.name)
    )
    return [(row.name, row.data) for row in rows]


def said_kinds(connection: Connection, candidate: CandidateKey) -> dict[str, SaidKinds]:
    """By document what its user said of its kinds; nothing of those that were left as they were found."""
    asked = select(documents.c.id, documents.c.kind_asked).where(documents.c.candidate == candidate.key)
    whole = {row.id: row.kind_asked for row in connection.execute(asked)}
    corrected = select(sections.c.document, sections.c.number).where(
        sections.c.document.in_(whole), sections.c.corrected.is_(True)
    )
    parts: dict[str, list[int]] = {id_: [] for id_ in whole}
    for row in connection.execute(corrected.order_by(sections.c.document, sections.c.number)):
        parts[row.document].append(row.number)
    return {id_: SaidKinds(whole=kind, sections=tuple(parts[id_])) for id_, kind in whole.items() if kind or parts[id_]}


def correct_ahead(connection: Connection, document: str, corrected: Sequence[Section]) -> None:
    """Have sections of a document that is still to be read count as corrected by hand."""
    for section in corrected:
        connection.execute(sections.insert().values(document=document, corrected=True, **section.model_dump()))


def correct_kind(connection: Connection, candidate: CandidateKey, document: str, section: int, kind: Kind) -> Document:
    """Set a section's kind by hand, its chunks' kind with it, and the document's by majority of characters.

    Raises:
        NotFound: there is no such document or section.
    """
    get(connection, candidate, document)
    changed = connection.execute(
        update(sections)
        .where(sections.c.document == document, sections.c.number == section)
        .values(kind=kind, corrected=True)
    ).rowcount
    if not changed:
        raise NotFound(f"The document has no section {section}.")
    connection.execute(
        update(chunks).where(chunks.c.document == document, chunks.c.section == section).values(kind=kind)
    )
    length = func.sum(sections.c.end - sections.c.start)
    majority = connection.execute(
        select(sections.c.kind)
        .where(sections.c.document == document)
        .group_by(sections.c.kind)
        .order_by(length.desc(), sections.c.kind)
        .limit(1)
    ).scalar_one()
    connection.execute(update(documents).where(documents.c.id == document).values(kind=majority))
    bump_generation(connection, candidate.key)
    return get(connection, candidate, document)[0]


def remove(connection: Connection, candidate: CandidateKey, document: str) -> tuple[str, ...]:
    """Delete a document.

    Returns:
        ids of its chunks, whose vectors are to be removed.

    Raises:
        NotFound: the candidate has no such document.
    """
    get(connection, candidate, document)
    gone = chunk_ids(connection, document)
    connection.execute(delete(documents).where(documents.c.id == document))
    bump_generation(connection, candidate.key)
    return gone


def _record(connection: Connection, row: Row[*tuple[Any, ...]]) -> Document:
    parts = connection.execute(select(sections).where(sections.c.document == row.id).order_by(sections.c.number))
    state: DocumentState = row.state
    return Document(
        id=row.id,
        name=row.name,
        kind=row.kind,
        state=state,
        version=row.version,
        sections=tuple(section_record(part) for part in parts),
        chunks=len(chunk_ids(connection, row.id)),
        set_aside=tuple(SetAside.model_validate(entry) for entry in row.set_aside),
        error=DocumentError.model_validate(row.error) if row.error else None,
        created_at=row.created_at,
        updated_at=row.updated_at,
    )

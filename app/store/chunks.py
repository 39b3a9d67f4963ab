"""Chunks, and the reading of everything a slice is made of."""

from typing import Any

from sqlalchemy import Connection, Row, func, select

from app.store.candidates import CandidateKey
from app.store.tables import chunks, documents, sections
from ingest.records import Chunk, Section

Rows = list[Row[*tuple[Any, ...]]]

SEARCHABLE = (documents.c.id, documents.c.name, documents.c.text, documents.c.kind, documents.c.questions)


def chunk_ids(connection: Connection, document: str) -> tuple[str, ...]:
    """Ids of a document's chunks in reading order."""
    query = select(chunks.c.id).where(chunks.c.document == document).order_by(chunks.c.ordinal)
    return tuple(connection.execute(query).scalars())


def all_chunk_ids(connection: Connection) -> tuple[str, ...]:
    """Ids of every chunk in the store, sorted."""
    return tuple(connection.execute(select(chunks.c.id).order_by(chunks.c.id)).scalars())


def chunk_count(connection: Connection) -> int:
    """How many chunks the store holds."""
    return connection.execute(select(func.count()).select_from(chunks)).scalar_one()


def searchable(connection: Connection, candidate: CandidateKey) -> tuple[Rows, Rows, list[Chunk]]:
    """Everything a slice is made of: document rows, section rows and chunks, each in reading order by document name."""
    found = connection.execute(
        select(*SEARCHABLE)
        .where(documents.c.candidate == candidate.key, documents.c.text.is_not(None))
        .order_by(documents.c.name)
    ).all()
    parts = connection.execute(
        select(sections)
        .join(documents, documents.c.id == sections.c.document)
        .where(documents.c.candidate == candidate.key)
        .order_by(documents.c.name, sections.c.number)
    ).all()
    rows = connection.execute(
        select(chunks)
        .join(documents, documents.c.id == chunks.c.document)
        .where(chunks.c.candidate == candidate.key)
        .order_by(documents.c.name, chunks.c.ordinal)
    ).all()
    return list(found), list(parts), [_chunk(row) for row in rows]


def chunks_by_id(connection: Connection, ids: tuple[str, ...]) -> list[tuple[str, Chunk]]:
    """Chunks with their documents' names, for making their vectors again; in the order of ids, 500 at a time."""
    found: dict[str, tuple[str, Chunk]] = {}
    for at in range(0, len(ids), 500):
        rows = connection.execute(
            select(chunks, documents.c.name.label("document_name"))
            .join(documents, documents.c.id == chunks.c.document)
            .where(chunks.c.id.in_(ids[at : at + 500]))
        )
        found.update({row.id: (row.document_name, _chunk(row)) for row in rows})
    return [found[id_] for id_ in ids if id_ in found]


def _chunk(row: Row[*tuple[Any, ...]]) -> Chunk:
    # Built without validation: the rows were validated on the way in, and a slice may hold thousands.
    return Chunk.model_construct(
        id=row.id,
        document_id=row.document,
        section=row.section,
        ordinal=row.ordinal,
        heading=row.heading,
        kind=row.kind,
        start=row.start,
        end=row.end,
        text=row.text,
    )


def section_record(row: Row[*tuple[Any, ...]]) -> Section:
    """A section row as its record."""
    return Section(number=row.number, heading=tuple(row.heading), kind=row.kind, start=row.start, end=row.end)

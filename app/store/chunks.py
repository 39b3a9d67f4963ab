"""Chunks, and the reading of everything a slice is made of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, update

from app.store.candidates import CandidateKey
from app.store.tables import chunks, documents, sections
from ingest.records import Chunk, Section

Rows = list[Row[*tuple[Any, ...]]]

AT_ONCE = 500
"""Ids in one statement; under every database's limit on variables."""

TEXTUAL = tuple(column for column in chunks.c if column.name != "sentences")
SEARCHABLE = tuple(documents.c[name] for name in ("id", "name", "text", "kind", "questions", "blanks"))


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


@dataclass(frozen=True)
class Searchable:
    """Everything a slice is made of, in reading order by document name. ``sentences`` are aligned with ``chunks``:
    the vectors of each one's sentences as bytes, None where they are not made yet."""

    documents: Rows
    sections: Rows
    chunks: tuple[Chunk, ...]
    sentences: tuple[bytes | None, ...]


def searchable(connection: Connection, candidate: CandidateKey) -> Searchable:
    """What can be searched of a candidate."""
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
    read = tuple(_chunk(row) for row in rows)
    return Searchable(list(found), list(parts), read, tuple(row.sentences for row in rows))


def chunks_by_id(connection: Connection, ids: tuple[str, ...]) -> list[tuple[str, Chunk]]:
    """Chunks with their documents' names, for making their vectors again; in the order of ids."""
    found: dict[str, tuple[str, Chunk]] = {}
    for at in range(0, len(ids), AT_ONCE):
        rows = connection.execute(
            select(*TEXTUAL, documents.c.name.label("document_name"))
            .join(documents, documents.c.id == chunks.c.document)
            .where(chunks.c.id.in_(ids[at : at + AT_ONCE]))
        )
        found.update({row.id: (row.document_name, _chunk(row)) for row in rows})
    return [found[id_] for id_ in ids if id_ in found]


def existing(connection: Connection, ids: Sequence[str]) -> frozenset[str]:
    """Those ids under which there are chunks."""
    found: set[str] = set()
    for at in range(0, len(ids), AT_ONCE):
        found.update(connection.execute(select(chunks.c.id).where(chunks.c.id.in_(ids[at : at + AT_ONCE]))).scalars())
    return frozenset(found)


def without_sentences(connection: Connection, ids: Sequence[str]) -> tuple[str, ...]:
    """Those ids, in the order given, for which no vectors of sentences are kept."""
    kept: set[str] = set()
    for at in range(0, len(ids), AT_ONCE):
        wanted = chunks.c.id.in_(ids[at : at + AT_ONCE])
        kept.update(connection.execute(select(chunks.c.id).where(wanted, chunks.c.sentences.is_not(None))).scalars())
    return tuple(id_ for id_ in ids if id_ not in kept)


def keep_sentences(connection: Connection, made: Mapping[str, bytes]) -> None:
    """Keep the vectors of chunks' sentences, by chunk id; those of chunks that are gone are dropped."""
    if made:
        statement = update(chunks).where(chunks.c.id == bindparam("chunk")).values(sentences=bindparam("rows"))
        connection.execute(statement, [{"chunk": id_, "rows": rows} for id_, rows in made.items()])


def keep_blanks(connection: Connection, made: Mapping[str, bytes]) -> None:
    """Keep the vectors of documents' blank questions, by document id; those of documents that are gone are dropped."""
    if made:
        statement = update(documents).where(documents.c.id == bindparam("document")).values(blanks=bindparam("rows"))
        connection.execute(statement, [{"document": id_, "rows": rows} for id_, rows in made.items()])


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

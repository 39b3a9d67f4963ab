"""A document on its way in: accepted with its bytes, taken up, and made visible at once or not at all.

A document's chunks are the searchable truth: they are replaced in one transaction together with its state, so a
half-read document is never visible. A new version waits in ``data`` while the chunks of the old one serve.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, select, update

from app.errors import NotFound
from app.records import DocumentError
from app.store.candidates import CandidateKey, bump_generation
from app.store.chunks import chunk_ids
from app.store.tables import chunks, documents, sections
from ingest.records import Chunk, Kind, PreparedQuestion, Section, SetAside

KNOWN = (documents.c.candidate, documents.c.digest, documents.c.state, documents.c.kind_asked)


@dataclass(frozen=True)
class Upload:
    """A document's bytes, on the way in. ``digest`` is the SHA-256 of ``data``; ``kind`` is what the user said."""

    id: str
    name: str
    data: bytes
    digest: str
    kind: Kind | None
    now: str


@dataclass(frozen=True)
class PendingDocument:
    """A document to read, with the candidate it belongs to and the kinds its user has set by hand."""

    id: str
    candidate: int
    name: str
    data: bytes
    digest: str
    attempts: int
    kind: Kind | None


@dataclass(frozen=True)
class ReadResult:
    """What reading a document gave; written by :func:`finish` at once or not at all.

    ``sentences`` holds the vectors of the new chunks' sentences, by chunk id; a chunk that stays keeps its own.
    ``blanks`` are those of the questions left blank, as they are kept.
    """

    text: str
    kind: Kind
    sections: tuple[Section, ...]
    questions: tuple[PreparedQuestion, ...]
    set_aside: tuple[SetAside, ...]
    chunks: tuple[Chunk, ...]
    sentences: Mapping[str, bytes] = field(default_factory=dict)
    blanks: bytes | None = None


def accept(connection: Connection, candidate: CandidateKey, upload: Upload) -> bool:
    """Store the bytes as ``pending``; the same bytes under the same name change nothing unless they had failed.

    Returns:
        whether there is something to read.

    Raises:
        NotFound: the document of this id is another candidate's.
    """
    row = connection.execute(select(*KNOWN).where(documents.c.id == upload.id)).one_or_none()
    if row is not None and row.candidate != candidate.key:
        raise NotFound(f"There is no document '{upload.id}' for this candidate.")
    values = {"data": upload.data, "digest": upload.digest, "state": "pending", "attempts": 0, "error": None}
    values |= {"kind_asked": upload.kind, "updated_at": upload.now}
    if row is None:
        connection.execute(
            documents.insert().values(
                id=upload.id,
                candidate=candidate.key,
                name=upload.name,
                version=1,
                kind=upload.kind or "other",
                set_aside=[],
                questions=[],
                created_at=upload.now,
                **values,
            )
        )
        return True
    if row.digest == upload.digest and row.state != "failed" and upload.kind in (None, row.kind_asked):
        return bool(row.state == "pending")
    connection.execute(
        update(documents)
        .where(documents.c.id == upload.id)
        .values(version=documents.c.version + (row.digest != upload.digest), **values)
    )
    return True


def pending(connection: Connection, fewest: int = 0) -> tuple[str, ...]:
    """Ids of the documents still to be read that were tried at least so often, oldest first."""
    query = select(documents.c.id).where(documents.c.state == "pending", documents.c.attempts >= fewest)
    return tuple(connection.execute(query.order_by(documents.c.updated_at, documents.c.id)).scalars())


def read_all_again(connection: Connection) -> None:
    """Mark every document that could be read as pending, as after a change of how documents are cut."""
    connection.execute(update(documents).where(documents.c.state == "ready").values(state="pending", attempts=0))


def claim(connection: Connection, document: str) -> PendingDocument | None:
    """Take a pending document up, counting the attempt; None when there is nothing to do any more."""
    taken = connection.execute(
        update(documents)
        .where(documents.c.id == document, documents.c.state == "pending")
        .values(attempts=documents.c.attempts + 1)
    ).rowcount
    if not taken:
        return None
    row = connection.execute(select(documents).where(documents.c.id == document)).one()
    return PendingDocument(
        id=row.id,
        candidate=row.candidate,
        name=row.name,
        data=row.data,
        digest=row.digest,
        attempts=row.attempts,
        kind=row.kind_asked,
    )


def release(connection: Connection, document: str) -> None:
    """Take an attempt back that ended for no fault of the document's; it stays pending."""
    connection.execute(
        update(documents)
        .where(documents.c.id == document, documents.c.state == "pending", documents.c.attempts > 0)
        .values(attempts=documents.c.attempts - 1)
    )


def corrected_kinds(connection: Connection, document: str) -> dict[tuple[str, ...], Kind]:
    """Kinds that the user set by hand, by heading path (numbers shift when a document is edited)."""
    rows = connection.execute(
        select(sections.c.heading, sections.c.kind).where(
            sections.c.document == document, sections.c.corrected.is_(True)
        )
    )
    return {tuple(row.heading): row.kind for row in rows}


def finish(
    connection: Connection,
    document: PendingDocument,
    result: ReadResult,
    corrected: frozenset[int],
    now: str,
) -> tuple[str, ...] | None:
    """Make a read document visible and ready, unless other bytes or another kind came meanwhile, or it was deleted.

    Returns:
        ids of the chunks it replaced that are no longer used, or None when nothing was written.
    """
    still = connection.execute(
        update(documents)
        .where(
            documents.c.id == document.id,
            documents.c.digest == document.digest,
            documents.c.kind_asked.is_not_distinct_from(document.kind),
        )
        .values(
            state="ready",
            error=None,
            text=result.text,
            kind=result.kind,
            set_aside=[entry.model_dump() for entry in result.set_aside],
            questions=[question.model_dump() for question in result.questions],
            blanks=result.blanks,
            updated_at=now,
        )
    ).rowcount
    if not still:
        return None
    before = set(chunk_ids(connection, document.id))
    _replace_parts(connection, document, result, corrected)
    bump_generation(connection, document.candidate)
    return tuple(sorted(before - {chunk.id for chunk in result.chunks}))


def _replace_parts(
    connection: Connection, document: PendingDocument, result: ReadResult, corrected: frozenset[int]
) -> None:
    before = connection.execute(select(chunks.c.id, chunks.c.sentences).where(chunks.c.document == document.id)).all()
    sentences = {row.id: row.sentences for row in before} | dict(result.sentences)
    connection.execute(delete(chunks).where(chunks.c.document == document.id))
    connection.execute(delete(sections).where(sections.c.document == document.id))
    if result.sections:
        rows = [
            section.model_dump() | {"document": document.id, "corrected": section.number in corrected}
            for section in result.sections
        ]
        connection.execute(sections.insert(), rows)
    if result.chunks:
        parts = [
            chunk.model_dump(exclude={"document_id"})
            | {"document": document.id, "candidate": document.candidate, "sentences": sentences.get(chunk.id)}
            for chunk in result.chunks
        ]
        connection.execute(chunks.insert(), parts)


def fail(connection: Connection, document: PendingDocument, error: DocumentError, now: str) -> None:
    """Mark a document as failed with a sentence; an earlier version that could be read stays in use."""
    connection.execute(
        update(documents)
        .where(documents.c.id == document.id, documents.c.digest == document.digest)
        .values(state="failed", error=error.model_dump(), updated_at=now)
    )

"""Documents: files and pasted texts, what was found in them, and corrections."""

import asyncio
from collections.abc import AsyncIterator
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import JSONResponse, StreamingResponse
from pydantic import BaseModel

from app.api.dependencies import CandidateId, Cursor, Limit, Number, Owner, Page, Ready, page
from app.api.events import MEDIA_TYPE, STREAM_HEADERS, event, with_heartbeat
from app.api.forms import posted_files
from app.coach.library import Accepted, File, Outcome, Refused, pasted, until_read
from app.errors import BadRequest, NotFound
from app.records import Document, DocumentError
from app.requests import PastedDocument, SectionChange
from app.services import Services
from app.store import documents
from app.store.candidates import find

router = APIRouter(prefix="/candidates/{candidate}/documents", tags=["documents"])

POLL_SECONDS = 0.1

REQUEST_BODY: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "multipart/form-data": {
                "schema": {
                    "type": "object",
                    "required": ["files"],
                    "properties": {"files": {"type": "array", "items": {"type": "string", "format": "binary"}}},
                }
            },
            "application/json": {"schema": PastedDocument.model_json_schema()},
        },
    }
}


class RefusedDocument(BaseModel):
    """A file that was not accepted. It has no id, since nothing of it was kept."""

    name: str
    state: str = "failed"
    error: DocumentError


class DocumentText(Document):
    """A document with its visible text, which all offsets count in."""

    text: str


@router.post("", status_code=202, response_model=list[Document | RefusedDocument], openapi_extra=REQUEST_BODY)
async def add_documents(
    services: Ready,
    owner: Owner,
    candidate: CandidateId,
    request: Request,
    wait: Annotated[bool, Query(description="Answer when the documents have been read.")] = False,
) -> Response | list[Document | RefusedDocument]:
    """Add files, or one pasted text; an entry per file, good or bad. The same name again is a new version."""
    files = await _files(request)
    outcomes = await asyncio.to_thread(services.library.add, owner, candidate, files, services.clock.instant())
    if not any(isinstance(outcome, Accepted) for outcome in outcomes):
        return _refusal([outcome for outcome in outcomes if isinstance(outcome, Refused)])
    if wait:
        await until_read(services.library, outcomes)
    return await asyncio.to_thread(_entries, services, owner, candidate, outcomes)


def _refusal(refused: list[Refused]) -> JSONResponse:
    """When nothing was accepted the whole request failed, as its first file did; the others stand beside it."""
    first = refused[0].error
    status = {"document_too_large": 413, "unreadable_document": 415}.get(first.code, 422)
    error = {"code": first.code, "message": first.message, "retryable": False, "field": "files"}
    entries = [_refused(outcome).model_dump() for outcome in refused]
    return JSONResponse({"error": error, "documents": entries}, status_code=status)


async def _files(request: Request) -> list[File]:
    """The request's files, from a form or from a pasted text in JSON.

    Raises:
        BadRequest: the body is neither.
    """
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with posted_files(request) as (_, files):
            return files
    if kind == "application/json":
        body = PastedDocument.model_validate_json(await request.body())
        return [pasted(body)]
    raise BadRequest("Send files as multipart/form-data, or one text as JSON with 'name' and 'text'.")


def _entries(
    services: Services, owner: str, candidate: str, outcomes: list[Outcome]
) -> list[Document | RefusedDocument]:
    entries: list[Document | RefusedDocument] = []
    with services.database.read() as connection:
        key = find(connection, owner, candidate)
        for outcome in outcomes:
            if isinstance(outcome, Accepted):
                entries.append(documents.get(connection, key, outcome.document)[0])
            else:
                entries.append(_refused(outcome))
    return entries


def _refused(outcome: Refused) -> RefusedDocument:
    return RefusedDocument(name=outcome.name, error=outcome.error)


@router.get("")
def list_documents(
    services: Ready, owner: Owner, candidate: CandidateId, cursor: Cursor = "", limit: Limit = 50
) -> Page[Document]:
    """The candidate's documents, by name."""
    with services.database.read() as connection:
        found = documents.list_page(connection, find(connection, owner, candidate), cursor, limit + 1)
    return page([(document.name, document) for document in found], limit)


@router.get("/{document}")
def get_document(services: Ready, owner: Owner, candidate: CandidateId, document: str) -> DocumentText:
    """One document with its text, sections and what was set aside."""
    with services.database.read() as connection:
        record, text = documents.get(connection, find(connection, owner, candidate), document)
    return DocumentText(**record.model_dump(), text=text)


@router.patch("/{document}/sections/{number}")
def correct_kind(
    services: Ready, owner: Owner, candidate: CandidateId, document: str, number: Number, body: SectionChange
) -> Document:
    """Say what kind a section really is; it is remembered."""
    return services.library.correct_kind(owner, candidate, document, number, body.kind)


@router.delete("/{document}", status_code=204)
def remove_document(services: Ready, owner: Owner, candidate: CandidateId, document: str) -> None:
    """Delete a document with its chunks and vectors."""
    services.library.remove(owner, candidate, document)


@router.get("/{document}/events", response_class=StreamingResponse)
async def document_events(services: Ready, owner: Owner, candidate: CandidateId, document: str) -> StreamingResponse:
    """The document as server-sent events while it is being read: `document` at each change, then `done`."""

    def current() -> Document:
        with services.database.read() as connection:
            return documents.get(connection, find(connection, owner, candidate), document)[0]

    first = await asyncio.to_thread(current)

    async def changes() -> AsyncIterator[str]:
        seen, number = first, 0
        yield event("document", seen.model_dump_json(), number)
        while seen.state == "pending":
            await asyncio.sleep(POLL_SECONDS)
            try:
                now = await asyncio.to_thread(current)
            except NotFound:
                break  # deleted meanwhile
            if now != seen:
                seen, number = now, number + 1
                yield event("document", seen.model_dump_json(), number)
        yield event("done", "{}", number + 1)

    return StreamingResponse(with_heartbeat(changes()), media_type=MEDIA_TYPE, headers=STREAM_HEADERS)

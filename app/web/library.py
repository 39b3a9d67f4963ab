"""The library: files and pasted texts in, their state, and what they turned out to be."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response

from app.api.forms import posted_files
from app.coach.library import File, Refused, pasted
from app.requests import PastedDocument
from app.store import documents, interviews
from app.store.candidates import find
from app.web.forms import Problem, read
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/candidates/{candidate}", include_in_schema=False)

MOST_SHOWN = 200
BLANK = {"name": "", "text": "", "kind": ""}


@router.get("/library")
def library(visit: Here) -> Response:
    """The candidate's documents, and the ways to add some."""
    return _library(visit)


@router.post("/library")
async def add(visit: Here, request: Request) -> Response:
    """Add what the form holds: files, or a pasted text. Scripts use the API, which reports on each file as it goes."""
    async with posted_files(request) as (form, sent):
        texts = {name: str(form.get(name, "")).replace("\r\n", "\n") for name in BLANK}
    files = [file for file in sent if file.name]  # a browser sends an empty one where none was chosen
    if not files:
        body = read(PastedDocument, texts)
        if isinstance(body, Problem):
            return await asyncio.to_thread(_library, visit, body, texts)
        files = [pasted(body)]
    return await asyncio.to_thread(_add, visit, files, texts)


@router.get("/library/unread")
def unread(visit: Here) -> Response:
    """Nothing once every document has been read, and before that how many are left; for a page that waits."""
    return Response(str(visit.unread)) if visit.unread else Response(status_code=204)


@router.get("/documents/{document}/row")
def row(visit: Here, document: str) -> Response:
    """One line of the list, for a script that follows a file's progress."""
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        found, _ = documents.get(connection, key, document)
        same = documents.same_files(connection, key)
    return visit.page("library_row.html", document=found, same=same)


def _add(visit: Visit, files: list[File], texts: dict[str, str]) -> Response:
    services = visit.services
    outcomes = services.library.add(visit.owner, visit.here.id, files, services.clock.instant())
    refused = [outcome for outcome in outcomes if isinstance(outcome, Refused)]
    if refused:
        said = " ".join(f"{entry.name}: {entry.error.message}" for entry in refused)
        return _library(visit, Problem(said, "files"), texts)
    return go(f"{visit.home}/library")


def _library(visit: Visit, problem: Problem | None = None, values: dict[str, Any] | None = None) -> Response:
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        found = documents.newest(connection, key, MOST_SHOWN)
        same = documents.same_files(connection, key)
        practised = bool(interviews.list_page(connection, key, "", 1))
    return visit.page(
        "library.html",
        422 if problem else 200,
        # What failed needs somebody; the rest keeps its order.
        documents=sorted(found, key=lambda document: document.state != "failed"),
        same=same,
        ready=any(document.state == "ready" for document in found),
        practised=practised,
        problem=problem,
        values=BLANK | (values or {}),
    )

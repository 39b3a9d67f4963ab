"""One document: its visible text by sections, a passage marked in it, what was set aside, and corrections."""

from dataclasses import dataclass
from typing import get_args

from fastapi import APIRouter, Response

from app.api.dependencies import Number
from app.errors import BadRequest, NotFound
from app.records import Document
from app.store import documents
from app.store.candidates import find
from app.web.forms import Fields
from app.web.sources import check as digest_of
from app.web.visit import Here, go
from ingest.records import Kind, Section

router = APIRouter(prefix="/candidates/{candidate}/documents/{document}", include_in_schema=False)

GONE = "This document is not in the library any more. What was quoted from it stands where you just were."


@dataclass(frozen=True)
class Part:
    """A section as shown: its heading, and its text cut where the marked passage begins and ends.

    Each cut is a text and whether it is marked. Blank lines around a section are left out.
    """

    section: Section
    heading: str
    cuts: tuple[tuple[str, bool], ...]


@router.get("")
def open_document(
    visit: Here, document: str, start: int | None = None, end: int | None = None, check: str = ""
) -> Response:
    """The document, with text[start:end] marked where an address asks for it."""
    try:
        with visit.services.database.read() as connection:
            found, text = documents.get(connection, find(connection, visit.owner, visit.here.id), document)
    except NotFound as error:
        raise NotFound(GONE) from error
    marked = passage(text, start, end, check)
    return visit.page(
        "document.html",
        document=found,
        parts=parts_of(found, text, marked),
        marked=marked,
        moved=start is not None and marked is None,
    )


@router.post("/sections/{number}")
def correct_kind(visit: Here, document: str, number: Number, fields: Fields) -> Response:
    """Say what a section really is."""
    kind = fields.get("kind", "")
    for known in get_args(Kind):
        if known == kind:
            visit.services.library.correct_kind(visit.owner, visit.here.id, document, number, known)
            return go(f"{visit.home}/documents/{document}#section-{number}")
    raise BadRequest("Choose one of the kinds in the list.", field="kind")


@router.post("/delete")
def delete(visit: Here, document: str) -> Response:
    """Delete the document with its passages."""
    visit.services.library.remove(visit.owner, visit.here.id, document)
    return go(f"{visit.home}/library")


def passage(text: str, start: int | None, end: int | None, check: str) -> tuple[int, int] | None:
    """The span to mark, or None where the text no longer says there what was quoted (by its digest)."""
    if start is None or end is None or not 0 <= start < end <= len(text):
        return None
    return (start, end) if not check or digest_of(text[start:end]) == check else None


def parts_of(document: Document, text: str, marked: tuple[int, int] | None) -> tuple[Part, ...]:
    """The document's sections with their texts, in reading order."""
    return tuple(_part(section, text, marked) for section in document.sections)


def _part(section: Section, text: str, marked: tuple[int, int] | None) -> Part:
    whole = text[section.start : section.end]
    heading, line_end, _ = whole.partition("\n") if section.heading else ("", "", whole)
    body = section.start + len(heading) + len(line_end)
    if marked and marked[0] < body and section.start < marked[1]:
        # The passage takes in the heading's line: mark it in one piece, with the line as plain text.
        heading, body = "", section.start
    while body < section.end and text[body] == "\n":
        body += 1
    end = body + len(text[body : section.end].rstrip())
    return Part(section, heading.lstrip("#").strip(), _cuts(text, body, end, marked))


def _cuts(text: str, start: int, end: int, marked: tuple[int, int] | None) -> tuple[tuple[str, bool], ...]:
    if marked is None or marked[1] <= start or end <= marked[0]:
        return ((text[start:end], False),)
    first, last = max(start, marked[0]), min(end, marked[1])
    found = ((text[start:first], False), (text[first:last], True), (text[last:end], False))
    return tuple(cut for cut in found if cut[0])

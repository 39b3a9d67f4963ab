"""Posted forms, for the API and the pages alike: bounded in their parts, and in UTF-8 only."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import Request
from starlette.datastructures import FormData, UploadFile

from app.coach.library import MOST_FILES, File
from app.errors import BadRequest

UTF_8 = ("charset=utf-8", "charset=utf8")


@asynccontextmanager
async def posted_form(request: Request, *, files: int = 0, fields: int = 40) -> AsyncIterator[FormData]:
    """The request's form, with at most so many files and other fields.

    Raises:
        BadRequest: it names another encoding than UTF-8; some of those that Python knows make half characters,
            which nothing can store, and some raise errors of their own.
    """
    for named in re.findall(r"charset[^;]*", request.headers.get("content-type", "").lower()):
        if named.replace('"', "").strip() not in UTF_8:
            raise BadRequest("Send the form in UTF-8.")
    async with request.form(max_files=files, max_fields=fields) as form:
        yield form


@asynccontextmanager
async def posted_files(request: Request) -> AsyncIterator[tuple[FormData, list[File]]]:
    """A form of documents with the files under ``files``; one more than may be added is let in, to say how many may."""
    async with posted_form(request, files=MOST_FILES + 1, fields=10) as form:
        sent = [entry for entry in form.getlist("files") if isinstance(entry, UploadFile)]
        yield form, [File(name=entry.filename or "", data=await entry.read()) for entry in sent]

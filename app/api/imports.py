"""An export brought back in, here or on another machine."""

import asyncio
import re
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import BaseModel

from app.api.dependencies import Owner, Ready
from app.coach.bring_in import bring_in
from app.coach.library import Refused, until_read
from app.coach.unpack import unpack
from app.errors import BadRequest
from app.records import Candidate, DocumentError
from app.slugs import SLUG
from app.store import candidates

router = APIRouter(tags=["candidates"])


class LeftOut(BaseModel):
    """A document that was not taken, and why."""

    name: str
    error: DocumentError


class BroughtIn(BaseModel):
    """The candidate that was made, with how many documents; they are read again here."""

    candidate: Candidate
    documents: int
    left_out: tuple[LeftOut, ...]


BODY = {
    "requestBody": {
        "required": True,
        "content": {"application/zip": {"schema": {"type": "string", "format": "binary"}}},
    }
}


@router.post("/import", status_code=201, openapi_extra=BODY)
async def bring_back(
    services: Ready,
    owner: Owner,
    request: Request,
    candidate: Annotated[str, Query(max_length=64, description="The id to take; the export's own when empty.")] = "",
    wait: Annotated[bool, Query(description="Answer when the documents have been read.")] = False,
) -> BroughtIn:
    """Make a candidate out of an export, sent as the body: everything in it, or nothing."""
    packed = await asyncio.to_thread(unpack, await request.body())
    named = candidate or packed.about.candidate.id
    if not re.fullmatch(SLUG, named):
        raise BadRequest(
            "'candidate' may hold small letters, digits and hyphens, 64 at most, with no hyphen at either end.",
            field="candidate",
        )
    outcomes = await asyncio.to_thread(bring_in, services.library, services.clock, owner, named, packed)
    if wait:
        await until_read(services.library, outcomes)
    with services.database.read() as connection:
        record = candidates.get(connection, candidates.find(connection, owner, named))
    refused = tuple(LeftOut(name=o.name, error=o.error) for o in outcomes if isinstance(o, Refused))
    return BroughtIn(candidate=record, documents=len(outcomes) - len(refused), left_out=refused)

"""Introductions: drafted from the candidate's own notes, each sentence with its source."""

import asyncio

from app.coach.context import Context
from app.engines.protocol import PitchTask
from app.errors import BadRequest
from app.records import Pitch
from app.requests import PitchBody
from app.slices import Slice
from app.store import coaching, practice
from app.store.candidates import find


async def pitch(context: Context, owner: str, candidate: str, body: PitchBody) -> Pitch:
    """Draft an introduction and keep it.

    Raises:
        NotFound: there is no such candidate or target.
        BadRequest: a named document is not one of the candidate's ready ones.
    """
    notes, task = await asyncio.to_thread(_gather, context, owner, candidate, body)
    made = await context.engine.pitch(task, notes)
    await asyncio.to_thread(_keep, context, owner, candidate, made)
    return made


def _gather(context: Context, owner: str, candidate: str, body: PitchBody) -> tuple[Slice, PitchTask]:
    target = context.target(owner, candidate, body.target)
    notes = context.slices.get(owner, candidate)
    unknown = [document for document in body.documents if document not in notes.documents]
    if unknown:
        raise BadRequest(f"There is no ready document '{unknown[0]}' for this candidate.", field="documents")
    with context.database.read() as connection:
        corrections = practice.list_corrections(connection, find(connection, owner, candidate))
    task = PitchTask(
        id=context.clock.new_id(),
        created_at=context.clock.instant(),
        seconds=body.seconds,
        words_per_minute=context.pace(owner, candidate),
        role=body.role or (target.role if target else None),
        company=body.company or (target.company if target else None),
        job_description=body.job_description or (target.job_description if target else None),
        documents=body.documents,
        corrections=corrections,
    )
    return notes, task


def _keep(context: Context, owner: str, candidate: str, made: Pitch) -> None:
    with context.database.begin() as connection:
        coaching.add_pitch(connection, find(connection, owner, candidate), made)

"""Introductions: drafted from the candidate's own notes, each sentence with its source, and theirs to change."""

import asyncio

from app.coach.context import Context
from app.engines.protocol import PitchTask
from app.errors import BadRequest
from app.records import Pitch
from app.requests import PitchBody, PitchChange
from app.slices import Slice
from app.store import coaching, practice
from app.store.candidates import find


async def pitch(context: Context, owner: str, candidate: str, body: PitchBody) -> Pitch:
    """Draft an introduction and keep it.

    Raises:
        NotFound: there is no such candidate or target.
        BadRequest: a named document is not one of the candidate's ready ones.
    """
    made = await drafted(context, owner, candidate, body)
    await asyncio.to_thread(_keep, context, owner, candidate, made)
    return made


async def drafted(context: Context, owner: str, candidate: str, body: PitchBody) -> Pitch:
    """Draft an introduction, and keep nothing.

    Raises:
        NotFound: there is no such candidate or target.
        BadRequest: a named document is not one of the candidate's ready ones.
    """
    notes, task = await asyncio.to_thread(_gather, context, owner, candidate, body)
    made = await context.engine.pitch(task, notes)
    return made.model_copy(update={"target": body.target, "role": task.role, "company": task.company})


async def change(context: Context, owner: str, candidate: str, pitch: str, body: PitchChange) -> Pitch:
    """Drop, restore or rewrite one sentence of a drafted introduction.

    Raises:
        NotFound: there is no such candidate or introduction.
        BadRequest: the introduction has no such sentence, or a rewrite brings no text.
    """
    return await asyncio.to_thread(_change, context, owner, candidate, pitch, body)


def remove(context: Context, owner: str, candidate: str, pitch: str) -> None:
    """Forget a drafted introduction. What was settled or told because of it stays.

    Raises:
        NotFound: there is no such candidate or introduction.
    """
    with context.database.begin() as connection:
        coaching.remove_pitch(connection, find(connection, owner, candidate), pitch)


def _change(context: Context, owner: str, candidate: str, pitch: str, body: PitchChange) -> Pitch:
    notes = context.slices.get(owner, candidate) if body.action == "edit" else None
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        before = coaching.get_pitch(connection, key, pitch)
        after = changed(before, body, notes)
        coaching.replace_pitch(connection, key, after)
    return after


def changed(pitch: Pitch, body: PitchChange, notes: Slice | None) -> Pitch:
    """The introduction after a change; its text, length and seconds follow from the sentences that are left.

    Args:
        notes: what a rewritten sentence is held against; needed for "edit" only.

    Raises:
        BadRequest: the introduction has no such sentence, or a rewrite brings no text.
    """
    from app.engines.embedded.pitch.assembly import assembled
    from app.engines.embedded.pitch.support import as_drafted, rewritten

    if body.sentence >= len(pitch.sentences):
        raise BadRequest(f"This introduction has {len(pitch.sentences)} sentences.", field="sentence")
    before = pitch.sentences[body.sentence]
    if body.action == "drop":
        after = before.model_copy(update={"dropped": True})
    elif body.action == "restore":
        after = as_drafted(before)
    elif not body.text:
        raise BadRequest("Give the text that this sentence should have instead.", field="text")
    else:
        after = rewritten(before, body.text, notes)
    sentences = (*pitch.sentences[: body.sentence], after, *pitch.sentences[body.sentence + 1 :])
    told = assembled(sentences, pitch.words_per_minute)
    return pitch.model_copy(update={"sentences": sentences, **told})


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

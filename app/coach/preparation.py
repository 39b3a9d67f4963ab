"""What the notes already answer, what is blank, how they hold up against a job, and the sheet for the day."""

import asyncio
from collections.abc import Sequence
from datetime import date

from app.coach.context import Context
from app.coach.stories import going_in_with
from app.engines.protocol import DaySheetTask, PitchTask, PreparationTask
from app.errors import BadRequest
from app.records import (
    Band,
    Candidate,
    Correction,
    DaySheet,
    JobMatch,
    Pitch,
    Preparation,
    PreparedStatus,
    Story,
    Target,
)
from app.requests import JobMatchBody
from app.slices import Slice
from app.store import coaching, practice
from app.store.candidates import find, get
from app.store.practice import Judged, plain
from app.store.stories import QUESTION, Conversation, conversations


async def preparation(context: Context, owner: str, candidate: str, target: str | None) -> Preparation:
    """Where the candidate stands, for a target or in general.

    Raises:
        NotFound: there is no such candidate or target.
    """
    aim, notes = await asyncio.to_thread(_gather, context, owner, candidate, target)
    told = await going_in_with(context, owner, candidate)
    task = _task(context, aim, told, *await asyncio.to_thread(_answered, context, owner, candidate))
    return await _prepared(context, task, notes)


async def day_sheet(context: Context, owner: str, candidate: str, target: str | None) -> DaySheet:
    """The one page for the day itself. The introduction on it is the newest one drafted, else one made now.

    Raises:
        NotFound: there is no such candidate or target.
    """
    aim, notes = await asyncio.to_thread(_gather, context, owner, candidate, target)
    person, drafted, corrections = await asyncio.to_thread(_introduced, context, owner, candidate)
    told = await going_in_with(context, owner, candidate)
    task = _task(context, aim, told, *await asyncio.to_thread(_answered, context, owner, candidate))
    if drafted is None:
        drafted = await context.engine.pitch(
            PitchTask(
                id=context.clock.new_id(),
                created_at=context.clock.instant(),
                seconds=60,
                words_per_minute=person.words_per_minute,
                role=task.role,
                company=task.company,
                job_description=task.job_description,
                corrections=corrections,
            ),
            notes,
        )
    return await context.engine.day_sheet(
        DaySheetTask(
            candidate=person.name,
            preparation=await _prepared(context, task, notes),
            stories=told,
            introduction=drafted,
            role=task.role,
            company=task.company,
            date=aim.date if aim else None,
            corrections=corrections,
        ),
        notes,
    )


async def _prepared(context: Context, task: PreparationTask, notes: Slice) -> Preparation:
    """What the engine makes of it, or made of it before."""
    engine = context.engine
    known = context.prepared.get(engine.name, task, notes)
    if known is None:
        known = await engine.preparation(task, notes)
        context.prepared.keep(engine.name, task, notes, known)
    return known


def _answered(context: Context, owner: str, candidate: str) -> tuple[dict[str, PreparedStatus], dict[str, Band]]:
    """What was told to the coach and what was said in practice, whatever the notes hold."""
    with context.database.read() as connection:
        key = find(connection, owner, candidate)
        return _told(conversations(connection, key)), _said(practice.judged(connection, key))


def _said(judged: Sequence[Judged]) -> dict[str, Band]:
    """How each question came out when an answer to it was last assessed in practice."""
    bands = [(plain(entry.critique.question), entry.critique.band) for entry in judged]
    return {question: band for question, band in bands if band is not None}


def _told(held: Sequence[Conversation]) -> dict[str, PreparedStatus]:
    """How far each question that the coach asked about was answered; one part of an occasion is a beginning."""
    found: dict[str, PreparedStatus] = {}
    for about in held:
        parts = {told.part for told in about.told}
        if parts and about.subject.startswith(QUESTION):
            found[about.title] = "answered" if "answer" in parts or {"situation", "action"} <= parts else "partly"
    return found


def _task(
    context: Context,
    aim: Target | None,
    stories: tuple[Story, ...],
    told: dict[str, PreparedStatus],
    said: dict[str, Band],
) -> PreparationTask:
    today = date.fromisoformat(context.clock.instant()[:10])
    if aim is None:
        return PreparationTask(today=today, stories=stories, told=told, said=said)
    return PreparationTask(
        today=today,
        until=date.fromisoformat(aim.date) if aim.date else None,
        role=aim.role,
        company=aim.company,
        job_description=aim.job_description,
        stories=stories,
        told=told,
        said=said,
    )


def _introduced(context: Context, owner: str, candidate: str) -> tuple[Candidate, Pitch | None, tuple[Correction, ...]]:
    with context.database.read() as connection:
        key = find(connection, owner, candidate)
        newest = coaching.list_pitches(connection, key, "", 1)
        return get(connection, key), newest[0][1] if newest else None, practice.list_corrections(connection, key)


async def job_match(context: Context, owner: str, candidate: str, body: JobMatchBody) -> JobMatch:
    """Hold a job description against the candidate's own experience, worst gap first.

    Raises:
        NotFound: there is no such candidate or target.
        BadRequest: neither a job description nor a target that has one was given.
    """
    aim, notes = await asyncio.to_thread(_gather, context, owner, candidate, body.target)
    text = body.job_description or (aim.job_description if aim else None)
    if text is None:
        raise BadRequest("Paste the job description, or name a target that has one.", field="job_description")
    return await context.engine.job_match(text, notes)


def _gather(context: Context, owner: str, candidate: str, target: str | None) -> tuple[Target | None, Slice]:
    return context.target(owner, candidate, target), context.slices.get(owner, candidate)

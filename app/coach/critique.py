"""Critiques and follow-ups of single practice answers."""

import asyncio
from dataclasses import replace

from app.coach.context import Context
from app.coach.reviews import practised
from app.engines.protocol import CritiqueTask, FollowUpTask
from app.errors import BadRequest
from app.records import Critique, FollowUp, Target
from app.requests import CritiqueBody, FollowUpBody
from app.slices import Slice
from app.store import coaching, practice
from app.store.candidates import find


async def critique(context: Context, owner: str, candidate: str, body: CritiqueBody) -> Critique:
    """Judge an answer against the candidate's notes, and keep the critique.

    Raises:
        NotFound: there is no such candidate or target.
    """
    made = await judged(context, owner, candidate, body)
    await asyncio.to_thread(_keep, context, owner, candidate, made)
    return made


async def judged(context: Context, owner: str, candidate: str, body: CritiqueBody) -> Critique:
    """Judge an answer against the candidate's notes, and keep nothing.

    Raises:
        NotFound: there is no such candidate or target.
    """
    notes, task = await asyncio.to_thread(_gather, context, owner, candidate, body)
    return await context.engine.critique(task, notes)


async def follow_up(context: Context, owner: str, candidate: str, body: FollowUpBody) -> FollowUp:
    """Ask one question about an answer; nothing is kept.

    Raises:
        NotFound: there is no such candidate.
        BadRequest: everything worth asking about the answer has been asked.
    """
    notes = await asyncio.to_thread(context.slices.get, owner, candidate)
    task = FollowUpTask(question=body.question, answer=body.answer, asked=body.asked, style=body.style)
    made = await context.engine.follow_up(task, notes)
    if made is None:
        raise BadRequest("There is nothing left to ask about this answer; move on to another question.", field="asked")
    return made


def answers_follow_up(critique: Critique) -> bool:
    """Whether a critique judges the answer to a question asked back, by what was asked for and no more."""
    from app.engines.embedded.critique.remarks.answered import NOT_ASKED

    return any(criterion.rationale == NOT_ASKED for criterion in critique.criteria)


def with_target(task: CritiqueTask, target: Target | None) -> CritiqueTask:
    """The task with the role, company and seniority that are prepared for."""
    if target is None:
        return task
    return replace(task, role=target.role, company=target.company, seniority=target.seniority)


def _gather(context: Context, owner: str, candidate: str, body: CritiqueBody) -> tuple[Slice, CritiqueTask]:
    task = CritiqueTask(
        id=context.clock.new_id(),
        created_at=context.clock.instant(),
        question=body.question,
        answer=body.answer,
        format=body.format,
        spoken_seconds=body.spoken_seconds,
        limit_seconds=body.limit_seconds,
        self_rating=body.self_rating,
        words_per_minute=context.pace(owner, candidate),
    )
    with context.database.read() as connection:
        corrections = practice.list_corrections(connection, find(connection, owner, candidate))
    task = replace(with_target(task, context.target(owner, candidate, body.target)), corrections=corrections)
    return context.slices.get(owner, candidate), task


def _keep(context: Context, owner: str, candidate: str, made: Critique) -> None:
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        coaching.add_critique(connection, key, made)
        practised(connection, key, context.clock, None, made)

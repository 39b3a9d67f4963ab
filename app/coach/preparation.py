"""What the notes already answer, what is blank, and how they hold up against a job."""

import asyncio
from datetime import date

from app.coach.context import Context
from app.engines.protocol import PreparationTask
from app.errors import BadRequest
from app.records import JobMatch, Preparation, Target
from app.requests import JobMatchBody
from app.slices import Slice


async def preparation(context: Context, owner: str, candidate: str, target: str | None) -> Preparation:
    """Where the candidate stands, for a target or in general.

    Raises:
        NotFound: there is no such candidate or target.
    """
    aim, notes = await asyncio.to_thread(_gather, context, owner, candidate, target)
    task = PreparationTask(today=date.fromisoformat(context.clock.instant()[:10]))
    if aim is not None:
        task = PreparationTask(
            today=task.today,
            until=date.fromisoformat(aim.date) if aim.date else None,
            role=aim.role,
            company=aim.company,
            job_description=aim.job_description,
        )
    return await context.engine.preparation(task, notes)


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

"""An answer scored again by another engine; both critiques stay, side by side."""

import asyncio

from app.coach.context import Context
from app.coach.models import Models
from app.coach.situation import critique_task, gather
from app.engines.protocol import CritiqueTask
from app.records import Critique
from app.slices import Slice
from app.store import coaching
from app.store.candidates import find


async def rescore(
    context: Context, models: Models, owner: str, candidate: str, critique: str, model: str | None
) -> Critique:
    """Judge the answer of an earlier critique again, against the notes as they are now.

    Raises:
        NotFound: there is no such candidate or critique.
        BadRequest: the model cannot be used.
    """
    engine = context.engine if model is None else models.engine(model)
    before, task, notes = await asyncio.to_thread(_gather, context, owner, candidate, critique)
    made = await engine.critique(task, notes)
    made = made.model_copy(update={"again": before.again or before.id})
    await asyncio.to_thread(_keep, context, owner, candidate, made)
    return made


def _gather(context: Context, owner: str, candidate: str, critique: str) -> tuple[Critique, CritiqueTask, Slice]:
    """The critique with its task: of an interview's answer, with all that was said before it."""
    with context.database.read() as connection:
        key = find(connection, owner, candidate)
        before = coaching.get_critique(connection, key, critique)
        place = coaching.place_of_critique(connection, key, before.again or before.id)
    if place is not None:
        situation = gather(context, owner, place[0])
        return before, critique_task(context, situation, situation.interview.turns[place[1] - 1]), situation.notes
    task = CritiqueTask(
        id=context.clock.new_id(),
        created_at=context.clock.instant(),
        question=before.question,
        answer=before.answer,
        format=before.format,
        spoken_seconds=before.delivery.measured_seconds,
        self_rating=before.self_rating,
        words_per_minute=context.pace(owner, candidate),
    )
    return before, task, context.slices.get(owner, candidate)


def _keep(context: Context, owner: str, candidate: str, made: Critique) -> None:
    with context.database.begin() as connection:
        coaching.add_critique(connection, find(connection, owner, candidate), made)

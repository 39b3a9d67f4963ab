"""How long the embedded coach takes: a critique, a follow-up, an introduction, kept as a person's are."""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import TypeVar

from app.coach import critique, pitch
from app.coach.samples import add_samples
from app.errors import BadRequest
from app.evaluation.answers import AnswerSet, load_answers
from app.records import PitchSeconds
from app.requests import CritiqueBody, FollowUpBody, PitchBody
from app.services import OWNER, Services, open_services
from app.settings import Settings
from app.store import candidates
from ingest.embed import Embedder
from tests.benchmarks.measure import Timings

ANSWERS = Path(__file__).parents[1] / "evals" / "answers"
LENGTHS: tuple[PitchSeconds, ...] = (30, 60, 90, 120)
PITCHES = 10
"""Introductions of each length and candidate."""


def timings(answers: int, folder: Path, embedder: Embedder) -> Iterator[tuple[str, Timings]]:
    """Seconds of each, warm, over the sample candidates' notes and labelled answers of every format.

    Args:
        answers: questions, each with three answers.
    """
    with closing(open_services(Settings(data_dir=folder), embedder=embedder)) as services:
        services.ready(60)
        services.library.wait(add_samples(services.database, services.library, services.clock, OWNER), 120)
        services.context.engine.warm()
        with services.database.read() as connection:
            people = [each.id for each in candidates.list_page(connection, OWNER, "", 10)]
        every = load_answers(ANSWERS)
        entries = every[:: max(1, len(every) // answers)][:answers]
        yield from asyncio.run(_measured(services, people, entries))


async def _measured(
    services: Services, people: Sequence[str], entries: Sequence[AnswerSet]
) -> list[tuple[str, Timings]]:
    context = services.context
    said = [(entry, answer) for entry in entries for answer in (entry.weak, entry.adequate, entry.strong)]
    bodies = [CritiqueBody(question=entry.question, answer=answer, format=entry.format) for entry, answer in said]
    probed = [FollowUpBody(question=entry.question, answer=answer) for entry, answer in said]
    drafts = [PitchBody(seconds=seconds) for seconds in LENGTHS for _ in range(PITCHES)]
    return [
        ("a critique", await _each(lambda who, body: critique.critique(context, OWNER, who, body), people, bodies)),
        ("a follow-up", await _each(lambda who, body: critique.follow_up(context, OWNER, who, body), people, probed)),
        ("an introduction", await _each(lambda who, body: pitch.pitch(context, OWNER, who, body), people, drafts)),
    ]


Body = TypeVar("Body")


async def _each(
    work: Callable[[str, Body], Awaitable[object]], people: Sequence[str], bodies: Sequence[Body]
) -> Timings:
    """One after the other, the people in turn; the first of each person is not counted."""
    for who in people:
        await work(who, bodies[0])
    seconds = []
    for number, body in enumerate(bodies):
        began = time.perf_counter()
        with suppress(BadRequest):  # nothing to ask about this answer, which takes as long to find out
            await work(people[number % len(people)], body)
        seconds.append(time.perf_counter() - began)
    return Timings(tuple(seconds))

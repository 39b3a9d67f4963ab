"""Preparation: the questions of the notes with outlines, the job held against them, the plan, and the day sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

from fastapi import APIRouter, Response

from app.coach import preparation as coach
from app.coach.asked import Entry, Standing, entries
from app.coach.day_sheet import conflict_words
from app.coach.progress import progress
from app.coach.today import about
from app.errors import NotFound
from app.records import PlanDay, Preparation, PreparationQuestion
from app.store.practice import plain
from app.web.sources import Sources, check, place_url
from app.web.visit import Here, Visit

router = APIRouter(prefix="/candidates/{candidate}/preparation", include_in_schema=False)


@dataclass(frozen=True)
class Task:
    """A line of the plan, with the question it is about where it is about one."""

    text: str
    question: PreparationQuestion | None


@router.get("")
async def preparation(visit: Here) -> Response:
    """What the notes answer, what is blank, and the plan."""
    found = await _preparation(visit)
    # What the notes could already answer costs the least, so it comes first among its like.
    listed = sorted(
        entries(found.questions, progress(visit.services.context, visit.owner, visit.here.id).questions),
        key=lambda entry: not entry.outliner.outline,
    )
    return visit.page(
        "preparation.html",
        made=found,
        listed={standing: [entry for entry in listed if entry.standing == standing] for standing in get_args(Standing)},
        mark_of=mark_of,
        examples=[q for q in found.questions if q.direction == "example" and q.duplicate_of is None],
        plan=[(day, tasks_of(day, found.questions)) for day in found.plan],
    )


@router.get("/questions/{mark}")
async def question(visit: Here, mark: str) -> Response:
    """One question, and what of the notes an answer can be made of."""
    found = await _preparation(visit)
    taken = progress(visit.services.context, visit.owner, visit.here.id).questions
    entry = next((entry for entry in entries(found.questions, taken) if mark_of(entry) == mark), None)
    if entry is None:
        raise NotFound("This question is not in your notes any more.")
    sources = Sources(visit.here.id)
    stories = {story.id: story for coverage in found.competencies for story in coverage.stories}
    asked = [(q, place_url(visit.here.id, q.document, q.start, q.end)) for q in (entry.whole, *entry.others)]
    steps = [(step, sources.of(step.citation)) for step in entry.outliner.outline]
    told = sources.of(entry.pointing.told_at) if entry.pointing and entry.pointing.told_at else None
    return visit.page("prepared_question.html", entry=entry, steps=steps, stories=stories, asked=asked, told=told)


@router.get("/job")
async def job(visit: Here) -> Response:
    """Each requirement of the advert, the target's or else one in the library, against the notes; worst gap first."""
    found = await _preparation(visit)
    sources = Sources(visit.here.id)
    held = [(each, [sources.of(citation) for citation in each.citations]) for each in found.requirements]
    return visit.page("job.html", held=held, sources=sources)


@router.get("/day-sheet")
async def day_sheet(visit: Here) -> Response:
    """One page for the day itself, to print."""
    sheet = await coach.day_sheet(visit.services.context, visit.owner, visit.here.id, target_of(visit))
    titles = {competency.name: competency.title for competency in visit.services.knowledge.competencies}
    return visit.page(
        "day_sheet.html", sheet=sheet, titles=titles, sources=Sources(visit.here.id), doubt=conflict_words
    )


def mark_of(entry: Entry) -> str:
    """What names a question in addresses."""
    return check(plain(entry.text))


def tasks_of(day: PlanDay, questions: Sequence[PreparationQuestion]) -> list[Task]:
    """A day's tasks, each with its question."""
    return [Task(text, about(text, questions)) for text in day.tasks]


def target_of(visit: Visit) -> str | None:
    """The id of the target that is prepared for."""
    return visit.target.id if visit.target else None


async def _preparation(visit: Visit) -> Preparation:
    return await coach.preparation(visit.services.context, visit.owner, visit.here.id, target_of(visit))

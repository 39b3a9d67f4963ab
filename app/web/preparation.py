"""Preparation: the questions of the notes with outlines, the job held against them, the plan, and the day sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Response

from app.coach import preparation as coach
from app.coach.day_sheet import conflict_words
from app.coach.progress import progress
from app.coach.today import about
from app.errors import NotFound
from app.records import PlanDay, Preparation, PreparationQuestion, PreparedStatus, QuestionTakes
from app.store.practice import plain
from app.web.sources import Sources, check, place_url
from app.web.suggestions import asks
from app.web.visit import Here, Visit

router = APIRouter(prefix="/candidates/{candidate}/preparation", include_in_schema=False)

BEST_LAST: tuple[PreparedStatus, ...] = ("unanswered", "partly", "answered")


@dataclass(frozen=True)
class Entry:
    """A question of the notes, with the other wordings of it.

    ``status`` is that of the wording which is answered best; ``mark`` names it in addresses. ``whole`` is the question
    in its notes, ``takes`` what was said to it here.
    """

    mark: str
    text: str
    status: PreparedStatus
    whole: PreparationQuestion
    others: tuple[PreparationQuestion, ...]
    takes: QuestionTakes | None

    @property
    def limit(self) -> int | None:
        """The seconds that the notes give it."""
        return next((q.limit_seconds for q in (self.whole, *self.others) if q.limit_seconds), None)

    @property
    def only_said(self) -> bool:
        """Whether it was answered well in practice, last, and the notes hold no whole answer."""
        last = self.takes.takes[-1] if self.takes and self.takes.takes else None
        return last is not None and last.band in coach.WELL and self.status != "answered"

    @property
    def outliner(self) -> PreparationQuestion:
        """The wording that an outline was made for, or else the one shown."""
        return next((q for q in (self.whole, *self.others) if q.outline), self.whole)


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
        listed={status: [e for e in listed if e.status == status and not e.only_said] for status in BEST_LAST}
        | {"said": [e for e in listed if e.only_said]},
        examples=[q for q in found.questions if q.direction == "example" and q.duplicate_of is None],
        plan=[(day, tasks_of(day, found.questions)) for day in found.plan],
    )


@router.get("/questions/{mark}")
async def question(visit: Here, mark: str) -> Response:
    """One question, and what of the notes an answer can be made of."""
    found = await _preparation(visit)
    taken = progress(visit.services.context, visit.owner, visit.here.id).questions
    entry = next((entry for entry in entries(found.questions, taken) if entry.mark == mark), None)
    if entry is None:
        raise NotFound("This question is not in your notes any more.")
    sources = Sources(visit.here.id)
    stories = {story.id: story for coverage in found.competencies for story in coverage.stories}
    asked = [(q, place_url(visit.here.id, q.document, q.start, q.end)) for q in (entry.whole, *entry.others)]
    steps = [(step, sources.of(step.citation)) for step in entry.outliner.outline]
    return visit.page("prepared_question.html", entry=entry, steps=steps, stories=stories, asked=asked)


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


def entries(questions: Sequence[PreparationQuestion], taken: Sequence[QuestionTakes]) -> tuple[Entry, ...]:
    """The questions to the candidate, each once with its other wordings, in reading order."""
    takes = {plain(each.question): each for each in taken}
    groups: dict[int, list[PreparationQuestion]] = {}
    for index, asked in enumerate(questions):
        if asked.direction == "asked_of_candidate":
            groups.setdefault(index if asked.duplicate_of is None else asked.duplicate_of, []).append(asked)
    return tuple(_entry(group, takes) for group in groups.values())


def tasks_of(day: PlanDay, questions: Sequence[PreparationQuestion]) -> list[Task]:
    """A day's tasks, each with its question."""
    return [Task(text, about(text, questions)) for text in day.tasks]


def target_of(visit: Visit) -> str | None:
    """The id of the target that is prepared for."""
    return visit.target.id if visit.target else None


async def _preparation(visit: Visit) -> Preparation:
    return await coach.preparation(visit.services.context, visit.owner, visit.here.id, target_of(visit))


def _entry(group: Sequence[PreparationQuestion], takes: dict[str, Any]) -> Entry:
    # A topic such as "strengths" heads an answer; the wording that asks is the one to practise.
    shown = next((asked for asked in group if asks(asked.text)), group[0])
    return Entry(
        mark=check(plain(shown.text)),
        text=shown.text,
        status=max((asked.status for asked in group), key=BEST_LAST.index),
        whole=shown,
        others=tuple(asked for asked in group if asked is not shown),
        takes=next((takes[plain(asked.text)] for asked in group if plain(asked.text) in takes), None),
    )

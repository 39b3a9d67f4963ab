"""Today: the one thing to do now and why, what is due, and where the candidate stands. The candidate's home."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fastapi import APIRouter, Response

from app.coach.asked import entries
from app.coach.preparation import preparation
from app.coach.progress import progress, weakest_of
from app.coach.today import Action, action_of
from app.records import Critique, Interview, Preparation, QuestionTakes
from app.store import coaching, documents, interviews, practice
from app.store.candidates import find
from app.web.preparation import Task, target_of, tasks_of
from app.web.visit import Here, Visit

router = APIRouter(prefix="/candidates/{candidate}/today", include_in_schema=False)

LAST_SHOWN = 3
RECENT = 20


@dataclass(frozen=True)
class Held:
    """What there is of a candidate: whether notes, the interviews of late, and what of the target was told."""

    has_notes: bool
    interviews: tuple[Interview, ...]
    last: tuple[Critique, ...]
    debriefed: bool

    @property
    def open(self) -> Interview | None:
        """The newest interview, where it is begun and not finished."""
        newest = self.interviews[0] if self.interviews else None
        begun = newest is not None and newest.state == "open" and any(turn.answer for turn in newest.turns)
        return newest if begun else None


@router.get("")
async def today(visit: Here) -> Response:
    """What to do now; for somebody new the three steps to a first critique."""
    context = visit.services.context
    so_far = await asyncio.to_thread(progress, context, visit.owner, visit.here.id)
    held = await asyncio.to_thread(_held, visit)
    made = await preparation(context, visit.owner, visit.here.id, target_of(visit))
    until = date.fromisoformat(visit.target.date) if visit.target and visit.target.date else None
    company = visit.target.company if visit.target else None
    told = held.debriefed or not held.interviews
    action = action_of(made, so_far.due, visit.today, until, company, told)
    if not so_far.answers and not so_far.due and not visit.here.sample:
        return visit.page("first_steps.html", held=held, action=action)
    return visit.page(
        "today.html",
        action=action,
        days=(until - visit.today).days if until else None,
        debrief_of=_prepared_for(held.interviews, target_of(visit)),
        due=[card for card in so_far.due if card != action.card],
        planned=_planned(made, action),
        held=held,
        counts=counts_of(made, so_far.questions),
        made=made,
        weakest=weakest_of(so_far),
        so_far=so_far,
    )


def counts_of(made: Preparation, taken: Sequence[QuestionTakes] = ()) -> dict[str, int]:
    """How many questions are open, competencies without a story, and requirements without a word."""
    asked = entries(made.questions, taken)
    return {
        "asked": len(asked),
        "blank": sum(1 for entry in asked if entry.standing == "blank"),
        "untold": sum(1 for competency in made.competencies if competency.strength == "none"),
        "requirements": len(made.requirements),
        "missing": sum(1 for requirement in made.requirements if requirement.status == "not_covered"),
    }


def _planned(made: Preparation, action: Action) -> list[Task]:
    """The tasks of the plan's first day, but for the one that is the next action; on the day there is no other."""
    tasks = tasks_of(made.plan[0], made.questions) if made.plan and action.kind != "day" else []
    if action.kind == "sheet":
        return [task for task in tasks if "sheet" not in task.text]
    if action.kind == "story":  # the plan's first such task is the same story to find
        same = next((task for task in tasks if "four lines" in task.text), None)
        return [task for task in tasks if task is not same]
    return [task for task in tasks if task.question is None or task.question.text != action.question]


def _held(visit: Visit) -> Held:
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        told = practice.list_debriefs(connection, key)
        return Held(
            has_notes=bool(documents.list_page(connection, key, "", 1)),
            interviews=tuple(found for _, found in interviews.list_page(connection, key, "", RECENT)),
            last=tuple(found for _, found in coaching.list_critiques(connection, key, "", LAST_SHOWN)),
            debriefed=any(each.target == target_of(visit) for each in told),
        )


def _prepared_for(held: tuple[Interview, ...], target: str | None) -> Interview | None:
    """The newest interview for the target, or else the newest."""
    return next((each for each in held if each.settings.target == target), held[0] if held else None)

"""Practice: the form that starts a mock interview, and the interviews so far."""

import asyncio
from dataclasses import dataclass
from typing import Any

from fastapi import APIRouter, Response

from app.records import FORMATS, Format, Interview
from app.requests import InterviewBody
from app.store import documents, interviews
from app.store.candidates import find
from app.web.forms import Fields, Problem, read
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/candidates/{candidate}/practice", include_in_schema=False)

MOST_SHOWN = 20
ONE_QUESTION = 1
LIMITS = ("seconds_per_answer", "think_seconds", "takes")
CHOICES = ("format", "style", "questions", "feedback", "target", *LIMITS)


@dataclass(frozen=True)
class Earlier:
    """An interview as a line of the list."""

    interview: Interview
    answered: int
    aim: str


@router.get("")
async def practice(visit: Here) -> Response:
    """The form and the list."""
    return await _practice(visit)


@router.post("")
async def begin(visit: Here, fields: Fields) -> Response:
    """Start an interview and go to it."""
    body = read(InterviewBody, {name: fields.get(name, "") for name in CHOICES})
    if isinstance(body, Problem):
        return await _practice(visit, body, fields)
    made = await visit.services.interviews.start(visit.owner, visit.here.id, body)
    return go(f"{visit.home}/interviews/{made.id}")


async def usual_for(visit: Visit) -> tuple[Format, ...]:
    """The kinds of interview that are usual where the candidate is going; the others stand behind them."""
    context = visit.services.context
    notes = await asyncio.to_thread(context.slices.get, visit.owner, visit.here.id)
    return await context.engine.usual_formats(visit.target.role if visit.target else None, notes)


async def _practice(visit: Visit, problem: Problem | None = None, values: dict[str, Any] | None = None) -> Response:
    found, has_notes = await asyncio.to_thread(_held, visit)
    usual = await usual_for(visit)
    return visit.page(
        "practice.html",
        422 if problem else 200,
        problem=problem,
        values=_defaults(visit, found) | (values or {}),
        earlier=[_earlier(interview) for interview in found],
        has_notes=has_notes,
        usual=usual,
        others=[each for each in FORMATS if each not in usual],
    )


def _held(visit: Visit) -> tuple[list[Interview], bool]:
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        found = interviews.list_page(connection, key, "", MOST_SHOWN)
        return [interview for _, interview in found], bool(documents.list_page(connection, key, "", 1))


def _defaults(visit: Visit, earlier: list[Interview]) -> dict[str, Any]:
    """One question for a start; after that, as the last time, once that was more than a start."""
    target = visit.target.id if visit.target else ""
    unlimited = dict.fromkeys(LIMITS, "")
    if earlier and earlier[0].settings.questions > ONE_QUESTION:
        last = earlier[0].settings.model_dump(include={"format", "style", "questions", "feedback"})
        return unlimited | last | {"target": target}
    return unlimited | {
        "format": "behavioural",
        "style": "neutral",
        "questions": ONE_QUESTION if not earlier and not visit.here.sample else "",
        "feedback": "end" if earlier else "live",
        "target": target,
    }


def _earlier(interview: Interview) -> Earlier:
    settings = interview.settings
    answered = sum(1 for turn in interview.turns if turn.answer is not None and not turn.skipped)
    return Earlier(interview, answered, ", ".join(part for part in (settings.role, settings.company) if part))

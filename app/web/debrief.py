"""After the real interview: what was asked and how it went, and what is practised because of it."""

import asyncio
from typing import Any

from fastapi import APIRouter, Response

from app.coach import debrief as coach
from app.errors import BadRequest, NotFound
from app.records import Debrief, Interview
from app.requests import DebriefBody
from app.store import practice
from app.store.candidates import find
from app.web.forms import Fields, Problem, read
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/candidates/{candidate}/interviews/{interview}/debrief", include_in_schema=False)

ROWS = 2
MOST_ROWS = 40


@router.get("")
def open_debrief(visit: Here, interview: str) -> Response:
    """The form, and what was told already."""
    return _page(visit, _get(visit, interview))


@router.post("")
async def tell(visit: Here, interview: str, fields: Fields) -> Response:
    """Keep what was told; every question of it is practised from now on."""
    found = await asyncio.to_thread(_get, visit, interview)
    body = read(DebriefBody, {"text": fields.get("text", ""), "questions": listed(fields)})
    problem = body if isinstance(body, Problem) else None
    if not isinstance(body, Problem):
        try:
            await coach.debrief(visit.services.context, visit.owner, interview, body)
        except BadRequest as error:
            problem = Problem(error.message, error.field)
    if problem:
        return await asyncio.to_thread(_page, visit, found, problem, fields)
    return go(f"{visit.home}/interviews/{interview}/debrief#told")


def listed(fields: dict[str, str]) -> list[dict[str, Any]]:
    """The rows of the form that name a question."""
    found: list[dict[str, Any]] = []
    for number in range(1, MOST_ROWS + 1):
        question = fields.get(f"question-{number}", "").strip()
        if question:
            went = fields.get(f"went-{number}", "")
            row = {"question": question, "note": fields.get(f"note-{number}", "")}
            found.append(row | ({"how_it_went": went} if went else {}))
    return found


def _page(
    visit: Visit, interview: Interview, problem: Problem | None = None, values: dict[str, str] | None = None
) -> Response:
    with visit.services.database.read() as connection:
        told: tuple[Debrief, ...] = practice.list_debriefs(
            connection, find(connection, visit.owner, visit.here.id), interview.id
        )
    kept = values or {}
    filled = max((n for n in range(1, MOST_ROWS + 1) if kept.get(f"question-{n}")), default=0)
    return visit.page(
        "debrief.html",
        422 if problem else 200,
        interview=interview,
        told=told,
        problem=problem,
        values=kept,
        rows=max(ROWS, filled),
    )


def _get(visit: Visit, interview: str) -> Interview:
    found = visit.services.interviews.get(visit.owner, interview)
    if found.candidate != visit.here.id:
        raise NotFound(f"There is no interview '{interview}' for this candidate.")
    return found

"""One interview: the conversation while it runs, the report when it is over.

Every step is a plain form that leads back to the page. A script sends the same forms and asks for the conversation
alone; it then follows the reply as it is made.
"""

import asyncio

from fastapi import APIRouter, Request, Response

from app.api.dependencies import Number
from app.api.interviews import sent_answer
from app.coach.flow import waiting_turn
from app.errors import Conflict, NotFound
from app.records import Interview
from app.requests import TurnBody
from app.store import coaching, interviews
from app.web.conversation import conversation
from app.web.forms import Fields, must_read
from app.web.render import PART_HEADER
from app.web.sources import Sources
from app.web.visit import Here, Visit, go
from app.web.words import RATINGS

router = APIRouter(prefix="/candidates/{candidate}/interviews/{interview}", include_in_schema=False)


@router.get("")
def open_interview(visit: Here, interview: str) -> Response:
    """The conversation so far."""
    found = _get(visit, interview)
    with visit.services.database.read() as connection:
        critiques = coaching.critiques_of_interview(connection, interview)
    sources = Sources(visit.here.id)
    shown = conversation(found, critiques, sources)
    return visit.page("interview.html", shown=shown, sources=sources, new_key=visit.services.clock.new_id())


@router.post("/turns")
async def send(visit: Here, interview: str, request: Request, fields: Fields) -> Response:
    """Store an answer, or skip, and begin the reply."""
    found = await asyncio.to_thread(_get, visit, interview)
    key = fields.get("key") or None
    await asyncio.to_thread(_check_turn, visit, found, fields.get("turn", ""), key)
    body = turn_body(fields)
    number = await visit.services.turns.send(visit.owner, interview, sent_answer(body, key))
    return await _back(visit, interview, number, request)


@router.post("/turns/{number}/stop")
async def stop(visit: Here, interview: str, number: Number) -> Response:
    """Stop the reply; the answer is kept."""
    await asyncio.to_thread(_get, visit, interview)
    await visit.services.turns.stop(visit.owner, interview, number)
    return go(_page(visit, interview))


@router.post("/turns/{number}/continue")
async def resume(visit: Here, interview: str, number: Number, request: Request) -> Response:
    """Make a reply that was cut off."""
    await asyncio.to_thread(_get, visit, interview)
    await visit.services.turns.resume(visit.owner, interview, number)
    return await _back(visit, interview, number, request)


@router.post("/turns/{number}/retake")
def retake(visit: Here, interview: str, number: Number) -> Response:
    """Be asked this question again."""
    _get(visit, interview)
    visit.services.interviews.retake(visit.owner, interview, number)
    return go(_page(visit, interview))


@router.post("/finish")
async def finish(visit: Here, interview: str) -> Response:
    """Close the interview with its report."""
    await asyncio.to_thread(_get, visit, interview)
    await visit.services.interviews.finish(visit.owner, interview)
    return go(_page(visit, interview))


def turn_body(fields: dict[str, str]) -> TurnBody:
    """The answer as the form has it; a mark that is none of those offered counts as none.

    Raises:
        BadRequest: the time it was spoken in is none.
    """
    mark = fields.get("self_rating", "")
    rating = float(mark) if mark in RATINGS else None
    given = {"spoken_seconds": fields.get("spoken_seconds", ""), "answer": fields.get("answer", "")}
    return must_read(TurnBody, given | {"skip": "skip" in fields, "self_rating": rating})


def _get(visit: Visit, interview: str) -> Interview:
    """The interview, if it is this candidate's.

    Raises:
        NotFound: it is not, or there is none.
    """
    found = visit.services.interviews.get(visit.owner, interview)
    if found.candidate != visit.here.id:
        raise NotFound(f"There is no interview '{interview}' for this candidate.")
    return found


def _page(visit: Visit, interview: str) -> str:
    return f"{visit.home}/interviews/{interview}"


async def _back(visit: Visit, interview: str, number: Number, request: Request) -> Response:
    """Back to the page: at once for a script, which follows the reply; else when the reply is there."""
    if PART_HEADER not in request.headers:
        await visit.services.turns.settled(visit.owner, interview, number)
    return go(_page(visit, interview))


def _check_turn(visit: Visit, interview: Interview, turn: str, key: str | None) -> None:
    """An answer must be to the question it was written under, which another window may have passed by now.

    Raises:
        Conflict: another question waits.
    """
    waiting = waiting_turn(interview)
    if waiting is None or not turn or str(waiting.number) == turn:
        return
    with visit.services.database.read() as connection:
        repeated = key is not None and interviews.request_by_key(connection, interview.id, key) is not None
    if not repeated:
        raise Conflict(
            "This question was answered in another window. Copy what you wrote here if you need it, "
            "then reload the page to see where the interview is."
        )

"""Mock interviews: begun under a candidate, then addressed by their own id."""

import asyncio
import hashlib
import json
import re
from collections.abc import AsyncIterator
from typing import Annotated

from fastapi import APIRouter, Header, Request, Response
from fastapi.responses import PlainTextResponse, StreamingResponse

from app.api.dependencies import CandidateId, Cursor, Limit, Number, Owner, Page, Ready, page
from app.api.events import MEDIA_TYPE, STREAM_HEADERS, event, with_heartbeat
from app.coach import debrief as debriefs
from app.coach.markdown import report_text
from app.errors import BadRequest
from app.records import Debrief, Interview, Turn
from app.requests import DebriefBody, InterviewBody, TurnBody
from app.services import Services
from app.store import coaching, interviews, practice
from app.store.candidates import find
from app.store.interviews import SentAnswer
from app.web.markdown import to_html

router = APIRouter(tags=["interviews"])

IdempotencyKey = Annotated[
    str | None,
    Header(min_length=1, max_length=120, description="Send the same key with a repeat of the same answer."),
]
LastEventId = Annotated[str | None, Header(description="The id of the last event that arrived.")]


@router.post("/candidates/{candidate}/interviews", status_code=201)
async def start_interview(services: Ready, owner: Owner, candidate: CandidateId, body: InterviewBody) -> Interview:
    """Begin a mock interview; the first question is in its first turn."""
    return await services.interviews.start(owner, candidate, body)


@router.get("/candidates/{candidate}/interviews")
def list_interviews(
    services: Ready, owner: Owner, candidate: CandidateId, cursor: Cursor = "", limit: Limit = 20
) -> Page[Interview]:
    """Interviews, newest first."""
    with services.database.read() as connection:
        found = interviews.list_page(connection, find(connection, owner, candidate), cursor, limit + 1)
    return page(found, limit)


@router.get("/interviews/{interview}")
def get_interview(services: Ready, owner: Owner, interview: str) -> Interview:
    """One interview with its turns, and its report when it is over."""
    return services.interviews.get(owner, interview)


@router.post("/interviews/{interview}/turns", response_model=Turn)
async def send_answer(
    services: Ready,
    owner: Owner,
    interview: str,
    body: TurnBody,
    request: Request,
    idempotency_key: IdempotencyKey = None,
) -> Turn | Response:
    """Answer the waiting question, or skip it. With `Accept: text/event-stream` the reply is streamed."""
    number = await services.turns.send(owner, interview, sent_answer(body, idempotency_key))
    if MEDIA_TYPE in request.headers.get("accept", ""):
        return _stream(services, owner, interview, number, -1)
    return await services.turns.settled(owner, interview, number)


def sent_answer(body: TurnBody, key: str | None) -> SentAnswer:
    """The answer to store.

    Raises:
        BadRequest: it is empty and the question is not skipped.
    """
    if not body.skip and not body.answer.strip():
        raise BadRequest("The answer is empty. Write a sentence or two, or skip the question.", field="answer")
    canonical = json.dumps(body.model_dump(), sort_keys=True)
    return SentAnswer(
        text="" if body.skip else body.answer,
        skipped=body.skip,
        spoken_seconds=body.spoken_seconds,
        self_rating=body.self_rating,
        key=key,
        digest=hashlib.sha256(canonical.encode()).hexdigest(),
    )


@router.get("/interviews/{interview}/turns/{number}/stream", response_class=StreamingResponse)
async def stream_turn(
    services: Ready, owner: Owner, interview: str, number: Number, last_event_id: LastEventId = None
) -> StreamingResponse:
    """The reply of a turn as server-sent events, from the start or after `Last-Event-ID`: `block`, `turn`, `done`.

    While it is being made, `text` events bring each block as far as it goes; the `block` of the same index replaces it.
    """
    await asyncio.to_thread(services.interviews.turn, owner, interview, number)
    seen = int(last_event_id) if last_event_id and re.fullmatch("[0-9]{1,6}", last_event_id) else -1
    return _stream(services, owner, interview, number, seen)


def _stream(services: Services, owner: str, interview: str, number: int, seen: int) -> StreamingResponse:
    events = _events(services, owner, interview, number, seen)
    return StreamingResponse(with_heartbeat(events), media_type=MEDIA_TYPE, headers=STREAM_HEADERS)


async def _events(services: Services, owner: str, interview: str, number: int, seen: int) -> AsyncIterator[str]:
    """What is heard so far, as plain text; then the blocks that were not sent yet, the turn, the end.

    Event ids count up from 0. What is heard has none: it is a foretaste, and a block of its number takes its place.
    """
    sent = seen + 1
    told: dict[int, str] = {}
    async for turn in services.turns.follow(owner, interview, number):
        if turn.state == "open":
            for index, text in enumerate(turn.blocks):
                if told.get(index) != text:
                    told[index] = text
                    yield event("text", json.dumps({"index": index, "text": text}), None)
            continue
        for index in range(sent, len(turn.blocks)):
            block = {"index": index, "html": to_html(turn.blocks[index])}
            yield event("block", json.dumps(block), index)
            sent = index + 1
    held = await asyncio.to_thread(services.interviews.get, owner, interview)
    turn = held.turns[number - 1]
    last = len(turn.blocks)
    yield event("turn", turn.model_dump_json(), last)
    if turn.state == "failed":
        message = "The reply could not be made. Your answer is saved; ask for the reply again."
        last += 1
        yield event("error", json.dumps({"code": "reply_failed", "message": message}), last)
    yield event("done", json.dumps({"state": turn.state, "over": held.state == "complete"}), last + 1)


@router.post("/interviews/{interview}/turns/{number}/stop")
async def stop_turn(services: Ready, owner: Owner, interview: str, number: Number) -> Interview:
    """Stop making a reply. The answer is kept."""
    await services.turns.stop(owner, interview, number)
    return await asyncio.to_thread(services.interviews.get, owner, interview)


@router.post("/interviews/{interview}/turns/{number}/continue")
async def continue_turn(services: Ready, owner: Owner, interview: str, number: Number) -> Turn:
    """Make the reply to an answer whose reply was cut off."""
    await services.turns.resume(owner, interview, number)
    return await services.turns.settled(owner, interview, number)


@router.post("/interviews/{interview}/turns/{number}/retake")
def retake_turn(services: Ready, owner: Owner, interview: str, number: Number) -> Interview:
    """Be asked an answered question again, in place of the one that waits; the last take counts."""
    return services.interviews.retake(owner, interview, number)


@router.post("/interviews/{interview}/finish")
async def finish_interview(services: Ready, owner: Owner, interview: str) -> Interview:
    """Close the interview with a report of what was answered."""
    return await services.interviews.finish(owner, interview)


@router.post("/interviews/{interview}/debrief", status_code=201)
async def add_debrief(services: Ready, owner: Owner, interview: str, body: DebriefBody) -> Debrief:
    """Tell what the real interview asked and how it went; what went badly is practised first from then on."""
    return await debriefs.debrief(services.context, owner, interview, body)


@router.get("/interviews/{interview}/debriefs")
def list_debriefs(services: Ready, owner: Owner, interview: str) -> list[Debrief]:
    """What was told of the real interviews that this one prepared for, oldest first."""
    with services.database.read() as connection:
        key = interviews.owned(connection, owner, interview)
        return list(practice.list_debriefs(connection, key, interview))


@router.get("/interviews/{interview}/report.md", response_class=PlainTextResponse)
def interview_report(services: Ready, owner: Owner, interview: str) -> PlainTextResponse:
    """The report as Markdown, with the questions, answers and critiques."""
    found = services.interviews.get(owner, interview)
    with services.database.read() as connection:
        critiques = coaching.critiques_of_interview(connection, interview)
    return PlainTextResponse(report_text(found, critiques), media_type="text/markdown; charset=utf-8")

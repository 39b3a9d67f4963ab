"""A chat that is held in an interview: its last message is the answer to the question that waits there."""

import asyncio
import hashlib
from collections.abc import Awaitable, Callable

from app.api.interviews import sent_answer
from app.coach.chat.messages import CLOSED, Message
from app.coach.chat.wishes import finishes
from app.coach.flow import waiting_turn
from app.coach.markdown import report_lines
from app.engines.hearing import hearing
from app.errors import BadRequest, Conflict, NotFound, NotReady
from app.requests import TurnBody
from app.services import Services

HEADER = "X-Greenroom-Interview"


async def recorded(
    services: Services, owner: str, kind: str, candidate: str, interview: str, messages: tuple[Message, ...]
) -> Callable[[], Awaitable[str]]:
    """Answer the interview's waiting question with the last message; before any was put, put it.

    The same messages sent again are the same answer, so that a client that tries again does not answer twice.

    Raises:
        NotFound: the candidate has no such interview.
        Conflict: no question waits.
        TooManyRequests: too many replies are being made.
    """
    from app.engines.embedded.answer.assessable import skips

    if kind != "interviewer":
        raise BadRequest("Only an interviewer's answers go to an interview.", field=HEADER)
    found = await asyncio.to_thread(services.interviews.get, owner, interview)
    if found.candidate != candidate:
        raise NotFound("This candidate has no such interview.", field=HEADER)
    answer = messages[-1].text
    if all(message.role != "assistant" for message in messages):
        return lambda: _waiting(services, owner, interview)
    if finishes(answer):
        return lambda: _finished(services, owner, interview)
    told = "\0".join(f"{message.role}:{message.text}" for message in messages)
    skip = skips(answer)
    sent = sent_answer(TurnBody(answer=answer, skip=skip), f"chat-{hashlib.sha256(told.encode()).hexdigest()}")
    number = await services.turns.send(owner, interview, sent)
    return lambda: _replied(services, owner, interview, number)


async def _waiting(services: Services, owner: str, interview: str) -> str:
    turn = waiting_turn(await asyncio.to_thread(services.interviews.get, owner, interview))
    if turn is None:
        raise Conflict("No question waits in this interview; start a new one to go on practising.")
    return turn.question.text


async def _replied(services: Services, owner: str, interview: str, number: int) -> str:
    turn = await services.turns.settled(owner, interview, number)
    if turn.state != "complete":
        raise NotReady("The reply could not be made. Your answer is saved; ask for the reply again.")
    listening = hearing()
    if listening is not None and turn.by is not None and turn.by.usage is not None:
        listening.allowance.used = turn.by.usage
    held = await asyncio.to_thread(services.interviews.get, owner, interview)
    ended = held.report if number == len(held.turns) else None
    return "\n\n".join([*turn.blocks, *(["\n".join(report_lines(ended)).rstrip()] if ended else [])])


async def _finished(services: Services, owner: str, interview: str) -> str:
    held = await services.interviews.finish(owner, interview)
    assert held.report is not None
    return "\n".join([CLOSED, "", *report_lines(held.report)]).rstrip()

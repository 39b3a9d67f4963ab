"""The coach as chat models of the OpenAI protocol: for each candidate an interviewer, a critic, a writer of pitches.

Nothing is recorded, unless a header names an interview: then the last message answers its waiting question.
"""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from datetime import datetime
from typing import Annotated, Any, Final

from fastapi import APIRouter, Header
from fastapi.responses import StreamingResponse
from pydantic import BaseModel

from app.api.completions import (
    ChatBody,
    Completion,
    check_supported,
    messages_of,
    shaped,
    usage_of,
)
from app.api.dependencies import Owner, Ready
from app.api.errors import openai_error
from app.api.events import MEDIA_TYPE, STREAM_HEADERS, with_heartbeat
from app.coach.chat.messages import Message
from app.engines.hearing import Allowance, Hearing, heard
from app.errors import BadRequest, GreenroomError, NotFound
from app.records import Candidate, Format
from app.requests import LONGEST_ANSWER
from app.services import Services
from app.store import candidates

router = APIRouter(prefix="/v1", tags=["openai"])

KINDS: Final = ("interviewer", "critic", "pitch")
EVERY: Final = 200

InterviewHeader = Annotated[
    str | None,
    Header(alias="X-Greenroom-Interview", max_length=64, description="The interview that the last message answers."),
]


class UnknownModel(NotFound):
    """No model has this name, or it is about a candidate of another owner."""

    code = "model_not_found"


class Model(BaseModel):
    """What can be named as ``model``; ``created`` in Unix seconds."""

    id: str
    object: str = "model"
    created: int
    owned_by: str = "greenroom"


class ModelList(BaseModel):
    object: str = "list"
    data: list[Model]


@router.get("/models")
def list_models(services: Ready, owner: Owner) -> ModelList:
    """The interviewer, the critic and the writer of introductions of each of your candidates."""
    found: list[Candidate] = []
    with services.database.read() as connection:
        while page := candidates.list_page(connection, owner, found[-1].id if found else "", EVERY):
            found += page
    return ModelList(data=[_model(kind, candidate) for candidate in found for kind in KINDS])


@router.get("/models/{model}")
def get_model(services: Ready, owner: Owner, model: str) -> Model:
    """One of them."""
    kind, candidate = _named(model)
    return _model(kind, _candidate(services, owner, model, candidate))


@router.post("/chat/completions")
async def complete_chat(services: Ready, owner: Owner, body: ChatBody, interview: InterviewHeader = None) -> Any:
    """Say what the interviewer, the critic or the writer of introductions says to these messages."""
    kind, candidate = _named(body.model)
    check_supported(body)
    messages = messages_of(body)
    if kind != "pitch" and len(messages[-1].text) > LONGEST_ANSWER:
        message = f"That is too long for an answer; {LONGEST_ANSWER:,} characters is the most."
        raise BadRequest(message, field=f"messages[{len(messages) - 1}].content")
    await asyncio.to_thread(_candidate, services, owner, body.model, candidate)
    if interview is not None:
        from app.api.recorded import recorded

        saying = await recorded(services, owner, kind, candidate, interview, messages)
    else:
        saying = _unrecorded(services, owner, kind, candidate, messages, body.seed)
    number, created = services.clock.new_id(), int(services.clock.seconds())
    services.chats.enter()
    making = asyncio.ensure_future(_made(saying, body, messages, f"chatcmpl-{number}", created))
    making.add_done_callback(lambda ended: _left(services, ended))
    if not body.stream:
        return (await making).whole()
    usage = body.stream_options is not None and body.stream_options.include_usage
    empty = Completion(f"chatcmpl-{number}", created, body.model, "", "stop", {})
    return StreamingResponse(
        with_heartbeat(_events(empty, making, usage)), media_type=MEDIA_TYPE, headers=STREAM_HEADERS
    )


async def _made(
    saying: Callable[[], Awaitable[str]],
    body: ChatBody,
    messages: tuple[Message, ...],
    id_: str,
    created: int,
) -> Completion:
    """The answer, within what one turn may use of a model."""
    hearing = Hearing(lambda _: None, Allowance())
    with heard(hearing):
        said = await saying()
    text, finish = shaped(said, body)
    usage = usage_of(messages, text, hearing.allowance.used)
    return Completion(id_, created, body.model, text, finish, usage)


async def _events(empty: Completion, making: "asyncio.Future[Completion]", usage: bool) -> AsyncIterator[str]:
    """The stream. What is said is checked before any of it is shown, so it comes when it is whole."""
    try:
        yield empty.first_chunk(usage)
        try:
            made = await making
        except GreenroomError as error:
            yield f"data: {json.dumps({'error': openai_error(error)})}\n\n"
            return
        for event in made.chunks(usage):
            yield event
    finally:
        making.cancel()


def _unrecorded(
    services: Services, owner: str, kind: str, candidate: str, messages: tuple[Message, ...], seed: int | None
) -> Callable[[], Awaitable[str]]:
    """What is said, by whom it is asked of; imported when first asked, which a start need not wait for."""
    from app.coach.chat.critic import critic
    from app.coach.chat.interviewer import interviewer
    from app.coach.chat.introduction import introduction
    from app.engines.embedded.interview.noted_questions import placed

    context = services.context
    if kind == "pitch":
        return lambda: introduction(context, owner, candidate, messages)

    def place(questions: Sequence[str]) -> list[tuple[Format, str]]:
        return placed(questions, services.knowledge, services.embedder.embed)

    if kind == "critic":
        return lambda: critic(context, place, owner, candidate, messages)
    chance = services.clock.seed() if seed is None else seed
    return lambda: interviewer(context, place, owner, candidate, messages, chance)


def _left(services: Services, ended: "asyncio.Future[Completion]") -> None:
    services.chats.leave()
    if not ended.cancelled():
        ended.exception()  # seen: who asked may have gone before hearing of it


def _named(model: str) -> tuple[str, str]:
    kind, _, candidate = model.partition(":")
    if kind not in KINDS or not candidate:
        raise _unknown(model)
    return kind, candidate


def _candidate(services: Services, owner: str, model: str, candidate: str) -> Candidate:
    try:
        with services.database.read() as connection:
            return candidates.get(connection, candidates.find(connection, owner, candidate))
    except NotFound as error:
        raise _unknown(model) from error


def _unknown(model: str) -> UnknownModel:
    return UnknownModel(
        f"There is no model '{model[:80]}'; the models are interviewer:ID, critic:ID and pitch:ID, "
        "with the id of one of your candidates.",
        field="model",
    )


def _model(kind: str, candidate: Candidate) -> Model:
    created = int(datetime.fromisoformat(candidate.created_at).timestamp())
    return Model(id=f"{kind}:{candidate.id}", created=created)

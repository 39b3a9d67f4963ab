"""Chat completions on the wire: what a request may hold, how it is read, and what an answer looks like."""

import json
import re
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, ConfigDict, Field

from app.coach.chat.messages import Message
from app.errors import BadRequest
from app.records import Usage
from app.requests import LONGEST_ANSWER, LONGEST_JOB_DESCRIPTION, Visible

MOST_MESSAGES: Final = 400
LONGEST_MESSAGE: Final = LONGEST_JOB_DESCRIPTION + LONGEST_ANSWER
"""Characters: a job description and what is said about it."""

LONGEST_CHAT: Final = 400_000
"""Characters of all messages together: twenty answers of ten minutes, each with a report on it."""

MOST_STOPS: Final = 4
_TOKEN: Final = re.compile(r"\w+|[^\w\s]")
_PIECE: Final = re.compile(r"\s*\S+\s*")

_UNABLE: Final = {
    "tools": "no tools are called",
    "functions": "no functions are called",
    "logprobs": "there are no probabilities to give",
    "top_logprobs": "there are no probabilities to give",
    "audio": "answers are text",
    "prediction": "nothing is predicted ahead",
    "web_search_options": "nothing is searched on the web",
}
"""Parameters that ask for what is not there, with the reason; leaving them unheard would mislead."""


class UnsupportedParameter(BadRequest):
    """A parameter asks for something that there is not."""

    code = "unsupported_parameter"


class Part(BaseModel):
    """A piece of a message. Only texts can be read."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    type: str = Field(max_length=40)
    text: Annotated[str, Visible, Field(max_length=LONGEST_MESSAGE)] | None = None
    refusal: Annotated[str, Visible, Field(max_length=LONGEST_MESSAGE)] | None = None


class ChatMessage(BaseModel):
    """One message of the history."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    role: Literal["system", "developer", "user", "assistant", "tool", "function"]
    content: (
        Annotated[str, Visible, Field(max_length=LONGEST_MESSAGE)]
        | Annotated[tuple[Part, ...], Field(max_length=100)]
        | None
    ) = None


class StreamOptions(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)

    include_usage: bool = False


class ChatBody(BaseModel):
    """A request for a completion. What only tunes a model's sampling is accepted and has no effect.

    ``seed`` makes the interviewer's choice of questions repeatable.
    """

    model_config = ConfigDict(frozen=True, extra="allow", hide_input_in_errors=True)

    model: Annotated[str, Field(max_length=200)]
    messages: Annotated[tuple[ChatMessage, ...], Field(min_length=1, max_length=MOST_MESSAGES)]
    stream: bool | None = None
    stream_options: StreamOptions | None = None
    n: int | None = None
    seed: Annotated[int, Field(ge=-(2**63), lt=2**64)] | None = None
    max_tokens: Annotated[int, Field(ge=1)] | None = None
    max_completion_tokens: Annotated[int, Field(ge=1)] | None = None
    stop: Annotated[str, Field(max_length=200)] | Annotated[tuple[str, ...], Field(max_length=MOST_STOPS)] | None = None
    response_format: dict[str, Any] | None = None

    @property
    def longest(self) -> int | None:
        """The most tokens that the answer may have."""
        return self.max_completion_tokens if self.max_completion_tokens is not None else self.max_tokens

    @property
    def stops(self) -> tuple[str, ...]:
        """The texts before which the answer ends."""
        given = (self.stop,) if isinstance(self.stop, str) else self.stop or ()
        return tuple(text for text in given if text)


@dataclass(frozen=True)
class Completion:
    """An answer: ``id`` and ``created`` (Unix seconds) are its own, ``finish`` says why it ends."""

    id: str
    created: int
    model: str
    text: str
    finish: Literal["stop", "length"]
    usage: dict[str, int]

    def whole(self) -> dict[str, Any]:
        """The answer to a request that is not streamed."""
        message = {"role": "assistant", "content": self.text, "refusal": None}
        choice = {"index": 0, "message": message, "logprobs": None, "finish_reason": self.finish}
        return self._envelope("chat.completion", [choice]) | {"usage": self.usage}

    def chunks(self, include_usage: bool) -> list[str]:
        """The events of a stream after its first: a piece of the text each, the end, the usage where wished for."""
        deltas: list[tuple[dict[str, str], str | None]] = [
            *(({"content": piece}, None) for piece in _PIECE.findall(self.text)),
            ({}, self.finish),
        ]
        extra: dict[str, Any] = {"usage": None} if include_usage else {}
        events = [self._chunk([_choice(delta, finish)], extra) for delta, finish in deltas]
        if include_usage:
            events.append(self._chunk([], {"usage": self.usage}))
        return [*events, "data: [DONE]\n\n"]

    def first_chunk(self, include_usage: bool) -> str:
        """The event that begins a stream: who speaks."""
        extra: dict[str, Any] = {"usage": None} if include_usage else {}
        return self._chunk([_choice({"role": "assistant", "content": ""}, None)], extra)

    def _chunk(self, choices: list[dict[str, Any]], extra: dict[str, Any]) -> str:
        return f"data: {json.dumps(self._envelope('chat.completion.chunk', choices) | extra)}\n\n"

    def _envelope(self, kind: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
        return {"id": self.id, "object": kind, "created": self.created, "model": self.model, "choices": choices}


def check_supported(body: ChatBody) -> None:
    """Refuse what asks for something that there is not, rather than leave it unheard.

    Raises:
        UnsupportedParameter: the request asks for it.
    """
    if body.n not in (None, 1):
        raise UnsupportedParameter("Only one answer is given to a request; leave 'n' at 1.", field="n")
    for name, reason in _UNABLE.items():
        if (body.model_extra or {}).get(name):
            raise UnsupportedParameter(f"'{name}' is not supported here: {reason}.", field=name)
    if "audio" in ((body.model_extra or {}).get("modalities") or ()):
        raise UnsupportedParameter("'modalities' may hold text only.", field="modalities")
    if body.response_format is not None and body.response_format.get("type", "text") != "text":
        raise UnsupportedParameter("Answers are Markdown; 'response_format' may be text only.", field="response_format")
    if body.stream_options is not None and not body.stream:
        raise BadRequest("'stream_options' goes with 'stream' only.", field="stream_options")


def messages_of(body: ChatBody) -> tuple[Message, ...]:
    """The messages as texts; the last is the user's, or there are only instructions.

    Raises:
        UnsupportedParameter: a message holds something else than text, or comes from a tool.
        BadRequest: the last message is not the user's, one is too long, or all are together.
    """
    read = tuple(_message(message, index) for index, message in enumerate(body.messages))
    if sum(len(message.text) for message in read) > LONGEST_CHAT:
        raise BadRequest(f"A chat may have {LONGEST_CHAT:,} characters at most; begin a new one.", field="messages")
    if read[-1].role == "assistant":
        raise BadRequest("The last message must be from the user.", field="messages")
    return read


def _message(message: ChatMessage, index: int) -> Message:
    field = f"messages[{index}]"
    if message.role in ("tool", "function"):
        raise UnsupportedParameter("No tools are called here, so no message can come from one.", field=f"{field}.role")
    parts = message.content if isinstance(message.content, tuple) else ()
    foreign = next((part.type for part in parts if part.type not in ("text", "refusal")), None)
    if foreign is not None:
        raise UnsupportedParameter(
            "Only text can be read; leave out pictures, sound and files.", field=f"{field}.content"
        )
    texts = [part.text or part.refusal or "" for part in parts]
    text = message.content if isinstance(message.content, str) else "\n".join(texts)
    if len(text) > LONGEST_MESSAGE:
        raise BadRequest(f"A message may have {LONGEST_MESSAGE:,} characters at most.", field=f"{field}.content")
    role = "system" if message.role == "developer" else message.role
    return Message(role, text)  # type: ignore[arg-type]


def shaped(text: str, body: ChatBody) -> tuple[str, Literal["stop", "length"]]:
    """The text as far as the request wants it, and why it ends there."""
    ends = [at for at in (text.find(stop) for stop in body.stops) if at >= 0]
    kept = text[: min(ends)] if ends else text
    if body.longest is not None:
        tokens = list(_TOKEN.finditer(kept))
        if len(tokens) > body.longest:
            return kept[: tokens[body.longest - 1].end()], "length"
    return kept, "stop"


def usage_of(messages: tuple[Message, ...], text: str, used: Usage) -> dict[str, int]:
    """What a chat model used, where one was asked; else the words and signs of the messages and the answer."""
    read, said = used.tokens_in, used.tokens_out
    if not used.calls:
        read, said = sum(_count(message.text) for message in messages), _count(text)
    return {"prompt_tokens": read, "completion_tokens": said, "total_tokens": read + said}


def _count(text: str) -> int:
    return sum(1 for _ in _TOKEN.finditer(text))


def _choice(delta: dict[str, str], finish: str | None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "logprobs": None, "finish_reason": finish}

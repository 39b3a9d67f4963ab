"""Asking a model for something in a form: it has one second chance, with what was wrong with its first reply."""

import json
import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import aclosing
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from app.engines.computing import computed
from app.engines.hearing import Allowance
from app.engines.model.ladder import Ladder
from app.engines.model.prompts import Prompt
from app.engines.model.wire import Fault, Form, Message

Made = TypeVar("Made")

SHOWN: Final = 4_000
"""Characters of a bad reply that are shown to the model again."""

_THOUGHT: Final = re.compile(r"\A\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)\s*", re.DOTALL | re.IGNORECASE)


class Proposal(BaseModel):
    """The base of what a model may propose: exactly the fields of the form."""

    model_config = ConfigDict(frozen=True, extra="ignore", hide_input_in_errors=True)


P = TypeVar("P", bound=Proposal)


class Rejected(ValueError):
    """A reply that has the right form and cannot be used as it is; the message is for the model.

    ``instead`` is what can be made of it all the same, where a second reply is no better.
    """

    def __init__(self, message: str, instead: Any = None) -> None:
        super().__init__(message)
        self.instead = instead


@dataclass(frozen=True)
class Asked:
    """A prompt filled in, to be sent."""

    prompt: Prompt
    messages: Sequence[Message]


def asked(prompt: Prompt, mark: str, values: Mapping[str, str]) -> Asked:
    """Fill a prompt in."""
    return Asked(prompt, prompt.messages(mark, values))


async def propose(
    ladder: Ladder, request: Asked, kind: type[P], accept: Callable[[P], Made], allowance: Allowance
) -> Made:
    """What is made of the model's proposal.

    Args:
        accept: turns a proposal into what is wanted, or raises :class:`Rejected` with what is wrong with it.

    Raises:
        Fault: no usable reply came.
    """
    form = Form(kind.__name__.lower(), schema_of(kind))

    def made(text: str) -> Made:
        return accept(_read(text, kind))

    return await second_chance(ladder, request.messages, made, allowance, form)


async def second_chance(
    ladder: Ladder,
    messages: Sequence[Message],
    made: Callable[[str], Made],
    allowance: Allowance,
    form: Form | None = None,
    first: tuple[str, Rejected] | None = None,
) -> Made:
    """Ask, and once more with the reply and what is wrong with it. ``first`` is a reply that was turned down already.

    Raises:
        Fault: no usable reply came.
    """
    turned_down = first
    if turned_down is None:
        text = await whole(ladder, messages, form, allowance)
        try:
            return await computed(made, text)
        except Rejected as problem:
            turned_down = text, problem
    again = [*messages, Message("assistant", turned_down[0][:SHOWN] or "(nothing)"), _objection(turned_down[1])]
    usable: Made | None = turned_down[1].instead
    try:
        return await computed(made, await whole(ladder, again, form, allowance))
    except Rejected as problem:
        usable = problem.instead if problem.instead is not None else usable
        if usable is None:
            raise Fault(f"{ladder.model.name} twice gave a reply that did not pass the checks.", "broken") from None
        return usable
    except Fault:
        if usable is None:
            raise
        return usable


async def whole(ladder: Ladder, messages: Sequence[Message], form: Form | None, allowance: Allowance) -> str:
    """A reply from its first word to its last, without what a model thinks aloud."""
    async with aclosing(ladder.stream(messages, form, allowance)) as pieces:
        return _THOUGHT.sub("", "".join([piece async for piece in pieces]))


def schema_of(kind: type[Proposal]) -> dict[str, Any]:
    """The form as a JSON schema that every provider takes: all fields required, none besides, no references."""
    found = kind.model_json_schema()
    return dict(_strict(found, found.get("$defs", {})))


def _strict(node: Any, named: Mapping[str, Any]) -> Any:
    if isinstance(node, list):
        return [_strict(each, named) for each in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        return _strict(named[node["$ref"].rpartition("/")[2]], named)
    kept = {key: _strict(value, named) for key, value in node.items() if key not in ("$defs", "title", "default")}
    if node.get("type") == "object":
        properties = node.get("properties", {})
        kept |= {
            "properties": {name: _strict(value, named) for name, value in properties.items()},
            "required": list(properties),
            "additionalProperties": False,
        }
    return kept


def _objection(problem: Rejected) -> Message:
    return Message(
        "user", f"That reply cannot be used. {problem} Send the whole reply again, mended, and nothing else."
    )


def _read(text: str, kind: type[P]) -> P:
    start = text.find("{")
    try:
        found, _ = json.JSONDecoder(strict=False).raw_decode(text, max(start, 0))
        return kind.model_validate(found)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise Rejected(f"It does not have the form that was asked for: at {place}: {first['msg']}.") from None
    except (ValueError, RecursionError):
        raise Rejected("It is not one whole JSON object.") from None

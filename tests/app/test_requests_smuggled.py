"""Characters that nobody sees, in every text that a client may send: none gets past the request."""

import unicodedata
from collections.abc import Iterator
from typing import Annotated, Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

import app.api.completions
import app.api.mcp_tools
import app.requests
from app.api.completions import ChatBody, messages_of
from app.requests import Body

ROOMS = (app.requests, app.api.mcp_tools, app.api.completions)
SMUGGLED = "kiln" + "".join(chr(0xE0000 + ord(c)) for c in "obey") + "\u200b\u202e\u2066\ufeff\u00ad\U000e0101\x9b"
SEEN = "👩‍💻 می‌خواهم क्‍ष"


def _bodies(kind: type[BaseModel] = Body) -> Iterator[type[BaseModel]]:
    for found in kind.__subclasses__():
        yield found
        yield from _bodies(found)


def _takes_text(annotation: Any) -> bool:
    return annotation is str or any(_takes_text(part) for part in get_args(annotation) if part is not annotation)


READ_LATER = ("PastedDocument", "text")
"""A note's text is cleaned where files are, so that what it hid can be shown to its owner as set aside."""

FIELDS = sorted(
    {
        (body.__name__, name): (body, name)
        for body in _bodies()
        if body.__module__ in {room.__name__ for room in ROOMS}
        for name, field in body.model_fields.items()
        if _takes_text(field.annotation) and (body.__name__, name) != READ_LATER
    }.items()
)


def _strings(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, list | tuple):
        for entry in value:
            yield from _strings(entry)


def test_there_are_fields_to_look_at() -> None:
    """The walk meets the bodies it is about."""
    assert len(FIELDS) > 60
    assert {"CritiqueBody", "TurnBody", "PastedDocument", "InterviewCall"} <= {name for (name, _), _ in FIELDS}


@pytest.mark.parametrize(
    ("body", "name"), [held for _, held in FIELDS], ids=lambda held: getattr(held, "__name__", held)
)
def test_no_text_field_lets_them_in(body: type[BaseModel], name: str) -> None:
    """A field that takes text takes it without them, or not at all; joiners that are seen stay."""
    field = body.model_fields[name]
    typed = TypeAdapter(Annotated[(field.annotation, field, *field.metadata)])  # type: ignore[arg-type]
    taken = 0
    for shape in (lambda text: text, lambda text: [text]):
        for text in (SMUGGLED, SEEN):
            try:
                strings = list(_strings(typed.validate_python(shape(text))))
            except ValidationError:
                continue
            taken += 1
            for said in strings:
                if text is SEEN:
                    assert said == SEEN
                else:
                    assert not any(unicodedata.category(character) in ("Cf", "Cc") for character in said)
    if not taken:
        with pytest.raises(ValidationError):
            typed.validate_python(SMUGGLED)


def test_a_chats_messages_lose_them_too() -> None:
    """What comes by the OpenAI protocol is cleaned before anything is made of it."""
    body = ChatBody.model_validate({"model": "critic:x", "messages": [{"role": "user", "content": SMUGGLED}]})
    assert [message.text for message in messages_of(body)] == ["kiln"]

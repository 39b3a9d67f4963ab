"""Reading the forms that pages post, with the same bodies and sentences as the API."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from fastapi import Depends, Request
from pydantic import ValidationError

from app.api.errors import from_validation
from app.api.forms import posted_form
from app.errors import BadRequest
from app.requests import Body

Model = TypeVar("Model", bound=Body)

LABELS = {
    "name": "The name",
    "role": "The role",
    "company": "The company",
    "date": "The date",
    "job_description": "The job description",
    "question": "The question",
    "answer": "The answer",
    "text": "The text",
    "questions": "The number of questions",
    "words_per_minute": "Your speaking pace",
    "seconds_per_answer": "The limit of an answer",
    "think_seconds": "The time to think",
    "takes": "The number of takes",
}


@dataclass(frozen=True)
class Problem:
    """What is wrong with a form, and with which field."""

    message: str
    field: str | None = None


async def _fields(request: Request) -> dict[str, str]:
    """The text fields of a posted form, with line ends as ``\\n``."""
    async with posted_form(request) as form:
        return {name: value.replace("\r\n", "\n") for name, value in form.items() if isinstance(value, str)}


Fields = Annotated[dict[str, str], Depends(_fields)]


def read(model: type[Model], values: Mapping[str, Any]) -> Model | Problem:
    """The body that a form's fields give; a blank field counts as not given."""
    given = {name: value for name, value in values.items() if not (isinstance(value, str) and not value.strip())}
    try:
        return model.model_validate(given)
    except ValidationError as error:
        # As for a request's body, whose fields are named so.
        found = from_validation([{**each, "loc": ("body", *each["loc"])} for each in error.errors()])
        field = found.field
        label = LABELS.get(field or "", "This")
        return Problem(found.message.replace(f"'{field}'", label), field)


def must_read(model: type[Model], values: Mapping[str, Any]) -> Model:
    """The same for a form that a page keeps from being sent wrong, so that there is nothing to show again.

    Raises:
        BadRequest: it was sent wrong all the same.
    """
    body = read(model, values)
    if isinstance(body, Problem):
        raise BadRequest(body.message, field=body.field)
    return body

"""Every error a client sees, in one form: ``{"error": {"code", "message", "retryable", "field"?}}``.

Under ``/v1``, where clients of the OpenAI protocol ask, it is the form of that protocol, with its codes and statuses.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from app.errors import BadRequest, GreenroomError

RETRY_AFTER = {429: "1", 503: "2"}

PLACES = (("body",), ("query",), ("path",), ("header",))
"""Where FastAPI says that a field was, before its name."""

OPENAI = "/v1/"
"""Where clients of the OpenAI protocol ask."""

OPENAI_CODES = {401: "invalid_api_key", 429: "rate_limit_exceeded"}
OPENAI_STATUSES = {422: 400}
"""Of our codes and statuses, those for which that protocol has its own."""


def error_response(error: GreenroomError, path: str = "") -> JSONResponse:
    """The response for an error, with ``Retry-After`` where trying again may help soon.

    Args:
        path: what was asked for, which decides the form.
    """
    headers = {"Retry-After": RETRY_AFTER[error.status]} if error.status in RETRY_AFTER else None
    if path.startswith(OPENAI):
        status = OPENAI_STATUSES.get(error.status, error.status)
        return JSONResponse({"error": openai_error(error)}, status_code=status, headers=headers)
    body: dict[str, Any] = {"code": error.code, "message": _sayable(error.message), "retryable": error.retryable}
    if error.field is not None:
        body["field"] = _sayable(error.field)
    return JSONResponse({"error": body}, status_code=error.status, headers=headers)


def openai_error(error: GreenroomError) -> dict[str, str | None]:
    """An error as the OpenAI protocol has it: ``message``, ``type``, ``param``, ``code``."""
    if error.status == 429:
        kind = "rate_limit_error"
    else:
        kind = "invalid_request_error" if error.status < 500 else "server_error"
    return {
        "message": _sayable(error.message),
        "type": kind,
        "param": None if error.field is None else _sayable(error.field),
        "code": OPENAI_CODES.get(error.status, error.code),
    }


def _sayable(text: str) -> str:
    """The text without half characters, which a message may quote from the request and no encoding can carry."""
    return text.encode("utf-8", "replace").decode()


def from_validation(errors: Sequence[Any]) -> BadRequest:
    """The first of pydantic's findings as one sentence that names the field."""
    first = errors[0]
    if first["type"] == "json_invalid":  # its place is an offset, and no field
        return BadRequest("The body is not valid JSON; check its quotes, commas and brackets.")
    place = first["loc"][1:] if first["loc"][:1] in PLACES else first["loc"]
    field = ".".join(str(part) for part in place) or None
    return BadRequest(_sentence(first, field or "the request"), field=field)


def _sentence(error: Any, field: str) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind in ("model_type", "model_attributes_type", "dict_type") or error["loc"] in ((), ("body",)):
        return "Send the request's fields as a JSON object."
    if kind == "missing":
        return f"'{field}' is missing."
    if kind == "extra_forbidden":
        return f"'{field}' is not a field of this request; check its spelling."
    if kind == "literal_error":
        return f"'{field}' must be one of {context['expected'].replace(' or ', ', ')}."
    if kind in ("string_too_long", "too_long"):
        what = "characters" if isinstance(error["input"], str) else "entries"
        return f"'{field}' is too long; {context['max_length']:,} {what} is the most."
    if kind in ("bool_parsing", "bool_type"):
        return f"'{field}' must be true or false."
    if kind == "value_error":
        return f"'{field}' {context.get('error', error['msg'])!s}."
    if kind in ("less_than_equal", "greater_than_equal"):
        bound = f"at most {context['le']:,}" if kind == "less_than_equal" else f"at least {context['ge']:,}"
        return f"'{field}' can be {bound}."
    message = error["msg"].removeprefix("Input ").removeprefix("Value ").removeprefix("error, ")
    return f"'{field}' {message[0].lower()}{message[1:]}."


def add_handlers(app: FastAPI, headers: Mapping[str, str]) -> None:
    """Answer every error in the one form.

    Args:
        headers: for the answer to a fault of ours, which is made outside of what adds them to the others.
    """

    def greenroom(request: Request, error: Exception) -> Response:
        assert isinstance(error, GreenroomError)
        return error_response(error, request.url.path)

    def validation(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError | ValidationError)
        return error_response(from_validation(error.errors()), request.url.path)

    def http(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        # The framework wraps what went wrong while a body was read, such as our own limit on its size.
        cause = error.__cause__
        known = cause if isinstance(cause, GreenroomError) else _from_http(error)
        return error_response(known, request.url.path)

    def fault(request: Request, _: Exception) -> Response:
        plain = _Plain("Something went wrong inside Greenroom; nothing that was saved is lost.")
        response = error_response(plain, request.url.path)
        response.headers.update(headers)
        return response

    app.add_exception_handler(GreenroomError, greenroom)
    app.add_exception_handler(RequestValidationError, validation)
    app.add_exception_handler(ValidationError, validation)
    app.add_exception_handler(HTTPException, http)
    app.add_exception_handler(Exception, fault)


class _Plain(GreenroomError):
    """An error of the framework's own, in our form."""


def _from_http(error: HTTPException) -> GreenroomError:
    sentences = {
        400: (422, "invalid_request", "The request's body could not be read; check its form and its encoding."),
        404: (404, "not_found", "There is nothing at this address."),
        405: (405, "method_not_allowed", "This address does not take that method."),
    }
    plain = _Plain(str(error.detail))
    plain.status, plain.code = error.status_code, "refused"
    if error.status_code in sentences:
        plain.status, plain.code, plain.message = sentences[error.status_code]
    return plain

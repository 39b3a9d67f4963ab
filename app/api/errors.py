"""Every error a client sees, in one form: ``{"error": {"code", "message", "retryable", "field"?}}``."""

import logging
from collections.abc import Sequence
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from app.errors import BadRequest, GreenroomError

RETRY_AFTER = {429: "1", 503: "2"}

log = logging.getLogger("greenroom.api")


def error_response(error: GreenroomError) -> JSONResponse:
    """The response for an error, with ``Retry-After`` where trying again may help soon."""
    body: dict[str, Any] = {"code": error.code, "message": error.message, "retryable": error.retryable}
    if error.field is not None:
        body["field"] = error.field
    headers = {"Retry-After": RETRY_AFTER[error.status]} if error.status in RETRY_AFTER else None
    return JSONResponse({"error": body}, status_code=error.status, headers=headers)


def from_validation(errors: Sequence[Any]) -> BadRequest:
    """The first of pydantic's findings as one sentence that names the field."""
    first = errors[0]
    path = [str(part) for part in first["loc"] if part not in ("body", "query", "path", "header")]
    field = ".".join(path) or None
    return BadRequest(_sentence(first, field or "the request"), field=field)


def _sentence(error: Any, field: str) -> str:
    kind, context = error["type"], error.get("ctx", {})
    if kind == "json_invalid":
        return "The body is not valid JSON; check its quotes, commas and brackets."
    if kind == "missing":
        return f"'{field}' is missing."
    if kind == "extra_forbidden":
        return f"'{field}' is not a field of this request; check its spelling."
    if kind == "literal_error":
        return f"'{field}' must be one of {context['expected'].replace(' or ', ', ')}."
    if kind == "string_too_long":
        return f"'{field}' is too long; {context['max_length']:,} characters is the most."
    if kind == "value_error":
        return f"'{field}' {context.get('error', error['msg'])!s}."
    message = error["msg"].removeprefix("Input ").removeprefix("Value ").removeprefix("error, ")
    return f"'{field}' {message[0].lower()}{message[1:]}."


def add_handlers(app: FastAPI) -> None:
    """Answer every error in the one form."""

    def greenroom(_: Request, error: Exception) -> Response:
        assert isinstance(error, GreenroomError)
        return error_response(error)

    def validation(_: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError | ValidationError)
        return error_response(from_validation(error.errors()))

    def http(_: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        return error_response(_from_http(error))

    app.add_exception_handler(GreenroomError, greenroom)
    app.add_exception_handler(RequestValidationError, validation)
    app.add_exception_handler(ValidationError, validation)
    app.add_exception_handler(HTTPException, http)


class _Plain(GreenroomError):
    """An error of the framework's own, in our form."""


def _from_http(error: HTTPException) -> GreenroomError:
    sentences = {
        400: ("invalid_request", "The request could not be read; check its form."),
        404: ("not_found", "There is nothing at this address."),
        405: ("method_not_allowed", "This address does not take that method."),
    }
    code, message = sentences.get(error.status_code, ("refused", str(error.detail)))
    plain = _Plain(message)
    plain.code, plain.status = code, error.status_code
    return plain

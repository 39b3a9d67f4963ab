"""Errors as pages for a person, as JSON for a program."""

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from fastapi.responses import HTMLResponse
from pydantic import ValidationError
from starlette.exceptions import HTTPException

from app.api.errors import from_validation
from app.api.guard import HEADERS
from app.errors import GreenroomError
from app.web.render import html

API_PREFIX = "/api/"

TITLES = {
    401: "Please sign in",
    403: "That was refused",
    404: "Nothing here",
    409: "That does not fit what came before",
    413: "That is too much at once",
    422: "Something in the form is not right",
    429: "One moment",
    503: "Still starting",
    507: "The disk is full",
}

Handler = Callable[[Request, Any], Response | Awaitable[Response]]


def wants_page(request: Request) -> bool:
    """Whether a browser asks for a page, rather than a program for data."""
    return not request.url.path.startswith(API_PREFIX) and "text/html" in request.headers.get("accept", "")


def error_page(status: int, message: str) -> HTMLResponse:
    """An error as a page that needs nothing of the services, which may be what failed."""
    title = TITLES.get(status, "That did not work")
    # An answer to a fault of ours is made outside the guard, which puts these headers on all others.
    return HTMLResponse(html("error.html", title=title, message=message, status=status), status, HEADERS)


def add_error_pages(app: FastAPI) -> None:
    """Show errors as pages where a page was asked for; everything else is answered as before."""
    for kind in (GreenroomError, RequestValidationError, ValidationError, HTTPException, Exception):
        app.add_exception_handler(kind, _or_page(app.exception_handlers[kind]))


def _or_page(as_data: Handler) -> Handler:
    async def handle(request: Request, error: Exception) -> Response:
        if wants_page(request):
            return error_page(*_told(error))
        answer = as_data(request, error)
        return answer if isinstance(answer, Response) else await answer

    return handle


def _told(error: Exception) -> tuple[int, str]:
    """The status and the sentence of an error."""
    if isinstance(error, HTTPException) and isinstance(error.__cause__, GreenroomError):
        # The framework wraps what went wrong while a form was read, such as our own limit on its size.
        error = error.__cause__
    if isinstance(error, GreenroomError):
        return error.status, error.message
    if isinstance(error, RequestValidationError | ValidationError):
        return 422, from_validation(error.errors()).message
    if isinstance(error, HTTPException) and error.status_code == 404:
        return 404, "There is no page at this address. It may have been deleted, or the address was cut short."
    if isinstance(error, HTTPException):
        return error.status_code, str(error.detail)
    return 500, "Greenroom met an error of its own. Go back and try once more."

"""Every error in the one form, those of the framework and our own faults included."""

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.api.errors import add_handlers
from app.api.guard import HEADERS
from tests.app.api.conftest import API
from tests.app.api.said import error


@pytest.mark.parametrize(
    ("method", "path", "status", "code"),
    [
        ("GET", "/nowhere", 404, "not_found"),
        ("GET", f"{API}/nowhere", 404, "not_found"),
        ("DELETE", f"{API}/candidates", 405, "method_not_allowed"),
    ],
)
def test_framework_errors_are_in_our_form(http: TestClient, method: str, path: str, status: int, code: str) -> None:
    """An address that is not there, or does not take a method, answers like everything else."""
    error(http.request(method, path), status, code)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"{", "not valid JSON"),
        (b"", "JSON object"),
        (b"null", "JSON object"),
        (b"[1]", "JSON object"),
        (b'"text"', "JSON object"),
        (b"\xff\xfe", "not valid JSON"),
        (b"[" * 100_000, "could not be read"),
        (b'{"name": 5}', "'name' should be a valid string"),
        (b'{"name": "\\ud800"}', "'name'"),
    ],
)
def test_bodies_that_are_no_request(http: TestClient, content: bytes, sentence: str) -> None:
    """Broken, empty, of another shape or badly encoded: 422 with what to do about it."""
    answer = http.put(f"{API}/candidates/x", content=content, headers={"Content-Type": "application/json"})
    assert sentence in error(answer, 422, "invalid_request")


def test_fault_of_ours_is_told_without_detail() -> None:
    """What nobody foresaw is a 500 in the one form with the security headers, and tells nothing of the inside."""
    app = FastAPI()
    add_handlers(app, HEADERS)

    @app.get("/broken")
    def broken() -> None:
        raise KeyError("canary")

    answer = TestClient(app, raise_server_exceptions=False).get("/broken")
    message = error(answer, 500, "internal")
    assert "canary" not in message
    assert HEADERS.items() <= {name.title(): value for name, value in answer.headers.items()}.items() or all(
        answer.headers[name] == value for name, value in HEADERS.items()
    )

"""Faults: from whatever a package raises to a sentence that gives nothing away."""

import pytest

from app.engines.model.faults import fault_of, from_status


class _Response:
    def __init__(self, status: int, headers: dict[str, str]) -> None:
        self.status_code = status
        self.headers = headers


class APIStatusError(Exception):
    """As the packages of providers have it."""

    def __init__(self, status: int, headers: dict[str, str] | None = None) -> None:
        super().__init__("Incorrect key sk-secret; the prompt was: my notes")
        self.status_code = status
        self.response = _Response(status, headers or {})


class ConnectError(Exception):
    """Nobody listens."""


class ReadTimeout(Exception):
    """Nothing came."""


@pytest.mark.parametrize(
    ("error", "kind", "again"),
    [
        (APIStatusError(401), "key", False),
        (APIStatusError(403), "key", False),
        (APIStatusError(400), "request", False),
        (APIStatusError(404), "request", False),
        (APIStatusError(429), "busy", True),
        (APIStatusError(500), "down", True),
        (APIStatusError(529), "down", True),
        (ConnectError(), "unreachable", True),
        (ReadTimeout(), "slow", True),
        (KeyError("choices"), "broken", True),
    ],
)
def test_kind_says_whether_to_try_again(error: Exception, kind: str, again: bool) -> None:
    """Refusals are final, trouble may pass; what was sent and the key are never repeated."""
    fault = fault_of(error, "openai:gpt", "api.example")
    assert (fault.kind, fault.again) == (kind, again)
    assert "api.example" in fault.message
    assert "secret" not in fault.message
    assert "notes" not in fault.message


@pytest.mark.parametrize(("told", "seconds"), [("7", 7.0), ("0.5", 0.5), ("Wed, 21 Oct 2026 07:28:00 GMT", None)])
def test_wait_that_is_told_is_kept(told: str, seconds: float | None) -> None:
    """Retry-After in seconds is taken from the response, also of the error behind the one that was raised."""
    outer = ValueError("wrapped")
    outer.__cause__ = APIStatusError(429, {"retry-after": told})
    assert fault_of(outer, "openai:gpt", "here").retry_after == seconds


def test_unknown_model_is_named() -> None:
    """A 404 is mostly a mistyped model, so the name is shown."""
    assert "“gpt-9”" in from_status(404, "openai:gpt-9", "here").message

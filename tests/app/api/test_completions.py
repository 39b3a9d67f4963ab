"""Chat completions on the wire, and how they are refused."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from app.api.completions import LONGEST_MESSAGE, MOST_MESSAGES
from app.services import Services
from tests.app.api.conftest import Person
from tests.app.api.said import error

PATH = "/v1/chat/completions"
HELLO = {"role": "user", "content": "Hello"}


def _post(person: Person, **body: Any) -> Any:
    return person.http.post(PATH, json={"model": f"critic:{person.id}", "messages": [HELLO]} | body)


@pytest.mark.parametrize(
    ("body", "param", "code"),
    [
        ({"messages": []}, "messages", "invalid_request"),
        ({"messages": "Hello"}, "messages", "invalid_request"),
        ({"messages": [HELLO] * (MOST_MESSAGES + 1)}, "messages", "invalid_request"),
        ({"messages": [{"role": "boss", "content": "Hello"}]}, "messages.0.role", "invalid_request"),
        ({"messages": [{"role": "tool", "content": "42"}]}, "messages[0].role", "unsupported_parameter"),
        ({"messages": [HELLO, {"role": "assistant", "content": "Hi"}]}, "messages", "invalid_request"),
        ({"messages": [{"role": "user", "content": "x" * 20_001}]}, "messages[0].content", "invalid_request"),
        (
            {"messages": [{"role": "user", "content": [{"type": "text", "text": "x" * 50_000}] * 2}]},
            "messages[0].content",
            "invalid_request",
        ),
        (
            {"messages": [{"role": "user", "content": [{"type": "input_audio"}]}]},
            "messages[0].content",
            "unsupported_parameter",
        ),
        ({"stream_options": {"include_usage": True}}, "stream_options", "invalid_request"),
        ({"stream": "perhaps"}, "stream", "invalid_request"),
        ({"max_tokens": 0}, "max_tokens", "invalid_request"),
        ({"n": 3}, "n", "unsupported_parameter"),
        ({"model": None}, "model", "invalid_request"),
    ],
)
def test_what_cannot_be_is_told_by_its_parameter(person: Person, body: dict[str, Any], param: str, code: str) -> None:
    """Each is a 400 in that protocol's form, with a sentence and the parameter it is about."""
    answer = _post(person, **body)

    error(answer, 400, code)
    assert answer.json()["error"]["param"] == param


def test_too_long_a_message_is_refused(person: Person) -> None:
    """A message is bounded, whatever it is for."""
    answer = _post(
        person, model=f"pitch:{person.id}", messages=[{"role": "user", "content": "x" * (LONGEST_MESSAGE + 1)}]
    )

    assert answer.status_code == 400


def test_what_only_tunes_a_model_is_let_pass(person: Person) -> None:
    """Clients send these as a matter of course; parts of text are joined."""
    parts = [{"type": "text", "text": "Hel"}, {"type": "text", "text": "lo"}]
    answer = _post(
        person, temperature=0.2, top_p=1, user="me", tools=[], n=1, messages=[{"role": "user", "content": parts}]
    )

    assert answer.status_code == 200
    assert answer.json()["choices"][0]["finish_reason"] == "stop"


def test_length_and_stops_are_kept(person: Person) -> None:
    """The answer ends after as many words and signs as are allowed, and says so; or before a stop."""
    whole = _post(person).json()["choices"][0]["message"]["content"]
    short = _post(person, max_completion_tokens=3).json()
    stopped = _post(person, stop=["this", "Send"]).json()["choices"][0]

    assert short["choices"][0]["message"]["content"] == "Which question does"
    assert short["choices"][0]["finish_reason"] == "length"
    assert short["usage"]["completion_tokens"] == 3
    assert stopped["message"]["content"] == whole[: whole.index("this")]
    assert stopped["finish_reason"] == "stop"


def test_a_full_house_says_when_to_come_back(person: Person, services: Services, http: TestClient) -> None:
    """Beyond the bound a request is refused at once, in that protocol's form, and nothing is left counted."""
    for _ in range(services.settings.max_turns):
        services.chats.enter()
    refused = _post(person)
    for _ in range(services.settings.max_turns):
        services.chats.leave()

    error(refused, 429, "rate_limit_exceeded")
    assert refused.headers["retry-after"] == "1"
    for _ in range(services.settings.max_turns + 1):
        assert _post(person).status_code == 200


def test_addresses_that_are_none_are_refused_in_its_form(http: TestClient) -> None:
    """What clients of that protocol may ask for beside is not found, and no fault."""
    error(http.post("/v1/embeddings", json={}), 404, "not_found")
    error(http.get("/v1/chat/completions"), 405)

"""The routes of models: listed, tried and chosen behind the token."""

from typing import Any

import pytest
from starlette.testclient import TestClient

from tests.app.api.conftest import API
from tests.app.api.said import error


def test_embedded_is_in_use_at_first(http: TestClient) -> None:
    """Without a setting the built-in coach is the one in use, and nothing leaves the machine."""
    listed = http.get(f"{API}/models").json()
    assert (listed[0]["name"], listed[0]["in_use"]) == ("embedded", True)
    assert listed[0]["leaves"] == "Nothing leaves this machine."


def test_current_can_be_set(http: TestClient) -> None:
    """Choosing the built-in coach is a choice like any other; no name goes back to the setting."""
    assert http.put(f"{API}/models/current", json={"name": "embedded"}).json()["in_use"] is True
    assert http.put(f"{API}/models/current", json={}).json()["name"] == "embedded"


@pytest.mark.parametrize(("method", "path"), [("POST", "/models/test"), ("PUT", "/models/current")])
@pytest.mark.parametrize("body", [{"name": "openai:x"}, {"name": "nothing"}, {"name": "x", "url": "http://x"}])
def test_bad_names_are_422(http: TestClient, method: str, path: str, body: Any) -> None:
    """A model that is not set up, a name that is none, or an address in the request is refused in the one form."""
    error(http.request(method, f"{API}{path}", json=body), 422, "invalid_request")


@pytest.mark.parametrize(("method", "path"), [("GET", "/models"), ("POST", "/models/test"), ("PUT", "/models/current")])
def test_strangers_learn_nothing(stranger: TestClient, method: str, path: str) -> None:
    """Which models there are is behind the token."""
    assert stranger.request(method, f"{API}{path}", json={"name": "embedded"}).status_code == 401

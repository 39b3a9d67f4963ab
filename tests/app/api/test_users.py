"""Named users: a token and a code each, notes of their own, and nothing that concerns the whole server."""

import sqlite3
import time

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.services import Services
from tests.app.api.conftest import API
from tests.app.api.said import error
from tests.remains import files_with_words

HERE = "http://127.0.0.1:8000"


def _add(http: TestClient, name: str) -> dict[str, str]:
    answer = http.post(f"{API}/users", json={"name": name})
    assert answer.status_code == 201, answer.text
    made: dict[str, str] = answer.json()
    return made


def _client(application: FastAPI, token: str) -> TestClient:
    return TestClient(application, base_url=HERE, headers={"Authorization": f"Bearer {token}"})


def test_a_user_has_a_token_of_their_own(http: TestClient, application: FastAPI, services: Services) -> None:
    """The token opens the user's own, empty shelf; only a digest of it is on the disk."""
    made = _add(http, "ada-1")
    client = _client(application, made["token"])
    http.put(f"{API}/candidates/somebody", json={"name": "Somebody Else"})
    assert client.get(f"{API}/candidates").json()["items"] == []
    assert client.put(f"{API}/candidates/me", json={"name": "Ada"}).status_code == 201
    assert [entry["id"] for entry in client.get(f"{API}/candidates").json()["items"]] == ["me"]
    (user,) = [user for user in http.get(f"{API}/users").json()["items"] if user["name"] == "ada-1"]
    assert user["candidates"] == 1
    with sqlite3.connect(services.settings.data_dir / "greenroom.db") as connection:
        stored = "\n".join(connection.iterdump())
    connection.close()
    assert "ada-1" in stored
    assert made["token"] not in stored
    assert made["code"].replace("-", "") not in stored


def test_a_users_code_signs_their_browser_in_once(http: TestClient, application: FastAPI) -> None:
    """Pages opened with a user's code are the user's; a new code ends the one before."""
    first = _add(http, "ada-2")["code"]
    second = http.post(f"{API}/users/ada-2/code").json()["code"]
    browser = TestClient(application, base_url=HERE, client=("203.0.113.40", 1), follow_redirects=False)
    assert browser.get("/sign-in", params={"code": first}).headers.get("location") is None
    assert browser.get("/sign-in", params={"code": second}).headers["location"] == "/"
    headers = {"Origin": HERE}
    assert browser.put(f"{API}/candidates/mine", json={"name": "By page"}, headers=headers).status_code == 201
    assert [entry["id"] for entry in browser.get(f"{API}/candidates").json()["items"]] == ["mine"]
    other = TestClient(application, base_url=HERE, client=("203.0.113.41", 1), follow_redirects=False)
    assert other.get("/sign-in", params={"code": second}).headers.get("location") is None


def test_the_sign_in_takes_a_users_token(http: TestClient, application: FastAPI) -> None:
    """Who has a token can paste it where the code goes."""
    token = _add(http, "ada-3")["token"]
    browser = TestClient(application, base_url=HERE, client=("203.0.113.42", 1), follow_redirects=False)
    sent = browser.post("/sign-in", data={"code": token}, headers={"Origin": HERE})
    assert sent.headers["location"] == "/"
    assert browser.get(f"{API}/candidates").json()["items"] == []


def test_what_concerns_everybody_is_for_the_operator(http: TestClient, application: FastAPI) -> None:
    """A user neither sees who else there is nor chooses whom everybody's notes are sent to."""
    client = _client(application, _add(http, "ada-4")["token"])
    for method, path, body in (
        ("GET", f"{API}/users", None),
        ("POST", f"{API}/users", {"name": "friend"}),
        ("POST", f"{API}/users/ada-4/code", None),
        ("DELETE", f"{API}/users/ada-4", None),
        ("PUT", f"{API}/models/current", {"name": "embedded"}),
        ("POST", f"{API}/models/test", {"name": "embedded"}),
    ):
        assert "ask them" in error(client.request(method, path, json=body), 403, "forbidden")
    page = client.get("/models", headers={"Accept": "text/html"}).text
    assert "Ask them" in page
    assert "/models/use" not in page
    for path in ("/models/use", "/models/test"):
        assert client.post(path, data={"name": "embedded"}).status_code == 403
    assert "/models/use" in http.get("/models", headers={"Accept": "text/html"}).text


@pytest.mark.parametrize("name", ["", "local", "Ada", "a b", "-a", "../x", "a" * 65])
def test_names_that_are_none_are_refused(http: TestClient, name: str) -> None:
    """A name is a short slug, and not the operator's."""
    assert "'name'" in error(http.post(f"{API}/users", json={"name": name}), 422, "invalid_request")


def test_a_name_is_given_once(http: TestClient) -> None:
    """A second user of a name would be the first one's token made worthless, or their notes shared."""
    _add(http, "ada-5")
    assert "already" in error(http.post(f"{API}/users", json={"name": "ada-5"}), 409, "conflict")


def test_a_removed_user_is_gone_with_all_they_had(http: TestClient, application: FastAPI, services: Services) -> None:
    """Token, sign-in and code are worthless at once; soon no word of theirs, nor their name, is in the database."""
    made = _add(http, "quillfeather-6")
    client = _client(application, made["token"])
    client.put(f"{API}/candidates/me", json={"name": "Ada"})
    sent = {"name": "note.txt", "text": "I once trained a quokkaparrot to sort letters."}
    client.post(f"{API}/candidates/me/documents", json=sent, params={"wait": "true"})
    secret = application.state.sign_ins.redeem(made["code"], "203.0.113.43")
    assert http.delete(f"{API}/users/quillfeather-6").status_code == 204
    stranger = TestClient(application, base_url=HERE, client=("203.0.113.44", 1))
    error(stranger.get(f"{API}/candidates", headers={"Authorization": f"Bearer {made['token']}"}), 401)
    error(stranger.get(f"{API}/candidates", headers={"Cookie": f"greenroom={secret}"}), 401)
    error(http.delete(f"{API}/users/quillfeather-6"), 404, "not_found")
    error(http.post(f"{API}/users/quillfeather-6/code"), 404, "not_found")
    deadline = time.monotonic() + 30
    folder = services.settings.data_dir
    while found := [*files_with_words(folder, b"quokkaparrot"), *files_with_words(folder, b"quillfeather-6")]:
        assert time.monotonic() < deadline, found
        time.sleep(0.05)
    assert _add(http, "quillfeather-6")["token"] != made["token"]


def test_a_backup_of_everybody_is_for_the_operator(http: TestClient, application: FastAPI) -> None:
    """The operator gets a database; a user, in whose hands it would be everybody's notes, gets none."""
    copy = http.get(f"{API}/backup")
    assert copy.content.startswith(b"SQLite format 3\0")
    client = _client(application, _add(http, "ada-7")["token"])
    error(client.get(f"{API}/backup"), 403, "forbidden")

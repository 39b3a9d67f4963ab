"""Nothing that a person wrote is ever in the log: words of their own are sent down every path and looked for."""

import json
import logging
from collections.abc import Iterator
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.main import create_app
from app.services import open_services
from app.settings import Settings
from tests.app.api.routes import Route, routes
from tests.app.api.walked import FILLED, HERE, User, asked, filled
from tests.app.engines.model.obliging import obliging
from tests.app.logged import Log, logged
from tests.fakes import FakeEmbedder
from tests.provider import Breaks, Provider, Raw, Reply, Says, Status, scripted

CANARY = "zyxwarble"
WORDS = {
    name: f"{value} {CANARY}" if isinstance(value, str) and " " in value else value for name, value in FILLED.items()
}
WORDS |= {"name": f"Ada {CANARY}", "company": CANARY, "role": CANARY, "title": CANARY, "query": CANARY}
ANSWER = f"At {CANARY} I counted every fall for a month and moved the call bells, and by May there were two falls."


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    """A model that answers as it should."""
    with scripted() as running:
        running.script = obliging
        yield running


@pytest.fixture(scope="module")
def application(tmp_path_factory: pytest.TempPathFactory, provider: Provider) -> Iterator[FastAPI]:
    """An application whose coach is that model."""
    settings = Settings(
        data_dir=tmp_path_factory.mktemp("logs") / "data",
        model="openai:scripted",
        openai_base_url=provider.url,
        model_timeout=3,
        grace_seconds=0,
    )
    services = open_services(settings, embedder=FakeEmbedder())
    services.ready(30)
    yield create_app(services)
    services.close()


@pytest.fixture(scope="module")
def log(application: FastAPI) -> Iterator[Log]:
    """Everything that is logged from here on: ours and every library's, from DEBUG on."""
    with logged("debug", everything=True) as written:
        yield written


@pytest.fixture(scope="module")
def ada(application: FastAPI, log: Log) -> Iterator[User]:
    """A user with an object of every noun, all of them bearing the canary."""
    token = application.state.services.token
    headers = {"Authorization": f"Bearer {token}"}
    with TestClient(application, base_url=HERE, headers=headers, follow_redirects=False) as http:
        yield filled(http, "ada", CANARY)


def _clean(log: Log) -> list[dict[str, Any]]:
    assert CANARY not in log.getvalue().lower(), [line for line in log.lines() if CANARY in json.dumps(line).lower()]
    return log.lines()


FILES = {
    f"{CANARY}.txt": CANARY.encode() * 10,
    f"{CANARY}.pdf": b"%PDF-1.7\n" + CANARY.encode() * 50,
    f"{CANARY}.docx": b"PK\x03\x04" + CANARY.encode() * 50,
    f"{CANARY}.html": f"<p style='display:none'>{CANARY}</p><p>I led a ward.</p>".encode(),
    f"{CANARY}.exe": b"MZ" + CANARY.encode(),
}


@pytest.mark.parametrize("name", FILES)
def test_documents_that_can_be_read_and_cannot(ada: User, log: Log, name: str) -> None:
    """Whatever becomes of a file, the log has its id and no word of it, nor its name."""
    path = f"/api/v1/candidates/{ada.ids['candidate']}/documents"
    ada.http.post(path, files={"files": (name, FILES[name])}, params={"wait": "true"})
    _clean(log)
    assert log.lines()


REPLIES: list[Reply] = [
    Says(f"{CANARY} is no JSON"),
    Status(401),
    Status(429, retry_after="99"),
    Status(500),
    Breaks(CANARY),
    Breaks(CANARY, reset=True),
    Raw(f"<h1>{CANARY}</h1>".encode()),
    Raw(b'{"choices": "' + CANARY.encode() + b'"}'),
    Says(""),
]


@pytest.mark.parametrize("reply", [None, *REPLIES], ids=lambda reply: str(reply)[:30])
def test_a_model_that_answers_and_one_that_fails(ada: User, log: Log, provider: Provider, reply: Reply | None) -> None:
    """What is sent to a model and what it says stay out of the log, and so does whatever its package logs or raises."""
    provider.script = obliging if reply is None else lambda _: reply
    model = f"openai:scripted-{len(provider.requests)}"  # another each time, since one that fails is left in peace
    assert ada.http.put("/api/v1/models/current", json={"name": model}).status_code == 200
    before = len(provider.requests)
    base = f"/api/v1/candidates/{ada.ids['candidate']}"
    question = {"question": f"What did you do at {CANARY}?", "answer": ANSWER}
    assert ada.http.post(f"{base}/critiques", json=question).status_code == 201
    assert ada.http.post(f"{base}/follow-ups", json=question).status_code == 200
    ada.http.post(f"{base}/pitches", json={"seconds": 30})
    assert len(provider.requests) > before
    assert any(CANARY in json.dumps(request) for request in provider.requests)
    _clean(log)


def test_a_model_is_counted(ada: User, provider: Provider) -> None:
    """The figures say how often the model was called and how often it failed, by the kind of fault."""
    provider.script = lambda _: Status(401)
    ada.http.put("/api/v1/models/current", json={"name": "openai:counted"})
    base = f"/api/v1/candidates/{ada.ids['candidate']}"
    ada.http.post(f"{base}/critiques", json={"question": f"What did you do at {CANARY}?", "answer": ANSWER + " Twice."})
    text = ada.http.get("/metrics").text
    assert 'greenroom_model_calls_total{model="openai:counted"} 1.0' in text
    assert 'greenroom_model_failures_total{model="openai:counted",why="key"} 1.0' in text
    assert CANARY not in text


def test_a_fault_of_ours(application: FastAPI, log: Log) -> None:
    """What nobody foresaw is logged by its kind and its way, as the web server does it, not by its text."""

    def fails() -> None:
        raise RuntimeError(f"cannot use {CANARY}")

    services = application.state.services
    failing = create_app(services)
    failing.add_api_route("/fails", fails)
    token = services.token
    client = TestClient(failing, base_url=HERE, headers={"Authorization": f"Bearer {token}"})
    with pytest.raises(RuntimeError) as raised:
        client.get("/fails")
    logging.getLogger("uvicorn.error").error("Exception in ASGI application\n", exc_info=raised.value)
    faults = [line for line in _clean(log) if "error" in line]
    assert faults[-1]["error"] == "RuntimeError"
    assert faults[-1]["way"][-1].endswith(" fails")


@pytest.mark.parametrize("kind", ["interviewer", "critic", "pitch"])
def test_chats(ada: User, log: Log, kind: str) -> None:
    """A chat's messages are answered from the notes, streamed or not, and stay out of the log."""
    for stream in (False, True):
        messages = [{"role": "user", "content": f"Question: What did you do at {CANARY}? Answer: {ANSWER}"}]
        body = {"model": f"{kind}:{ada.ids['candidate']}", "messages": messages, "stream": stream}
        assert ada.http.post("/v1/chat/completions", json=body).status_code == 200
    _clean(log)


def _takes_away(route: Route) -> bool:
    """Whether a route deletes; those come last, or there would be little left to ask for."""
    return route.method == "DELETE" or route.path.endswith(("/delete", "/remove"))


def test_every_route_logs_that_it_was_asked_and_not_what(application: FastAPI, ada: User, log: Log) -> None:
    """Each route with the person's own objects and words, well and badly formed: a line each, and no word of them."""
    met = 0
    for route in sorted(routes(application), key=_takes_away):
        asked(ada, route, ada.ids, WORDS)
        strange = {name: f"{CANARY}-{name}" for name in route.parameters}
        where = route.address(strange)
        ada.http.request(route.method, where, params={CANARY: CANARY}, content=f'{{"{CANARY}": "{CANARY}'.encode())
        ada.http.request(route.method, where, json={CANARY: CANARY, "kind": CANARY, "seconds": CANARY})
        met += 1
    answered = [line for line in _clean(log) if line.get("message") == "answered"]
    assert met > 100
    assert len(answered) >= 3 * met
    assert {line["status"] // 100 for line in answered} >= {2, 3, 4}


def test_the_canary_would_be_found() -> None:
    """A word of a person's in a line of ours is what these tests look for: here is one, and it is seen."""
    with logged() as log:
        logging.getLogger("greenroom.x").debug("read %s", CANARY)
        with pytest.raises(AssertionError):
            _clean(log)

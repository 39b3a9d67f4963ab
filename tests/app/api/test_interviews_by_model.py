"""Interviews by a chat model over HTTP: the stream, its replay, a client that leaves, and what the page says."""

import json
import threading
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.services import open_services
from app.settings import Settings
from tests.app.api.conftest import API, Person
from tests.app.api.test_interviews import _events
from tests.app.engines.model.coached import ANSWER
from tests.app.engines.model.obliging import obliging, use_of
from tests.fakes import FakeEmbedder
from tests.provider import Hangs, Provider, Says, Status, scripted

STREAM = {"Accept": "text/event-stream"}


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        running.script = obliging
        yield running


@pytest.fixture
def person(tmp_path: Path, provider: Provider) -> Iterator[Person]:
    """A candidate whose coach is the scripted model, named by the settings."""
    settings = Settings(
        data_dir=tmp_path / "data",
        model="openai:scripted",
        openai_base_url=provider.url,
        model_timeout=45,
        model_input_price=2.0,
        model_output_price=10.0,
    )
    services = open_services(settings, embedder=FakeEmbedder())
    services.ready(30)
    headers = {"Authorization": f"Bearer {services.token}"}
    try:
        with TestClient(create_app(services), base_url="http://127.0.0.1:8000", headers=headers) as http:
            http.put(f"{API}/candidates/wren", json={"name": "Wren Abara"})
            found = Person(http, "wren")
            found.ingest()
            yield found
    finally:
        services.close()


def _sent(person: Person, interview: str) -> list[tuple[int | None, str, dict[str, Any]]]:
    """The events of an answer's stream; what is heard has no id."""
    path = f"{API}/interviews/{interview}/turns"
    with person.http.stream("POST", path, json={"answer": ANSWER}, headers=STREAM) as answer:
        lines = "".join(answer.iter_text()).strip().split("\n\n")
    found = []
    for block in lines:
        fields = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
        if fields:
            id_ = int(fields["id"]) if "id" in fields else None
            found.append((id_, fields["event"], json.loads(fields["data"])))
    return found


def test_reply_is_heard_then_stands(person: Person, provider: Provider) -> None:
    """Text events grow, blocks take their places, the turn ends it; a replay has the blocks alone."""
    held = person.interview(feedback="live")
    provider.script = lambda body: Says(obliging(body).text, seconds=0.0 if use_of(body) == "critique" else 0.02)
    events = _sent(person, held["id"])
    names = [name for _, name, _ in events]
    assert names[-4:] == ["block", "block", "turn", "done"]
    assert set(names[:-4]) == {"text"}
    heard = [data["text"] for _, name, data in events if name == "text" and data["index"] == 0]
    assert len(heard) >= 3
    assert all(later.startswith(earlier) for earlier, later in pairwise(heard))
    turn = events[-2][2]
    # Its critique, remark and next question, and the one that opened the interview.
    assert turn["by"]["usage"]["spend"] == pytest.approx(4 * (100 * 2 + 20 * 10) / 1e6)
    path = f"{API}/interviews/{held['id']}/turns/1/stream"
    with person.http.stream("GET", path) as answer:
        replayed = _events("".join(answer.iter_text()).strip().split("\n"))
    assert [(id_, name) for id_, name, _ in replayed] == [(0, "block"), (1, "block"), (2, "turn"), (3, "done")]


def test_trouble_is_never_a_500(person: Person, provider: Provider) -> None:
    """With the provider down every route answers by the embedded engine, and says so."""
    provider.script = lambda _: Status(503)
    held = person.interview()
    assert "built-in coach" in held["turns"][0]["question"]["note"]
    answer = person.http.post(f"{API}/interviews/{held['id']}/turns", json={"answer": ANSWER})
    assert (answer.status_code, answer.json()["state"]) == (200, "complete")
    for path, body in (
        ("critiques", {"question": "Why?", "answer": ANSWER}),
        ("follow-ups", {"question": "Why?", "answer": ANSWER}),
        ("pitches", {"seconds": 60}),
        ("job-matches", {"job_description": "Requirements:\n- Led nurses on a ward\n- Speaks Dutch"}),
    ):
        made = person.http.post(f"{person.path}/{path}", json=body)
        assert made.status_code in (200, 201), made.text
        assert (made.json()["engine"], "built-in coach" in made.json()["note"]) == ("embedded", True)
    assert "built-in coach" in person.http.get(f"{person.path}/preparation").json()["note"]


def test_stop_over_http_ends_the_call_upstream(
    person: Person, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The stop button closes the provider's connection, and half the reply is kept."""
    monkeypatch.setattr("app.coach.turns.KEPT_EVERY", 0.02)
    held = person.interview()
    provider.script = lambda body: Hangs("What did you ") if use_of(body) == "follow_up" else obliging(body)
    path = f"{API}/interviews/{held['id']}/turns"
    sending = threading.Thread(target=person.http.post, args=(path,), kwargs={"json": {"answer": ANSWER}})
    sending.start()
    began = time.monotonic()
    while not any(turn["blocks"] for turn in person.http.get(f"{API}/interviews/{held['id']}").json()["turns"]):
        assert time.monotonic() < began + 30
        time.sleep(0.02)
    stopped = person.http.post(f"{path}/1/stop").json()["turns"][0]
    sending.join()
    assert (stopped["state"], stopped["blocks"]) == ("interrupted", ["What did you"])
    while not provider.dropped:
        assert time.monotonic() < began + 60
        time.sleep(0.02)


def test_page_shows_who_replied_and_what_was_used(person: Person, provider: Provider) -> None:
    """Tokens and spend stand at the top of the interview, a note beside the turn it is about."""
    held = person.interview()
    provider.script = lambda _: Status(401)
    person.http.post(f"{API}/interviews/{held['id']}/turns", json={"answer": ANSWER})
    page = person.http.get(f"/candidates/wren/interviews/{held['id']}", headers={"Accept": "text/html"}).text
    assert "tokens in" in page
    assert "spent" in page
    assert "refused the key (401)" in page
    assert "openai:scripted" in page


def test_answer_is_scored_again_side_by_side(person: Person) -> None:
    """The built-in coach scores a model's critique again; the page shows both in one table."""
    made = person.http.post(f"{person.path}/critiques", json={"question": "Why?", "answer": ANSWER}).json()
    again = person.http.post(f"{person.path}/critiques/{made['id']}/rescore", json={"model": "embedded"}).json()
    assert (made["engine"], again["engine"], again["again"]) == ("openai:scripted", "embedded", made["id"])
    page = person.http.get(f"/candidates/wren/critiques/{again['id']}", headers={"Accept": "text/html"}).text
    assert "Scored again" in page
    assert f"/critiques/{made['id']}" in page

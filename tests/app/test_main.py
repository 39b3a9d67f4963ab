"""The application as a whole, in this process: back-pressure, clients that hang up, logs, and odd input."""

import asyncio
import json
import logging
import time
from collections.abc import Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient

from app.engines.protocol import CritiqueTask
from app.main import create_app
from app.records import Critique
from app.services import Services, open_services
from app.settings import Settings
from app.slices import Slice
from tests.fakes import FakeEmbedder, FakeEngine

API = "/api/v1"
HERE = "http://127.0.0.1:8000"
REFUSED_WITHIN, HEALTHY_WITHIN = 0.1, 0.2
"""Seconds, 99 of 100: an answer that finds no room is sent away; ``/healthz`` answers meanwhile."""


class HeldEngine(FakeEngine):
    """An engine whose critiques wait until they are let go; its queues never end."""

    def __init__(self) -> None:
        super().__init__(scores=[5.0] * 500, openings=[f"Question {number}?" for number in range(500)])
        self.go = asyncio.Event()

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        await self.go.wait()
        return await super().critique(task, notes)


@contextmanager
def opened(folder: Path, **more: Any) -> Iterator[Services]:
    """Services over a new folder, ready."""
    services = open_services(
        Settings(data_dir=folder, **more.pop("settings", {})), embedder=more.pop("embedder", FakeEmbedder()), **more
    )
    try:
        services.ready(30)
        yield services
    finally:
        services.close()


def _client(services: Services, app: Any) -> httpx.AsyncClient:
    headers = {"Authorization": f"Bearer {services.token}"}
    return httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=HERE, headers=headers, timeout=120)


def _run(work: Coroutine[Any, Any, None]) -> None:
    async def bounded() -> None:
        async with asyncio.timeout(150):
            await work

    asyncio.run(bounded())


async def _interviews(http: httpx.AsyncClient, count: int) -> list[str]:
    await http.put(f"{API}/candidates/wren", json={"name": "Wren"})
    body = {"format": "behavioural", "questions": 20}
    made = [await http.post(f"{API}/candidates/wren/interviews", json=body) for _ in range(count)]
    return [answer.json()["id"] for answer in made]


@pytest.mark.alone
def test_two_hundred_at_once_meet_the_limit_and_health_stays_quick(tmp_path: Path) -> None:
    """With room for eight, eight are answered and the rest are told at once to come back; health never waits."""
    engine = HeldEngine()
    with opened(tmp_path / "data", engine=engine, settings={"max_turns": 8}) as services:
        app = create_app(services)

        async def work() -> None:
            async with _client(services, app) as http:
                ids = await _interviews(http, 200)
                taken: list[tuple[int, float, str | None]] = []

                async def answer(id_: str) -> None:
                    began = time.perf_counter()
                    found = await http.post(f"{API}/interviews/{id_}/turns", json={"answer": "The pump failed."})
                    taken.append((found.status_code, time.perf_counter() - began, found.headers.get("retry-after")))

                sending = [asyncio.create_task(answer(id_)) for id_ in ids]
                health = []
                while len(taken) < 192:
                    began = time.perf_counter()
                    assert (await http.get("/healthz")).status_code == 200
                    health.append(time.perf_counter() - began)
                    await asyncio.sleep(0.005)
                assert {(status, retry) for status, _, retry in taken} == {(429, "1")}
                # All at once they also wait for each other to be sent, so what one costs is taken one by one.
                for id_ in ids:
                    await answer(id_)
                refusals = sorted(seconds for _, seconds, _ in taken[192:])
                engine.go.set()
                await asyncio.gather(*sending)
                assert sorted(status for status, _, _ in taken) == [200] * 8 + [429] * 392
                assert refusals[int(len(refusals) * 0.99) - 1] <= REFUSED_WITHIN
                assert sorted(health)[int(len(health) * 0.99) - 1] <= HEALTHY_WITHIN
                await services.turns.close()

        _run(work())


async def _settled(apart: set[asyncio.Task[Any] | None], most: int) -> None:
    """Wait until no more tasks are left than these, or long enough to say that they stay."""
    until = time.monotonic() + 20
    while len(asyncio.all_tasks() - apart) > most and time.monotonic() < until:
        await asyncio.sleep(0.01)


async def _dropped(app: Any, path: str, token: str) -> int:
    """Ask for a stream and hang up a little after it has begun; the status."""
    begun, statuses, asked = asyncio.Event(), [], iter([True])

    async def receive() -> dict[str, Any]:
        if next(asked, False):
            return {"type": "http.request", "body": b"", "more_body": False}
        await begun.wait()
        return {"type": "http.disconnect"}

    async def send(message: dict[str, Any]) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
            asyncio.get_running_loop().call_later(0.1, begun.set)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "headers": [(b"host", b"127.0.0.1:8000"), (b"authorization", f"Bearer {token}".encode())],
        "client": ("127.0.0.1", 1),
        "server": ("127.0.0.1", 8000),
        "scheme": "http",
        "root_path": "",
    }
    await app(scope, receive, send)
    return statuses[0]


def test_a_hundred_dropped_streams_leave_no_task(tmp_path: Path) -> None:
    """Clients that hang up while a reply is made free everything but the reply itself, which goes on."""
    engine = HeldEngine()
    with opened(tmp_path / "data", engine=engine) as services:
        app = create_app(services)

        async def work() -> None:
            async with _client(services, app) as http:
                (id_,) = await _interviews(http, 1)
                answering = asyncio.create_task(
                    http.post(f"{API}/interviews/{id_}/turns", json={"answer": "The pump failed."})
                )
                while not services.turns._running:
                    await asyncio.sleep(0.005)
                path = f"{API}/interviews/{id_}/turns/1/stream"
                statuses = await asyncio.gather(*(_dropped(app, path, services.token) for _ in range(100)))
                assert statuses == [200] * 100
                await _settled({asyncio.current_task(), answering}, 3)
                left = asyncio.all_tasks() - {asyncio.current_task(), answering}
                names = sorted(task.get_name() for task in left if not task.get_name().startswith("Task-"))
                assert names == [f"turn-{id_}-1"]
                assert len(left) <= 3  # the reply, and what the answering request itself waits with
                engine.go.set()
                assert (await answering).json()["state"] == "complete"
                await services.turns.close()

        _run(work())


CANARIES = {
    "name": "canaryname",
    "note": "canarynote",
    "answer": "canaryanswer",
    "question": "canaryquestion",
    "query": "canaryquery",
    "target": "canarytarget",
    "file": "canaryfile",
}


def test_no_log_holds_anything_personal(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever is done, rightly or wrongly, names, notes, answers and queries stay out of every log, at every level."""
    caplog.set_level(logging.DEBUG)
    with opened(tmp_path / "data") as services:
        headers = {"Authorization": f"Bearer {services.token}"}
        with TestClient(create_app(services), base_url=HERE, headers=headers) as http:
            _do_everything(http)
        services.database.vacuum()
    found = [
        f"{record.name}: {canary}"
        for record in caplog.records
        for canary in (*CANARIES.values(), services.token)
        if not record.name.startswith("httpx")  # the test's own client, which names the address it asks
        and (canary in record.getMessage() or canary in (record.exc_text or ""))
    ]
    assert found == []
    assert any(record.name.startswith("greenroom") for record in caplog.records)


def _do_everything(http: TestClient) -> None:
    c = CANARIES
    who = f"{API}/candidates/wren"
    http.put(who, json={"name": c["name"]})
    http.put(who, json={"name": c["name"], "words_per_minute": c["name"]})
    note = f"# {c['note']}\n\nI saw the {c['note']} and mended the pump with tape.\n"
    for name, data in ((f"{c['file']}.md", note.encode()), (f"{c['file']}.pdf", b"%PDF-"), (f"{c['file']}.txt", b" ")):
        http.post(f"{who}/documents", files={"files": (name, data)}, params={"wait": "true"})
    http.post(f"{who}/documents", json={"name": c["file"], "text": note, "kind": c["note"]})
    http.post(f"{who}/documents", content=f'{{"{c["note"]}', headers={"Content-Type": "application/json"})
    http.post(f"{who}/search", json={"query": c["query"], "documents": [c["query"]]})
    http.post(f"{who}/search", json={"query": c["query"], "history": [c["question"]]})
    http.post(f"{who}/targets", json={"role": c["target"], "company": c["target"], "job_description": c["target"]})
    answer = f"I saw the {c['answer']}, asked the porter, and complaints fell to zero in a month."
    body = {"question": f"Why {c['question']}?", "answer": answer}
    for path in ("critiques", "follow-ups"):
        http.post(f"{who}/{path}", json=body)
        http.post(f"{who}/{path}", json=body | {"answer": "x" * 20_001 + c["answer"]})
    http.post(f"{who}/pitches", json={"seconds": 30, "role": c["target"]})
    http.post(f"{who}/job-matches", json={"job_description": f"Requirements:\n- {c['target']}"})
    http.get(f"{who}/preparation")
    held = http.post(f"{who}/interviews", json={"format": "behavioural", "role": c["target"]}).json()
    turns = f"{API}/interviews/{held['id']}/turns"
    http.post(turns, json={"answer": answer}, headers={"Idempotency-Key": c["answer"]})
    http.post(turns, json={"answer": answer + "!"}, headers={"Idempotency-Key": c["answer"]})
    http.get(f"{turns}/1/stream")
    _do_the_same_from_elsewhere(http, answer)
    http.post(f"{API}/interviews/{held['id']}/finish")
    http.get(f"{who}/export")
    http.get(f"{API}/candidates/{c['name']}")
    http.get(f"{API}/candidates", headers={"Authorization": f"Bearer {c['name']}"})
    http.delete(who)


def _do_the_same_from_elsewhere(http: TestClient, answer: str) -> None:
    """By chat clients and by tools."""
    c = CANARIES
    messages = [{"role": "assistant", "content": f"Why {c['question']}?"}, {"role": "user", "content": answer}]
    for kind in ("interviewer", "critic", "pitch", c["name"]):
        for more in ({}, {"stream": True}, {"n": 2}, {c["query"]: c["query"]}):
            body = {"model": f"{kind}:wren", "messages": messages} | more
            assert http.post("/v1/chat/completions", json=body).status_code in (200, 400, 404)
    for tool, arguments in (
        ("search_notes", {"candidate": "wren", "query": c["query"]}),
        ("critique_answer", {"candidate": "wren", "question": f"Why {c['question']}?", "answer": answer}),
        ("critique_answer", {"candidate": c["name"], "question": "Why?", "answer": answer}),
        ("critique_answer", {"candidate": "wren", "answer": c["answer"], c["query"]: c["query"]}),
        (c["name"], {"candidate": c["name"]}),
    ):
        call = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": tool, "arguments": arguments}}
        assert http.post("/mcp", json=call, headers=SPOKEN).status_code == 200


@pytest.fixture(scope="module")
def http(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """An application to throw rubbish at, with a candidate and an interview."""
    with opened(tmp_path_factory.mktemp("odd") / "data") as services:
        headers = {"Authorization": f"Bearer {services.token}"}
        with TestClient(create_app(services), base_url=HERE, headers=headers) as client:
            client.put(f"{API}/candidates/wren", json={"name": "Wren"})
            held = client.post(f"{API}/candidates/wren/interviews", json={"format": "behavioural"}).json()
            client.held = held["id"]  # type: ignore[attr-defined]
            yield client


SPOKEN = {"Content-Type": "application/json", "Accept": "application/json, text/event-stream"}
BODIES = (
    ("PUT", "/candidates/lark", ("name", "words_per_minute")),
    ("POST", "/candidates/wren/targets", ("role", "company", "seniority", "date", "rounds", "job_description")),
    ("POST", "/candidates/wren/documents", ("name", "text", "kind")),
    ("POST", "/candidates/wren/search", ("query", "k", "documents", "history")),
    ("POST", "/candidates/wren/critiques", ("question", "answer", "format", "spoken_seconds", "self_rating", "target")),
    ("POST", "/candidates/wren/follow-ups", ("question", "answer", "asked", "style")),
    ("POST", "/candidates/wren/pitches", ("seconds", "role", "company", "job_description", "documents")),
    ("POST", "/candidates/wren/job-matches", ("job_description", "target")),
    ("POST", "/candidates/wren/interviews", ("format", "style", "questions", "feedback", "role")),
    ("POST", "/interviews/HELD/turns", ("answer", "spoken_seconds", "skip")),
    (
        "POST",
        "//v1/chat/completions",
        ("model", "messages", "stream", "stream_options", "n", "seed", "stop", "max_tokens"),
    ),
    ("POST", "//mcp", ("jsonrpc", "id", "method", "params")),
)
WORDS = st.sampled_from(
    ["", " ", "Why?", "behavioural", "warm", "resume", "2027-03-31", "senior", "x" * 3_000, "\x00", "\u202e", "😀", "𝕬"]
)
ODD = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=40) | WORDS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=5,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(data=st.data(), call=st.sampled_from(BODIES))
def test_no_body_makes_a_fault(http: TestClient, data: st.DataObject, call: tuple[str, str, tuple[str, ...]]) -> None:
    """Whatever JSON is sent, the answer is a result or an error of the client's, in the one form."""
    method, path, fields = call
    body = data.draw(ODD | st.dictionaries(st.sampled_from(fields), ODD | WORDS, max_size=len(fields)))
    try:
        content = json.dumps(body).encode()
    except UnicodeEncodeError:
        content = b"{}"
    where = path[1:] if path.startswith("//") else f"{API}{path}".replace("HELD", http.held)  # type: ignore[attr-defined]
    answer = http.request(method, where, content=content, headers=SPOKEN)
    assert answer.status_code < 500, answer.text
    if where == "/mcp":
        assert answer.status_code in (202, 400)  # in that protocol's own form
    elif answer.status_code >= 400:
        found = answer.json()["error"]
        assert found["code"]
        assert found["message"].endswith(".")


@settings(max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(part=st.text(min_size=1, max_size=30), cursor=st.text(max_size=30), limit=st.integers() | st.text(max_size=5))
def test_no_address_makes_a_fault(http: TestClient, part: str, cursor: str, limit: object) -> None:
    """Whatever stands in a path or a query, nothing breaks."""
    from urllib.parse import quote

    odd = quote(part, safe="")
    for path in (
        f"/candidates/{odd}",
        f"/candidates/wren/documents/{odd}",
        f"/candidates/wren/critiques/{odd}",
        f"/interviews/{odd}",
        f"/interviews/{http.held}/turns/{odd}/stream",  # type: ignore[attr-defined]
    ):
        assert http.get(API + path).status_code < 500
    for path in ("/candidates", "/candidates/wren/documents", "/candidates/wren/critiques"):
        answer = http.get(API + path, params={"cursor": cursor, "limit": str(limit)})
        assert answer.status_code < 500

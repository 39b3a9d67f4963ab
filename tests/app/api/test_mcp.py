"""The official MCP client over loopback."""

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import httpx2
import jsonschema
import pytest
from mcp import Client, MCPError
from mcp.client.streamable_http import streamable_http_client
from starlette.testclient import TestClient

from app.api.guard import LARGEST_BODY
from app.api.mcp_tools import TOOLS
from tests.app.api.said import error
from tests.app.reached import TOKEN_ALONE, Reached

ANSWER = (
    "On Harbour Ward too many patients fell. I wrote a new rota with the night staff, and falls fell by 75% in a year."
)
QUESTION = "Tell me about a time you improved something."
CALL = {"jsonrpc": "2.0", "id": 1, "method": "tools/list", "params": {}}
SPOKEN = {"Accept": "application/json, text/event-stream"}


@asynccontextmanager
async def client(here: Reached, mode: str = "auto") -> AsyncIterator[Client]:
    """The client with the token."""
    headers = {"Authorization": f"Bearer {TOKEN_ALONE}"}
    async with httpx2.AsyncClient(headers=headers, timeout=60) as http:
        transport = streamable_http_client(f"{here.address}/mcp", http_client=http)
        async with Client(transport, mode=mode) as made:
            yield made


def _with(here: Reached, work: Callable[[Client], Awaitable[Any]], mode: str = "auto") -> Any:
    async def run() -> Any:
        async with asyncio.timeout(60), client(here, mode) as made:
            return await work(made)

    return asyncio.run(run())


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_every_tool_is_listed_with_its_schemas(here: Reached, mode: str) -> None:
    """Clients of the present protocol and of earlier ones see each tool with typed arguments and a typed result."""

    async def work(made: Client) -> Any:
        return (await made.list_tools()).tools

    tools = {tool.name: tool for tool in _with(here, work, mode)}

    assert list(tools) == [tool.name for tool in TOOLS]
    for tool in tools.values():
        jsonschema.Draft202012Validator.check_schema(tool.input_schema)
        jsonschema.Draft202012Validator.check_schema(tool.output_schema or {"type": 1})
        assert tool.description
    assert tools["search_notes"].input_schema["required"] == ["query", "candidate"]
    assert tools["search_notes"].annotations is not None
    assert tools["search_notes"].annotations.read_only_hint


@pytest.mark.parametrize("mode", ["auto", "legacy"])
def test_notes_answers_and_jobs_by_tools(here: Reached, mode: str) -> None:
    """Each tool gives its record as structured content that fits its schema, and the same as text."""
    job = "Requirements:\n- Experience leading nurses\n- A pilot's licence"
    calls: dict[str, dict[str, Any]] = {
        "list_candidates": {},
        "search_notes": {"candidate": "wren", "query": "falls on the ward", "k": 2},
        "critique_answer": {"candidate": "wren", "question": QUESTION, "answer": ANSWER},
        "ask_follow_up": {"candidate": "wren", "question": QUESTION, "answer": ANSWER},
        "draft_introduction": {"candidate": "wren", "seconds": 30},
        "prepare": {"candidate": "wren"},
        "match_job": {"candidate": "wren", "job_description": job},
    }

    async def work(made: Client) -> Any:
        return {name: await made.call_tool(name, arguments) for name, arguments in calls.items()}

    results = _with(here, work, mode)
    schemas = {tool.name: tool.output_schema() for tool in TOOLS}
    found = {name: result.structured_content for name, result in results.items()}

    for name, result in results.items():
        assert not result.is_error, result
        jsonschema.validate(found[name], schemas[name])
        assert json.loads(result.content[0].text) == found[name]
    assert found["list_candidates"]["candidates"][0]["id"] == "wren"
    assert "falls by 40%" in found["search_notes"]["passages"][0]["text"]
    assert [claim["correct"] for claim in found["critique_answer"]["claims"] if claim["status"] == "contradicted"] == [
        "40%"
    ]
    assert found["ask_follow_up"]["question"].endswith("?")
    assert "12 nurses" in found["draft_introduction"]["text"]
    assert len(found["match_job"]["requirements"]) == 2


def test_an_interview_from_start_to_report(here: Reached) -> None:
    """Begun, answered, skipped and finished by tools, it stands in the record like any other."""

    async def work(made: Client) -> list[dict[str, Any]]:
        steps = [
            await made.call_tool("start_interview", {"candidate": "wren", "format": "behavioural", "questions": 3})
        ]
        held = (steps[0].structured_content or {})["interview"]
        steps.append(await made.call_tool("answer_question", {"interview": held, "answer": ANSWER}))
        steps.append(await made.call_tool("answer_question", {"interview": held, "skip": True}))
        steps.append(await made.call_tool("finish_interview", {"interview": held}))
        return [step.structured_content or {} for step in steps]

    steps = _with(here, work)
    kept = here.call("GET", f"/interviews/{steps[0]['interview']}")

    assert [turn["question"]["text"] for turn in kept["turns"]] == [step["question"]["text"] for step in steps[:3]]
    assert steps[1]["said"] == [steps[1]["question"]["text"]]
    assert steps[3]["state"] == "complete"
    assert steps[3]["report"] == kept["report"]


def test_what_cannot_be_done_is_a_tools_error_with_its_sentence(here: Reached) -> None:
    """An unknown candidate and a wrong argument are told to the one who called, as the API tells them."""

    async def work(made: Client) -> list[str]:
        said = []
        for name, arguments in (
            ("search_notes", {"candidate": "nobody", "query": "falls"}),
            ("search_notes", {"candidate": "wren"}),
            ("search_notes", {"candidate": "wren", "query": "falls", "k": 500}),
            ("critique_answer", {"candidate": "wren", "question": "Why?", "answer": "x" * 20_001}),
            ("match_job", {"candidate": "wren"}),
            ("finish_interview", {"interview": "0" * 24}),
        ):
            result = await made.call_tool(name, arguments)
            assert result.is_error
            said.append(result.content[0].text)  # type: ignore[union-attr]
        with pytest.raises(MCPError, match="no such tool"):
            await made.call_tool("erase_everything", {})
        return said

    said = _with(here, work)

    assert said[0].startswith("There is no candidate 'nobody' here")
    assert said[1] == "'query' is missing."
    assert "50" in said[2]
    assert "20,000 characters is the most" in said[3]
    assert "job description" in said[4]
    assert all(sentence.endswith(".") for sentence in said)


def test_the_guard_stands_before_it(here: Reached) -> None:
    """No token, a foreign host, another site's page and too large a body never reach the library."""
    with httpx.Client(base_url=here.address, headers=SPOKEN) as stranger:
        error(stranger.post("/mcp", json=CALL), 401, "unauthorised")
        stranger.headers["Authorization"] = f"Bearer {TOKEN_ALONE}"
        error(stranger.post("/mcp", json=CALL, headers={"Host": "evil.example"}), 421, "wrong_host")
        error(stranger.post("/mcp", json=CALL, headers={"Origin": "https://evil.example"}), 403, "forbidden")
        error(stranger.post("/mcp", content=b"x" * (LARGEST_BODY + 1)), 413)
        error(stranger.get("/mcp"), 405, "method_not_allowed")
        assert stranger.post("/mcp", json=CALL).status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"[" * 50_000,
        b'{"jsonrpc": "2.0"}',
        b"\xff\xfe",
        json.dumps(CALL | {"params": 7}).encode(),
    ],
)
def test_rubbish_is_the_senders_fault(http: TestClient, body: bytes) -> None:
    """Whatever is sent, nothing breaks; in this process, where a fault would be raised."""
    headers = SPOKEN | {"Content-Type": "application/json"}

    assert 400 <= http.post("/mcp", content=body, headers=headers).status_code < 500


def test_it_opens_again_with_the_next_start(http: TestClient) -> None:
    """The door of an application that was stopped says so, and the next start opens it anew."""
    from starlette.applications import Starlette

    from app.api.mcp import McpDoor, mcp_route
    from app.services import Services

    services: Services = http.app.state.services  # type: ignore[attr-defined]
    door = McpDoor(services)
    app = Starlette(routes=[mcp_route(door)], lifespan=lambda _: door.within())
    for _ in range(2):
        with TestClient(app, base_url="http://127.0.0.1:8000") as client:
            assert client.post("/mcp", json=CALL, headers=SPOKEN).status_code == 200
    with TestClient(app, base_url="http://127.0.0.1:8000"):
        pass  # nobody asked: it never opened

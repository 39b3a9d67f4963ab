"""Two users of one server: every route with every object of the other is answered as one that does not exist.

Routes, bodies and tools are read from the application, so a new one is in the test by being there.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

import pytest
from fastapi import FastAPI
from httpx import Response
from starlette.testclient import TestClient

from app.api.mcp_tools import TOOLS
from tests.app.api.conftest import API
from tests.app.api.routes import Route, routes
from tests.app.api.walked import User, absent_id, asked, least_body, noun_of, user


@dataclass(frozen=True)
class Both:
    """The one whose objects are asked for, and the one who asks."""

    ada: User
    ben: User


@pytest.fixture(scope="module")
def both(application: FastAPI, http: TestClient) -> Both:
    """Two users, each with an object of every noun."""
    return Both(
        user(application, http, "ada", "Quillfeather"),
        user(application, http, "ben", "Brackwater"),
    )


def _pairs(route: Route) -> Iterator[tuple[str, ...]]:
    """Which of a route's nouns are somebody else's: each choice of at least one, the rest being one's own."""
    named = [noun for name in route.parameters if (noun := noun_of(name))]
    if route.body:
        named += [noun for name in route.body.model_fields if (noun := noun_of(name))]
    nouns = list(dict.fromkeys(named))
    for chosen in product((False, True), repeat=len(nouns)):
        if any(chosen):
            yield tuple(noun for noun, taken in zip(nouns, chosen, strict=True) if taken)


def _told(answer: Response, ids: dict[str, str]) -> tuple[int, str, str]:
    """What an answer says, its ids taken out."""
    text = html.unescape(answer.text)
    for noun, id_ in sorted(ids.items(), key=lambda entry: -len(entry[1])):
        text = text.replace(id_, noun)
    where = answer.headers.get("location", "")
    for noun, id_ in ids.items():
        where = where.replace(id_, noun)
    return answer.status_code, where, re.sub(r'"(?:id|created_at)":\s*"[^"]*"', "", text)


def _makes(route: Route) -> bool:
    return route.method == "PUT" and route.parameters == ("candidate",)


def test_no_route_lets_one_user_at_anothers_objects(application: FastAPI, both: Both) -> None:
    """All route × object pairs: 404, word for word as for an object that does not exist; nothing of the other's is
    said, and nothing of theirs changes."""
    ada, ben = both.ada, both.ben
    absent = {noun: absent_id(noun, id_) for noun, id_ in ada.ids.items()}
    before = ada.http.get(f"{API}/candidates/{ada.ids['candidate']}/export").content
    # A list of documents in a body is a field like any other: one that is not there makes the body unusable (422).
    wrong: list[tuple[Route, tuple[str, ...], int, str]] = []
    met = 0
    # Ids are each user's own, so the other's is free: what makes a candidate comes last, when all is found missing.
    for route in sorted(routes(application), key=_makes):
        for foreign in _pairs(route):
            theirs = ben.ids | {noun: ada.ids[noun] for noun in foreign}
            nobodys = ben.ids | {noun: absent[noun] for noun in foreign}
            crossed, missed = asked(ben, route, theirs), asked(ben, route, nobodys)
            same = _told(crossed, theirs) == _told(missed, nobodys)
            expected = {201} if _makes(route) else {404, 422} if foreign == ("document",) and route.body else {404}
            if not same or crossed.status_code not in expected or "Quillfeather" in crossed.text:
                wrong.append((route, foreign, crossed.status_code, crossed.text[:200]))
            met += 1
    assert not wrong, "\n".join(map(str, wrong))
    assert met > 150
    print(f"{met} route × object pairs")
    for ids in (ada.ids, absent):  # what was made at the end, of ben's own
        assert ben.http.delete(f"{API}/candidates/{ids['candidate']}").status_code == 202
    after = ada.http.get(f"{API}/candidates/{ada.ids['candidate']}/export").content
    assert after == before


def test_no_tool_lets_one_user_at_anothers_objects(http: TestClient, both: Both) -> None:
    """Each MCP tool with the other's candidate or interview says what it says of one that does not exist."""
    ada, ben = both.ada, both.ben
    absent = {noun: absent_id(noun, id_) for noun, id_ in ada.ids.items()}
    headers = {"Accept": "application/json, text/event-stream", "Authorization": ben.http.headers["authorization"]}
    met = 0
    for tool in TOOLS:
        for foreign in (noun for name in tool.takes.model_fields if (noun := noun_of(name))):
            said = []
            for ids in (ben.ids | {foreign: ada.ids[foreign]}, ben.ids | {foreign: absent[foreign]}):
                call = {"name": tool.name, "arguments": least_body(tool.takes, ids)}
                sent = {"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": call}
                answer = http.post("/mcp", json=sent, headers=headers)
                assert answer.json()["result"]["isError"] is True, answer.text
                assert "Quillfeather" not in answer.text
                said.append(_told(answer, ids))
            assert said[0] == said[1], (tool.name, foreign)
            met += 1
    assert met > 8


@pytest.mark.parametrize("kind", ["interviewer", "critic", "pitch"])
def test_no_chat_model_is_anothers_candidate(both: Both, kind: str) -> None:
    """The other's interviewer, critic and writer do not exist as models; their interview cannot be gone on with."""
    ada, ben = both.ada, both.ben
    absent = {noun: absent_id(noun, id_) for noun, id_ in ada.ids.items()}
    messages = [{"role": "user", "content": "Begin."}]
    said = []
    for ids in (ada.ids, absent):
        model = f"{kind}:{ids['candidate']}"
        for answer in (
            ben.http.get(f"/v1/models/{model}"),
            ben.http.post("/v1/chat/completions", json={"model": model, "messages": messages}),
            ben.http.post(
                "/v1/chat/completions",
                json={"model": f"interviewer:{ben.ids['candidate']}", "messages": messages},
                headers={"X-Greenroom-Interview": ids["interview"]},
            ),
        ):
            assert answer.status_code == 404, answer.text
            said.append(_told(answer, ids))
    assert said[:3] == said[3:]
    assert ada.ids["candidate"] not in ben.http.get("/v1/models").text


def test_cookies_that_name_anothers_objects_show_nothing(both: Both) -> None:
    """The cookies that remember a page are a user's own to forge: they lead to nothing of anybody else's."""
    ada, ben = both.ada, both.ben
    cookies = f"greenroom-last={ada.ids['candidate']}; greenroom-target-{ben.ids['candidate']}={ada.ids['target']}"
    for path in ("/", "/models", f"/candidates/{ben.ids['candidate']}/today"):
        page = ben.http.get(path, headers={"Cookie": cookies, "Accept": "text/html"})
        assert page.status_code in (200, 303)
        for trace in ("Quillfeather", ada.ids["candidate"], ada.ids["target"]):
            assert trace not in page.text + page.headers.get("location", "")

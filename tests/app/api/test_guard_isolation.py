"""Two users of one server: every route with every object of the other is answered as one that does not exist.

Routes, bodies and tools are read from the application, so a new one is in the test by being there; a noun or a field
that this page does not know yet fails it.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from typing import Any, Literal, get_args, get_origin

import pytest
from fastapi import FastAPI
from httpx import Response
from pydantic import BaseModel
from starlette.testclient import TestClient

from app.api.mcp_tools import TOOLS
from tests.app.api.conftest import API
from tests.app.api.routes import Route, routes

HERE = "http://127.0.0.1:8000"
NOTES = """# Stories

## The lifts

{word} and a porter disagreed about the lifts. I asked what he needed and wrote a rota with him, and the queue went.

## The falls

In March the falls on our ward rose to nine. I counted every fall for a month and moved the call bells. By May there
were two falls. Since then I count before I believe.

# Questions

1. Tell me about a time you improved something at {word}.

I wrote a new rota with the night staff, and falls fell by 75% in a year.
"""
FILLED: dict[str, Any] = {
    "answer": "I counted every fall for a month and moved the call bells, and by May there were two falls.",
    "asked": [],
    "conflict": 0,
    "feedback": "live",
    "format": "behavioural",
    "into": "",
    "job_description": "We need a nurse who has led a ward.",
    "kind": "dismiss",
    "criterion": "result",
    "drop": 0,
    "words_per_minute": 140,
    "left": "",
    "model": "embedded",
    "name": "Somebody",
    "part": "situation",
    "query": "falls on the ward",
    "question": "Tell me about a time you improved something.",
    "rating": "good",
    "right": "first",
    "role": "Nurse",
    "company": "Harbour Ward",
    "seconds": 60,
    "sentence": 0,
    "text": "They asked me about falls.",
    "title": "The falls",
}
"""What to send in a field of this name; only those that a body cannot do without are sent."""

SENT = ("answer", "text")
"""Fields that are sent though the body alone could do without."""

FORMS = {"/sections/": {"kind": "resume"}, "/corrections": {"right": ""}}
"""What a form of such an address needs instead."""

NOUNS = ("candidate", "target", "document", "critique", "pitch", "interview", "story", "correction", "mark")
SAME_NOUN = {"other": "critique", "into": "story", "with": "story", "documents": "document", "stories": "story"}
"""Parameters and fields that hold an object under another name."""


@dataclass
class Person:
    """A user with one object of every noun. ``ids`` has them by noun."""

    http: TestClient
    ids: dict[str, str] = field(default_factory=dict)

    def made(self, path: str, **body: Any) -> dict[str, Any]:
        """What a successful POST to a path of the candidate answers."""
        answer = self.http.post(f"{API}/candidates/{self.ids['candidate']}{path}", json=body)
        assert answer.status_code in (200, 201, 202), answer.text
        found: Any = answer.json()
        return found[0] if isinstance(found, list) else found  # type: ignore[no-any-return]


def _person(application: FastAPI, operator: TestClient, name: str, word: str) -> Person:
    token = operator.post(f"{API}/users", json={"name": name}).json()["token"]
    http = TestClient(application, base_url=HERE, headers={"Authorization": f"Bearer {token}"}, follow_redirects=False)
    person = Person(http, {"candidate": f"{name}-notes"})
    http.put(f"{API}/candidates/{name}-notes", json={"name": f"{word} Abara"})
    notes = person.made("/documents?wait=true", name="notes.md", text=NOTES.format(word=word))
    judged = person.made("/critiques", question=f"What did you do at {word}?", answer=FILLED["answer"])
    person.made(f"/critiques/{judged['id']}/corrections", kind="dismiss", criterion=judged["criteria"][0]["criterion"])
    base = f"{API}/candidates/{name}-notes"
    person.ids |= {
        "document": notes["id"],
        "target": person.made("/targets", role="Nurse", company=word)["id"],
        "critique": judged["id"],
        "pitch": person.made("/pitches", seconds=30)["id"],
        "interview": person.made("/interviews", format="behavioural", questions=1)["id"],
        "story": http.get(f"{base}/stories").json()["items"][0]["id"],
        "correction": http.get(f"{base}/corrections").json()[0]["id"],
    }
    page = http.get(f"/candidates/{name}-notes/preparation", headers={"Accept": "text/html"}).text
    person.ids["mark"] = re.findall(r"preparation/questions/([^\"?#]+)", page)[0]
    return person


@dataclass(frozen=True)
class Both:
    """The one whose objects are asked for, and the one who asks."""

    ada: Person
    ben: Person


@pytest.fixture(scope="module")
def both(application: FastAPI, http: TestClient) -> Both:
    """Two users, each with an object of every noun."""
    return Both(
        _person(application, http, "ada", "Quillfeather"),
        _person(application, http, "ben", "Brackwater"),
    )


def _noun(name: str) -> str | None:
    """Which noun a parameter or field of this name holds, None for those that hold none (a number, a user's word)."""
    name = SAME_NOUN.get(name, name)
    return name if name in NOUNS else None


def _absent(noun: str, id_: str) -> str:
    """An id of the same form that nobody has."""
    return (
        "nobodys-notes" if noun == "candidate" else "".join(str(NOUNS.index(noun)) if c.isalnum() else c for c in id_)
    )


def _value(name: str, ids: dict[str, str]) -> str:
    noun = _noun(name)
    return ids[noun] if noun else {"number": "1", "user": "nobody", "tag": "candidates"}[name]


def _body(model: type[BaseModel], ids: dict[str, str]) -> dict[str, Any]:
    """The least a body can be, objects filled in by their ids."""
    made: dict[str, Any] = {}
    for name, wanted in model.model_fields.items():
        noun = _noun(name)
        if noun:
            many = name in ("documents", "stories")
            made[name] = [ids[noun]] if many else ids[noun]
        elif wanted.is_required() or name in SENT:
            made[name] = _filled(name, wanted.annotation)
    return made


def _filled(name: str, kind: Any) -> Any:
    """What may stand in a field: the first of what it offers, or the words for its name."""
    return get_args(kind)[0] if get_origin(kind) is Literal else FILLED[name]


def _asked(who: Person, route: Route, ids: dict[str, str]) -> Response:
    """A route's answer with these objects in its address and its body."""
    address = route.address({name: _value(name, ids) for name in route.parameters})
    if route.path.startswith((API, "/v1")):
        sent: dict[str, Any] = {"json": _body(route.body, ids)} if route.body else {}
        if route.path.endswith("/documents") and route.method == "POST":
            sent = {"json": {"name": "x.txt", "text": "x"}}
        return who.http.request(route.method, address, headers={"Idempotency-Key": "k"}, **sent)
    form = {name: str(value) for name, value in FILLED.items()} | {n: i for n, i in ids.items() if n != "candidate"}
    for part, fields in FORMS.items():
        form |= fields if part in route.path else {}
    more = {"data": form} if route.method != "GET" else {}
    return who.http.request(route.method, address, headers={"Accept": "text/html"}, **more)


def _pairs(route: Route) -> Iterator[tuple[str, ...]]:
    """Which of a route's nouns are somebody else's: each choice of at least one, the rest being one's own."""
    named = [noun for name in route.parameters if (noun := _noun(name))]
    if route.body:
        named += [noun for name in route.body.model_fields if (noun := _noun(name))]
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
    absent = {noun: _absent(noun, id_) for noun, id_ in ada.ids.items()}
    before = ada.http.get(f"{API}/candidates/{ada.ids['candidate']}/export").content
    # A list of documents in a body is a field like any other: one that is not there makes the body unusable (422).
    wrong: list[tuple[Route, tuple[str, ...], int, str]] = []
    met = 0
    # Ids are each user's own, so the other's is free: what makes a candidate comes last, when all is found missing.
    for route in sorted(routes(application), key=_makes):
        for foreign in _pairs(route):
            theirs = ben.ids | {noun: ada.ids[noun] for noun in foreign}
            nobodys = ben.ids | {noun: absent[noun] for noun in foreign}
            crossed, missed = _asked(ben, route, theirs), _asked(ben, route, nobodys)
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
    absent = {noun: _absent(noun, id_) for noun, id_ in ada.ids.items()}
    headers = {"Accept": "application/json, text/event-stream", "Authorization": ben.http.headers["authorization"]}
    met = 0
    for tool in TOOLS:
        for foreign in (noun for name in tool.takes.model_fields if (noun := _noun(name))):
            said = []
            for ids in (ben.ids | {foreign: ada.ids[foreign]}, ben.ids | {foreign: absent[foreign]}):
                call = {"name": tool.name, "arguments": _body(tool.takes, ids)}
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
    absent = {noun: _absent(noun, id_) for noun, id_ in ada.ids.items()}
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

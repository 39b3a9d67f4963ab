"""A user of the application with an object of every noun, and any route asked with any of them.

Bodies are read from the application: a noun or a field that is not known here yet fails the tests that walk the routes.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, get_args, get_origin

from fastapi import FastAPI
from httpx import Response
from pydantic import BaseModel
from starlette.testclient import TestClient

from tests.app.api.conftest import API
from tests.app.api.routes import Route

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
    "messages": [{"role": "user", "content": "Begin."}],
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


PLAIN = {
    "number": "1",
    "user": "nobody",
    "tag": "candidates",
    "model": "critic:nobody",
    "version": "0",
    "name": "nothing.css",
}
"""Parameters that hold no object of a candidate."""


@dataclass
class User:
    """A user with one object of every noun. ``ids`` has them by noun."""

    http: TestClient
    ids: dict[str, str] = field(default_factory=dict)

    def made(self, path: str, **body: Any) -> dict[str, Any]:
        """What a successful POST to a path of the candidate answers."""
        answer = self.http.post(f"{API}/candidates/{self.ids['candidate']}{path}", json=body)
        assert answer.status_code in (200, 201, 202), answer.text
        found: Any = answer.json()
        return found[0] if isinstance(found, list) else found  # type: ignore[no-any-return]


def user(application: FastAPI, operator: TestClient, name: str, word: str) -> User:
    """A new user with a candidate whose notes hold a word that nobody else's do, and an object of every noun."""
    token = operator.post(f"{API}/users", json={"name": name}).json()["token"]
    headers = {"Authorization": f"Bearer {token}"}
    return filled(TestClient(application, base_url=HERE, headers=headers, follow_redirects=False), name, word)


def filled(http: TestClient, name: str, word: str) -> User:
    """Whoever this client signs in as, with such a candidate."""
    person = User(http, {"candidate": f"{name}-notes"})
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


def noun_of(name: str) -> str | None:
    """Which noun a parameter or field of this name holds, None for those that hold none (a number, a user's word)."""
    name = SAME_NOUN.get(name, name)
    return name if name in NOUNS else None


def absent_id(noun: str, id_: str) -> str:
    """An id of the same form that nobody has."""
    return (
        "nobodys-notes" if noun == "candidate" else "".join(str(NOUNS.index(noun)) if c.isalnum() else c for c in id_)
    )


def _value(name: str, ids: dict[str, str]) -> str:
    noun = noun_of(name)
    return ids[noun] if noun else PLAIN[name]


def least_body(model: type[BaseModel], ids: dict[str, str], words: Mapping[str, Any] = FILLED) -> dict[str, Any]:
    """The least a body can be, objects filled in by their ids."""
    made: dict[str, Any] = {}
    for name, wanted in model.model_fields.items():
        noun = noun_of(name)
        if noun:
            many = name in ("documents", "stories")
            made[name] = [ids[noun]] if many else ids[noun]
        elif wanted.is_required() or name in SENT:
            made[name] = _filled(name, wanted.annotation, words)
    return made


def _filled(name: str, kind: Any, words: Mapping[str, Any]) -> Any:
    """What may stand in a field: the first of what it offers, or the words for its name."""
    return get_args(kind)[0] if get_origin(kind) is Literal else words[name]


def asked(who: User, route: Route, ids: dict[str, str], words: Mapping[str, Any] = FILLED) -> Response:
    """A route's answer with these objects in its address and its body, and these words in its fields."""
    address = route.address({name: _value(name, ids) for name in route.parameters})
    if route.path.startswith((API, "/v1")):
        sent: dict[str, Any] = {"json": least_body(route.body, ids, words)} if route.body else {}
        if route.path.endswith("/documents") and route.method == "POST":
            sent = {"json": {"name": "x.txt", "text": "x"}}
        return who.http.request(route.method, address, headers={"Idempotency-Key": "k"}, **sent)
    form = {name: str(value) for name, value in words.items()} | {n: i for n, i in ids.items() if n != "candidate"}
    for part, fields in FORMS.items():
        form |= fields if part in route.path else {}
    more = {"data": form} if route.method != "GET" else {}
    return who.http.request(route.method, address, headers={"Accept": "text/html"}, **more)

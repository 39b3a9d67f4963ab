"""Errors about requests that no encoding can carry, or that are no JSON at all."""

import pytest

from tests.app.api.conftest import Person
from tests.app.api.said import error

HALF = r"\ud800"


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("critiques", '{"question": "Why?", "answer": "I led it.", "target": "HALF"}'),
        ("critiques", '{"question": "Why?", "answer": "I led it.", "HALF": 1}'),
        ("pitches", '{"target": "HALF"}'),
        ("pitches", '{"documents": ["HALF"]}'),
        ("search", '{"query": "falls", "documents": ["HALF"]}'),
        ("job-matches", '{"target": "HALF"}'),
        ("interviews", '{"target": "HALF"}'),
        ("documents", '{"name": "HALF", "text": "HALF"}'),
    ],
)
def test_half_a_character_is_the_senders_fault(person: Person, path: str, body: str) -> None:
    """Half a surrogate pair, which JSON can spell and nothing can store, is refused and never a fault of ours."""
    headers = {"Content-Type": "application/json"}
    answer = person.http.post(f"{person.path}/{path}", content=body.replace("HALF", HALF), headers=headers)
    error(answer, answer.status_code)
    assert answer.status_code in (404, 422)


@pytest.mark.parametrize(
    "body",
    [
        "[" * 100_000,
        '{"a":' * 50_000 + "1" + "}" * 50_000,
        '{"question": 1' + "0" * 5_000 + "}",
        '{"question": "Why?"} x',
        "{/**/}",
        "NaN",
    ],
)
def test_json_bombs_are_refused(person: Person, body: str) -> None:
    """Deep, huge or broken JSON is told as such, about no field."""
    headers = {"Content-Type": "application/json"}
    for path in ("critiques", "documents"):
        answer = person.http.post(f"{person.path}/{path}", content=body, headers=headers)
        error(answer, 422, "invalid_request")
        assert "field" not in answer.json()["error"]


def test_an_endless_id_is_not_repeated(person: Person) -> None:
    """An id is short; a long one is refused and not echoed."""
    answer = person.http.post(f"{person.path}/job-matches", json={"target": "x" * 100_000})
    assert "64 characters is the most" in error(answer, 422, "invalid_request")

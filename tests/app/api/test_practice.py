"""Progress, reviews, debriefs and corrections over HTTP."""

from typing import Any

import pytest

from tests.app.api.conftest import API, Person
from tests.app.api.said import error

QUESTION = "Tell me about a conflict at work."
ANSWER = (
    "A porter and I disagreed about the lifts on Harbour Ward. I asked what he needed, wrote a rota with him, and "
    "complaints fell to zero. In the same year I cut falls by 60% and I also trained 14 students in handover."
)


def _critique(person: Person, answer: str = ANSWER, question: str = QUESTION, **more: Any) -> dict[str, Any]:
    sent = person.http.post(f"{person.path}/critiques", json={"question": question, "answer": answer} | more)
    assert sent.status_code == 201, sent.text
    made: dict[str, Any] = sent.json()
    return made


def _claim(critique: dict[str, Any], words: str) -> dict[str, Any]:
    found: dict[str, Any] = next(claim for claim in critique["claims"] if words in claim["quote"])
    return found


def test_progress_shows_takes_ratings_and_what_is_due(person: Person) -> None:
    """Two takes of a question stand side by side with the candidate's ratings; nothing is due before its time."""
    person.ingest()
    _critique(person, "fine", self_rating=5)
    made = _critique(person, self_rating=1)
    found = person.http.get(f"{person.path}/progress").json()
    (takes,) = found["questions"]
    assert [take["overall"] for take in takes["takes"]] == [None, made["overall"]]
    assert found["self_rating"]["gaps"][0]["coach"] == made["overall"]
    assert {entry["count"] for entry in found["criteria"]} == {1}
    assert all(entry["trend"] is None for entry in found["criteria"])
    assert found["due"] == []
    assert found["next_due"] is not None


def test_a_review_says_when_it_is_due_again(person: Person) -> None:
    """A question reviewed is a card with a date; all cards can be listed, and those due alone."""
    card = person.http.post(f"{person.path}/reviews", json={"question": "Why us?", "rating": "good"})
    assert card.status_code == 201
    assert card.json()["due"] > card.json()["created_at"]
    assert person.http.get(f"{person.path}/reviews").json() == []
    assert person.http.get(f"{person.path}/reviews", params={"all": True}).json() == [card.json()]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ({}, "'rating'"),
        ({"rating": "good"}, "'question'"),
        ({"rating": "splendid"}, "must be one of"),
        ({"rating": "good", "question": " "}, "must not be empty"),
    ],
)
def test_a_review_that_says_too_little_is_refused(person: Person, body: dict[str, str], words: str) -> None:
    """What is missing is named in a sentence."""
    assert words in error(person.http.post(f"{person.path}/reviews", json=body), 422, "invalid_request")


def test_a_debrief_feeds_the_next_interview(person: Person) -> None:
    """A question that went badly is due at once, first in the list, and the first of the next interview."""
    held = person.interview(questions=1)
    told = {
        "text": "They asked me about a time I lost my temper and I froze.",
        "questions": [{"question": "Tell me about a time you were late.", "how_it_went": 5}],
    }
    made = person.http.post(f"{API}/interviews/{held['id']}/debrief", json=told)
    assert made.status_code == 201, made.text
    assert [entry["how_it_went"] for entry in made.json()["questions"]] == [5, 2]
    assert person.http.get(f"{API}/interviews/{held['id']}/debriefs").json() == [made.json()]
    (due,) = person.http.get(f"{person.path}/reviews").json()
    assert (due["question"], due["went_badly"]) == ("Tell me about a time you lost your temper.", True)
    bad = next(entry for entry in made.json()["questions"] if entry["how_it_went"] == 2)
    following = person.interview(format=bad["format"], questions=1)
    assert following["turns"][0]["question"]["text"] == due["question"]


def test_a_debrief_without_anything_is_refused(person: Person) -> None:
    """An empty one, a rating out of bounds and an unknown interview are told as such."""
    held = person.interview()
    path = f"{API}/interviews/{held['id']}/debrief"
    assert "a few sentences" in error(person.http.post(path, json={}), 422)
    bad = {"questions": [{"question": "Why?", "how_it_went": 6}]}
    assert "how_it_went" in error(person.http.post(path, json=bad), 422)
    error(person.http.post(f"{API}/interviews/nowhere/debrief", json={"text": "Why?"}), 404)
    error(person.http.get(f"{API}/interviews/nowhere/debriefs"), 404)


def test_a_confirmed_claim_is_remembered(person: Person) -> None:
    """A claim the notes do not hold is supported by one's own word from then on, and so until it is taken back."""
    person.ingest()
    made = _critique(person)
    claim = _claim(made, "14 students")
    assert claim["status"] != "supported"
    path = f"{person.path}/critiques/{made['id']}/corrections"
    answer = person.http.post(path, json={"kind": "confirm", "start": claim["start"], "end": claim["end"]})
    assert answer.status_code == 201, answer.text
    assert _claim(answer.json(), "14 students")["confirmed"] is True
    assert person.http.get(f"{person.path}/critiques/{made['id']}").json() == answer.json()
    again = _claim(_critique(person), "14 students")
    assert (again["status"], again["confirmed"], again["citations"]) == ("supported", True, [])
    (kept,) = person.http.get(f"{person.path}/corrections").json()
    assert person.http.delete(f"{person.path}/corrections/{kept['id']}").status_code == 204
    assert _claim(_critique(person), "14 students")["confirmed"] is False
    error(person.http.delete(f"{person.path}/corrections/{kept['id']}"), 404)


def test_a_settled_value_is_remembered(person: Person) -> None:
    """Where answer and notes differ, the value chosen is right in later critiques."""
    person.ingest()
    made = _critique(person)
    claim = _claim(made, "60%")
    assert claim["status"] == "contradicted"
    path = f"{person.path}/critiques/{made['id']}/corrections"
    body = {"kind": "settle", "start": claim["start"], "end": claim["end"], "right": "answer"}
    assert person.http.post(path, json=body).status_code == 201
    assert _claim(_critique(person), "60%")["status"] == "supported"


def test_a_dismissed_remark_stays_away(person: Person) -> None:
    """A remark set aside gives no advice on the same question again, and its score stays."""
    person.ingest()
    made = _critique(person)
    criterion = next(c for c in made["criteria"] if c["advice"])
    path = f"{person.path}/critiques/{made['id']}/corrections"
    assert person.http.post(path, json={"kind": "dismiss", "criterion": criterion["criterion"]}).status_code == 201
    again = next(c for c in _critique(person)["criteria"] if c["criterion"] == criterion["criterion"])
    assert (again["dismissed"], again["advice"], again["score"]) == (True, "", criterion["score"])


@pytest.mark.parametrize(
    "body",
    [{}, {"kind": "dismiss"}, {"kind": "confirm"}, {"kind": "settle", "start": 0, "end": 1}, {"kind": "forget"}],
)
def test_a_correction_of_nothing_is_refused(person: Person, body: dict[str, object]) -> None:
    """A correction must say what it corrects."""
    made = _critique(person)
    error(person.http.post(f"{person.path}/critiques/{made['id']}/corrections", json=body), 422)


def test_unknown_things_are_404(person: Person) -> None:
    """Nothing of a candidate, critique, introduction or correction that is not there can be read or changed."""
    nobody = f"{API}/candidates/nobody"
    for method, path, body in (
        ("GET", f"{nobody}/progress", None),
        ("GET", f"{nobody}/reviews", None),
        ("POST", f"{nobody}/reviews", {"question": "Why?", "rating": "good"}),
        ("GET", f"{nobody}/corrections", None),
        ("POST", f"{person.path}/critiques/nowhere/corrections", {"kind": "dismiss", "criterion": "result"}),
        ("POST", f"{person.path}/pitches/nowhere/corrections", {"conflict": 0, "right": "first"}),
        ("DELETE", f"{person.path}/corrections/nowhere", None),
    ):
        error(person.http.request(method, path, json=body), 404, "not_found")


DISAGREEING = {
    "cv.md": "# Experience\n\nCharge nurse, Harbour Ward, 2019 to 2024\n\n- Cut falls on the ward by 40% in one year\n",
    "pitch.md": "# Introduction\n\nI am a charge nurse. On Harbour Ward I cut falls on the ward by 30% in one year.\n",
}


def test_notes_that_disagree_are_settled_once(person: Person) -> None:
    """An introduction shows both values; once one is chosen, the next shows no conflict and never says the other."""
    for name, text in DISAGREEING.items():
        person.ingest(text, name)
    made = person.http.post(f"{person.path}/pitches", json={"seconds": 60}).json()
    assert made["conflicts"][0]["values"]
    chosen, other = made["conflicts"][0]["values"]
    path = f"{person.path}/pitches/{made['id']}/corrections"
    assert person.http.post(path, json={"conflict": 0, "right": "first"}).status_code == 201
    again = person.http.post(f"{person.path}/pitches", json={"seconds": 60}).json()
    assert again["conflicts"] == []
    assert other not in again["text"]
    assert chosen != other

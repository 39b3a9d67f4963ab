"""Stories, elicitation and the sheet for the day over HTTP."""

from typing import Any

import pytest

from tests.app.api.conftest import API, Person
from tests.app.api.said import error

NOTES = """# Stories

## The lifts

A porter and I disagreed about the lifts. I asked what he needed and wrote a rota with him.

## The falls

In March the falls on our ward rose to nine, and nobody could say where they happened. I counted every fall for a
month and moved the call bells. By May there were two falls. Since then I count before I believe.
"""
SITUATION = "Harbour Ward had two lifts and at noon both were full of laundry."


@pytest.fixture
def teller(person: Person) -> Person:
    """A candidate whose notes tell two stories."""
    person.ingest(NOTES, "stories.md")
    return person


def _list(person: Person, **params: Any) -> dict[str, Any]:
    answer = person.http.get(f"{person.path}/stories", params=params)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def _named(person: Person, title: str) -> dict[str, Any]:
    return next(story for story in _list(person)["items"] if story["title"] == title)


def test_stories_are_listed_with_parts_gaps_and_sources(teller: Person) -> None:
    """Each cites the notes, names what it lacks worst first, and has its place in the matrix."""
    found = _list(teller)
    assert found["next"] is None
    assert [story["title"] for story in found["items"]] == ["The lifts", "The falls"]
    lifts, falls = found["items"]
    assert next(gap["part"] for gap in lifts["gaps"] if gap["extent"] == "missing") == "result"
    assert falls["gaps"] == []
    for story in found["items"]:
        document = teller.http.get(f"{teller.path}/documents/{story['citations'][0]['document']['id']}").json()
        for citation in story["citations"]:
            assert document["text"][citation["start"] : citation["end"]] == citation["quote"]
    cells = {cell["story"] for row in found["matrix"] for cell in row["cells"]}
    assert cells == {story["id"] for story in found["items"] if story["competencies"]}


def test_a_story_is_kept_set_aside_and_taken_back(teller: Person) -> None:
    """Each is one call, safe to repeat; what is set aside is in a list of its own."""
    id_ = _named(teller, "The lifts")["id"]
    path = f"{teller.path}/stories/{id_}"
    for _ in range(2):
        assert teller.http.post(f"{path}/accept").json()["state"] == "kept"
    assert _list(teller)["items"][0]["id"] == id_
    for _ in range(2):
        assert teller.http.post(f"{path}/reject").json()["state"] == "rejected"
    assert id_ not in [story["id"] for story in _list(teller)["items"]]
    assert [story["id"] for story in _list(teller, aside=True)["items"]] == [id_]
    assert teller.http.get(path).json()["state"] == "rejected"


def test_a_part_is_written_by_hand(teller: Person) -> None:
    """It is marked as the candidate's own, and what is wrong with a request is said."""
    path = f"{teller.path}/stories/{_named(teller, 'The lifts')['id']}"
    changed = teller.http.patch(path, json={"result": "Complaints fell to zero.", "title": "Two lifts"}).json()
    assert (changed["title"], changed["result"]) == ("Two lifts", "Complaints fell to zero.")
    assert changed["written"] == ["title", "result"]
    assert teller.http.get(path).json() == changed
    error(teller.http.patch(path, json={"title": " "}), 422)
    error(teller.http.patch(path, json={"moral": "Ask first."}), 422)
    message = error(teller.http.patch(path, json={"competencies": ["charm"]}), 422)
    assert "conflict" in message


def test_two_stories_are_put_together(teller: Person) -> None:
    """The one goes up in the other; what cannot be merged is refused."""
    lifts, falls = (_named(teller, title)["id"] for title in ("The lifts", "The falls"))
    path = f"{teller.path}/stories/{lifts}/merge"
    made = teller.http.post(path, json={"other": falls}).json()
    assert "rota" in made["action"]
    assert "call bells" in made["action"]
    assert [story["id"] for story in _list(teller)["items"]] == [lifts]
    error(teller.http.post(path, json={"other": lifts}), 422)
    error(teller.http.post(path, json={"other": "nowhere"}), 404)


def test_the_coach_asks_and_the_answer_is_a_note(teller: Person) -> None:
    """One question at a time; what was said can be searched from then on; what says nothing is not kept."""
    path = f"{teller.path}/stories/{_named(teller, 'The falls')['id']}/elicit"
    assert teller.http.post(path, json={}).json()["question"] is None
    path = f"{teller.path}/stories/{_named(teller, 'The lifts')['id']}/elicit"
    asked = teller.http.post(path, json={}).json()["question"]
    assert "“" in asked["text"]
    assert asked["text"].count("?") <= 2
    nothing = teller.http.post(path, json={"answer": "idk"}).json()
    assert (nothing["saved"], nothing["question"]["part"]) == (False, asked["part"])
    assert nothing["question"]["text"] != asked["text"]
    made = teller.http.post(path, json={"answer": SITUATION}).json()
    assert made["saved"]
    assert made["question"]["part"] != asked["part"]
    assert SITUATION in made["story"][asked["part"]]
    found = teller.http.post(f"{teller.path}/search", json={"query": "lifts full of laundry at noon"}).json()
    assert made["document"] in [passage["document"] for passage in found["passages"]]


def test_a_blank_question_is_answered_with_the_coach(person: Person) -> None:
    """After the answer the question is blank no more, and the plan no longer asks for it."""
    person.ingest(
        "1. Why nursing?\n\n2. What are your weaknesses?\n\nI say yes too often and am late for it.\n", "q.txt"
    )
    to_write = "Answer “Why nursing?”"
    assert to_write in str(person.http.get(f"{person.path}/preparation").json()["plan"])
    path = f"{person.path}/preparation/elicit"
    asked = person.http.post(path, json={"question": "Why nursing?"}).json()
    assert "Why nursing?" in asked["question"]["text"]
    said = "Because my aunt was a district nurse, and people waited at their windows for her."
    made = person.http.post(path, json={"question": "Why nursing?", "answer": said}).json()
    assert made["saved"]
    found = person.http.get(f"{person.path}/preparation").json()
    again = [q for q in found["questions"] if q["text"] == "Why nursing?"]
    assert {q["status"] for q in again} == {"answered"}
    assert to_write not in str(found["plan"]) + str(found["next"])
    error(person.http.post(path, json={}), 422)
    error(person.http.post(path, json={"question": "Why?", "part": "moral"}), 422)


def test_the_sheet_for_the_day(teller: Person) -> None:
    """As a record and as Markdown, by address or by what is accepted."""
    target = {"role": "Ward sister", "company": "Pell House", "date": "2031-03-04"}
    id_ = teller.http.post(f"{teller.path}/targets", json=target).json()["id"]
    path = f"{teller.path}/preparation/day-sheet"
    made = teller.http.get(path, params={"target": id_}).json()
    assert (made["role"], made["company"], made["date"]) == ("Ward sister", "Pell House", "2031-03-04")
    assert "The falls" in [story["title"] for story in made["stories"]]
    by_address = teller.http.get(f"{path}.md", params={"target": id_})
    accepted = teller.http.get(path, params={"target": id_}, headers={"Accept": "text/markdown"})
    assert by_address.text == accepted.text
    assert accepted.headers["content-type"].startswith("text/markdown")
    assert accepted.text.startswith("# Ward sister, Pell House\n")
    assert "**The falls**" in accepted.text
    error(teller.http.get(path, params={"target": "nowhere"}), 404)


def test_another_candidates_story_is_not_found(teller: Person) -> None:
    """Every call on a story of somebody else's says the same as for one that is not there."""
    id_ = _named(teller, "The lifts")["id"]
    teller.http.put(f"{API}/candidates/lark", json={"name": "Lark"})
    path = f"{API}/candidates/lark/stories/{id_}"
    error(teller.http.get(path), 404)
    error(teller.http.patch(path, json={"result": "x"}), 404)
    for call in ("accept", "reject"):
        error(teller.http.post(f"{path}/{call}"), 404)
    error(teller.http.post(f"{path}/elicit", json={}), 404)
    error(teller.http.post(f"{path}/merge", json={"other": "x"}), 404)

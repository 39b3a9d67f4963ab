"""Search, critiques, follow-ups, introductions, preparation and job match over HTTP."""

import re

import pytest

from tests.app.api.conftest import Person
from tests.app.api.said import error

ANSWER = (
    "On Harbour Ward a porter and I disagreed about the lifts. I asked what he needed and wrote a rota with him. "
    "Within a month complaints fell to zero, and I learned to ask first."
)
QUESTION = "Tell me about a conflict at work."


def test_search_cites_the_text_it_found(person: Person) -> None:
    """A passage's offsets cut exactly its text out of the document."""
    entry = person.ingest()
    found = person.http.post(f"{person.path}/search", json={"query": "falls on the ward", "k": 3}).json()
    text = person.http.get(f"{person.path}/documents/{entry['id']}").json()["text"]
    assert 0 < len(found["passages"]) <= 3
    for passage in found["passages"]:
        assert text[passage["start"] : passage["end"]] == passage["text"]
        assert passage["document"] == {"id": entry["id"], "name": "cv.md"}
    assert 0 <= found["confidence"] <= 1


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"query": ""}, "query"),
        ({"query": "x" * 2_001}, "query"),
        ({"query": "x", "k": 0}, "k"),
        ({"query": "x", "k": 51}, "k"),
        ({"query": "x", "documents": ["nowhere"]}, "documents"),
        ({}, "query"),
    ],
)
def test_search_says_what_is_wrong(person: Person, body: dict[str, object], field: str) -> None:
    """Each wrong field of a search is named."""
    answer = person.http.post(f"{person.path}/search", json=body)
    error(answer, 422, "invalid_request")
    assert answer.json()["error"]["field"] == field


def test_critique_is_made_listed_and_read_again(person: Person) -> None:
    """A critique quotes the answer as stored, and is the same when it is read later."""
    person.ingest()
    body = {"question": QUESTION, "answer": ANSWER.replace(". ", ".\r\n"), "spoken_seconds": 30, "self_rating": 4}
    made = person.http.post(f"{person.path}/critiques", json=body)
    assert made.status_code == 201
    critique = made.json()
    assert critique["answer"] == ANSWER.replace(". ", ".\n")
    for criterion in critique["criteria"]:
        for span in criterion["evidence"]:
            assert critique["answer"][span["start"] : span["end"]] == span["quote"]
    assert critique["delivery"]["measured_seconds"] == 30
    assert person.http.get(f"{person.path}/critiques/{critique['id']}").json() == critique
    assert person.http.get(f"{person.path}/critiques").json()["items"] == [critique]
    error(person.http.get(f"{person.path}/critiques/nowhere"), 404, "not_found")


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"answer": ""}, "answer"),
        ({"answer": "  \n\u200b"}, "answer"),
        ({"answer": "x" * 20_001}, "answer"),
        ({"question": " "}, "question"),
        ({"spoken_seconds": -1}, "spoken_seconds"),
        ({"spoken_seconds": 0}, "spoken_seconds"),
        ({"spoken_seconds": "soon"}, "spoken_seconds"),
        ({"limit_seconds": -1}, "limit_seconds"),
        ({"self_rating": 6}, "self_rating"),
        ({"format": "karaoke"}, "format"),
        ({"anwser": "typing error"}, "anwser"),
    ],
)
def test_critique_says_what_is_wrong(person: Person, change: dict[str, object], field: str) -> None:
    """An empty answer, minus one second, a format that does not exist: each in a clear sentence."""
    answer = person.http.post(f"{person.path}/critiques", json={"question": QUESTION, "answer": ANSWER} | change)
    message = error(answer, 422, "invalid_request")
    assert answer.json()["error"]["field"] == field
    assert message.startswith(f"'{field}'")


def test_unknown_target_is_404_with_its_field(person: Person) -> None:
    """A target that is not the candidate's is not found, and the field is named."""
    body = {"question": QUESTION, "answer": ANSWER, "target": "nowhere"}
    answer = person.http.post(f"{person.path}/critiques", json=body)
    error(answer, 404, "not_found")
    assert answer.json()["error"]["field"] == "target"


def test_critiques_page_newest_first(person: Person) -> None:
    """Following `next` meets every critique once, the newest first."""
    made = [
        person.http.post(f"{person.path}/critiques", json={"question": QUESTION, "answer": f"{ANSWER} {n}"}).json()
        for n in range(3)
    ]
    first = person.http.get(f"{person.path}/critiques", params={"limit": 2}).json()
    rest = person.http.get(f"{person.path}/critiques", params={"limit": 2, "cursor": first["next"]}).json()
    assert [entry["id"] for entry in (*first["items"], *rest["items"])] == [entry["id"] for entry in made[::-1]]
    assert rest["next"] is None


def test_follow_up_asks_about_the_answer(person: Person) -> None:
    """A follow-up points at the words it is about."""
    person.ingest()
    found = person.http.post(f"{person.path}/follow-ups", json={"question": QUESTION, "answer": ANSWER})
    assert found.status_code == 200
    span = found.json()["span"]
    assert ANSWER[span["start"] : span["end"]] == span["quote"]


def test_pitch_is_drafted_and_kept(person: Person) -> None:
    """Each sentence of an introduction has its source; the draft can be listed and read again."""
    person.ingest()
    made = person.http.post(f"{person.path}/pitches", json={"seconds": 30})
    assert made.status_code == 201
    assert all(sentence["citations"] for sentence in made.json()["sentences"])
    assert person.http.get(f"{person.path}/pitches").json()["items"] == [made.json()]
    assert person.http.get(f"{person.path}/pitches/{made.json()['id']}").json() == made.json()
    error(person.http.get(f"{person.path}/pitches/nowhere"), 404)


def test_pitch_is_deleted(person: Person) -> None:
    """It is in no list any more; a second time there is none to delete."""
    made = person.http.post(f"{person.path}/pitches", json={"seconds": 30}).json()
    one = f"{person.path}/pitches/{made['id']}"
    assert person.http.delete(one).status_code == 204
    assert person.http.get(f"{person.path}/pitches").json()["items"] == []
    error(person.http.delete(one), 404)


def test_pitch_can_be_changed_sentence_by_sentence(person: Person) -> None:
    """A sentence is dropped, restored or rewritten; the change is kept, and a wrong one is refused."""
    person.ingest()
    made = person.http.post(f"{person.path}/pitches", json={"seconds": 30}).json()
    one = f"{person.path}/pitches/{made['id']}"
    dropped = person.http.patch(one, json={"sentence": 0, "action": "drop"}).json()
    assert made["sentences"][0]["text"] not in dropped["text"]
    assert person.http.get(one).json() == dropped
    assert person.http.patch(one, json={"sentence": 0, "action": "restore"}).json() == made
    edited = person.http.patch(one, json={"sentence": 0, "action": "edit", "text": "I once met Zorro."}).json()
    assert edited["text"].startswith("I once met Zorro.")
    assert "Zorro" in edited["sentences"][0]["unsupported"]
    error(person.http.patch(one, json={"sentence": 99, "action": "drop"}), 422)
    error(person.http.patch(one, json={"sentence": 0, "action": "edit"}), 422)
    error(person.http.patch(f"{person.path}/pitches/nowhere", json={"sentence": 0, "action": "drop"}), 404)


@pytest.mark.parametrize("body", [{"seconds": 45}, {"seconds": -1}, {"documents": ["nowhere"]}, {"role": ""}])
def test_pitch_says_what_is_wrong(person: Person, body: dict[str, object]) -> None:
    """A length that is not offered, or a document that is not there, is refused."""
    error(person.http.post(f"{person.path}/pitches", json=body), 422, "invalid_request")


def test_preparation_has_a_next_step(person: Person) -> None:
    """With notes or without, there is one next thing to do, and why."""
    empty = person.http.get(f"{person.path}/preparation").json()
    assert empty["next"]["text"]
    person.ingest()
    full = person.http.get(f"{person.path}/preparation").json()
    assert full["next"]["reason"]
    error(person.http.get(f"{person.path}/preparation", params={"target": "nowhere"}), 404)


def test_job_match_lists_requirements(person: Person) -> None:
    """Each requirement is covered, partly covered or not; without a job there is nothing to match."""
    person.ingest()
    advert = "Requirements:\n- 3 years as a charge nurse\n- Experience with underwater welding\n"
    found = person.http.post(f"{person.path}/job-matches", json={"job_description": advert}).json()
    assert {entry["status"] for entry in found["requirements"]} <= {"covered", "partly", "not_covered"}
    assert any("welding" in entry["text"] for entry in found["requirements"])
    message = error(person.http.post(f"{person.path}/job-matches", json={}), 422)
    assert re.search("job description", message)

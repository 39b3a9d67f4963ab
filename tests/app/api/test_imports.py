"""Exports brought back in over HTTP."""

import pytest
from starlette.testclient import TestClient

from app.coach.samples import add_samples
from app.services import OWNER, Services
from tests.app.api.conftest import API, Person
from tests.app.api.said import error
from tests.app.coach.exported import told
from tests.app.coach.test_unpack import ABOUT, zipped

ZIP = {"Content-Type": "application/zip"}


@pytest.fixture(scope="module")
def sample(http: TestClient, services: Services) -> Person:
    """A sample candidate who has practised: an interview to its end, a critique, an introduction, a review."""
    outcomes = add_samples(services.database, services.library, services.clock, OWNER)
    assert services.library.wait(outcomes, 120)
    samples = [entry["id"] for entry in http.get(f"{API}/candidates").json()["items"] if entry["sample"]]
    person = Person(http, samples[0])
    held = person.interview(questions=1, feedback="live")
    for number in range(4):
        body = {"answer": "I led the rota work, asked each ward what it needed, and absences fell by a third."}
        turns = f"{API}/interviews/{held['id']}/turns"
        if http.post(turns, json=body, headers={"Idempotency-Key": str(number)}).status_code >= 400:
            break
    http.post(f"{API}/interviews/{held['id']}/finish")
    http.post(f"{API}/interviews/{held['id']}/debrief", json={"text": "They asked me why I want to leave."})
    question = {"question": "Tell me about a conflict.", "answer": "We disagreed about the lifts and I wrote a rota."}
    judged = http.post(f"{person.path}/critiques", json=question).json()
    fix = {"kind": "dismiss", "criterion": judged["criteria"][0]["criterion"]}
    http.post(f"{person.path}/critiques/{judged['id']}/corrections", json=fix)
    http.post(f"{person.path}/pitches", json={"seconds": 60})
    http.post(f"{person.path}/reviews", json={"question": "Why us?", "rating": "good"})
    story = http.get(f"{person.path}/stories").json()["items"][0]["id"]
    http.post(f"{person.path}/stories/{story}/accept")
    return person


def test_a_sample_candidate_goes_out_and_comes_back(sample: Person) -> None:
    """Exported, brought in under another name and exported again, it says the same; searching it finds the same."""
    before = sample.http.get(f"{sample.path}/export").content
    made = sample.http.post(
        f"{API}/import", params={"candidate": "returned", "wait": "true"}, content=before, headers=ZIP
    )
    assert made.status_code == 201, made.text
    assert made.json()["left_out"] == []
    copy = Person(sample.http, "returned")
    first, second = told(before), told(sample.http.get(f"{copy.path}/export").content)
    for said in (first, second):
        said["lists"]["candidate.json"]["candidate"].pop("sample")
        for story in said["lists"]["stories.json"]:
            story["citations"] = len(story["citations"])
    assert first["files"] == second["files"]
    for name in first["lists"]:
        assert first["lists"][name] == second["lists"][name], name
    assert len(first["lists"]["interviews.json"]) == len(first["lists"]["debriefs.json"]) == 1
    found = []
    for who in (sample, copy):
        passages = who.http.post(f"{who.path}/search", json={"query": "rota"}).json()["passages"]
        found.append([(passage["text"], passage["heading"]) for passage in passages])
    assert found[0] == found[1]
    for path in ("today", "practice", "introduction", "stories", "progress", "library", "critiques"):
        page = copy.http.get(f"/candidates/returned/{path}", headers={"Accept": "text/html"})
        assert page.status_code == 200, path


def test_an_import_is_refused_in_a_sentence(person: Person) -> None:
    """What is no export, bears no usable id or is there already is told so; nothing is made."""
    http = person.http
    error(http.post(f"{API}/import", content=b"zip", headers=ZIP), 422, "invalid_request")
    error(http.post(f"{API}/import", content=b"", headers=ZIP), 422, "invalid_request")
    about = ABOUT | {"candidate": ABOUT["candidate"] | {"id": "../x"}}
    assert "'candidate'" in error(http.post(f"{API}/import", content=zipped(about), headers=ZIP), 422)
    assert http.get(f"{API}/candidates/wren").status_code == 404
    packed = http.get(f"{person.path}/export").content
    assert "another id" in error(http.post(f"{API}/import", content=packed, headers=ZIP), 409, "conflict")


def test_an_import_may_be_large_and_no_larger(person: Person) -> None:
    """An export of many documents is larger than other requests may be; a hundred megabytes is the most."""
    answer = person.http.post(f"{API}/import", content=b"x", headers=ZIP | {"Content-Length": str(101 * 2**20)})
    assert "100 MB is the most" in error(answer, 413, "request_too_large")

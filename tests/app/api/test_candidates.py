"""Candidates and targets over HTTP."""

import io
import zipfile

import pytest
from starlette.testclient import TestClient

from tests.app.api.conftest import API, Person
from tests.app.api.said import error


def test_candidate_is_created_changed_and_read(http: TestClient) -> None:
    """The first PUT answers 201, the next 200, and GET gives what was put."""
    path = f"{API}/candidates/nia-holt"
    created = http.put(path, json={"name": "Nia Holt", "words_per_minute": 120})
    assert (created.status_code, created.json()["words_per_minute"]) == (201, 120)
    changed = http.put(path, json={"name": "Nia Holt-Reyes"})
    assert (changed.status_code, changed.json()["name"]) == (200, "Nia Holt-Reyes")
    assert http.get(path).json() == changed.json()


@pytest.mark.parametrize("name", ["Nia", "a_b", "-a", "a-", "a" * 65, "ä", "a.b", "a%20b"])
def test_ids_are_plain(http: TestClient, name: str) -> None:
    """An id of other letters is refused with a sentence that says which are fine."""
    message = error(http.put(f"{API}/candidates/{name}", json={"name": "X"}), 422)
    assert "small letters, digits and hyphens" in message


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("DELETE", ""),
        *(
            ("GET", path)
            for path in (
                "",
                "/documents",
                "/targets",
                "/critiques",
                "/pitches",
                "/interviews",
                "/preparation",
                "/export",
            )
        ),
    ],
)
def test_unknown_candidate_is_404_everywhere(http: TestClient, method: str, path: str) -> None:
    """Whatever is asked of a candidate that is not there, the answer is the same sentence."""
    message = error(http.request(method, f"{API}/candidates/nobody{path}"), 404, "not_found")
    assert "no candidate 'nobody'" in message


def test_list_pages_with_a_cursor(http: TestClient) -> None:
    """Following `next` meets every candidate once, in order."""
    for number in range(5):
        http.put(f"{API}/candidates/paged-{number}", json={"name": "P"})
    seen, cursor = [], "paged"
    while cursor is not None:
        found = http.get(f"{API}/candidates", params={"cursor": cursor, "limit": 2}).json()
        seen += [entry["id"] for entry in found["items"] if entry["id"].startswith("paged-")]
        assert len(found["items"]) <= 2
        cursor = found["next"]
    assert seen == [f"paged-{number}" for number in range(5)]


@pytest.mark.parametrize("limit", [0, 201, "many"])
def test_limit_has_bounds(http: TestClient, limit: object) -> None:
    """A page of none, of too many, or of no number is refused with the field's name."""
    message = error(http.get(f"{API}/candidates", params={"limit": str(limit)}), 422)
    assert message.startswith("'limit'")


def test_erased_candidate_is_hidden_and_can_be_restored(person: Person) -> None:
    """DELETE answers how long it can be undone; until then it is gone for all routes, and restore brings it back."""
    person.ingest()
    held = person.interview()
    answer = person.http.delete(person.path)
    assert (answer.status_code, answer.json()) == (202, {"seconds": 60.0})
    error(person.http.get(person.path), 404)
    error(person.http.get(f"{API}/interviews/{held['id']}"), 404)
    error(person.http.delete(person.path), 404)
    assert "being erased" in error(person.http.put(person.path, json={"name": "Again"}), 409, "conflict")
    restored = person.http.post(f"{person.path}/restore")
    assert restored.json()["id"] == person.id
    assert len(person.http.get(f"{person.path}/documents").json()["items"]) == 1
    assert "nothing to restore" in error(person.http.post(f"{person.path}/restore"), 404)


def test_export_is_a_zip_to_keep(person: Person) -> None:
    """The export comes as an attachment that holds the documents as they were sent."""
    person.ingest("I nurse.", "note.txt")
    answer = person.http.get(f"{person.path}/export")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == f'attachment; filename="greenroom-{person.id}.zip"'
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        assert archive.read("documents/001-note.txt") == b"I nurse."


def test_targets_are_added_changed_listed_and_removed(person: Person) -> None:
    """What is absent from a change stays; what is given is set."""
    path = f"{person.path}/targets"
    body = {
        "role": "Ward manager",
        "company": "Loomfield",
        "date": "2027-03-31",
        "rounds": [{"name": "Panel", "format": "behavioural"}],
    }
    added = person.http.post(path, json=body)
    assert added.status_code == 201
    one = f"{path}/{added.json()['id']}"
    assert person.http.get(one).json() == added.json()
    changed = person.http.patch(one, json={"role": "Matron"}).json()
    assert changed == added.json() | {"role": "Matron"}
    assert [entry["role"] for entry in person.http.get(path).json()["items"]] == ["Matron"]
    assert person.http.delete(one).status_code == 204
    error(person.http.get(one), 404, "not_found")
    error(person.http.delete(one), 404)
    error(person.http.patch(one, json={"role": "X"}), 404)


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"role": "R", "company": "C", "date": "soon"}, "date"),
        ({"role": "R", "company": "C", "date": "2027-02-30"}, "date"),
        ({"role": "R", "company": "  "}, "company"),
        ({"role": "R"}, "company"),
        ({"role": "R", "company": "C", "seniority": "chief"}, "seniority"),
        ({"role": "R" * 121, "company": "C"}, "role"),
        ({"role": "R", "company": "C", "colour": "red"}, "colour"),
        ({"role": "R", "company": "C", "rounds": [{"name": "\u200b"}]}, "rounds.0.name"),
    ],
)
def test_targets_say_which_field_is_wrong(person: Person, body: dict[str, object], field: str) -> None:
    """A wrong field is named, and the sentence says what would be right."""
    answer = person.http.post(f"{person.path}/targets", json=body)
    assert field in error(answer, 422, "invalid_request")
    assert answer.json()["error"]["field"] == field


def test_target_cannot_lose_what_it_needs(person: Person) -> None:
    """A change to nothing of a field that must be there is refused."""
    added = person.http.post(f"{person.path}/targets", json={"role": "R", "company": "C"}).json()
    error(person.http.patch(f"{person.path}/targets/{added['id']}", json={"role": None}), 422)
    assert person.http.get(f"{person.path}/targets/{added['id']}").json() == added

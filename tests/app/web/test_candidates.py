"""A candidate's own page, deletion and its undoing."""

import pytest
from fastapi.testclient import TestClient

from app.web.candidates import new_id


@pytest.mark.parametrize(
    ("name", "taken", "wanted"),
    [
        ("Inês Quill", set(), "ines-quill"),
        ("  O'Hara & Søn ", set(), "o-hara-sn"),
        ("李雷", set(), "candidate"),
        ("Ada", {"ada", "ada-2"}, "ada-3"),
        ("x" * 120, set(), "x" * 56),
    ],
)
def test_an_id_is_made_of_the_name(name: str, taken: set[str], wanted: str) -> None:
    """Any name gives a valid id that nobody has."""
    assert new_id(name, taken) == wanted


def test_name_and_pace_are_changed(client: TestClient, ines: str) -> None:
    """What the form holds is stored, and shown as text."""
    answer = client.post(f"{ines}/about", data={"name": "Inês <Quill>", "words_per_minute": "150"})

    assert answer.status_code == 303
    assert client.get(f"/api/v1{ines}").json()["words_per_minute"] == 150
    assert "Inês &lt;Quill&gt;" in client.get(f"{ines}/about").text


def test_a_pace_nobody_speaks_at_is_refused(client: TestClient, ines: str) -> None:
    """The form comes back with what was typed and a sentence."""
    answer = client.post(f"{ines}/about", data={"name": "Inês", "words_per_minute": "9"})

    assert answer.status_code == 422
    assert "Your speaking pace" in answer.text
    assert 'value="9"' in answer.text


def test_deleting_can_be_undone(client: TestClient) -> None:
    """A deleted candidate is hidden at once, named on the start page, and comes back on a click."""
    client.post("/candidates", data={"name": "Otis Brandreth"})
    assert client.post("/candidates/otis-brandreth/delete").headers["location"] == "/welcome"
    assert client.get("/candidates/otis-brandreth/practice").status_code == 404
    assert "Otis Brandreth</strong> is deleted." in client.get("/welcome").text

    answer = client.post("/restore", data={"candidate": "otis-brandreth"})

    assert answer.headers["location"] == "/candidates/otis-brandreth/today"
    assert client.get("/candidates/otis-brandreth/practice").status_code == 200


def test_a_new_candidate_never_takes_a_deleted_ones_place(client: TestClient) -> None:
    """The same name while the first can still come back gives another id."""
    client.post("/candidates", data={"name": "Pia Lund"})
    client.post("/candidates/pia-lund/delete")

    assert client.post("/candidates", data={"name": "Pia Lund"}).headers["location"] == "/candidates/pia-lund-2/library"

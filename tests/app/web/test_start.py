"""Where a visit begins."""

import pytest
from fastapi.testclient import TestClient


@pytest.fixture(scope="module")
def noor(client: TestClient) -> str:
    """The address of somebody who has given a name and nothing else."""
    place: str = client.post("/candidates", data={"name": "Noor Haddad"}).headers["location"]
    return place.removesuffix("/library")


def test_a_name_is_needed(client: TestClient) -> None:
    """A blank name is answered with what to do."""
    answer = client.post("/candidates", data={"name": "  "})

    assert answer.status_code == 422
    assert "Write a name first" in answer.text


def test_step_one_leads_to_step_two(client: TestClient) -> None:
    """A name makes a candidate and opens the library, which then is the next step."""
    answer = client.post("/candidates", data={"name": "Tove Ek"})
    library = client.get(answer.headers["location"]).text

    assert answer.headers["location"] == "/candidates/tove-ek/library"
    assert "Step 2 of 3" in library
    assert "Nothing leaves this machine" in library  # by the coach that is in use


def test_step_three_asks_one_question(client: TestClient, noor: str) -> None:
    """The first interview of somebody new is a single question with feedback at once."""
    page = client.get(f"{noor}/practice").text

    assert "Step 3 of 3" in page
    assert 'name="questions" min="1" max="20" value="1"' in page
    assert "There are no notes yet" in page


def test_the_start_remembers_who_was_looked_at(client: TestClient, noor: str) -> None:
    """Opening Greenroom again leads back to the last candidate."""
    client.get(f"{noor}/practice")

    assert client.get("/").headers["location"] == f"{noor}/today"


def test_samples_are_labelled_as_invented(client: TestClient) -> None:
    """Looking around adds people who are called invented wherever they are listed."""
    assert client.post("/samples").status_code == 303
    page = client.get("/welcome").text

    assert page.count("invented sample") >= 3
    assert "invented sample" in client.get("/candidates/mira-tolland/practice").text

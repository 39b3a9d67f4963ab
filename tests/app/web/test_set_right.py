"""Everything that was set right, in one place."""

import re

from fastapi.testclient import TestClient

from app.records import Correction
from app.web.set_right import entry
from tests.app.web.examples import ANSWER

HOME = "/candidates/ines-quill"
MADE = Correction(id="c1", kind="claim", text="It held.", question="Why?", critique="k1", created_at="2027-01-15")


def test_nothing_set_right_yet_says_what_could_be(client: TestClient) -> None:
    """An empty page teaches; the way to it stands on Critique only once there is something."""
    client.put("/api/v1/candidates/agreeable", json={"name": "Agreeable"})

    assert "Nothing yet" in client.get("/candidates/agreeable/corrections").text
    assert "/corrections" not in client.get("/candidates/agreeable/critiques").text


def test_what_was_set_right_is_listed_and_taken_back(client: TestClient, ines: str) -> None:
    """Each quotes what it is about and leads to where it was made; taken back, it is gone everywhere."""
    asked = {"question": "What did <you> save?", "answer": f"{ANSWER} The county gave us a medal in Harrowgate."}
    made = client.post(f"/api/v1{ines}/critiques", json=asked).json()
    claim = next(each for each in made["claims"] if each["status"] == "unsupported")
    body = {"kind": "confirm", "start": claim["start"], "end": claim["end"]}
    client.post(f"/api/v1{ines}/critiques/{made['id']}/corrections", json=body)
    page = client.get(f"{ines}/corrections").text
    back = re.findall(rf'action="({ines}/corrections/[0-9a-f]+/remove)"', page)
    assert f'href="{ines}/corrections"' in client.get(f"{ines}/critiques").text
    assert f'href="{ines}/corrections"' in client.get(f"{ines}/critiques/{made['id']}").text
    gone = client.post(back[0])

    assert len(back) == 1
    assert f"“{claim['quote'].rstrip('.')}”." in page
    assert f'<a href="{ines}/critiques/{made["id"]}">What did &lt;you&gt; save?</a>' in page
    assert (gone.status_code, gone.headers["location"]) == (303, f"{ines}/corrections")
    assert client.get(f"/api/v1{ines}/corrections").json() == []
    assert client.post(back[0]).status_code == 404


def test_a_page_that_is_gone_is_not_led_to() -> None:
    """What was set right on an introduction since deleted holds, without a way there."""
    value = MADE.model_copy(update={"kind": "value", "question": None, "critique": None, "pitch": "p1"})

    assert entry(MADE, HOME, frozenset({"k1"})).address == f"{HOME}/critiques/k1"
    assert entry(MADE, HOME, frozenset()).address == ""
    assert entry(value, HOME, frozenset({"p1"})).address == f"{HOME}/introduction/p1"
    assert (entry(value, HOME, frozenset()).place, entry(value, HOME, frozenset()).address) == ("Your introduction", "")

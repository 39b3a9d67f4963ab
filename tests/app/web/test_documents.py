"""A document's page: the exact passage marked, the text whole, corrections kept."""

import re
from html import unescape

from fastapi.testclient import TestClient

from app.records import Document
from app.web.documents import parts_of, passage
from app.web.sources import check
from ingest.records import Section
from tests.app.web.examples import NOTES

TEXT = "# Ferry 🚢\n\nThree coaches.\n\n# Crew\nEarly shift.\n"


def _document() -> Document:
    cut = TEXT.index("# Crew")
    sections = (
        Section(number=0, heading=("Ferry",), kind="stories", start=0, end=cut),
        Section(number=1, heading=("Crew",), kind="stories", start=cut, end=len(TEXT)),
    )
    return Document(
        id="d",
        name="ferry.md",
        kind="stories",
        state="ready",
        version=1,
        sections=sections,
        chunks=2,
        set_aside=(),
        created_at="2026-05-01",
        updated_at="2026-05-01",
    )


def test_a_passage_is_marked_to_the_code_point() -> None:
    """What is marked is what was quoted, after a character that scripts count twice."""
    start = TEXT.index("Three")
    first, second = parts_of(_document(), TEXT, (start, start + 5))

    assert first.cuts == (("Three", True), (" coaches.", False))
    assert (first.heading, second.cuts) == ("Ferry 🚢", (("Early shift.", False),))


def test_a_passage_may_take_in_headings_and_sections() -> None:
    """A passage over two sections is marked in both, heading lines included."""
    start = TEXT.index("coaches")
    end = TEXT.index("shift")

    marked = [text for part in parts_of(_document(), TEXT, (start, end)) for text, is_marked in part.cuts if is_marked]

    assert marked == ["coaches.", "# Crew\nEarly "]


def test_a_passage_that_moved_is_not_marked() -> None:
    """When the text no longer says at that place what was quoted, nothing false is marked."""
    assert passage(TEXT, 2, 7, check("Ferry")) == (2, 7)
    assert passage(TEXT, 2, 7, check("Coach")) is None
    assert passage(TEXT, 2, 9_999, "") is None
    assert passage(TEXT, 7, 2, "") is None


def _open(client: TestClient, ines: str, query: str = "") -> str:
    listed = client.get(f"/api/v1{ines}/documents").json()["items"]
    found = client.get(f"{ines}/documents/{listed[0]['id']}{query}")
    assert found.status_code == 200
    return found.text


def test_the_page_marks_the_quoted_passage(client: TestClient, ines: str) -> None:
    """An address of a passage shows the document with that passage marked, as text."""
    start = NOTES.index("<b>Nobody</b>")
    page = _open(client, ines, f"?start={start}&end={start + 13}")

    assert [unescape(found) for found in re.findall(r'<mark id="passage">(.*?)</mark>', page)] == ["<b>Nobody</b>"]


def test_the_page_says_when_the_document_has_changed(client: TestClient, ines: str) -> None:
    """A quote that is gone is said to be gone."""
    page = _open(client, ines, "?start=0&end=5&check=000000000000")

    assert "has changed since it was quoted" in page
    assert "<mark" not in page


def test_a_kind_is_corrected(client: TestClient, ines: str) -> None:
    """Choosing another kind for a section is stored."""
    address = f"/api/v1{ines}/documents"
    document = client.get(address).json()["items"][0]
    sent = client.post(f"{ines}/documents/{document['id']}/sections/0", data={"kind": "stories"})

    assert sent.status_code == 303
    assert client.get(address).json()["items"][0]["sections"][0]["kind"] == "stories"


def test_a_kind_that_does_not_exist_is_refused(client: TestClient, ines: str) -> None:
    """A made-up kind is answered with a sentence."""
    document = client.get(f"/api/v1{ines}/documents").json()["items"][0]
    sent = client.post(f"{ines}/documents/{document['id']}/sections/0", data={"kind": "gossip"})

    assert sent.status_code == 422
    assert "Choose one of the kinds in the list." in sent.text


def test_a_document_that_was_deleted_is_said_to_be_gone(client: TestClient, ines: str) -> None:
    """Whoever follows an old quote is told in words, without the document's id."""
    answer = client.get(f"{ines}/documents/0123456789abcdef")

    assert answer.status_code == 404
    assert "not in the library any more" in answer.text
    assert "0123456789abcdef" not in answer.text


def test_a_correction_answers_with_the_line_under_the_name(client: TestClient) -> None:
    """A script that corrects a kind gets the document's own kind as it is now, and no more of the page."""
    client.put("/api/v1/candidates/jo-quill", json={"name": "Jo Quill"})
    place = "/candidates/jo-quill"
    made = client.post(
        f"/api/v1{place}/documents?wait=true", json={"name": "a.txt", "text": "I ran it.", "kind": "pitch"}
    )
    address = f"{place}/documents/{made.json()[0]['id']}"
    part = {"X-Part": "summary"}
    answer = client.post(f"{address}/sections/0", data={"kind": "stories"}, headers=part, follow_redirects=True)

    assert answer.text.strip().startswith('<p class="quiet" id="summary">Stories · added')
    assert "<h1>" not in answer.text

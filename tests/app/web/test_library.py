"""The library without scripts: files and pasted texts go in, and what is wrong is said."""

from fastapi.testclient import TestClient


def test_files_are_added(client: TestClient, ines: str) -> None:
    """The form takes several files at once and leads back to the list."""
    files = [("files", ("crew.txt", b"Crew list of the Larkmouth ferry.")), ("files", ("b.md", b"# B\n\nMore notes."))]
    answer = client.post(f"{ines}/library", files=files)

    assert answer.headers["location"] == f"{ines}/library"
    assert {"crew.txt", "b.md"} <= {entry["name"] for entry in client.get(f"/api/v1{ines}/documents").json()["items"]}


def test_a_text_is_pasted(client: TestClient, ines: str) -> None:
    """A pasted text becomes a document under the name it was given."""
    client.post(f"{ines}/library", data={"name": "Bullets", "text": "- ran the desk", "kind": ""})

    assert "Bullets.txt" in client.get(f"{ines}/library").text


def test_a_refused_file_is_named_with_the_reason(client: TestClient, ines: str) -> None:
    """What Greenroom cannot read is said by name."""
    answer = client.post(f"{ines}/library", files=[("files", ("tune.mp3", b"ID3\x04\x00"))])

    assert answer.status_code == 422
    assert "tune.mp3:" in answer.text


def test_an_empty_paste_keeps_its_name(client: TestClient, ines: str) -> None:
    """The form comes back filled in, with a sentence."""
    answer = client.post(f"{ines}/library", data={"name": "Bullets", "text": "  ", "kind": ""})

    assert answer.status_code == 422
    assert "The text is missing." in answer.text
    assert 'value="Bullets"' in answer.text


def test_a_row_tells_a_scripts_reader_the_state(client: TestClient, ines: str) -> None:
    """One line of the list is a page of its own, for following a file."""
    document = client.get(f"/api/v1{ines}/documents").json()["items"][0]
    row = client.get(f"{ines}/documents/{document['id']}/row").text

    assert row.lstrip().startswith("<li")
    assert 'data-state="ready"' in row or 'data-state="pending"' in row


def test_a_document_is_deleted(client: TestClient, ines: str) -> None:
    """After the question, it is gone."""
    client.post(f"/api/v1{ines}/documents?wait=true", json={"name": "old.txt", "text": "Out of date."})
    listed = client.get(f"/api/v1{ines}/documents").json()["items"]
    document = next(entry["id"] for entry in listed if entry["name"] == "old.txt")
    client.post(f"{ines}/documents/{document}/delete")

    assert client.get(f"{ines}/documents/{document}").status_code == 404


def test_the_first_steps_end_with_the_first_interview(client: TestClient) -> None:
    """The library leads on to a question until one was answered; then it is a library."""
    place = client.post("/candidates", data={"name": "Sol Vik"}).headers["location"].removesuffix("/library")
    client.post(f"/api/v1{place}/documents?wait=true", json={"name": "a.txt", "text": "I ran the desk for a year."})
    before = client.get(f"{place}/library").text
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "live", "target": ""}
    client.post(f"{place}/practice", data=form)

    assert "Answer a question" in before
    assert "Answer a question" not in client.get(f"{place}/library").text


def test_deleting_says_what_stays(client: TestClient, ines: str) -> None:
    """Before a document goes, the page says that earlier feedback keeps the lines it quoted."""
    assert "keep the lines they quoted from it" in client.get(f"{ines}/library").text

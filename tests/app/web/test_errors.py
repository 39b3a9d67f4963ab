"""Errors: a page for a person, data for a program."""

from fastapi.testclient import TestClient


def test_a_person_gets_a_page(client: TestClient) -> None:
    """An address that leads nowhere is answered with a page that leads back."""
    answer = client.get("/nowhere")

    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert "Back to Greenroom" in answer.text


def test_a_program_gets_data(client: TestClient) -> None:
    """The API's addresses answer in the one form, whoever asks; so do pages asked for by a program."""
    for path, accept in (("/api/v1/candidates/nobody", "text/html"), ("/candidates/nobody/practice", "*/*")):
        answer = client.get(path, headers={"Accept": accept})

        assert answer.status_code == 404
        assert answer.json()["error"]["code"] == "not_found"


def test_what_was_named_is_shown_as_text(client: TestClient) -> None:
    """A name in an address cannot bring markup into the page."""
    page = client.get("/candidates/%3Cscript%3Ealert(1)%3C%2Fscript%3E/practice").text

    assert "<script>alert" not in page

"""The reference of the API."""

import re

from fastapi.testclient import TestClient

from app.web.reference import calls_of, records_of


def test_every_call_is_in_the_reference(client: TestClient) -> None:
    """Nothing that the description has is left out, and every call is described."""
    schema = client.get("/openapi.json").json()
    page = client.get("/docs").text
    calls = calls_of(schema)

    assert len(calls) == sum(len(methods) for methods in schema["paths"].values())
    assert all(call.path in page for call in calls)
    assert [call.path for call in calls if not call.about] == []
    assert "OpenAI’s protocol" in page
    assert "Openai" not in page


def test_every_chapter_opens(client: TestClient) -> None:
    """Each link of the overview leads to a page, and each record that is named is described."""
    overview = client.get("/docs").text
    chapters = sorted(set(re.findall(r'href="(/docs/[a-z]+)"', overview)))
    pages = [client.get(chapter) for chapter in chapters]
    records = records_of(client.get("/openapi.json").json())

    assert {page.status_code for page in pages} == {200}
    assert {name for page in pages for name in re.findall(r"/docs/records#(\w+)", page.text)} <= set(records)


def test_a_body_is_told_field_by_field(client: TestClient) -> None:
    """Fields of a body have their type and whether they are needed."""
    calls = {(call.method, call.path): call for call in calls_of(client.get("/openapi.json").json())}
    fields = {field.name: field for field in calls["POST", "/api/v1/candidates/{candidate}/critiques"].body}

    assert fields["question"].required
    assert not fields["target"].required
    assert fields["format"].type.startswith("behavioural, resume")


def test_there_is_no_other_chapter(client: TestClient) -> None:
    """A made-up one is not found."""
    assert client.get("/docs/nonsense").status_code == 404

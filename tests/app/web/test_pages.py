"""The pages as one house."""

from fastapi.testclient import TestClient


def test_somebody_new_is_welcomed(client: TestClient) -> None:
    """Without a candidate the start leads to the three steps, which offer samples."""
    assert client.get("/").headers["location"] == "/welcome"
    page = client.get("/welcome").text

    assert "Say who is practising" in page
    assert "Look around with a sample candidate" in page


def test_the_status_is_on_every_page(client: TestClient) -> None:
    """Who coaches, and what leaves the machine, is said everywhere."""
    for path in ("/welcome", "/docs"):
        page = client.get(path).text

        assert "Built-in coach." in page
        assert "Nothing leaves this machine." in page


def test_forms_say_where_they_come_from(client: TestClient) -> None:
    """Browsers send no usable origin with a form under the strictest referrer policy, so pages ease it to their own."""
    assert '<meta name="referrer" content="same-origin">' in client.get("/welcome").text
    assert client.get("/welcome").headers["referrer-policy"] == "no-referrer"


def test_pages_are_no_part_of_the_api(client: TestClient) -> None:
    """The API's description names no page."""
    paths = client.get("/openapi.json").json()["paths"]

    assert [
        path for path in paths if not path.startswith(("/api/v1/", "/v1/", "/healthz", "/readyz", "/metrics"))
    ] == []

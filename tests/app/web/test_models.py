"""The page that says who coaches."""

from starlette.testclient import TestClient


def test_page_says_who_coaches(client: TestClient) -> None:
    """The built-in coach is in use, with what that means."""
    page = client.get("/models").text
    assert "Who coaches" in page
    assert "Built-in coach" in page
    assert "Nothing leaves this machine." in page


def test_choice_leads_back_to_the_page(client: TestClient) -> None:
    """Choosing the built-in coach shows it in use."""
    answer = client.post("/models/use", data={"name": "embedded"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/models")
    assert "in use" in client.get("/models").text


def test_try_is_answered_on_the_page(client: TestClient) -> None:
    """How a try went stands at the top."""
    assert "embedded answers after" in client.post("/models/test", data={"name": "embedded"}).text


def test_model_that_is_not_set_up_is_explained(client: TestClient) -> None:
    """What is missing is said beside the field, and what was typed stays."""
    for step in ("use", "test"):
        answer = client.post(f"/models/{step}", data={"name": "anthropic:claude"})
        assert answer.status_code == 422
        assert "ANTHROPIC_API_KEY" in answer.text
        assert 'value="anthropic:claude"' in answer.text

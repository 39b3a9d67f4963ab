"""The form that starts an interview."""

from fastapi.testclient import TestClient


def test_every_choice_says_what_it_does(client: TestClient, ines: str) -> None:
    """Each style of interviewer stands with a line of its own."""
    page = client.get(f"{ines}/practice").text

    assert "Lets a fair answer stand" in page
    assert "Follows up after every answer, up to twice" in page


def test_too_many_questions_are_refused_in_the_form(client: TestClient, ines: str) -> None:
    """The other choices are kept."""
    form = {"format": "resume", "style": "warm", "questions": "400", "feedback": "end", "target": ""}
    answer = client.post(f"{ines}/practice", data=form)

    assert answer.status_code == 422
    assert "The number of questions" in answer.text
    assert 'value="resume" checked' in answer.text


def test_an_interview_is_listed(client: TestClient, ines: str) -> None:
    """One that is not over says so."""
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "end", "target": ""}
    place = client.post(f"{ines}/practice", data=form).headers["location"]
    page = client.get(f"{ines}/practice").text

    assert f'href="{place}"' in page
    assert "not finished" in page


def test_practising_again_begins_as_the_last_time(client: TestClient) -> None:
    """What was chosen is chosen again, but the one question of a first try is no choice."""
    place = client.post("/candidates", data={"name": "Bram Ode"}).headers["location"].removesuffix("/library")
    form = {"format": "resume", "style": "sceptical", "questions": "1", "feedback": "live", "target": ""}
    client.post(f"{place}/practice", data=form)
    after_one = client.get(f"{place}/practice").text
    client.post(f"{place}/practice", data=form | {"questions": "3"})
    after_three = client.get(f"{place}/practice").text

    assert 'value="neutral" checked' in after_one and 'max="20" value="5"' in after_one
    assert all(f'value="{name}" checked' in after_three for name in ("resume", "sceptical", "live"))
    assert 'max="20" value="3"' in after_three

"""The form that starts an interview."""

from fastapi.testclient import TestClient


def test_every_choice_says_what_it_does(client: TestClient, ines: str) -> None:
    """Each style of interviewer stands with a line of its own."""
    page = client.get(f"{ines}/practice").text

    assert "Lets a fair answer stand" in page
    assert "Asks back after every answer, up to twice" in page


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

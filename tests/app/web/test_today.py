"""The page of the day: the first steps, the one next action, and the way there."""

from datetime import UTC, datetime, timedelta

from fastapi.testclient import TestClient

from app.records import Preparation
from app.web.today import counts_of
from tests.app.coach.test_today import _made as a_preparation
from tests.app.web.examples import ANSWER


def _candidate(client: TestClient, name: str) -> str:
    return client.post("/candidates", data={"name": name}).headers["location"].removesuffix("/library")


def _in_days(days: int) -> str:
    return (datetime.now(UTC).date() + timedelta(days=days)).isoformat()


def test_somebody_new_sees_three_steps(client: TestClient) -> None:
    """The first is to add notes; with notes it is done, and the blank question of the notes is offered."""
    place = _candidate(client, "Wim Harkema")
    fresh = client.get(f"{place}/today").text
    text = "Why do you want to leave the sea?\n\nWhat is your biggest strength?\n"
    client.post(f"/api/v1{place}/documents?wait=true", json={"name": "q.txt", "text": text, "kind": "prep_answers"})
    noted = client.get(f"{place}/today").text

    assert "Three steps to your first critique" in fresh
    assert 'class="now"' in fresh[: fresh.index("Add your notes")]
    assert "stands in your notes, still blank" in noted
    assert 'class="done"' in noted[: noted.index("Add your notes")]


def test_what_a_real_interview_asked_comes_before_the_first_steps(client: TestClient) -> None:
    """Somebody who begins with what went badly is shown that, though no answer was looked at yet."""
    place = _candidate(client, "Sil Noordam")
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "end", "target": ""}
    interview = client.post(f"{place}/practice", data=form).headers["location"]
    client.post(f"{interview}/debrief", data={"question-1": "Why did you leave the quay?", "went-1": "1"})
    page = client.get(f"{place}/today").text

    assert "Three steps" not in page
    assert "Answer “Why did you leave the quay?”" in page
    assert "none yet" in page


def test_the_next_action_leads_to_its_question(client: TestClient, ines: str) -> None:
    """After the first answer there is one thing to do, with its reason and a way there."""
    client.post(f"/api/v1{ines}/critiques", json={"question": "What went late?", "answer": ANSWER})
    page = client.get(f"{ines}/today").text

    assert "Do this next" in page
    assert "What is your biggest strength?" in page
    assert f'class="button solid" href="{ines}/critiques?question=What%20is%20your%20biggest%20strength%3F' in page
    assert "Where you stand" in page


def test_a_story_to_find_is_said_once(client: TestClient) -> None:
    """The next action and the plan's first task are the same story, so only the action stands there."""
    place = _candidate(client, "Tess Oort")
    client.post(f"/api/v1{place}/critiques", json={"question": "What went late?", "answer": ANSWER})
    page = client.get(f"{place}/today").text

    assert "Find a story about" in page
    assert "four lines" not in page
    assert "The whole plan" in page


def test_the_day_decides(client: TestClient) -> None:
    """On the day the sheet is opened; once it is past, what they asked is written down, if there is an interview."""
    place = _candidate(client, "Ada Brouwer")
    client.post(f"/api/v1{place}/critiques", json={"question": "What went late?", "answer": ANSWER})
    target = client.post(
        f"/api/v1{place}/targets", json={"role": "Harbour master", "company": "Larkmouth", "date": _in_days(0)}
    ).json()["id"]
    on_the_day = client.get(f"{place}/today").text
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "end", "target": target}
    interview = client.post(f"{place}/practice", data=form).headers["location"]
    client.patch(f"/api/v1{place}/targets/{target}", json={"date": _in_days(-2)})
    after = client.get(f"{place}/today").text

    assert "Today is the day" in on_the_day and "Open the day sheet" in on_the_day
    assert "The interview is behind you" in after
    assert f'href="{interview}/debrief"' in after


def test_an_address_alone_leads_to_today(client: TestClient, ines: str) -> None:
    """It is the candidate's home, and the first room of the rail."""
    assert client.get(ines).headers["location"] == f"{ines}/today"
    assert f'<a href="{ines}/today" aria-current="page">' in client.get(f"{ines}/today").text


def test_what_stands_is_counted() -> None:
    """Each question once, and only those that are asked of the candidate."""
    made: Preparation = a_preparation()
    again = made.questions[0].model_copy(update={"duplicate_of": 0})
    back = made.questions[0].model_copy(update={"direction": "for_interviewer"})
    counts = counts_of(made.model_copy(update={"questions": (*made.questions, again, back)}))

    assert counts == {"asked": 1, "blank": 1, "untold": 1, "requirements": 1, "missing": 1}

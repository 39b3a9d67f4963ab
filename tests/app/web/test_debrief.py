"""Telling what a real interview asked."""

from fastapi.testclient import TestClient

from app.web.debrief import listed


def _interview(client: TestClient, ines: str) -> str:
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "end", "target": ""}
    return str(client.post(f"{ines}/practice", data=form).headers["location"])


def test_only_rows_with_a_question_count() -> None:
    """A row that was left empty is none, and a rating may be missing."""
    fields = {"question-1": " ", "went-1": "2", "question-2": "Why us?", "note-2": "I froze", "question-4": "Why?"}

    assert listed(fields | {"went-4": "5"}) == [
        {"question": "Why us?", "note": "I froze"},
        {"question": "Why?", "note": "", "how_it_went": "5"},
    ]


def test_what_was_told_is_kept_and_practised(client: TestClient, ines: str) -> None:
    """Rows and free text both count; the page lists them, and what went badly is the next thing to do."""
    place = _interview(client, ines)
    told = {"question-1": "What would your crew say of you?", "went-1": "1", "note-1": "I <froze>"}
    sent = client.post(f"{place}/debrief", data=told | {"text": "They also asked: how do you plan a shift? Went well."})
    page = client.get(f"{place}/debrief").text

    assert sent.headers["location"] == f"{place}/debrief#told"
    assert "What would your crew say of you?" in page and "I &lt;froze&gt;" in page
    assert "plan a shift" in page
    assert "Badly" in page
    assert "What would your crew say of you?" in client.get(f"{ines}/progress").text


def test_nothing_told_is_said_in_a_sentence(client: TestClient, ines: str) -> None:
    """What was filled in stays."""
    place = _interview(client, ines)
    empty = client.post(f"{place}/debrief", data={"text": " "})
    vague = client.post(f"{place}/debrief", data={"text": "It was fine."})
    odd = client.post(f"{place}/debrief", data={"question-5": "Why us?", "went-5": "9"})

    assert empty.status_code == vague.status_code == odd.status_code == 422
    assert "Tell what you were asked" in empty.text
    assert "It was fine." in vague.text
    assert 'name="question-5" maxlength="2000" value="Why us?"' in odd.text


def test_another_candidates_interview_is_not_found(client: TestClient, ines: str) -> None:
    """The address must name its own candidate."""
    place = _interview(client, ines)
    other = client.post("/candidates", data={"name": "Somebody Else"}).headers["location"].removesuffix("/library")
    number = place.rsplit("/", 1)[1]

    assert client.get(f"{other}/interviews/{number}/debrief").status_code == 404

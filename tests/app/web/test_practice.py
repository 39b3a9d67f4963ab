"""The form that starts an interview."""

from fastapi.testclient import TestClient

from app.records import FORMATS
from app.web.words import FORMAT_LINE


def test_every_choice_says_what_it_does(client: TestClient, ines: str) -> None:
    """Each style of interviewer stands with a line of its own."""
    page = client.get(f"{ines}/practice").text

    assert "Lets a fair answer stand" in page
    assert "Follows up after every answer, up to twice" in page


def test_every_format_is_offered_with_a_line(client: TestClient, ines: str) -> None:
    """All the formats there are can be chosen, and each says what it is."""
    page = client.get(f"{ines}/practice").text

    for format in FORMATS:
        assert f'name="format" value="{format}"' in page
        assert FORMAT_LINE[format] in page


def test_kinds_that_are_not_usual_stand_behind_the_others(client: TestClient, ines: str) -> None:
    """Whoever makes no software finds the talk through code on opening more kinds, and can choose it all the same."""
    page = client.get(f"{ines}/practice").text
    more = page.index("More kinds") if "More kinds" in page else len(page)

    assert page.index('value="behavioural"') < more
    assert "More kinds" not in page or page.index('value="coding_talk"') > more


def test_limits_of_a_recording_reach_the_interview(client: TestClient, ines: str) -> None:
    """Time to think, limit and takes stand beside the prompt; a limit that cannot be is told in the form."""
    form = {"format": "one_way_video", "style": "warm", "questions": "1", "feedback": "end", "target": ""}
    limits = {"think_seconds": "20", "seconds_per_answer": "90", "takes": "2"}
    place = client.post(f"{ines}/practice", data=form | limits).headers["location"]
    refused = client.post(f"{ines}/practice", data=form | {"takes": "0"})

    assert "20 s to think, 1 min 30 s to answer, take 1 of 2" in client.get(place).text
    assert "The number of takes can be at least 1." in refused.text


def test_an_empty_number_of_questions_is_the_usual_one(client: TestClient, ines: str) -> None:
    """A design is one question when nobody says otherwise."""
    form = {"format": "system_design", "style": "warm", "questions": "", "feedback": "end", "target": ""}
    place = client.post(f"{ines}/practice", data=form).headers["location"]

    assert "Question 1 of 1" in client.get(place).text


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

    assert 'value="neutral" checked' in after_one and 'max="20" value=""' in after_one
    assert all(f'value="{name}" checked' in after_three for name in ("resume", "sceptical", "live"))
    assert 'max="20" value="3"' in after_three

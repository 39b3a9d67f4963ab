"""An interview through its forms, with and without a script."""

import re

import pytest
from fastapi.testclient import TestClient

from app.errors import BadRequest
from app.services import OWNER, Services
from app.store.interviews import SentAnswer
from app.web.interviews import turn_body
from tests.app.web.examples import ANSWER

PART = {"X-Part": "conversation"}


def _begin(client: TestClient, candidate: str, **given: str) -> str:
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "live", "target": ""} | given
    answer = client.post(f"{candidate}/practice", data=form)
    assert answer.status_code == 303, answer.text
    return str(answer.headers["location"])


def _field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found
    return found[1]


def _answer(client: TestClient, place: str, text: str = ANSWER) -> None:
    page = client.get(place).text
    form = {"turn": _field(page, "turn"), "key": _field(page, "key"), "answer": text}
    assert client.post(f"{place}/turns", data=form).headers["location"] == place


def test_an_interview_from_first_question_to_report(client: TestClient, ines: str) -> None:
    """Answers lead on until it is over; then the page is the report, with bands and without decimals."""
    place = _begin(client, ines)
    assert "Question 1 of 1" in client.get(place).text
    for _ in range(4):
        if 'data-now="over"' in client.get(place).text:
            break
        _answer(client, place)
    page = client.get(place).text

    assert "How it went" in page
    assert "You, answer 1" in page
    assert "Do these next" in page
    assert re.search(r'<span class="band">(Thin|Developing|Solid|Strong)</span>', page)
    assert not re.search(r"\b[1-5]\.\d\b", re.sub(r"<svg.*?</svg>", "", page))
    assert f'href="{ines}/critiques/' in page


def test_a_script_gets_the_conversation_alone(client: TestClient, ines: str) -> None:
    """With the header, only that block of the page is answered."""
    place = _begin(client, ines)
    part = client.get(place, headers=PART).text

    assert part.lstrip().startswith('<div class="talk" id="conversation"')
    assert "<html" not in part


def test_the_answer_is_shown_as_text(client: TestClient, ines: str) -> None:
    """Markup in an answer is what somebody said, not markup."""
    place = _begin(client, ines, questions="2")
    _answer(client, place, "<img src=x onerror=alert(1)> I moved the crew forward.")

    assert "&lt;img src=x onerror=alert(1)&gt; I moved" in client.get(place).text


def test_the_same_form_twice_is_one_answer(client: TestClient, ines: str) -> None:
    """A form sent again, as after a lost connection, changes nothing."""
    place = _begin(client, ines, questions="3", style="sceptical")
    page = client.get(place).text
    form = {"turn": "1", "key": _field(page, "key"), "answer": ANSWER}
    first = client.post(f"{place}/turns", data=form)
    again = client.post(f"{place}/turns", data=form)

    assert (first.status_code, again.status_code) == (303, 303)
    assert client.get(place).text.count('<div class="says">') == 1


def test_an_answer_to_a_question_that_has_passed_is_refused(client: TestClient, ines: str) -> None:
    """What was written under question one in another window is never taken for an answer to question two."""
    place = _begin(client, ines, questions="3", style="sceptical")
    _answer(client, place)
    late = client.post(f"{place}/turns", data={"turn": "1", "key": "another", "answer": "Something else."})

    assert late.status_code == 409
    assert "answered in another window" in late.text


def test_skipping_needs_no_answer(client: TestClient, ines: str) -> None:
    """A skipped question is shown as such."""
    place = _begin(client, ines, questions="2")
    client.post(f"{place}/turns", data={"turn": "1", "answer": "", "skip": "1"})

    assert "You skipped this one." in client.get(place).text


def test_an_empty_answer_is_asked_for(client: TestClient, ines: str) -> None:
    """Nothing written is no answer."""
    place = _begin(client, ines)
    answer = client.post(f"{place}/turns", data={"turn": "1", "answer": "  "})

    assert answer.status_code == 422
    assert "Write a sentence or two, or skip the question." in answer.text


def test_a_question_is_taken_again(client: TestClient, ines: str) -> None:
    """The question of an answered turn comes back as another take."""
    place = _begin(client, ines, questions="2", style="warm")
    _answer(client, place)
    client.post(f"{place}/turns/1/retake")

    assert "take 2" in client.get(place).text


def test_the_last_prompt_of_a_recording_can_be_taken_again(client: TestClient, ines: str) -> None:
    """With a take left the page offers it beside the end; the earlier take is marked as not counting."""
    place = _begin(client, ines, format="one_way_video", takes="2")
    _answer(client, place)
    paused = client.get(place).text
    client.post(f"{place}/turns/1/retake")
    again = client.get(place).text
    _answer(client, place)
    over = client.get(place).text

    assert 'data-now="paused"' in paused
    assert "You may still take it again" in paused
    assert "Answer it again" in paused
    assert "take 2 of 2" in again
    assert "A later take counts in place of this one." in over
    assert "How it went" in over


def test_a_design_report_says_what_was_not_touched(client: TestClient, ines: str) -> None:
    """The nine sections stand in the report with the answers that touched them."""
    place = _begin(client, ines, format="system_design")
    _answer(client, place)
    client.post(f"{place}/finish")
    page = client.get(place).text

    assert "Section by section" in page
    assert "not touched" in page


def test_finishing_early_gives_a_report(client: TestClient, ines: str) -> None:
    """What was left is shown as not answered."""
    place = _begin(client, ines, questions="5")
    client.post(f"{place}/finish")
    page = client.get(place).text

    assert "Not answered." in page
    assert "How it went" in page


def test_a_reply_that_was_cut_off_is_continued(client: TestClient, services: Services, ines: str) -> None:
    """After a crash the page says that the answer is saved, and a click makes the reply."""
    place = _begin(client, ines, questions="3", style="sceptical")
    interview = place.rpartition("/")[2]
    sent = SentAnswer(text=ANSWER, skipped=False, spoken_seconds=None, key=None, digest="")
    services.interviews.store_answer(OWNER, interview, sent)
    assert 'data-now="replying"' in client.get(place).text
    services.interviews.set_state(OWNER, interview, 1, "interrupted", was="open")
    assert "Your answer is saved. The reply was cut off" in client.get(place).text

    client.post(f"{place}/turns/1/continue")

    assert 'data-now="waiting" data-turn="2"' in client.get(place).text


def test_an_interview_belongs_to_its_candidate(client: TestClient, ines: str) -> None:
    """Under another candidate's address there is nothing."""
    place = _begin(client, ines)
    client.put("/api/v1/candidates/someone-else", json={"name": "Someone Else"})

    assert client.get(place.replace(ines, "/candidates/someone-else")).status_code == 404


def test_only_a_mark_that_was_offered_counts() -> None:
    """The bands' middles are kept as the candidate's own rating; anything else is none."""
    assert turn_body({"answer": "I did.", "self_rating": "3.5"}).self_rating == 3.5
    assert turn_body({"answer": "I did.", "self_rating": "nan"}).self_rating is None
    assert turn_body({"answer": "I did."}).self_rating is None


def test_the_seconds_of_a_spoken_answer_come_along() -> None:
    """A typed answer has none; what is no time at all is refused in a sentence."""
    assert turn_body({"answer": "I did.", "spoken_seconds": "12.5"}).spoken_seconds == 12.5
    assert turn_body({"answer": "I did.", "spoken_seconds": ""}).spoken_seconds is None
    with pytest.raises(BadRequest):
        turn_body({"answer": "I did.", "spoken_seconds": "-1"})


def test_a_recording_carries_its_deadlines(client: TestClient, ines: str) -> None:
    """The form knows how long one may think and answer, for the clock beside it."""
    form = {"format": "one_way_video", "style": "warm", "questions": "1", "feedback": "end", "target": ""}
    limits = {"think_seconds": "20", "seconds_per_answer": "90", "takes": "2"}
    place = client.post(f"{ines}/practice", data=form | limits).headers["location"]

    assert 'data-think="20" data-limit="90"' in client.get(place).text

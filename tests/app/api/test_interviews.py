"""Mock interviews over HTTP: answers with keys, streams with ids, and every way to end."""

import json
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from httpx import Response

from app.services import Services
from tests.app.api.conftest import API, Person
from tests.app.api.said import error

ANSWER = "A porter and I disagreed about the lifts. I asked what he needed, wrote a rota, and complaints fell to zero."


def _answer(person: Person, id_: str, text: str = ANSWER, **headers: str) -> Response:
    return person.http.post(f"{API}/interviews/{id_}/turns", json={"answer": text}, headers=headers)


def _get(person: Person, id_: str) -> dict[str, Any]:
    found: dict[str, Any] = person.http.get(f"{API}/interviews/{id_}").json()
    return found


def test_interview_from_first_question_to_report(person: Person) -> None:
    """Answering what is asked leads through follow-ups to a report, which is also Markdown to keep."""
    person.ingest()
    held = person.interview(questions=1, style="sceptical", feedback="live")
    assert (held["state"], len(held["turns"])) == ("open", 1)
    for _ in range(3):
        if _get(person, held["id"])["state"] == "complete":
            break
        turn = _answer(person, held["id"])
        assert (turn.status_code, turn.json()["state"]) == (200, "complete")
        assert turn.json()["blocks"]
    over = _get(person, held["id"])
    assert (over["state"], over["report"]["answered"]) == ("complete", len(over["turns"]))
    report = person.http.get(f"{API}/interviews/{held['id']}/report.md")
    assert report.headers["content-type"] == "text/markdown; charset=utf-8"
    assert f"> {ANSWER}" in report.text
    assert "over" in error(_answer(person, held["id"]), 409, "conflict")
    listed = person.http.get(f"{person.path}/interviews").json()
    assert [entry["id"] for entry in listed["items"]] == [held["id"]]


def test_interview_without_notes_works(person: Person) -> None:
    """Somebody who has no notes yet can practise all the same."""
    held = person.interview(questions=1, style="warm")
    assert _answer(person, held["id"]).json()["state"] == "complete"


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"format": "karaoke"}, "format"),
        ({"style": "rude"}, "style"),
        ({"questions": 0}, "questions"),
        ({"questions": 21}, "questions"),
        ({"feedback": "never"}, "feedback"),
        ({"company": ""}, "company"),
        ({"seconds_per_answer": 5}, "seconds_per_answer"),
        ({"think_seconds": -1}, "think_seconds"),
        ({"takes": 0}, "takes"),
    ],
)
def test_start_says_what_is_wrong(person: Person, body: dict[str, object], field: str) -> None:
    """A format, style or number that is not offered is named."""
    answer = person.http.post(f"{person.path}/interviews", json=body)
    error(answer, 422, "invalid_request")
    assert answer.json()["error"]["field"] == field


def test_empty_answer_is_refused_and_skip_needs_none(person: Person) -> None:
    """Nothing is no answer; whoever has none says so with skip."""
    held = person.interview(questions=2)
    path = f"{API}/interviews/{held['id']}/turns"
    assert "skip the question" in error(person.http.post(path, json={"answer": " \n"}), 422)
    assert "'spoken_seconds'" in error(person.http.post(path, json={"answer": "x", "spoken_seconds": -1}), 422)
    assert "characters is the most" in error(person.http.post(path, json={"answer": "x" * 20_001}), 422)
    skipped = person.http.post(path, json={"skip": True}).json()
    assert (skipped["state"], skipped["skipped"], skipped["critique_id"]) == ("complete", True, None)
    assert len(_get(person, held["id"])["turns"]) == 2


def test_same_key_twenty_times_at_once_is_one_turn(person: Person) -> None:
    """Twenty requests of one answer, four at a time and more, give one turn and one reply."""
    held = person.interview(questions=3)
    with ThreadPoolExecutor(20) as pool:
        sent = [pool.submit(_answer, person, held["id"], **{"Idempotency-Key": "k-1"}) for _ in range(20)]
        answers = [future.result() for future in sent]
    assert {answer.status_code for answer in answers} <= {200, 429}
    turns = [answer.json() for answer in answers if answer.status_code == 200]
    assert turns
    assert all(turn == turns[0] for turn in turns)
    assert len(_get(person, held["id"])["turns"]) == 2
    again = _answer(person, held["id"], **{"Idempotency-Key": "k-1"})
    assert again.json() == turns[0]
    other = _answer(person, held["id"], "Something else entirely.", **{"Idempotency-Key": "k-1"})
    assert "used for another answer" in error(other, 422, "invalid_request")


def test_too_many_at_once_are_told_when_to_come_back(person: Person, services: Services) -> None:
    """Over the limit an answer is 429 with Retry-After, and nothing of it is stored."""
    held = person.interview()
    running = services.turns._running
    for number in range(4):
        running["full", number] = None  # type: ignore[assignment]
    try:
        answer = _answer(person, held["id"])
    finally:
        running.clear()
    assert "again in a second" in error(answer, 429, "too_many_requests")
    assert answer.headers["retry-after"] == "1"
    assert answer.json()["error"]["retryable"] is True
    assert _get(person, held["id"])["turns"][0]["answer"] is None
    assert _answer(person, held["id"]).status_code == 200


def _events(lines: list[str]) -> list[tuple[int, str, dict[str, Any]]]:
    """Id, name and data of each event."""
    found = []
    for block in "\n".join(lines).split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.split("\n") if not line.startswith(":"))
        if fields:
            found.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return found


def _stream(person: Person, method: str, path: str, **more: Any) -> list[tuple[int, str, dict[str, Any]]]:
    with person.http.stream(method, path, **more) as answer:
        assert answer.status_code == 200
        assert answer.headers["content-type"].startswith("text/event-stream")
        assert answer.headers["cache-control"] == "no-store"
        return _events("".join(answer.iter_text()).strip().split("\n"))


def test_reply_streams_and_replays_after_the_last_event(person: Person) -> None:
    """The stream is a view of the stored turn: from the start, after a given event, and again at any time."""
    held = person.interview(feedback="live")
    path = f"{API}/interviews/{held['id']}/turns"
    live = _stream(person, "POST", path, json={"answer": ANSWER}, headers={"Accept": "text/event-stream"})
    names = [name for _, name, _ in live]
    assert names == ["block", "block", "turn", "done"]
    assert [id_ for id_, _, _ in live] == [0, 1, 2, 3]
    assert live[0][2]["html"].startswith("<p>")
    assert live[2][2] == _get(person, held["id"])["turns"][0]
    assert live[3][2] == {"state": "complete", "over": False}
    assert _stream(person, "GET", f"{path}/1/stream") == live
    for last in ("0", "1", "2"):
        after = _stream(person, "GET", f"{path}/1/stream", headers={"Last-Event-ID": last})
        assert after == [found for found in live if found[0] > int(last) or found[1] in ("turn", "done")]


@pytest.mark.parametrize("last", ["-1", "x", "9" * 5_000, "999999", "1.5"])
def test_rubbish_as_last_event_does_no_harm(person: Person, last: str) -> None:
    """An id nobody gave out is no reason to fail: the stream still ends with the turn."""
    held = person.interview()
    _answer(person, held["id"])
    path = f"{API}/interviews/{held['id']}/turns/1/stream"
    found = _stream(person, "GET", path, headers={"Last-Event-ID": last})
    assert [name for _, name, _ in found][-2:] == ["turn", "done"]


def test_last_stream_says_that_the_interview_is_over(person: Person) -> None:
    """The reply to the last answer ends the interview, and the stream tells so."""
    held = person.interview(questions=1)
    path = f"{API}/interviews/{held['id']}/turns"
    found = _stream(person, "POST", path, json={"skip": True}, headers={"Accept": "text/event-stream"})
    assert found[-1][2] == {"state": "complete", "over": True}


def test_waiting_turn_streams_what_it_is(person: Person) -> None:
    """A question that waits has no reply; its stream says so and ends."""
    held = person.interview()
    found = _stream(person, "GET", f"{API}/interviews/{held['id']}/turns/1/stream")
    assert [name for _, name, _ in found] == ["turn", "done"]
    assert found[0][2]["state"] == "open"


def test_interrupted_turn_is_continued(person: Person, services: Services) -> None:
    """A turn that a crash cut off is shown as such, and its reply is made when it is asked for."""
    held = person.interview()
    from app.store import interviews
    from app.store.interviews import SentAnswer

    with services.database.begin() as connection:
        interviews.store_answer(connection, held["id"], 1, SentAnswer(ANSWER, False, None, None, "d"))
        interviews.interrupt_running(connection)
    assert _get(person, held["id"])["turns"][0]["state"] == "interrupted"
    assert "continue it first" in error(_answer(person, held["id"]), 409)
    path = f"{API}/interviews/{held['id']}/turns/1"
    assert person.http.post(f"{path}/continue").json()["state"] == "complete"
    assert "not interrupted" in error(person.http.post(f"{path}/continue"), 409)
    assert person.http.post(f"{path}/stop").json()["turns"][0]["state"] == "complete"


def test_failed_reply_is_streamed_as_an_error(person: Person, services: Services) -> None:
    """A reply that could not be made is an event with a sentence; the answer is kept."""
    held = person.interview()
    from app.store import interviews
    from app.store.interviews import SentAnswer

    with services.database.begin() as connection:
        interviews.store_answer(connection, held["id"], 1, SentAnswer(ANSWER, False, None, None, "d"))
        interviews.set_state(connection, held["id"], 1, "failed", was="open")
    found = _stream(person, "GET", f"{API}/interviews/{held['id']}/turns/1/stream")
    assert [(id_, name) for id_, name, _ in found] == [(0, "turn"), (1, "error"), (2, "done")]
    assert "Your answer is saved" in found[1][2]["message"]


def test_retake_and_finish(person: Person) -> None:
    """An answered question can be asked again; finishing early gives a report of what there is."""
    held = person.interview(questions=3)
    first = held["turns"][0]["question"]["text"]
    path = f"{API}/interviews/{held['id']}"
    error(person.http.post(f"{path}/turns/1/retake"), 409, "conflict")
    person.http.post(f"{path}/turns", json={"skip": True})
    retaken = person.http.post(f"{path}/turns/1/retake").json()
    assert (retaken["turns"][1]["question"]["text"], retaken["turns"][1]["question"]["retake_of"]) == (first, 1)
    done = person.http.post(f"{path}/finish").json()
    assert (done["state"], done["report"]["skipped"]) == ("complete", 1)
    error(person.http.post(f"{path}/turns/1/retake"), 409)


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("GET", "/report.md"),
        ("POST", "/finish"),
        ("POST", "/turns"),
        ("GET", "/turns/1/stream"),
        ("POST", "/turns/1/stop"),
        ("POST", "/turns/1/continue"),
        ("POST", "/turns/1/retake"),
    ],
)
def test_unknown_interview_is_404_everywhere(person: Person, method: str, path: str) -> None:
    """Every route of an interview that is not there answers with the same sentence."""
    body = {"answer": "x"} if path == "/turns" else None
    answer = person.http.request(method, f"{API}/interviews/nowhere{path}", json=body)
    assert "no interview 'nowhere'" in error(answer, 404, "not_found")


@pytest.mark.parametrize("number", ["0", "9", "-1", "1" + "0" * 40])
@pytest.mark.parametrize(("method", "path"), [("GET", "stream"), ("POST", "continue"), ("POST", "retake")])
def test_unknown_turn_is_refused(person: Person, method: str, path: str, number: str) -> None:
    """A turn that is not there, or a number out of all bounds, is 404 or 422, never a crash."""
    held = person.interview()
    answer = person.http.request(method, f"{API}/interviews/{held['id']}/turns/{number}/{path}")
    error(answer, 422 if number in ("-1", "1" + "0" * 40) else 404)


def test_interviews_page_newest_first(person: Person) -> None:
    """Following `next` meets every interview once, the newest first."""
    made = [person.interview()["id"] for _ in range(3)]
    first = person.http.get(f"{person.path}/interviews", params={"limit": 2}).json()
    rest = person.http.get(f"{person.path}/interviews", params={"limit": 2, "cursor": first["next"]}).json()
    assert [entry["id"] for entry in (*first["items"], *rest["items"])] == made[::-1]


@pytest.mark.parametrize(
    "format",
    ["behavioural", "resume", "technical", "system_design", "coding_talk", "recruiter", "one_way_video", "mixed"],
)
@pytest.mark.parametrize("style", ["warm", "neutral", "sceptical"])
def test_every_format_runs_to_its_report(person: Person, format: str, style: str) -> None:
    """In each format and style a whole interview can be held, with good answers, poor ones and none."""
    person.ingest()
    held = person.interview(format=format, style=style, questions=2, role="Software engineer")
    path = f"{API}/interviews/{held['id']}"
    bodies = [{"answer": ANSWER}, {"answer": "I don't know"}, {"skip": True}, {"answer": "fine"}]
    for step in range(40):
        held = _get(person, held["id"])
        if held["state"] == "complete" or held["turns"][-1]["state"] != "open":
            break
        assert person.http.post(f"{path}/turns", json=bodies[step % 4]).status_code == 200
    held = person.http.post(f"{path}/finish").json()
    openings = [turn for turn in held["turns"] if turn["question"]["follow_up"] is None]
    assert len({turn["question"]["text"] for turn in openings}) == 2
    assert held["report"]["summary"]
    assert bool(held["report"]["sections"]) is (format == "system_design")


def test_a_recording_keeps_to_its_takes_and_limits(person: Person) -> None:
    """A prompt says how long to think and to speak and how often; the last take counts, and one more is refused."""
    held = person.interview(format="one_way_video", questions=1, takes=2, seconds_per_answer=60, think_seconds=15)
    asked = held["turns"][0]["question"]
    assert (asked["think_seconds"], asked["limit_seconds"], asked["takes"]) == (15, 60, 2)
    path = f"{API}/interviews/{held['id']}"
    person.http.post(f"{path}/turns", json={"answer": ANSWER, "spoken_seconds": 75, "self_rating": 4})
    assert "Take it again" in error(person.http.post(f"{path}/turns", json={"answer": ANSWER}), 409)
    again = person.http.post(f"{path}/turns/1/retake").json()
    assert (again["turns"][1]["take"], again["turns"][1]["question"]["retake_of"]) == (2, 1)
    person.http.post(f"{path}/turns", json={"answer": ANSWER})
    over = _get(person, held["id"])
    assert (over["state"], [turn["counts"] for turn in over["turns"]]) == ("complete", [False, True])
    assert over["turns"][0]["self_rating"] == 4
    critique = person.http.get(f"{person.path}/critiques/{over['turns'][0]['critique_id']}").json()
    assert critique["self_rating"] == 4
    assert "limit is 60" in critique["next_step"]
    report = person.http.get(f"{path}/report.md").text
    assert "(take 2, counts)" in report


def test_a_retake_beyond_the_takes_is_refused(person: Person) -> None:
    """With one take allowed there is no second, while other prompts wait."""
    held = person.interview(format="one_way_video", questions=2, takes=1)
    path = f"{API}/interviews/{held['id']}"
    person.http.post(f"{path}/turns", json={"answer": ANSWER})
    assert "allows one take" in error(person.http.post(f"{path}/turns/1/retake"), 409, "conflict")


def test_no_question_comes_twice_in_two_interviews(person: Person) -> None:
    """What one interview asked the next does not ask."""
    asked: list[str] = []
    for _ in range(2):
        held = person.interview(format="recruiter", questions=3)
        for _ in range(3):
            person.http.post(f"{API}/interviews/{held['id']}/turns", json={"skip": True})
        asked += [turn["question"]["text"] for turn in _get(person, held["id"])["turns"]]
    assert len(set(asked)) == len(asked) == 6

"""Progress as a page: charts with their tables, and honest about few answers."""

import re

from fastapi.testclient import TestClient

from app.records import CriterionProgress, Point, Progress, QuestionTakes, SelfRating, Take
from app.web.progress import pairs_of, rows_of
from tests.app.web.examples import ANSWER

nothing = Progress(
    answers=0,
    questions=(),
    criteria=(),
    self_rating=SelfRating(rated=0, mean_gap=None, gaps=()),
    due=(),
    next_due=None,
)

QUESTION = "Tell me about a delay you handled"


def _candidate(client: TestClient, name: str) -> str:
    return client.post("/candidates", data={"name": name}).headers["location"].removesuffix("/library")


def _answer(client: TestClient, place: str, question: str = QUESTION, mark: float | None = None) -> None:
    body = {"question": question, "answer": ANSWER} | ({"self_rating": mark} if mark else {})
    assert client.post(f"/api/v1{place}/critiques", json=body).status_code == 201


def _take(id_: str, at: str, yours: float | None, coach: float | None) -> Take:
    return Take(
        critique=id_, engine="embedded", interview=None, turn=None, at=at, overall=coach, band=None, self_rating=yours
    )


def test_an_answer_is_a_row_with_its_bands() -> None:
    """Newest first; a criterion that did not judge it stands empty, and a follow-up says what it is."""
    points = (
        Point(at="2027-01-01", score=1.5, critique="k1", engine="embedded"),
        Point(at="2027-01-02", score=4.2, critique="k2", engine="embedded"),
    )
    one = CriterionProgress(criterion="a", title="A", points=points, count=2, mean=3.0, change=None, trend=None)
    other = one.model_copy(update={"criterion": "b", "points": points[1:], "count": 1})
    asked = QuestionTakes(question="Why?", format="behavioural", takes=(_take("k1", "x", None, 1.5),), change=None)
    rows = rows_of(nothing.model_copy(update={"criteria": (one, other), "questions": (asked,)}))

    assert [(row.critique, row.question, row.bands) for row in rows] == [
        ("k2", "A follow-up", ("strong", "strong")),
        ("k1", "Why?", ("thin", None)),
    ]


def test_pairs_are_answers_that_both_rated() -> None:
    """In the order in which they were given, whatever question they belong to."""
    first = (_take("k3", "2027-01-03", 4.5, 2.0), _take("k4", "2027-01-04", None, 2.0))
    second = (_take("k1", "2027-01-01", 2.5, 3.0), _take("k2", "2027-01-02", 2.5, None))
    asked = [QuestionTakes(question="Q", format="technical", takes=takes, change=None) for takes in (first, second)]

    assert [take.critique for _, take in pairs_of(nothing.model_copy(update={"questions": tuple(asked)}))] == [
        "k1",
        "k3",
    ]


def test_nothing_is_drawn_of_nothing(client: TestClient) -> None:
    """The empty page says what will stand here and how it begins."""
    page = client.get(f"{_candidate(client, 'Eva Nijland')}/progress").text

    assert "Nothing to compare yet" in page
    assert "<svg class" not in page


def test_few_answers_are_not_joined(client: TestClient) -> None:
    """One answer is a list of first marks, two are dots, four are dots on a line; each chart has a table."""
    place = _candidate(client, "Jan Terpstra")
    _answer(client, place)
    one = client.get(f"{place}/progress").text
    _answer(client, place, "What went late?")
    two = client.get(f"{place}/progress").text
    _answer(client, place)
    _answer(client, place, "What broke?")
    four = client.get(f"{place}/progress").text

    assert "Your first marks" in one and '<svg class="plot"' not in one
    assert "too few to speak of a course" in two and '<svg class="plot"' in two and "<polyline" not in two
    assert "<polyline" in four
    assert "The same as a table" in two and two.count("<tbody>") == 1


def test_takes_are_compared(client: TestClient) -> None:
    """A question with two takes shows both and leads to the comparison."""
    place = _candidate(client, "Bea Ruiter")
    _answer(client, place)
    alone = client.get(f"{place}/progress").text
    _answer(client, place, f"{QUESTION}?")
    page = client.get(f"{place}/progress").text
    link = re.search(rf'href="({place}/critiques/[0-9a-f]+/against/[0-9a-f]+)">Compare the last two', page)

    assert "No question has a second take yet" in alone
    assert link and client.get(link[1]).status_code == 200


def test_ones_own_marks_are_drawn_from_three_on(client: TestClient) -> None:
    """Below that they stand in words alone, and no judgement is passed on them."""
    place = _candidate(client, "Kees Vonk")
    _answer(client, place, mark=1.5)
    few = client.get(f"{place}/progress").text
    _answer(client, place, "What went late?", 1.5)
    _answer(client, place, "What broke?", 1.5)
    enough = client.get(f"{place}/progress").text

    assert "You said thin, the coach" in few and '<svg class="pairs"' not in few
    assert enough.count('<svg class="pairs"') == 3
    assert "you are harder on yourself than the coach is" in enough


def test_what_was_said_aloud_comes_again_accordingly(client: TestClient) -> None:
    """A question that went badly is due at once; rating it takes it off the list, and an odd rating is refused."""
    place = _candidate(client, "Lot Bakema")
    form = {"format": "behavioural", "style": "warm", "questions": "1", "feedback": "end", "target": ""}
    interview = client.post(f"{place}/practice", data=form).headers["location"]
    client.post(f"{interview}/debrief", data={"question-1": "Why did you leave?", "went-1": "1"})
    due = client.get(f"{place}/progress").text
    # There is no judged answer yet, and what is due is shown all the same.
    card = re.search(r'name="card" value="([0-9a-f]+)"', due)
    assert card
    refused = client.post(f"{place}/progress/reviews", data={"card": card[1], "rating": "splendid"})
    sent = client.post(f"{place}/progress/reviews", data={"card": card[1], "rating": "good"})

    assert refused.status_code == 422
    assert sent.headers["location"] == f"{place}/progress#due"
    assert f'value="{card[1]}"' not in client.get(f"{place}/progress").text

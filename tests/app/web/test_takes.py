"""Two takes of one question, side by side."""

import re

from fastapi.testclient import TestClient

from app.records import Critique
from app.web.takes import rows_of, step_of, versus
from tests.app.web.examples import ANSWER, a_critique

QUESTION = "Tell me about a delay you handled"
FIRST = "When the ferry broke down I called a coach firm, asked the crew to help, and people got home that evening."


def _take(id_: str, assessable: bool = True) -> Critique:
    return a_critique(ANSWER, evidence={"Result": ((0, 3),)}).model_copy(update={"id": id_, "assessable": assessable})


def test_a_step_is_a_change_of_band() -> None:
    """Up is better, down is worse, within a band is the same, and what was not judged says nothing."""
    assert step_of("thin", "solid") == "better"
    assert step_of("strong", "solid") == "worse"
    assert step_of("solid", "solid") == "same"
    assert step_of(None, "solid") == "unknown"


def test_the_take_before_stands_beside() -> None:
    """The last earlier one that could be judged; for the first take the next one; alone there is none."""
    takes = [_take("a"), _take("b", assessable=False), _take("c")]
    third, first = versus(takes, "c"), versus(takes, "a")

    assert third and (third.other.id, third.first, third.second) == ("a", 1, 3)
    assert first and (first.other.id, first.first, first.second) == ("c", 1, 3)
    assert versus(takes[:1], "a") is None


def test_a_criterion_of_one_take_only_has_its_row() -> None:
    """What the other take was not judged by stands empty there."""
    before = a_critique(ANSWER, evidence={"Result": ((0, 3),), "Structure": ((0, 3),)})
    rows = rows_of(before, _take("b"))

    assert [(row.title, row.before, row.after) for row in rows] == [
        ("Result", "solid", "solid"),
        ("Structure", "solid", None),
    ]


def test_two_answers_are_laid_side_by_side(client: TestClient, ines: str) -> None:
    """The critique of the second leads there; the earlier take is on the left whichever was named first."""
    made = [
        client.post(f"/api/v1{ines}/critiques", json={"question": f"{QUESTION}{end}", "answer": answer}).json()["id"]
        for end, answer in (("?", FIRST), (" ?", ANSWER))
    ]
    page = client.get(f"{ines}/critiques/{made[1]}").text
    link = re.search(rf'href="({ines}/critiques/{made[1]}/against/{made[0]})">Take \d+ against take \d+', page)
    assert link
    compared = [client.get(link[1]).text, client.get(f"{ines}/critiques/{made[0]}/against/{made[1]}").text]

    assert all(text.index("people got home") < text.index("moved the afternoon crew") for text in compared)


def test_answers_to_other_questions_are_no_takes(client: TestClient, ines: str) -> None:
    """They are not laid side by side, nor is an answer with itself."""
    made = [
        client.post(f"/api/v1{ines}/critiques", json={"question": question, "answer": ANSWER}).json()["id"]
        for question in ("What went late?", "What broke down?")
    ]

    assert client.get(f"{ines}/critiques/{made[0]}/against/{made[1]}").status_code == 404
    assert client.get(f"{ines}/critiques/{made[0]}/against/{made[0]}").status_code == 404

"""An answer about what a post is, is judged as such: no occasion is owed, and one alone is none."""

import pytest

from app.engines.embedded.critique.critique import critique
from app.engines.protocol import CritiqueTask
from app.records import Critique
from tests.app.engines.embedded.coached import knowledge, nobody
from tests.app.engines.embedded.slice_of import embed

CASES = [
    (
        "What does a lifeguard do, and what are your limits?",
        "A lifeguard watches the water, clears the slide and gives first aid. I do not diagnose; I call the ambulance.",
        "A boy slipped by the slide. I jumped in, held his head and lifted him out with Sam. The doctor said he had "
        "broken nothing, and his mother thanked me on the Monday. Since then we keep a mat there.",
    ),
    (
        "What is the role of a legal secretary in client confidentiality?",
        "To keep files locked, to check who is calling and to say nothing about a matter. I would never discuss a "
        "case in the lift, and anything doubtful goes to the solicitor.",
        "I booked two clients for ten o'clock. I noticed it on the Thursday, rang both, said sorry and moved one of "
        "them to eleven. The partner was pleased, and it has not happened again.",
    ),
]


def _judge(question: str, answer: str) -> Critique:
    task = CritiqueTask(
        id="1", question=question, answer=answer, format="behavioural", created_at="2026-03-02T10:00:00Z"
    )
    return critique(task, nobody(), knowledge(), embed)


@pytest.mark.parametrize(("question", "short", "story"), CASES)
def test_a_short_answer_to_the_point_is_worth_more_than_a_story(question: str, short: str, story: str) -> None:
    """Two sentences on the post are solid, and a well-told occasion falls a band below them."""
    to_the_point, beside = _judge(question, short), _judge(question, story)
    assert (to_the_point.overall or 0.0) >= 3.0
    assert (beside.overall or 5.0) <= (to_the_point.overall or 0.0) - 1.0
    assert "one occasion" in beside.criteria[0].rationale
    assert "what somebody in this post does" in beside.next_step


@pytest.mark.parametrize(("question", "short", "story"), CASES)
def test_no_ending_and_no_lesson_is_asked_for(question: str, short: str, story: str) -> None:
    """Nothing said about such an answer asks what came of it; where the part ends is told back."""
    found = _judge(question, short)
    said = " ".join(f"{each.rationale} {each.advice}" for each in found.criteria) + found.next_step
    assert not any(word in said for word in ("came of it", "took from it", "what was different"))
    assert "You say where it ends" in said
    assert found.structure == ()


def test_how_the_work_is_done_is_no_claim_about_oneself() -> None:
    """What a post does in general is in nobody's notes, and is not doubted."""
    assert not [claim for claim in _judge(CASES[0][0], CASES[0][1]).claims if claim.status == "unsupported"]

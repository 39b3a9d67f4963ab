"""An interview as it is shown."""

from typing import Any

import pytest

from app.records import FollowUp, Interview, InterviewSettings, Question, Span, Turn
from app.web.conversation import Conversation, conversation
from app.web.sources import Sources
from tests.app.web.examples import a_citation, a_critique

FOLLOW_UP = FollowUp(question="Who called?", span=Span(start=0, end=1, quote="I"), probe="own part")


def _question(text: str, **more: Any) -> Question:
    return Question(text=text, format="behavioural", competency="failure", why="To hear it.", **more)


def _turn(number: int, state: Any = "complete", answer: str | None = "I did.", **more: Any) -> Turn:
    question = more.pop("question", _question(f"Question {number}?"))
    return Turn(number=number, state=state, question=question, answer=answer, **more)


def _shown(*turns: Turn, state: Any = "open", feedback: Any = "live", questions: int = 3) -> Conversation:
    settings = InterviewSettings(format="behavioural", feedback=feedback, questions=questions)
    interview = Interview(
        id="i1", candidate="ines", state=state, settings=settings, turns=turns, created_at="2026-05-01"
    )
    critiques = {turn.number: a_critique("I did.") for turn in turns if turn.answer}
    return conversation(interview, critiques, Sources("ines"))


def test_follow_ups_and_retakes_keep_the_number_of_their_question() -> None:
    """Only opening questions count towards the number that was asked for."""
    shown = _shown(
        _turn(1),
        _turn(2, question=_question("Who called?", follow_up=FOLLOW_UP)),
        _turn(3, question=_question("Question 1?", retake_of=1), take=2),
        _turn(4, "open", None),
    )

    assert [view.label for view in shown.turns] == [
        "Question 1 of 3",
        "Question 1 of 3, follow-up",
        "Question 1 of 3, take 2",
        "Question 2 of 3",
    ]


@pytest.mark.parametrize(
    ("last", "now"),
    [
        (_turn(1, "open", None), "waiting"),
        (_turn(1, "open"), "replying"),
        (_turn(1, "interrupted"), "cut_off"),
        (_turn(1, "failed"), "cut_off"),
        (_turn(1, "complete"), "paused"),
    ],
)
def test_what_may_be_done_follows_from_the_last_turn(last: Turn, now: str) -> None:
    """A question waits, a reply is made, or it was cut off."""
    assert _shown(last).now == now


def test_a_closed_interview_is_over_whatever_its_last_turn() -> None:
    """A question left unanswered does not wait any more."""
    assert _shown(_turn(1, "open", None), state="complete").now == "over"


def test_the_next_question_is_no_remark() -> None:
    """A finished reply ends with the next question, which is shown as such; a cut-off one has none yet."""
    blocks = ("Good.", "Question 2?")

    assert _shown(_turn(1, blocks=blocks), _turn(2, "open", None)).turns[0].remarks == ("Good.",)
    assert _shown(_turn(1, "interrupted", blocks=("Good.",))).turns[0].remarks == ("Good.",)


def test_critiques_wait_for_the_end_when_that_was_asked_for() -> None:
    """With feedback at the end, no critique is shown while the interview runs."""
    turns = (_turn(1), _turn(2, "open", None))

    assert _shown(*turns, feedback="end").turns[0].critique is None
    assert _shown(*turns, feedback="end", state="complete").turns[0].critique is not None
    assert _shown(*turns, feedback="live").turns[0].critique is not None


def test_sources_are_numbered_through_the_page() -> None:
    """Two questions that cite two passages have the numbers one and two."""
    first = _question("Question 1?", citations=(a_citation("a"),))
    second = _question("Question 2?", citations=(a_citation("b", 50),))
    shown = _shown(_turn(1, question=first), _turn(2, "open", None, question=second))

    assert [[source.number for source in view.sources] for view in shown.turns] == [[1], [2]]


def test_what_may_be_taken_again_is_what_takes_are_left_for() -> None:
    """While a question waits, an answered one may be taken again unless its takes are used up or it was skipped."""
    waiting = _turn(9, "open", None)
    free = _shown(_turn(1), waiting).turns[0]
    last = _shown(_turn(1, question=_question("Q?", takes=1)), waiting).turns[0]
    skipped = _shown(_turn(1, answer="", skipped=True), waiting).turns[0]
    earlier = _shown(_turn(1, counts=False), waiting).turns[0]

    assert [view.again for view in (free, last, skipped, earlier)] == [True, False, False, False]
    assert not _shown(_turn(1), state="complete").turns[0].again
    assert last.limits == "one take"

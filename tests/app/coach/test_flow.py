"""The flow of an interview: what comes after an answer, for each style and situation."""

import pytest

from app.coach.flow import Move, next_move, opening_task, openings_asked, waiting_turn
from app.records import Interview, InterviewSettings, Question, Style, Target, Turn
from tests.fakes import critique_of, follow_up_about, question


def _interview(shape: str, style: Style = "neutral", questions: int = 2) -> Interview:
    """An interview whose turns are written as letters: o opening, f follow-up, r retake of an opening."""
    turns = []
    for number, letter in enumerate(shape, 1):
        asked: Question = question(f"{letter}{number}")
        if letter == "f":
            asked = asked.model_copy(update={"follow_up": follow_up_about("x")})
        if letter == "r":
            asked = asked.model_copy(update={"retake_of": 1})
        turns.append(Turn(number=number, state="open", question=asked, answer="Something."))
    return Interview(
        id="0000000a" * 3,
        candidate="wren",
        state="open",
        settings=InterviewSettings(format="behavioural", style=style, questions=questions),
        turns=tuple(turns),
        created_at="2027-01-15",
    )


@pytest.mark.parametrize(
    ("style", "shape", "score", "move"),
    [
        # A warm interviewer asks once about a thin answer, and lets a fair one stand.
        ("warm", "o", 2.0, "follow_up"),
        ("warm", "o", 3.0, "opening"),
        ("warm", "of", 2.0, "opening"),
        # A neutral one asks once unless the answer was very good.
        ("neutral", "o", 4.0, "follow_up"),
        ("neutral", "o", 4.5, "opening"),
        ("neutral", "of", 1.0, "opening"),
        # A sceptical one asks twice, whatever the answer was worth.
        ("sceptical", "o", 5.0, "follow_up"),
        ("sceptical", "of", 5.0, "follow_up"),
        ("sceptical", "off", 1.0, "opening"),
        # Follow-ups are counted since the last opening question.
        ("sceptical", "offo", 5.0, "follow_up"),
        # After the last opening question, follow-ups come first, then the end.
        ("neutral", "oo", 2.0, "follow_up"),
        ("neutral", "oof", 2.0, "finish"),
        ("warm", "oo", 5.0, "finish"),
        ("warm", "ofof", 5.0, "finish"),
        # A retake takes no opening question's place.
        ("warm", "or", 5.0, "opening"),
        ("warm", "oor", 5.0, "finish"),
    ],
)
def test_next_move(style: Style, shape: str, score: float, move: Move) -> None:
    """Styles differ in what they follow up, how often, and when they move on."""
    assert next_move(_interview(shape, style), critique_of("x", score)) == move


@pytest.mark.parametrize("style", ["warm", "neutral", "sceptical"])
def test_answer_that_cannot_be_judged_is_asked_about(style: Style) -> None:
    """Whoever said too little gets a chance to say more."""
    assert next_move(_interview("o", style), critique_of("fine", None)) == "follow_up"


@pytest.mark.parametrize(("shape", "move"), [("o", "opening"), ("of", "opening"), ("oo", "finish"), ("oof", "finish")])
def test_skipped_question_is_never_followed_up(shape: str, move: Move) -> None:
    """There is nothing to ask about an answer that was not given."""
    assert next_move(_interview(shape, "sceptical"), None) == move


def test_only_an_unanswered_last_turn_waits() -> None:
    """A question waits for an answer until it has one or its turn has ended."""
    asked = _interview("oo")
    last = asked.turns[-1]
    assert waiting_turn(asked) is None
    open_ = asked.model_copy(update={"turns": (asked.turns[0], last.model_copy(update={"answer": None}))})
    assert waiting_turn(open_) == open_.turns[-1]
    assert waiting_turn(open_.model_copy(update={"state": "complete"})) is None


def test_opening_task_knows_what_was_asked() -> None:
    """All texts count as asked, but only opening questions use up their competency; the id is the seed."""
    held = _interview("ofr")
    target = Target(id="t", role="Nurse", company="Ward", seniority="senior", created_at="2027-01-15")
    task = opening_task(held.id, held.settings, target, tuple(turn.question for turn in held.turns))
    assert task.asked == ("o1", "f2", "r3")
    assert task.competencies_asked == ("conflict", "conflict")
    assert (task.seniority, task.seed) == ("senior", 10)
    assert openings_asked(held) == 1

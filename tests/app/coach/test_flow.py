"""The flow of an interview: what comes after an answer, for each style and situation."""

import pytest

from app.coach.flow import (
    Move,
    is_paused,
    next_move,
    opening_task,
    openings_asked,
    root_of,
    takes_left,
    topic_of,
    waiting_turn,
)
from app.records import Format, Interview, InterviewSettings, Question, Round, Style, Target, Turn
from tests.fakes import critique_of, follow_up_about, question


def _interview(
    shape: str, style: Style = "neutral", questions: int = 2, format: Format = "behavioural", takes: int | None = None
) -> Interview:
    """An interview whose turns are written as letters: o opening, f follow-up, r retake of an opening."""
    turns = []
    for number, letter in enumerate(shape, 1):
        asked: Question = question(f"{letter}{number}").model_copy(update={"format": format, "takes": takes})
        if letter == "f":
            asked = asked.model_copy(update={"follow_up": follow_up_about("x")})
        if letter == "r":
            asked = asked.model_copy(update={"retake_of": 1})
        turns.append(Turn(number=number, state="open", question=asked, answer="Something."))
    return Interview(
        id="0000000a" * 3,
        candidate="wren",
        state="open",
        settings=InterviewSettings(format=format, style=style, questions=questions),
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
        # A neutral one asks once unless the answer was very good, and again only where the reply stays thin.
        ("neutral", "o", 4.0, "follow_up"),
        ("neutral", "o", 4.5, "opening"),
        ("neutral", "of", 1.0, "follow_up"),
        ("neutral", "of", 2.5, "opening"),
        ("neutral", "off", 1.0, "opening"),
        # A sceptical one asks twice, whatever the answer was worth.
        ("sceptical", "o", 5.0, "follow_up"),
        ("sceptical", "of", 5.0, "follow_up"),
        ("sceptical", "off", 1.0, "opening"),
        # Follow-ups are counted since the last opening question.
        ("sceptical", "offo", 5.0, "follow_up"),
        # After the last opening question, follow-ups come first, then the end.
        ("neutral", "oo", 2.0, "follow_up"),
        ("neutral", "oof", 3.0, "finish"),
        ("warm", "oo", 5.0, "finish"),
        ("warm", "ofof", 5.0, "finish"),
        # Another take of a question brings no more follow-ups than the question may have.
        ("sceptical", "offr", 1.0, "opening"),
        ("sceptical", "ofr", 1.0, "follow_up"),
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
    assert task.competencies_asked == ("conflict",)
    assert (task.seniority, task.seed) == ("senior", 10)
    assert openings_asked(held) == 1


def test_who_had_nothing_to_say_twice_is_not_pressed() -> None:
    """After a follow-up that got no answer either, even a sceptic moves on."""
    assert next_move(_interview("of", "sceptical"), critique_of("fine", None)) == "opening"


def test_a_recruiter_asks_back_once_and_a_recording_never() -> None:
    """A call has little time, and nobody listens to a recording."""
    assert next_move(_interview("o", "sceptical", format="recruiter"), critique_of("x", 2.0)) == "follow_up"
    assert next_move(_interview("of", "sceptical", format="recruiter"), critique_of("x", 2.0)) == "opening"
    assert next_move(_interview("o", "sceptical", format="one_way_video"), critique_of("x", 1.0)) == "opening"


def test_a_recording_waits_for_the_take_that_is_left() -> None:
    """After the last prompt it stays open while a take is left, and ends when none is or when it was skipped."""
    assert next_move(_interview("oo", format="one_way_video", takes=2), critique_of("x", 3.0)) == "pause"
    assert next_move(_interview("or", questions=1, format="one_way_video", takes=2), critique_of("x", 3.0)) == "finish"
    assert next_move(_interview("oo", format="one_way_video", takes=1), critique_of("x", 3.0)) == "finish"
    held = _interview("oo", format="one_way_video", takes=2)
    skipped = held.model_copy(update={"turns": (held.turns[0], held.turns[1].model_copy(update={"skipped": True}))})
    assert next_move(skipped, None) == "finish"


def _design(*answers: str | None) -> Interview:
    held = _interview("o" + "f" * (len(answers) - 1), questions=1, format="system_design")
    turns = (
        t.model_copy(update={"answer": a or "", "skipped": a is None}) for t, a in zip(held.turns, answers, strict=True)
    )
    return held.model_copy(update={"turns": tuple(turns)})


def test_a_design_is_walked_on_whatever_the_answer_is_worth() -> None:
    """Section after section is asked for; a section that is skipped is walked past, two running end it."""
    told = "We would keep the counters in memory and write them out every minute."
    assert next_move(_design(told), critique_of(told, 5.0)) == "follow_up"
    assert next_move(_design(told, None), None) == "follow_up"
    assert next_move(_design(told, "no idea"), critique_of("no idea", None)) == "follow_up"
    assert next_move(_design(told, None, "no idea"), critique_of("no idea", None)) == "finish"
    assert next_move(_design(told, None, told, None), None) == "follow_up"


def test_a_design_that_is_skipped_is_over() -> None:
    """Whoever skips the opening question of a design is not walked through it."""
    assert next_move(_design(None), None) == "finish"


def test_a_topic_holds_its_takes_and_what_was_asked_back() -> None:
    """Follow-ups and retakes lead back to the question they belong to, also when another came between."""
    held = _interview("ofor")
    assert [root_of(held, turn.number) for turn in held.turns] == [1, 1, 3, 1]
    assert [turn.number for turn in topic_of(held, 4)] == [1, 2, 4]


def test_takes_are_counted_by_answers() -> None:
    """A take is used up when it is answered; without a limit there is nothing to count."""
    held = _interview("or", takes=3)
    assert takes_left(held, 1) == takes_left(held, 2) == 1
    waiting = held.model_copy(update={"turns": (held.turns[0], held.turns[1].model_copy(update={"answer": None}))})
    assert takes_left(waiting, 1) == 2
    assert takes_left(_interview("or"), 1) is None


def test_a_pause_is_a_last_reply_without_a_question() -> None:
    """An open interview whose last turn is closed waits for nothing but the end."""
    held = _interview("o")
    closed = held.model_copy(update={"turns": (held.turns[0].model_copy(update={"state": "complete"}),)})
    assert is_paused(closed)
    assert not is_paused(held)
    assert not is_paused(closed.model_copy(update={"state": "complete"}))


def test_the_rounds_of_a_target_reach_the_task() -> None:
    """The formats of the hiring process are handed on in order, without those nobody knows."""
    held = _interview("o")
    rounds = (Round(name="Call", format="recruiter"), Round(name="?"), Round(name="Loop", format="mixed"))
    target = Target(id="t", role="Nurse", company="Ward", rounds=rounds, created_at="2027-01-15")
    assert opening_task(held.id, held.settings, target, ()).rounds == ("recruiter",)

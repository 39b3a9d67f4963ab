"""Reports by a model: moments that were said, a summary that invents nothing, scores as they were settled."""

import json
from collections.abc import Iterator
from typing import Any

import pytest

from app.records import Interview, InterviewSettings, Question, Report, Turn
from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.model.coached import ANSWER, QUESTION, engine_for, run
from tests.provider import Provider, scripted

SECOND = "I disagreed with the estate manager about the hedge, because blackbirds were nesting, and he moved the cut."
ASKED = [QUESTION, "Tell me about a conflict at work."]


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _interview() -> Interview:
    turns = tuple(
        Turn(
            number=number,
            state="complete",
            question=Question(text=asked, format="behavioural", competency="conflict", why="It is often asked."),
            answer=answer,
        )
        for number, (asked, answer) in enumerate(zip(ASKED, (ANSWER, SECOND), strict=True), 1)
    )
    settings = InterviewSettings(format="behavioural", questions=2)
    return Interview(id="i" * 24, candidate="ivo", state="open", settings=settings, turns=turns, created_at="2027")


CRITIQUES = {1: judged(ASKED[0], ANSWER, gardener()), 2: judged(ASKED[1], SECOND, gardener())}
CLOSING: dict[str, Any] = {
    "summary": "You say plainly what you did. Both stories end before anyone can tell what changed.",
    "best": {"turn": 1, "quote": "asked her to choose between lawn and roses", "reason": "You gave her the choice."},
    "weakest": {"turn": 2, "quote": "he moved the cut", "reason": "It says what happened, and not what it was worth."},
    "next_steps": ["Answer 1: say how many were lost.", "Answer 2: say how you put it to him.", "Say both aloud once."],
}


def _reported(provider: Provider, **changed: Any) -> Report:
    provider.says(*[json.dumps(CLOSING | changed)] * 2)
    engine = engine_for(provider, 9.0)
    return run(engine, engine.report(_interview(), CRITIQUES, gardener()))


def test_report_in_the_models_words(provider: Provider) -> None:
    """Summary, moments and steps are the model's; scores and counts are those that were settled."""
    made = _reported(provider)
    assert made.engine == "openai:scripted"
    assert made.summary == CLOSING["summary"]
    assert made.best is not None
    assert (made.best.turn, made.best.quote) == (1, "asked her to choose between lawn and roses")
    assert made.next_steps == tuple(CLOSING["next_steps"])
    assert (made.answered, made.skipped) == (2, 0)
    assert made.scores


def test_moment_of_another_turn_is_replaced(provider: Provider) -> None:
    """A quote must stand in the answer of the turn it is said to be of; else the measured moment is shown."""
    moved = CLOSING["best"] | {"turn": 2}
    made = _reported(provider, best=moved)
    assert made.best is not None
    assert made.best.quote in (ANSWER if made.best.turn == 1 else SECOND)


def test_invented_summary_falls_back(provider: Provider) -> None:
    """A summary of which no sentence holds twice leaves the measured report, with a note."""
    made = _reported(provider, summary="You led 400 people at Google.")
    assert (made.engine, "built-in coach" in str(made.note)) == ("embedded", True)


def test_steps_are_filled_up_with_measured_ones(provider: Provider) -> None:
    """Steps that state what nobody said are dropped, and measured ones make up the three."""
    made = _reported(provider, next_steps=["Say the 99 again.", "Answer 2: say how you put it to him."])
    assert made.next_steps[0] == "Answer 2: say how you put it to him."
    assert len(made.next_steps) == 3

"""The interviewer who remembers nothing."""

import asyncio
from collections.abc import Sequence

import pytest

from app.coach.chat.interviewer import HINT, NOTHING_YET, interviewer
from app.coach.chat.messages import CLOSED, Message
from app.engines.protocol import CritiqueTask, FollowUpTask, OpeningTask
from app.errors import BadRequest, NotFound
from app.records import Format
from tests.fakes import FakeEngine
from tests.rig import CANDIDATE, OWNER, Rig


def _place(questions: Sequence[str]) -> list[tuple[Format, str]]:
    return [("behavioural", "conflict") for _ in questions]


def _say(rig: Rig, *texts: str, candidate: str = CANDIDATE) -> str:
    roles = ("user", "assistant")
    messages = [Message(roles[index % 2], text) for index, text in enumerate(texts)]  # type: ignore[arg-type]
    return asyncio.run(interviewer(rig.context, _place, OWNER, candidate, messages, 7))


def test_the_first_message_starts_with_what_it_wishes_for(rig: Rig) -> None:
    """Role and format are taken from plain words, the question is numbered, and how to go on is said."""
    rig.engine = FakeEngine(openings=["Why nursing?"])
    said = _say(rig, "A technical interview for the role of Charge Nurse at Harbour, please.")

    task: OpeningTask = rig.engine.tasks[0]
    assert said == f"**Question 1.** Why nursing?\n\n{HINT}"
    assert (task.settings.role, task.settings.company, task.settings.format) == ("Charge Nurse", "Harbour", "technical")


def test_a_weak_answer_is_followed_up_and_a_strong_one_is_not(rig: Rig) -> None:
    """The score of the answer decides, as in an interview that is recorded."""
    rig.engine = FakeEngine(scores=[2.0], follow_ups=["kept it"])
    assert _say(rig, "Go", "**Question 1.** Why nursing?", "We kept it.") == "What did you mean by “kept it”?"

    rig.engine = FakeEngine(scores=[5.0], openings=["Why us?"])
    assert _say(rig, "Go", "**Question 1.** Why nursing?", "We kept it.") == "**Question 2.** Why us?"
    assert rig.engine.tasks[-1].asked == ("Why nursing?",)


def test_the_answer_to_a_follow_up_is_judged_with_what_it_goes_back_to(rig: Rig) -> None:
    """Question and answers of the whole topic go into the judgement and the next question."""
    rig.engine = FakeEngine(scores=[1.0], follow_ups=["a week"])
    _say(rig, "Go", "**Question 1.** Why nursing?", "We kept it.", "What did you keep?", "The ward, for a week.")

    judged, asked = rig.engine.tasks
    assert isinstance(judged, CritiqueTask)
    assert judged.earlier is not None
    assert (judged.earlier.question, judged.earlier.answer) == ("Why nursing?", "We kept it.")
    assert isinstance(asked, FollowUpTask)
    assert (asked.opening, asked.said) == ("Why nursing?", "We kept it.")


def test_a_follow_up_that_was_asked_already_gives_way(rig: Rig) -> None:
    """Nothing that stands in the history is asked again: the next topic is opened instead."""
    rig.engine = FakeEngine(scores=[2.0], follow_ups=["a week"], openings=["Why us?"])
    asked = "What did you mean by “a week”?"
    said = _say(rig, "Go", f"{asked}\n\n**Question 1.** Why nursing?", "It took a week.")

    assert said == "**Question 2.** Why us?"


def test_a_skipped_question_is_not_judged(rig: Rig) -> None:
    """Who says skip gets the next question."""
    rig.engine = FakeEngine(openings=["Why us?"])

    assert _say(rig, "Go", "**Question 1.** Why nursing?", "skip") == "**Question 2.** Why us?"


def test_who_finishes_gets_the_report_of_what_was_answered(rig: Rig) -> None:
    """Every answer is judged once for the report; without any there is none."""
    rig.engine = FakeEngine(scores=[3.0, 4.0])
    said = _say(rig, "Go", "**Question 1.** A?", "One.", "**Question 2.** B?", "Two.", "**Question 3.** C?", "finish")

    assert said.startswith(f"{CLOSED}\n\nYou answered.")
    assert rig.engine.tasks[-1].keys() == {1, 2}
    assert _say(rig, "finish") == NOTHING_YET
    assert _say(rig, "Go", "**Question 1.** A?", "stop") == NOTHING_YET


def test_as_many_questions_as_were_wished_for(rig: Rig) -> None:
    """With a number the interview ends by itself; without one there is always a next question."""
    rig.engine = FakeEngine(scores=[5.0, 5.0])
    assert _say(rig, "Give me 1 questions", "**Question 1.** A?", "One.").startswith(CLOSED)

    history = [text for number in range(1, 9) for text in (f"**Question {number}.** Number {number}?", "So.")]
    rig.engine = FakeEngine(scores=[5.0], openings=["Another?"])
    assert _say(rig, "Go", *history) == "**Question 9.** Another?"


def test_nothing_is_said_to_nobody(rig: Rig) -> None:
    """An unknown candidate and an empty answer are refused."""
    with pytest.raises(NotFound):
        _say(rig, "Go", candidate="nobody")
    with pytest.raises(BadRequest, match="skip"):
        _say(rig, "Go", "Why nursing?", " ")

"""Replies: critique, remark, follow-up, next question or report, in the order an interview takes."""

import asyncio
from typing import Any

import pytest

from app.coach.reply import CLOSING
from app.engines.protocol import CritiqueTask, FollowUpTask, OpeningTask
from app.records import Interview, Target, Turn
from app.requests import TargetBody
from app.store import candidates, coaching
from app.store import targets as target_store
from tests.app.coach.answers import sent, started
from tests.rig import CANDIDATE, OWNER, Rig


def _held(rig: Rig, answers: list[Any], **settings: Any) -> tuple[Interview, list[Turn]]:
    """An interview that was given these answers, and the turns as they were settled."""

    async def work() -> tuple[Interview, list[Turn]]:
        held, turns = await started(rig, **settings), rig.turns()
        settled = [await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, each)) for each in answers]
        return rig.interviews.get(OWNER, held.id), settled

    return asyncio.run(work())


def test_interview_goes_from_question_to_report(rig: Rig) -> None:
    """Two questions, one follow-up, then the report; each answer has its critique."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.extend([2.0, 5.0, 5.0])
    rig.engine.follow_ups.append("the porter")
    held, turns = _held(rig, [sent("One."), sent("Two."), sent("Three.")], questions=2)

    asked = [turn.question.text for turn in held.turns]
    assert asked == ["Q1", "What did you mean by “the porter”?", "Q2"]
    assert [turn.state for turn in held.turns] == ["complete"] * 3
    assert (held.state, held.report and held.report.answered) == ("complete", 3)
    assert turns[-1].blocks == (CLOSING,)
    assert held.turns[1].question.follow_up is not None
    assert held.turns[1].question.why == "To hear more about “the porter”."
    with rig.database.read() as connection:
        made = coaching.critiques_of_interview(connection, held.id)
    assert [made[number].answer for number in (1, 2, 3)] == ["One.", "Two.", "Three."]
    assert [turn.critique_id for turn in held.turns] == [made[number].id for number in (1, 2, 3)]


def test_nothing_left_to_ask_moves_on(rig: Rig) -> None:
    """When a thin answer leaves nothing worth asking, the next opening question comes."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(1.0)
    rig.engine.follow_ups.append(None)
    held, _ = _held(rig, [sent()])
    assert [turn.question.text for turn in held.turns] == ["Q1", "Q2"]


def test_nothing_left_to_ask_at_the_end_finishes(rig: Rig) -> None:
    """After the last opening question, nothing left to ask is the end."""
    rig.engine.openings.append("Q1")
    rig.engine.scores.append(1.0)
    rig.engine.follow_ups.append(None)
    held, turns = _held(rig, [sent()], questions=1)
    assert held.state == "complete"
    assert turns[0].blocks == (CLOSING,)


def test_skipping_costs_no_critique(rig: Rig) -> None:
    """A skipped question is neither judged nor followed up; the next one comes."""
    rig.engine.openings.extend(["Q1", "Q2"])
    held, turns = _held(rig, [sent("", skipped=True)], style="sceptical")
    assert (turns[0].state, turns[0].skipped, turns[0].critique_id) == ("complete", True, None)
    assert [turn.question.text for turn in held.turns] == ["Q1", "Q2"]


@pytest.mark.parametrize(("feedback", "blocks"), [("live", ("I heard “I asked the porter.”.", "Q2")), ("end", ("Q2",))])
def test_remarks_come_live_only(rig: Rig, feedback: str, blocks: tuple[str, ...]) -> None:
    """With live feedback each reply begins with a remark; else it is the next question alone."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(5.0)
    _, turns = _held(rig, [sent()], feedback=feedback)
    assert turns[0].blocks == blocks


def test_engine_is_told_all_it_needs(rig: Rig) -> None:
    """The tasks carry the target, the pace, the style and everything that was asked before."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(2.0)
    rig.engine.follow_ups.append(None)
    about = TargetBody(role="Nurse", company="Ward", seniority="senior", job_description="We need calm.")
    target = Target(id="t1", created_at="2027-01-15", **about.model_dump())
    with rig.database.begin() as connection:
        target_store.add(connection, candidates.find(connection, OWNER, CANDIDATE), target)
    held, _ = _held(rig, [sent("I asked.")], target="t1", company="Clinic", style="neutral")

    first, critique, follow_up, second = rig.engine.tasks
    assert isinstance(first, OpeningTask)
    assert (first.seniority, first.asked, first.seed) == ("senior", (), int(held.id[:8], 16))
    assert (first.settings.role, first.settings.company) == ("Nurse", "Clinic")
    assert first.settings.job_description == "We need calm."
    assert isinstance(critique, CritiqueTask)
    assert (critique.question, critique.answer, critique.competency) == ("Q1", "I asked.", "conflict")
    assert (critique.role, critique.company, critique.seniority) == ("Nurse", "Clinic", "senior")
    assert critique.words_per_minute == 140
    assert isinstance(follow_up, FollowUpTask)
    assert (follow_up.asked, follow_up.style) == (("Q1",), "neutral")
    assert isinstance(second, OpeningTask)
    assert (second.asked, second.competencies_asked) == (("Q1",), ("conflict",))


def test_a_question_of_the_candidates_own_is_heard_without_live_feedback(rig: Rig) -> None:
    """Who asks the interviewer something gets a sentence for it, also where feedback comes at the end."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(5.0)
    _, turns = _held(rig, [sent("I have wired two wards. Can I ask how many you have?")], questions=2)
    assert turns[-1].blocks[0].startswith("You ask “Can I ask how many you have”.")

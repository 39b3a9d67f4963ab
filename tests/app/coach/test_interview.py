"""The steps of an interview besides the reply: beginning, retaking, finishing."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest

from app.errors import Conflict, NotFound
from tests.app.coach.answers import sent, started
from tests.rig import CANDIDATE, OWNER, Rig

Result = TypeVar("Result")


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    return asyncio.run(asyncio.wait_for(work, 20))


def test_start_asks_the_first_question(rig: Rig) -> None:
    """An interview begins open, with one turn that waits; it is stored as it was answered."""
    rig.engine.openings.append("Q1")
    held = _run(started(rig, style="warm", questions=3, role="Nurse"))
    assert (held.state, held.candidate, len(held.turns), held.turns[0].state) == ("open", CANDIDATE, 1, "open")
    assert (held.settings.style, held.settings.questions, held.settings.role) == ("warm", 3, "Nurse")
    assert rig.interviews.get(OWNER, held.id) == held


def test_unknown_target_is_refused_before_anything_is_stored(rig: Rig) -> None:
    """A target that is not the candidate's is told as such, with the field's name."""
    with pytest.raises(NotFound, match="no target 'nowhere'") as caught:
        _run(started(rig, target="nowhere"))
    assert caught.value.field == "target"


def _answered(rig: Rig, **settings: Any) -> str:
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(5.0)

    async def work() -> str:
        held, turns = await started(rig, **settings), rig.turns()
        await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent()))
        return held.id

    return _run(work())


def test_retake_asks_again_in_place_of_what_waits(rig: Rig) -> None:
    """The waiting question makes room for the retake, is not counted as asked, and comes afterwards."""
    id_ = _answered(rig, questions=2)
    held = rig.interviews.retake(OWNER, id_, 1)
    assert [(turn.question.text, turn.question.retake_of) for turn in held.turns] == [("Q1", None), ("Q1", 1)]
    rig.engine.openings.append("Q2")
    rig.engine.scores.append(5.0)

    async def work() -> None:
        turns = rig.turns()
        await turns.settled(OWNER, id_, await turns.send(OWNER, id_, sent("Better.")))

    _run(work())
    assert [turn.question.text for turn in rig.interviews.get(OWNER, id_).turns] == ["Q1", "Q1", "Q2"]


def test_retake_of_a_retake_names_the_first(rig: Rig) -> None:
    """However often a question is taken again, its takes belong to the turn it was first asked in."""
    id_ = _answered(rig, questions=2)
    rig.interviews.retake(OWNER, id_, 1)
    rig.engine.openings.append("Q2")
    rig.engine.scores.append(5.0)

    async def work() -> None:
        turns = rig.turns()
        await turns.settled(OWNER, id_, await turns.send(OWNER, id_, sent("Better.")))

    _run(work())
    assert rig.interviews.retake(OWNER, id_, 2).turns[-1].question.retake_of == 1


def test_only_answered_questions_can_be_retaken(rig: Rig) -> None:
    """The waiting question, one that does not exist, and any of an interview that is over cannot be taken again."""
    id_ = _answered(rig)
    with pytest.raises(Conflict, match="taken again"):
        rig.interviews.retake(OWNER, id_, 2)
    with pytest.raises(NotFound, match="no turn 9"):
        rig.interviews.retake(OWNER, id_, 9)
    _run(rig.interviews.finish(OWNER, id_))
    with pytest.raises(Conflict):
        rig.interviews.retake(OWNER, id_, 1)


def test_finish_reports_what_was_answered_once(rig: Rig) -> None:
    """Finishing early gives a report of the answers so far; finishing again changes nothing."""
    id_ = _answered(rig)
    held = _run(rig.interviews.finish(OWNER, id_))
    assert (held.state, held.report and held.report.answered) == ("complete", 1)
    assert _run(rig.interviews.finish(OWNER, id_)) == held


def test_no_answer_after_the_end(rig: Rig) -> None:
    """An interview that is over takes no answer."""
    id_ = _answered(rig)
    _run(rig.interviews.finish(OWNER, id_))
    with pytest.raises(Conflict, match="over"):
        _run(rig.turns().send(OWNER, id_, sent()))


def test_finish_waits_for_the_reply(rig: Rig) -> None:
    """While an answer has no reply, the interview cannot be closed over it."""
    rig.engine.openings.append("Q1")
    held = _run(started(rig))
    rig.interviews.store_answer(OWNER, held.id, sent())
    with pytest.raises(Conflict, match="still being replied to"):
        _run(rig.interviews.finish(OWNER, held.id))


def test_finish_meets_an_answer_that_came_meanwhile(rig: Rig) -> None:
    """An answer stored while the report was being made is not buried under it."""
    id_ = _answered(rig)
    report = rig.engine.report

    async def late(*args: Any) -> Any:
        rig.interviews.store_answer(OWNER, id_, sent("Just in time."))
        return await report(*args)

    rig.engine.report = late  # type: ignore[method-assign]
    with pytest.raises(Conflict, match="still being replied to"):
        _run(rig.interviews.finish(OWNER, id_))
    assert rig.interviews.get(OWNER, id_).state == "open"


def _recorded(rig: Rig, **settings: Any) -> str:
    rig.engine.openings.append("Introduce yourself.")
    rig.engine.scores.append(3.0)

    async def work() -> str:
        held, turns = await started(rig, format="one_way_video", questions=1, **settings), rig.turns()
        await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent()))
        return held.id

    return _run(work())


def test_the_last_prompt_of_a_recording_can_be_taken_again(rig: Rig) -> None:
    """With a take left the interview stays open; the second take is the one that counts, and ends it."""
    id_ = _recorded(rig, takes=2, seconds_per_answer=60, think_seconds=20)
    held = rig.interviews.get(OWNER, id_)
    asked = held.turns[0].question
    assert (asked.takes, asked.limit_seconds, asked.think_seconds) == (2, 60, 20)
    assert (held.state, held.turns[-1].state, "take it again" in held.turns[-1].blocks[-1]) == (
        "open",
        "complete",
        True,
    )
    with pytest.raises(Conflict, match="last question"):
        _run(rig.turns().send(OWNER, id_, sent()))
    assert rig.interviews.retake(OWNER, id_, 1).turns[-1].take == 2
    rig.engine.scores.append(4.0)

    async def work() -> None:
        turns = rig.turns()
        await turns.settled(OWNER, id_, await turns.send(OWNER, id_, sent("Better.")))

    _run(work())
    held = rig.interviews.get(OWNER, id_)
    assert (held.state, [turn.counts for turn in held.turns]) == ("complete", [False, True])
    assert rig.engine.tasks[1].limit_seconds == 60


def test_a_recording_has_no_more_takes_than_it_allows(rig: Rig) -> None:
    """When the takes are used up another is refused with their number, and what is open can be finished."""
    id_ = _recorded(rig, takes=2)
    rig.interviews.retake(OWNER, id_, 1)
    rig.engine.scores.append(None)

    async def work() -> None:
        turns = rig.turns()
        await turns.settled(OWNER, id_, await turns.send(OWNER, id_, sent("", skipped=True)))

    _run(work())
    with pytest.raises(Conflict):
        rig.interviews.retake(OWNER, id_, 1)


def test_takes_are_refused_while_other_prompts_wait(rig: Rig) -> None:
    """A single take is a single take, also with another prompt waiting."""
    rig.engine.openings.extend(["P1", "P2"])
    rig.engine.scores.append(3.0)

    async def work() -> str:
        held, turns = await started(rig, format="one_way_video", questions=2, takes=1), rig.turns()
        await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent()))
        return held.id

    id_ = _run(work())
    with pytest.raises(Conflict, match="allows one take"):
        rig.interviews.retake(OWNER, id_, 1)


def test_a_later_interview_knows_what_the_earlier_asked(rig: Rig) -> None:
    """The engine is told of the questions of other interviews, so that it need not ask them again."""
    _answered(rig, questions=2)
    rig.engine.openings.append("Q3")
    _run(started(rig))
    assert rig.engine.tasks[-1].standing.asked == ("Q2", "Q1")


def test_an_interview_is_as_long_as_its_format(rig: Rig) -> None:
    """Without a number a design is one question, and a behavioural interview five."""
    for format, count in (("system_design", 1), ("behavioural", 5)):
        rig.engine.openings.append("Q")
        assert _run(started(rig, format=format)).settings.questions == count

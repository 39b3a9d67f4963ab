"""Turns: one reply per answer, a bound on how many run, and an end in a final state whatever happens."""

import asyncio
import logging
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import pytest

from app.coach.turns import Turns
from app.engines.protocol import CritiqueTask
from app.errors import BadRequest, Conflict, GreenroomError, NotFound, StorageFull, TooManyRequests
from app.records import Critique
from app.slices import Slice
from app.store import candidates, coaching
from tests.app.coach.answers import sent, started
from tests.fakes import FakeEngine
from tests.rig import CANDIDATE, OWNER, Rig, rigged


def _run(work: Coroutine[Any, Any, None]) -> None:
    """Run a test's coroutine; tasks that it leaves behind are a failure."""

    async def watched() -> None:
        async with asyncio.timeout(90):
            await work
        assert asyncio.all_tasks() == {asyncio.current_task()}

    asyncio.run(watched())


class SlowEngine(FakeEngine):
    """An engine whose critiques wait until they are let go."""

    def __init__(self, *args: Any, **queues: Any) -> None:
        super().__init__(*args, **queues)
        self.go = asyncio.Event()
        self.begun = 0

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        self.begun += 1
        await self.go.wait()
        return await super().critique(task, notes)


def test_same_key_twenty_times_at_once_is_one_turn(rig: Rig) -> None:
    """Twenty requests with one key get the same finished turn; one critique is made."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(5.0)

    async def work() -> None:
        held, turns = await started(rig), rig.turns()

        async def request() -> Any:
            return await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent(key="k")))

        found = await asyncio.gather(*(request() for _ in range(20)))
        assert all(turn == found[0] for turn in found)
        assert found[0].state == "complete"
        assert len(rig.interviews.get(OWNER, held.id).turns) == 2

    _run(work())
    with rig.database.read() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        assert len(coaching.list_critiques(connection, key, "", 10)) == 1


def test_same_key_with_another_answer_is_refused(rig: Rig) -> None:
    """A key stands for one answer; another under it is a mistake of the client's, and is told so."""
    rig.engine.openings.extend(["Q1", "Q2"])
    rig.engine.scores.append(5.0)

    async def work() -> None:
        held, turns = await started(rig), rig.turns()
        await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent(key="k")))
        with pytest.raises(BadRequest, match="used for another answer"):
            await turns.send(OWNER, held.id, sent("Something else.", key="k"))

    _run(work())


def test_same_key_after_a_restart_is_the_same_turn(tmp_path: Path) -> None:
    """A repeat that arrives at a new process finds the reply of the old one."""
    held_id = ""
    with rigged(tmp_path / "rig", FakeEngine(scores=[5.0], openings=["Q1", "Q2"])) as rig:

        async def first() -> None:
            nonlocal held_id
            held, turns = await started(rig), rig.turns()
            held_id = held.id
            await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent(key="k")))

        _run(first())
    with rigged(tmp_path / "rig") as rig:

        async def second() -> None:
            turns = rig.turns()
            assert await turns.send(OWNER, held_id, sent(key="k")) == 1
            assert (await turns.settled(OWNER, held_id, 1)).state == "complete"

        _run(second())


def test_limit_holds_however_many_come_at_once(tmp_path: Path) -> None:
    """Of forty answers in one moment eight are taken; the others are refused at once, and nothing of them is kept."""
    engine = SlowEngine(scores=[5.0] * 8, openings=[f"Q{number}" for number in range(48)])
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            turns = rig.turns(most=8)
            held = [await started(rig) for _ in range(40)]
            outcomes = await asyncio.gather(
                *(turns.send(OWNER, interview.id, sent()) for interview in held), return_exceptions=True
            )
            refused = [outcome for outcome in outcomes if isinstance(outcome, TooManyRequests)]
            assert (len(refused), outcomes.count(1)) == (32, 8)
            kept = [rig.interviews.get(OWNER, interview.id).turns[0].answer for interview in held]
            assert len([answer for answer in kept if answer is not None]) == 8
            engine.go.set()
            await turns.close()
            later = next(interview for interview, outcome in zip(held, outcomes, strict=True) if outcome != 1)
            engine.scores.append(5.0)
            await turns.settled(OWNER, later.id, await turns.send(OWNER, later.id, sent()))

        _run(work())


def test_second_answer_has_to_wait_for_the_reply(tmp_path: Path) -> None:
    """While a reply is being made no question waits, and another answer is refused."""
    engine = SlowEngine(scores=[5.0], openings=["Q1", "Q2"])
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            await turns.send(OWNER, held.id, sent())
            with pytest.raises(Conflict, match="No question waits"):
                await turns.send(OWNER, held.id, sent("Again."))
            engine.go.set()
            await turns.close()

        _run(work())


def test_stopped_reply_keeps_the_answer_and_can_be_continued(tmp_path: Path) -> None:
    """Stopping interrupts the reply only; continuing makes it, once."""
    engine = SlowEngine(scores=[5.0], openings=["Q1", "Q2"])
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            await turns.send(OWNER, held.id, sent("My answer."))
            while not engine.begun:
                await asyncio.sleep(0.001)
            await turns.stop(OWNER, held.id, 1)
            stopped = rig.interviews.turn(OWNER, held.id, 1)
            assert (stopped.state, stopped.answer, stopped.blocks) == ("interrupted", "My answer.", ())
            engine.go.set()
            await turns.resume(OWNER, held.id, 1)
            assert (await turns.settled(OWNER, held.id, 1)).state == "complete"
            with pytest.raises(Conflict, match="was not interrupted"):
                await turns.resume(OWNER, held.id, 1)
            await turns.stop(OWNER, held.id, 1)  # nothing runs, nothing happens
            assert rig.interviews.turn(OWNER, held.id, 1).state == "complete"

        _run(work())


def test_whoever_waits_may_leave(tmp_path: Path) -> None:
    """A client that hangs up while its answer is stored or replied to stops neither."""
    engine = SlowEngine(scores=[5.0], openings=["Q1", "Q2"])
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            sending = asyncio.create_task(turns.send(OWNER, held.id, sent()))
            await asyncio.sleep(0)
            sending.cancel()
            await asyncio.wait({sending})
            engine.go.set()
            async with asyncio.timeout(30):
                while rig.interviews.turn(OWNER, held.id, 1).state != "complete":
                    await asyncio.sleep(0.005)
            assert sending.cancelled()
            await turns.close()

        _run(work())


def test_close_lets_replies_end(tmp_path: Path) -> None:
    """A reply that needs a moment more is finished before the server goes."""
    engine = SlowEngine(scores=[5.0], openings=["Q1", "Q2"])
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            await turns.send(OWNER, held.id, sent())
            asyncio.get_running_loop().call_later(0.05, engine.go.set)
            await turns.close()
            assert rig.interviews.turn(OWNER, held.id, 1).state == "complete"

        _run(work())


def test_close_interrupts_what_takes_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """After its patience is over a stop leaves every turn in a final state, to be continued later."""
    monkeypatch.setattr("app.coach.turns.LONGEST_STOP", 0.05)
    with rigged(tmp_path / "rig", SlowEngine(openings=["Q1"])) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            await turns.send(OWNER, held.id, sent())
            await turns.close()
            assert rig.interviews.turn(OWNER, held.id, 1).state == "interrupted"

        _run(work())


class BrokenEngine(FakeEngine):
    """An engine that raises what it is told to."""

    def __init__(self, error: Exception) -> None:
        super().__init__(openings=["Q1"])
        self._error = error

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        raise self._error


@pytest.mark.parametrize("error", [StorageFull("No room."), KeyError("canary in the answer")])
def test_failed_reply_ends_in_a_final_state(tmp_path: Path, error: Exception, caplog: pytest.LogCaptureFixture) -> None:
    """Whatever goes wrong, the turn says it failed, the answer stays, it can be tried again, and no log repeats it."""
    caplog.set_level(logging.DEBUG, logger="greenroom")
    engine = BrokenEngine(error)
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            number = await turns.send(OWNER, held.id, sent("Kept."))
            failed = await turns.settled(OWNER, held.id, number)
            assert (failed.state, failed.answer) == ("failed", "Kept.")
            await turns.resume(OWNER, held.id, number)
            assert (await turns.settled(OWNER, held.id, number)).state == "failed"

        _run(work())
    assert "failed" in caplog.text
    assert "canary" not in caplog.text


class ErasingEngine(FakeEngine):
    """An engine during whose work the candidate is erased."""

    rig: Rig

    async def critique(self, task: CritiqueTask, notes: Slice) -> Critique:
        with self.rig.database.begin() as connection:
            candidates.schedule_erasure(connection, candidates.find(connection, OWNER, CANDIDATE), 0.0)
            candidates.erase_due(connection, 1.0)
        return await super().critique(task, notes)


def test_reply_to_an_erased_candidate_ends_quietly(tmp_path: Path) -> None:
    """When the candidate is erased while the reply is made, whoever waits hears that it is gone, and nothing hangs."""
    engine = ErasingEngine(scores=[5.0], openings=["Q1"])
    with rigged(tmp_path / "rig", engine) as rig:
        engine.rig = rig

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            number = await turns.send(OWNER, held.id, sent())
            with pytest.raises(NotFound):
                await turns.settled(OWNER, held.id, number)

        _run(work())


def test_followers_see_the_turn_before_and_after(tmp_path: Path) -> None:
    """Following yields the turn as it is, then as it ended; a turn that has ended is yielded once."""
    engine = SlowEngine(scores=[5.0], openings=["Q1", "Q2"])
    with rigged(tmp_path / "rig", engine) as rig:

        async def work() -> None:
            held, turns = await started(rig), rig.turns()
            await turns.send(OWNER, held.id, sent())
            asyncio.get_running_loop().call_later(0.05, engine.go.set)
            assert [turn.state async for turn in turns.follow(OWNER, held.id, 1)] == ["open", "complete"]
            assert [turn.state async for turn in turns.follow(OWNER, held.id, 1)] == ["complete"]
            assert [turn.state async for turn in turns.follow(OWNER, held.id, 2)] == ["open"]

        _run(work())


@pytest.mark.parametrize("step", ["send", "resume", "stop", "settled"])
def test_strangers_reach_no_turn(rig: Rig, step: str) -> None:
    """Another owner who knows an interview's id is told that there is none."""
    rig.engine.openings.append("Q1")

    async def work() -> None:
        held, turns = await started(rig), rig.turns()
        calls: dict[str, Coroutine[Any, Any, Any]] = {
            "send": turns.send("bo", held.id, sent()),
            "resume": turns.resume("bo", held.id, 1),
            "stop": turns.stop("bo", held.id, 1),
            "settled": turns.settled("bo", held.id, 1),
        }
        for name, call in calls.items():
            if name != step:
                call.close()
        with pytest.raises(NotFound):
            await calls[step]

    _run(work())


def test_errors_are_ours() -> None:
    """What a full set of turns answers is an error with a status, so that the API can pass it on."""
    assert issubclass(TooManyRequests, GreenroomError)
    assert TooManyRequests.status == 429
    assert Turns.__doc__

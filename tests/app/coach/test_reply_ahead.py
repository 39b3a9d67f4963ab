"""Follow-ups that are begun before the answer is measured, and what becomes of them."""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from app.engines.hearing import voice
from app.engines.protocol import CritiqueTask, FollowUpTask
from app.records import Critique, FollowUp, Interview
from app.slices import Slice
from tests.app.coach.answers import sent, started
from tests.fakes import FakeEngine
from tests.rig import OWNER, Rig, rigged


class Thoughtful(FakeEngine):
    """Measures and judges apart; its follow-ups are heard before they are whole."""

    def __init__(self) -> None:
        super().__init__()
        self.order: list[str] = []
        self.asking, self.heard = asyncio.Event(), asyncio.Event()
        self.patience = 20.0

    async def measured(self, task: CritiqueTask, notes: Slice) -> Critique:
        await _within(self.patience, self.asking)
        self.order.append("measured")
        return await super().critique(task, notes)

    async def judged(self, task: CritiqueTask, measured: Critique, notes: Slice) -> Critique:
        self.order.append("judged")
        return measured.model_copy(update={"engine": "thoughtful"})

    async def follow_up(self, task: FollowUpTask, notes: Slice) -> FollowUp | None:
        self.order.append("asking")
        self.asking.set()
        heard = voice()
        heard.so_far("What did")
        await _within(20, self.heard)
        return await super().follow_up(task, notes)


async def _within(seconds: float, event: asyncio.Event) -> None:
    """Wait for an event that may never come."""
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), seconds)


@pytest.fixture
def engine() -> Thoughtful:
    return Thoughtful()


@pytest.fixture
def coached(tmp_path: Path, engine: Thoughtful) -> Iterator[Rig]:
    with rigged(tmp_path / "rig", engine) as made:
        yield made


def _answered(rig: Rig, **settings: Any) -> tuple[Interview, list[tuple[str, ...]]]:
    """An interview after one answer, and all that was heard of the reply."""

    async def work() -> tuple[Interview, list[tuple[str, ...]]]:
        held, turns = await started(rig, **settings), rig.turns()
        number = await turns.send(OWNER, held.id, sent())
        heard = []
        async for turn in turns.follow(OWNER, held.id, number):
            heard.append(turn.blocks)
            if turn.blocks and turn.blocks[-1] == "What did":
                rig.engine.heard.set()  # type: ignore[attr-defined]
        assert asyncio.all_tasks() == {asyncio.current_task()}
        return rig.interviews.get(OWNER, held.id), heard

    return asyncio.run(work())


def test_follow_up_that_is_all_but_certain_is_begun_first(coached: Rig, engine: Thoughtful) -> None:
    """A neutral interviewer begins to ask while the answer is still being measured, and asks once."""
    engine.openings.append("Q1")
    engine.scores.append(2.0)
    engine.follow_ups.append("the porter")
    held, heard = _answered(coached)
    assert engine.order == ["asking", "measured", "judged"]
    assert ("What did",) in heard
    assert held.turns[1].question.text == "What did you mean by “the porter”?"


def test_answer_that_needs_none_takes_it_back(coached: Rig, engine: Thoughtful) -> None:
    """After a very strong answer the question that was begun is dropped, and the next topic opened."""
    engine.openings.extend(["Q1", "Q2"])
    engine.scores.append(5.0)
    held, heard = _answered(coached)
    assert held.turns[1].question.text == "Q2"
    assert held.turns[0].blocks == ("Q2",)
    assert heard[-1] == ("Q2",)


@pytest.mark.parametrize("settings", [{"style": "warm"}, {"feedback": "live"}])
def test_where_it_is_not_certain_nothing_is_begun(coached: Rig, engine: Thoughtful, settings: Any) -> None:
    """A warm interviewer may let the answer stand, and a remark comes first: both wait for the measurement."""
    engine.openings.append("Q1")
    engine.scores.append(2.0)
    engine.follow_ups.append("the porter")
    engine.patience = 0.05
    _answered(coached, **settings)
    assert engine.order[0] == "measured"

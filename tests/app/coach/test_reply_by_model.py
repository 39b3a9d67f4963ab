"""Replies by a model: heard while they are made, stopped and taken up again, counted, bounded, never lost."""

import asyncio
from collections.abc import Coroutine, Iterator
from pathlib import Path
from typing import Any

import pytest

from app.coach.spending import Budget
from app.engines.model.engine import ModelEngine
from app.records import Interview, Turn
from app.store import coaching
from tests.app.coach.answers import sent, started
from tests.app.engines.model.coached import ANSWER, engine_for, nothing_left
from tests.app.engines.model.obliging import obliging, use_of
from tests.provider import Hangs, Provider, Says, Status, scripted
from tests.rig import OWNER, Rig, rigged

NOTE = "# Work\n\nI ran a garden with a crew of 7 and we lost few roses in the drought of 2022."


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        running.script = obliging
        yield running


@pytest.fixture
def engine(provider: Provider) -> ModelEngine:
    return engine_for(provider, 9.0)


@pytest.fixture
def coached(tmp_path: Path, engine: ModelEngine) -> Iterator[Rig]:
    """The use cases with a model engine over a real database."""
    with rigged(tmp_path / "rig", engine) as made:  # type: ignore[arg-type]
        made.add(NOTE)
        yield made


def _run(rig: Rig, work: Coroutine[Any, Any, None]) -> None:
    async def watched() -> None:
        async with asyncio.timeout(120):
            await work
        await rig.engine.ladder.model.close()  # type: ignore[attr-defined]
        await nothing_left()

    asyncio.run(watched())


def test_interview_from_question_to_report(coached: Rig, provider: Provider) -> None:
    """Each question, remark, critique and the report come from the model, and what they used is added up."""

    async def work() -> None:
        turns = coached.turns()
        held = await started(coached, questions=2, feedback="live", style="warm")
        while held.state == "open":
            number = await turns.send(OWNER, held.id, sent(f"{ANSWER} That was all."))
            assert (await turns.settled(OWNER, held.id, number)).state == "complete"
            held = coached.interviews.get(OWNER, held.id)
        _check(held)

    def _check(held: Interview) -> None:
        assert all(turn.question.engine == "openai:scripted" for turn in held.turns)
        assert all(turn.by and turn.by.note is None for turn in held.turns)
        assert held.report is not None
        assert held.report.engine == "openai:scripted"
        assert held.usage is not None
        assert held.usage.calls == len(provider.requests)
        assert held.usage.tokens_in == 100 * len(provider.requests)
        with coached.database.read() as connection:
            critiques = coaching.critiques_of_interview(connection, held.id)
        assert {critique.engine for critique in critiques.values()} == {"openai:scripted"}

    _run(coached, work())


def test_followers_hear_the_reply_grow(coached: Rig, provider: Provider) -> None:
    """While the turn is open its blocks grow, remark first, then the question; the end is the stored turn."""

    def slowly(body: dict[str, Any]) -> Says:
        reply = obliging(body)
        return Says(reply.text, seconds=0.0 if use_of(body) == "critique" else 0.02)

    async def work() -> None:
        turns = coached.turns()
        held = await started(coached, feedback="live")
        provider.script = slowly
        number = await turns.send(OWNER, held.id, sent(ANSWER))
        seen = [turn async for turn in turns.follow(OWNER, held.id, number)]
        assert seen[-1] == coached.interviews.turn(OWNER, held.id, number)
        heard = [turn.blocks for turn in seen if turn.state == "open" and turn.blocks]
        assert len(heard) >= 4
        assert [len(blocks) for blocks in heard] == sorted(len(blocks) for blocks in heard)
        final = seen[-1].blocks
        assert all(final[i].startswith(text) for blocks in heard for i, text in enumerate(blocks))

    _run(coached, work())


def _waiting(script_for: str, words: str) -> Any:
    """An obliging model that hangs in the middle of one use."""
    return lambda body: Hangs(words) if use_of(body) == script_for else obliging(body)


async def _until_heard(rig: Rig, turns: Any, held: Interview) -> None:
    async for turn in turns.follow(OWNER, held.id, 1):
        if turn.blocks:
            return


def test_stop_ends_the_call_and_keeps_what_was_heard(coached: Rig, provider: Provider) -> None:
    """Stopping closes the connection to the provider; answer and half a reply stay, and can be made whole."""

    async def work() -> None:
        turns = coached.turns()
        held = await started(coached)
        provider.script = _waiting("follow_up", "What did you see, just before ")
        await turns.send(OWNER, held.id, sent(ANSWER))
        await _until_heard(coached, turns, held)
        await turns.stop(OWNER, held.id, 1)
        stopped = coached.interviews.turn(OWNER, held.id, 1)
        assert (stopped.state, stopped.answer) == ("interrupted", ANSWER)
        assert stopped.blocks == ("What did you see, just before",)
        assert stopped.by is not None
        assert stopped.by.usage is not None
        while not provider.dropped:
            await asyncio.sleep(0.01)
        provider.script = obliging
        await turns.resume(OWNER, held.id, 1)
        turn = await turns.settled(OWNER, held.id, 1)
        assert (turn.state, len(turn.blocks)) == ("complete", 1)
        assert turn.blocks[0].endswith("?")

    _run(coached, work())


def test_what_is_heard_is_kept_before_its_end(
    coached: Rig, provider: Provider, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crash in the middle of a reply would lose no more than a second of it."""
    monkeypatch.setattr("app.coach.turns.KEPT_EVERY", 0.02)

    async def work() -> None:
        turns = coached.turns()
        held = await started(coached)
        provider.script = _waiting("follow_up", "What did you see, just before ")
        await turns.send(OWNER, held.id, sent(ANSWER))
        await _until_heard(coached, turns, held)
        while not coached.interviews.turn(OWNER, held.id, 1).blocks:
            await asyncio.sleep(0.01)
        assert coached.interviews.turn(OWNER, held.id, 1).state == "open"
        await turns.stop(OWNER, held.id, 1)

    _run(coached, work())


def test_trouble_is_a_complete_turn_with_a_note(coached: Rig, provider: Provider) -> None:
    """With the provider down the interview goes on by the embedded engine, says so, and calls three times at most."""

    async def work() -> Turn:
        turns = coached.turns()
        held = await started(coached, feedback="live")
        provider.script = lambda _: Status(500)
        before = len(provider.requests)
        turn = await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent(ANSWER)))
        assert len(provider.requests) - before <= 3
        assert turn.state == "complete"
        assert turn.by is not None
        assert "built-in coach" in str(turn.by.note)
        assert coached.interviews.get(OWNER, held.id).turns[1].question.engine == "embedded"
        return turn

    async def checked() -> None:
        await work()

    _run(coached, checked())


@pytest.mark.parametrize(
    ("budget", "why"), [(Budget(tokens=100), "tokens; 100 is what you allow"), (Budget(spend=0.01), "0.01 is what")]
)
def test_interview_over_its_budget_goes_on_without_the_model(
    tmp_path: Path, provider: Provider, budget: Budget, why: str
) -> None:
    """Once an interview has used what it may, nothing more is sent, and the embedded engine says why it took over."""
    engine = engine_for(provider, 9.0)
    engine.ladder._price = lambda *_: 0.02
    with rigged(tmp_path / "rig", engine, spending=budget) as rig:  # type: ignore[arg-type]
        rig.add(NOTE)

        async def work() -> None:
            turns = rig.turns()
            held = await started(rig)
            assert len(provider.requests) == 1
            turn = await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, sent(ANSWER)))
            assert turn.state == "complete"
            assert why in str(turn.by and turn.by.note)
            assert len(provider.requests) == 1

        _run(rig, work())

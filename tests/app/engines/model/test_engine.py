"""Every trouble of a provider in every use: a labelled embedded answer, in time, with few calls, nothing left over."""

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import date
from typing import Any

import pytest

from app.engines.hearing import Allowance, Hearing, heard
from app.engines.model.engine import ModelEngine
from app.engines.protocol import OpeningTask, PitchTask, PreparationTask
from app.records import InterviewSettings
from ingest.records import Record
from tests.app.engines.embedded.coached import gardener, judged
from tests.app.engines.model.coached import ANSWER, QUESTION, critique_task, engine_for, follow_up_task, run
from tests.app.engines.model.obliging import obliging
from tests.app.engines.model.test_match import ADVERT
from tests.app.engines.model.test_reporting import CRITIQUES, _interview
from tests.provider import Breaks, Hangs, Provider, Raw, Reply, Says, Status, scripted

TIMEOUT = 0.3
"""Seconds for the first word over all tries; everything else is in proportion."""

SLACK = 6.0
"""What measuring, and a machine with other work, may take besides."""

CHUNK = {"id": "c", "object": "chat.completion.chunk", "created": 1, "model": "m"}
HUGE = CHUNK | {"choices": [{"index": 0, "delta": {"role": "assistant", "content": "x" * 10_000_000}}]}


def _event(data: Any) -> Raw:
    return Raw(f"data: {json.dumps(data)}\n\n".encode(), "text/event-stream")


FAULTS: dict[str, Reply] = {
    "429 that asks for patience": Status(429, "20"),
    "429 that may pass": Status(429, "0.01"),
    "500": Status(500),
    "503": Status(503),
    "401": Status(401),
    "hang": Hangs(),
    "hang in the middle": Hangs("How did you"),
    "drip": Says("How did you " * 30, seconds=0.06),
    "reset in the middle": Breaks("How did you", reset=True),
    "truncated": Breaks("How did you"),
    "cut short": Says("How did you", finish="length"),
    "malformed": Raw(b"{not json", "text/event-stream"),
    "malformed event": Raw(b"data: {not json}\n\n", "text/event-stream"),
    "no choices": _event(CHUNK | {"choices": None}),
    "empty": Says(""),
    "empty body": Raw(b""),
    "10 MB": _event(HUGE),
    "wrong schema": Says(json.dumps({"verdict": "strong", "score": 11})),
}

Use = Callable[[ModelEngine], Awaitable[Any]]
OPENING = OpeningTask(InterviewSettings(format="behavioural"), None, (), (), 3)
PREPARATION = PreparationTask(today=date(2027, 1, 15), job_description=ADVERT)
USES: dict[str, Use] = {
    "critique": lambda engine: engine.critique(critique_task(), gardener()),
    "follow-up": lambda engine: engine.follow_up(follow_up_task(), gardener()),
    "opening": lambda engine: engine.opening(OPENING, gardener()),
    "remark": lambda engine: engine.remark(judged(QUESTION, ANSWER, gardener())),
    "pitch": lambda engine: engine.pitch(PitchTask("p", "2027", 60), gardener()),
    "preparation": lambda engine: engine.preparation(PREPARATION, gardener()),
    "job match": lambda engine: engine.job_match(ADVERT, gardener()),
    "report": lambda engine: engine.report(_interview(), CRITIQUES, gardener()),
}


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """Importing the provider's package and embedding the question bank take seconds; that is not what is timed here."""
    with scripted() as running:
        running.script = lambda _: Status(401)
        for use in USES.values():
            engine = engine_for(running, 20.0)
            run(engine, use(engine))  # type: ignore[arg-type]


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("use", USES)
def test_trouble_ends_in_a_labelled_answer(provider: Provider, use: str, fault: str) -> None:
    """Whatever the provider does, the embedded engine answers in time, says so, and nothing is left running."""
    provider.script = lambda _: FAULTS[fault]
    engine = engine_for(provider, TIMEOUT)
    began = time.perf_counter()
    found = run(engine, USES[use](engine))  # type: ignore[arg-type]
    assert time.perf_counter() - began < 2 * TIMEOUT + SLACK
    assert len(provider.requests) <= 3
    if isinstance(found, Record):
        assert found.engine == "embedded"  # type: ignore[attr-defined]
        assert "built-in coach" in found.note  # type: ignore[attr-defined]
    else:
        assert isinstance(found, str)
        assert found


@pytest.mark.parametrize("fault", FAULTS)
@pytest.mark.parametrize("use", ["follow-up", "opening", "remark"])
def test_trouble_while_it_is_heard(provider: Provider, use: str, fault: str) -> None:
    """What was heard of a broken reply is replaced by the embedded engine's, with a note and within one allowance."""
    provider.script = lambda _: FAULTS[fault]
    engine, said = engine_for(provider, TIMEOUT), [("",)]
    hearing = Hearing(said.append, Allowance())

    async def work() -> Any:
        with heard(hearing):
            return await USES[use](engine)

    found = run(engine, work())
    text = found if isinstance(found, str) else found.question if use == "follow-up" else found.text
    assert said[-1] == (text,)
    assert "built-in coach" in hearing.notes[0]
    assert len(provider.requests) <= hearing.allowance.used.calls <= 3


@pytest.mark.parametrize("use", USES)
def test_refused_connection_is_trouble_like_any_other(use: str) -> None:
    """Nobody listens: three tries at most, and the embedded engine's answer."""
    with scripted() as gone:
        pass
    engine = engine_for(gone, TIMEOUT)
    found = run(engine, USES[use](engine))  # type: ignore[arg-type]
    if isinstance(found, Record):
        assert "could not be reached" in found.note  # type: ignore[attr-defined]


@pytest.mark.parametrize("use", USES)
def test_obliging_model_is_taken_at_its_word(provider: Provider, use: str) -> None:
    """A model that does as it is asked is shown as the one who made it, without a second call of the same kind."""
    provider.script = obliging
    engine = engine_for(provider, 9.0)
    found = run(engine, USES[use](engine))  # type: ignore[arg-type]
    if isinstance(found, Record):
        assert (found.engine, found.note) == ("openai:scripted", None)  # type: ignore[attr-defined]
    assert len(provider.requests) == (2 if use == "preparation" else 1)


def test_open_breaker_answers_at_once(provider: Provider) -> None:
    """After five failures nobody is called for a while, and the answer is there within a second."""
    provider.script = lambda _: Status(401)
    engine = engine_for(provider, 9.0)

    async def work() -> Any:
        for _ in range(5):
            await engine.follow_up(follow_up_task(), gardener())
        taken = []
        for _ in range(3):
            began = time.perf_counter()
            found = await engine.follow_up(follow_up_task(), gardener())
            taken.append(time.perf_counter() - began)
        return found, min(taken)

    found, seconds = run(engine, work())
    assert len(provider.requests) == 5
    assert "not asked for a moment" in found.note
    assert seconds < 1.0


def test_leaving_ends_the_call(provider: Provider) -> None:
    """When whoever asked goes, the connection to the provider is closed."""
    provider.script = lambda _: Hangs("How did you")
    engine = engine_for(provider, 9.0)

    async def work() -> None:
        asking = asyncio.create_task(engine.follow_up(follow_up_task(), gardener()))
        while not provider.requests:
            await asyncio.sleep(0.01)
        asking.cancel()
        await asyncio.wait({asking})
        until = time.monotonic() + 20
        while not provider.dropped and time.monotonic() < until:
            await asyncio.sleep(0.01)

    run(engine, work())
    assert provider.dropped == 1


def test_traces_stay_at_home(provider: Provider, monkeypatch: pytest.MonkeyPatch, network_attempts: list[str]) -> None:
    """Tracing that a developer switched on for other work sends nothing anywhere."""
    from app.settings import keep_traces_home

    for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2", "LANGSMITH_TRACING_V2"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("LANGSMITH_API_KEY", "ls-key")
    monkeypatch.setenv("LANGSMITH_GATEWAY", "https://gateway.example")
    keep_traces_home()
    provider.script = obliging
    engine = engine_for(provider, 9.0)
    found = run(engine, engine.critique(critique_task(), gardener()))
    assert found.engine == "openai:scripted"
    assert network_attempts == []

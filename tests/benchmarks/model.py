"""A chat model behind Greenroom against the same one called bare: the first word, and many interviews at once.

    python -m tests.benchmarks.model

The scripted provider runs in a process of its own; both sides speak to it over loopback, one after the other. Bare is
what a program hears that calls the same model through LangChain; a socket of its own hears what the provider can do.
"""

import asyncio
import json
import multiprocessing
import re
import statistics
import sys
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import urlsplit

from app.coach.samples import add_samples
from app.requests import InterviewBody
from app.services import OWNER, Services, open_services
from app.settings import Settings
from app.store.interviews import SentAnswer
from tests.app.engines.model.coached import ANSWER
from tests.app.engines.model.obliging import obliging, use_of
from tests.provider import Says, moment, scripted

CANDIDATE = "mira-tolland"
FIRST = 0.05
PACE = 1 / 30
"""Seconds to the provider's first word, and between two: thirty tokens a second."""

AT_ONCE = 200
ROUNDS = 25
STAMP = re.compile(r"\b[a-z]{4,9}\b")
ASKED = f"What about mapped which beds drank most, {'… ' * 15}?"


def _script(body: dict[str, Any]) -> Says:
    if use_of(body) in ("follow_up", "other"):
        return Says(ASKED, seconds=PACE, first=FIRST, stamped=True)
    return Says(obliging(body).text)


def _provide(told: Connection) -> None:
    with scripted() as provider:
        provider.script = _script
        told.send(provider.url)
        told.recv()


async def _bare(model: Any) -> tuple[float, list[float]]:
    """Seconds to the first word of a bare call, and of each word from its sending to its arrival."""
    began, first, late = time.perf_counter(), 0.0, []
    async for chunk in model.astream([("system", "You listen."), ("user", ANSWER * 4)]):
        if chunk.text:
            first = first or time.perf_counter() - began
            late += _lateness(chunk.text)
    return first, late


async def _begun(services: Services) -> str:
    """An interview with its first question."""
    return (await services.interviews.start(OWNER, CANDIDATE, InterviewBody(questions=2))).id


async def _ours(services: Services, interview: str, number: int = 0) -> tuple[float, list[float]]:
    """The same from an answer's sending to what can be heard of the reply."""
    began, first, late, heard = time.perf_counter(), 0.0, [], ""
    answer = SentAnswer(f"{ANSWER} That was case {number}.", False, None, None, str(number))
    turn = await services.turns.send(OWNER, interview, answer)
    async for seen in services.turns.follow(OWNER, interview, turn):
        if seen.blocks:  # the last of them with the turn as it is stored
            first = first or time.perf_counter() - began
            late += _lateness(seen.blocks[0][len(heard) :])
            heard = seen.blocks[0]
    return first, late


def _lateness(text: str) -> list[float]:
    now = time.monotonic()
    return [now - at for word in STAMP.findall(text) if 0 <= now - (at := moment(word)) < 60]


@dataclass(frozen=True)
class AtOnce:
    """What was heard of many that began in one moment: seconds to each first word, and of each word's delay."""

    first: list[float]
    late: list[float]

    def last_first(self) -> str:
        """When half had their first word, and when everybody had."""
        return f"{statistics.median(self.first):.1f}, {self.first[-1]:.1f}"


async def _at_once(call: Callable[[int], Awaitable[tuple[float, list[float]]]], number: int) -> AtOnce:
    found = await asyncio.gather(*(call(n) for n in range(number)))
    return AtOnce(sorted(first for first, _ in found), sorted(late for _, lates in found for late in lates))


def _p99(found: AtOnce) -> float:
    return found.late[int(0.99 * (len(found.late) - 1))] * 1000 if found.late else float("nan")


async def _straight(url: str) -> tuple[float, list[float]]:
    """The same with nothing between the provider and a socket: how promptly the provider itself speaks."""
    place = urlsplit(url)
    body = json.dumps({"stream": True, "messages": [{"role": "user", "content": ANSWER * 4}]}).encode()
    head = f"POST /v1/chat/completions HTTP/1.1\r\nHost: {place.netloc}\r\nContent-Length: {len(body)}\r\n\r\n"
    reader, writer = await asyncio.open_connection(place.hostname, place.port)
    began, first, late = time.perf_counter(), 0.0, []
    writer.write(head.encode() + body)
    while not (line := await reader.readline()).startswith(b"data: [DONE]"):
        if b'"content": "' in line:
            first = first or time.perf_counter() - began
            late += _lateness(line.decode())
    writer.close()
    return first, late


async def _measure(url: str, folder: Path, at_once: int) -> str:
    from langchain_openai import ChatOpenAI

    settings = Settings(data_dir=folder, model="openai:scripted", openai_base_url=url, max_turns=at_once)
    services = open_services(settings)
    services.ready(60)
    services.library.wait(add_samples(services.database, services.library, services.clock, OWNER), 120)
    await asyncio.to_thread(services.context.engine.warm)
    model = ChatOpenAI(model="scripted", base_url=url, api_key="none", max_retries=0)
    await _bare(model)
    await _ours(services, await _begun(services))
    bare, ours = [], []
    for number in range(ROUNDS):
        bare.append((await _bare(model))[0])
        interview = await _begun(services)
        ours.append((await _ours(services, interview, number))[0])
    straight = await _at_once(lambda _: _straight(url), at_once)
    alone = await _at_once(lambda _: _bare(model), at_once)
    held = [await _begun(services) for _ in range(at_once)]
    through = await _at_once(lambda n: _ours(services, held[n], 1_000 + n), at_once)
    await services.wind_down()
    services.close()
    first = [statistics.median(values) * 1000 for values in (bare, ours)]
    late = _p99(straight), _p99(alone), _p99(through)
    return (
        "| what | bare | Greenroom | added | target |\n| --- | --- | --- | --- | --- |\n"
        f"| first word, p50, ms | {first[0]:.0f} | {first[1]:.0f} | {first[1] - first[0]:.0f} | ≤ 30 ms |\n"
        f"| a word's delay, {at_once} interviews at once, p99, ms (from a bare socket {late[0]:.0f}) | "
        f"{late[1]:.0f} | {late[2]:.0f} | {late[2] - late[1]:.0f} | ≤ 50 ms |\n"
        f"| words that came through, of {15 * at_once:,} | {len(alone.late):,} | {len(through.late):,} | – | "
        "none dropped |\n"
        f"| all asked in one moment: half have their first word after, and everybody, s | {alone.last_first()} | "
        f"{through.last_first()} | – | – |\n"
    )


def measured(at_once: int = AT_ONCE) -> str:
    """The figures as a Markdown table."""
    context = multiprocessing.get_context("spawn")
    here, there = context.Pipe()
    provider = context.Process(target=_provide, args=(there,))
    provider.start()
    try:
        with TemporaryDirectory() as folder:
            return asyncio.run(_measure(here.recv(), Path(folder) / "data", at_once))
    finally:
        here.send("enough")
        provider.join()


if __name__ == "__main__":
    print(measured(*map(int, sys.argv[1:2])))

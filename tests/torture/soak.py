"""Two turns a second against a provider that fails a tenth of the time; memory and open files stay flat."""

import json
import random
import threading
import time
from collections import Counter
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from tests.app.engines.model.obliging import obliging
from tests.app.running import call, ready, served
from tests.provider import Breaks, Hangs, Provider, Raw, Reply, Says, Status, scripted
from tests.serving import Server

WHO = "/candidates/wren"
FAULTY = 0.1
FAULTS: tuple[Reply, ...] = (
    Status(429, "1"),
    Status(500),
    Status(503),
    Hangs(),
    Hangs("What did you"),
    Breaks("What did you"),
    Breaks("What did you", reset=True),
    Raw(b"{not json", "text/event-stream"),
    Says(json.dumps({"verdict": "strong"})),
)
TURNS_EACH = 12
"""Turns of an interview before the next begins."""

ANSWERS = 40
"""Different answers. What is measured of a text is remembered for some thousands of texts; with ever new ones memory
would grow until that many are known, and hide what is never forgotten."""

HANDS = 8
MEGABYTE = 2**20


@dataclass(frozen=True)
class Sample:
    """One look at the server: when (seconds), its memory (bytes), open files and threads."""

    at: float
    memory: int
    handles: int
    threads: int


@dataclass(frozen=True)
class Soak:
    """What came of it. ``statuses`` are those of the turns, ``by`` who made their replies."""

    turns: int
    statuses: dict[int, int]
    by: dict[str, int]
    samples: tuple[Sample, ...]

    @property
    def later(self) -> tuple[Sample, ...]:
        """The second half, when all that is kept in memory is there."""
        return self.samples[len(self.samples) // 2 :]

    @property
    def slope(self) -> float:
        """Megabytes a minute by which memory grew in the second half, by least squares."""
        at = np.array([sample.at for sample in self.later])
        memory = np.array([sample.memory for sample in self.later])
        return float(np.polyfit(at, memory, 1)[0] * 60 / MEGABYTE)

    @property
    def more_handles(self) -> int:
        """How many more files were open at the most in the second half than in the first."""
        first = self.samples[: len(self.samples) // 2]
        return max(s.handles for s in self.later) - max(s.handles for s in first)

    @property
    def rows(self) -> list[tuple[str, str]]:
        """A table of two columns."""
        memory = [sample.memory // MEGABYTE for sample in self.samples]
        handles = [sample.handles for sample in self.samples]
        return [
            ("turns", f"{self.turns:,} in {self.samples[-1].at / 60:.1f} minutes"),
            ("statuses", ", ".join(f"{status}: {count:,}" for status, count in sorted(self.statuses.items()))),
            ("replies made by", ", ".join(f"{name}: {count:,}" for name, count in sorted(self.by.items()))),
            ("memory, first, most, last, MB", f"{memory[0]}, {max(memory)}, {memory[-1]}"),
            ("memory's slope in the second half, MB a minute", f"{self.slope:+.2f}"),
            ("open files, first, most, last", f"{handles[0]}, {max(handles)}, {handles[-1]}"),
            ("threads, most", str(max(sample.threads for sample in self.samples))),
        ]


class Candidate:
    """Answers turn after turn, each interview's one after the other."""

    def __init__(self, server: Server) -> None:
        self._server = server
        self._free: list[tuple[str, int]] = []
        self._lock = threading.Lock()
        self.statuses: Counter[int] = Counter()
        self.by: Counter[str] = Counter()

    def turn(self, number: int) -> None:
        """Answer in an interview that nobody answers in now."""
        with self._lock:
            held, asked = self._free.pop() if self._free else ("", 0)
        if not held:
            held = call(self._server, "POST", f"{WHO}/interviews", {"format": "behavioural", "questions": 20})[1]["id"]
        shift = number % ANSWERS
        said = f"On shift {shift} the pump failed; I asked the porter, mended it, and lost one hour instead of three."
        status, turn = call(self._server, "POST", f"/interviews/{held}/turns", {"answer": said})
        with self._lock:
            self.statuses[status] += 1
            if status == 200:
                self.by[(turn["by"] or {"engine": "nobody"})["engine"]] += 1
                assert turn["state"] == "complete", turn
            if status in (200, 429) and asked < TURNS_EACH:
                self._free.append((held, asked + 1))


def faulty(provider: Provider, seed: int) -> None:
    """Have the provider fail a tenth of the time, in every way."""
    chance = random.Random(seed)

    def script(body: dict[str, Any]) -> Reply:
        return chance.choice(FAULTS) if chance.random() < FAULTY else obliging(body)

    provider.script = script


def soak(folder: Path, seconds: float, a_second: float, seed: int = 7) -> Soak:
    """Answer so many turns a second for so long, and look at the server meanwhile."""
    samples: list[Sample] = []
    with scripted() as provider, served(folder / "data", folder / "log", provider.url) as server:
        faulty(provider, seed)
        ready(server)
        call(server, "PUT", WHO, {"name": "Wren"})
        note = {"name": "cv", "text": "I mended the pump with tape.\n\nI wrote a rota, and complaints fell to 2."}
        call(server, "POST", f"{WHO}/documents?wait=true", note)
        candidate, began, number = Candidate(server), time.monotonic(), 0
        with ThreadPoolExecutor(HANDS) as pool:
            waiting: list[Future[None]] = []
            while (now := time.monotonic() - began) < seconds:
                waiting = [each for each in waiting if not _done(each)]
                if number <= now * a_second and len(waiting) < HANDS:  # else the machine is too busy for so many
                    waiting.append(pool.submit(candidate.turn, number))
                    number += 1
                    provider.requests.clear()
                    provider.headers.clear()
                if len(samples) <= now:
                    samples.append(_look(server, now))
                time.sleep(0.02)
            for each in waiting:
                each.result()
        samples.append(_look(server, time.monotonic() - began))
    assert b"Traceback" not in (folder / "log").read_bytes()
    return Soak(candidate.statuses.total(), dict(candidate.statuses), dict(candidate.by), tuple(samples))


def _done(turn: Future[None]) -> bool:
    """Whether a turn is over; its fault is raised."""
    if turn.done():
        turn.result()
    return turn.done()


def _look(server: Server, at: float) -> Sample:
    process = Path(f"/proc/{server.process.pid}")
    fields = dict(line.split(":", 1) for line in (process / "status").read_text().splitlines())
    memory = int(fields["VmRSS"].split()[0]) * 1024
    return Sample(at, memory, len(list((process / "fd").iterdir())), int(fields["Threads"]))

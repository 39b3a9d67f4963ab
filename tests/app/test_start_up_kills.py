"""kill -9 at random moments of ingest, turns and starting: nothing acknowledged is lost, nothing half is shown."""

import http.client
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.app.running import READY_WITHIN, call, ready, served
from tests.serving import Server

WHO = "/candidates/wren"
WORKING, STARTING, MORE = 12, 8, 12
"""Kills of a server at work, and of one that has not even started; and more at work on a busy machine."""


def _note(name: str, version: int) -> str:
    """A note of as many paragraphs as its version has tens; each names its version."""
    parts = [
        f"On shift {part} of {name} in version {version} the pump failed and I mended it. " * 4 for part in range(9)
    ]
    return f"# {name}\n\n" + "\n\n".join(part.strip() for part in parts) + "\n"


@dataclass
class Ledger:
    """What was sent and what the server said was safe."""

    sent: dict[str, int] = field(default_factory=dict)
    safe: dict[str, int] = field(default_factory=dict)
    interview: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    replied: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: int = 0

    def work(self, server: Server, chance: random.Random) -> None:
        """Upload and answer, both at once, until the server is gone."""
        with ThreadPoolExecutor(2) as pool:
            both = [
                pool.submit(_until_gone, lambda: self._upload(server, chance)),
                pool.submit(_until_gone, lambda: self._answer(server)),
            ]
        for each in both:
            each.result()

    def _upload(self, server: Server, chance: random.Random) -> None:
        name = f"note-{chance.randrange(6)}"
        version = self.sent.get(name, 0) + 1
        self.sent[name] = version
        body = {"name": name, "text": _note(name, version)}
        status, _ = call(server, "POST", f"{WHO}/documents?wait={chance.choice(['true', 'false', 'false'])}", body)
        assert status == 202
        self.safe[name] = version

    def _answer(self, server: Server) -> None:
        key = f"key-{self.asked}"
        self.answers.setdefault(key, f"This is answer {self.asked}: the pump failed and I mended it with tape.")
        path = f"/interviews/{self.interview}/turns"
        status, turn = call(server, "POST", path, {"answer": self.answers[key]}, {"Idempotency-Key": key})
        if status == 200 and turn["state"] == "interrupted":
            status, turn = call(server, "POST", f"{path}/{turn['number']}/continue")
        if status == 409:  # it is over
            self._begin(server)
            return
        assert status == 200, turn
        assert turn["state"] == "complete", turn
        assert turn["answer"] == self.answers[key]
        self.replied[key] = turn
        self.asked += 1

    def _begin(self, server: Server) -> None:
        status, held = call(server, "POST", f"{WHO}/interviews", {"format": "behavioural", "questions": 20})
        assert status == 201
        self.interview = held["id"]
        self.answers.clear()
        self.replied.clear()
        self.asked += 1

    def prepare(self, server: Server) -> None:
        """A candidate with an interview."""
        assert call(server, "PUT", WHO, {"name": "Wren"})[0] == 201
        self._begin(server)

    def enough(self) -> bool:
        """Whether so much was sent and answered that its survival says something."""
        return len(self.safe) >= 3 and self.asked >= 5

    def check(self, server: Server) -> None:
        """Everything that was said to be safe is there, and nothing is there by halves."""
        self._check_documents(server)
        self._check_interview(server)

    def _check_documents(self, server: Server) -> None:
        _, found = call(server, "GET", f"{WHO}/documents?limit=200")
        versions = {}
        for entry in found["items"]:
            name = entry["name"].removesuffix(".txt")
            _, whole = call(server, "GET", f"{WHO}/documents/{entry['id']}")
            assert entry["state"] in ("pending", "ready"), entry["error"]
            shown = [
                number for number in range(self.sent[name] + 1) if whole["text"].strip() == _note(name, number).strip()
            ]
            assert shown or (whole["text"] == "" and entry["chunks"] == 0 and entry["state"] == "pending"), entry
            versions[name] = (entry["version"], shown)
            if entry["state"] == "ready":
                assert shown[0] >= self.safe.get(name, 0)
        assert {name for name in self.safe if name not in versions} == set()
        _, hits = call(server, "POST", f"{WHO}/search", {"query": "pump failed mended shift", "k": 50})
        for passage in hits["passages"]:
            name = passage["document"]["name"].removesuffix(".txt")
            assert passage["text"] in _note(name, versions[name][1][0])

    def _check_interview(self, server: Server) -> None:
        _, held = call(server, "GET", f"/interviews/{self.interview}")
        turns = {turn["number"]: turn for turn in held["turns"]}
        for turn in self.replied.values():
            assert turns[turn["number"]] == turn
        answers = [turn["answer"] for turn in held["turns"] if turn["answer"]]
        assert len(answers) == len(set(answers))
        assert all(turn["state"] in ("complete", "interrupted") for turn in held["turns"] if turn["answer"])


def _until_gone(step: Callable[[], None]) -> None:
    with suppress(OSError, http.client.HTTPException):
        while True:
            step()


@pytest.mark.slow
@pytest.mark.timeout(900)
def test_nothing_acknowledged_is_lost_by_a_kill(tmp_path: Path) -> None:
    """Twenty kills at random moments: each time it is soon ready again, and all that was safe is there."""
    chance, ledger, folder = random.Random(20), Ledger(), tmp_path / "data"
    with served(folder, tmp_path / "first.log") as server:
        ready(server)
        ledger.prepare(server)
        server.process.kill()
    for number in range(WORKING + MORE):
        if number >= WORKING and ledger.enough():
            break
        with served(folder, tmp_path / f"{number}.log") as server:
            assert ready(server) < READY_WITHIN
            ledger.check(server)
            killer = threading.Timer(chance.uniform(0.02, 0.8), server.process.kill)
            killer.start()
            ledger.work(server, chance)
            killer.join()
            server.process.wait()
    for number in range(STARTING):
        with served(folder, tmp_path / f"start-{number}.log") as server:
            time.sleep(chance.uniform(0.3, 1.6))
            server.process.kill()
            server.process.wait()

    with served(folder, tmp_path / "last.log") as server:
        assert ready(server) < READY_WITHIN
        ledger.check(server)
        server.wait_until(lambda: _all_read(server), 30)
        ledger.check(server)
        assert ledger.enough()
    assert b"Traceback" not in (tmp_path / "last.log").read_bytes()


def _all_read(server: Server) -> bool:
    return all(entry["state"] == "ready" for entry in call(server, "GET", f"{WHO}/documents?limit=200")[1]["items"])

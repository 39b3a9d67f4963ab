"""What was sent to a server that is killed again and again, what it said was safe, and whether that is still there."""

import http.client
import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from tests.app.running import call
from tests.serving import Server

WHO = "/candidates/wren"
AT_ONCE = 5
"""Repeats of one request sent side by side after a kill."""


def note(name: str, version: int) -> str:
    """A note of nine paragraphs; each names its version."""
    parts = [
        f"On shift {part} of {name} in version {version} the pump failed and I mended it. " * 4 for part in range(9)
    ]
    return f"# {name}\n\n" + "\n\n".join(part.strip() for part in parts) + "\n"


@dataclass
class Ledger:
    """What was sent and what the server said was safe.

    ``cut_off`` counts what kills came amid: documents found waiting and turns found interrupted at a start.
    """

    sent: dict[str, int] = field(default_factory=dict)
    safe: dict[str, int] = field(default_factory=dict)
    interview: str = ""
    answers: dict[str, str] = field(default_factory=dict)
    replied: dict[str, dict[str, Any]] = field(default_factory=dict)
    asked: int = 0
    uploads: int = 0
    replies: int = 0
    cut_off: dict[str, int] = field(default_factory=lambda: {"document": 0, "turn": 0})

    def prepare(self, server: Server) -> None:
        """A candidate with an interview."""
        assert call(server, "PUT", WHO, {"name": "Wren"})[0] == 201
        self._begin(server)

    def work(self, server: Server, chance: random.Random) -> None:
        """Upload and answer, both at once, until the server is gone."""
        with ThreadPoolExecutor(2) as pool:
            both = [
                pool.submit(_until_gone, lambda: self._upload(server, chance)),
                pool.submit(_until_gone, lambda: self._answer(server)),
            ]
        for each in both:
            each.result()

    def check(self, server: Server) -> None:
        """Everything that was said to be safe is there, and nothing is there by halves."""
        self._check_documents(server)
        self._check_interview(server)

    def repeat(self, server: Server) -> None:
        """What was safe before the kill is sent again, as clients do that heard no answer: nothing comes of it."""
        _, listed = call(server, "GET", f"{WHO}/documents?limit=200")
        versions = {entry["name"].removesuffix(".txt"): entry["version"] for entry in listed["items"]}
        last = [name for name in self.safe if self.safe[name] == self.sent[name]]
        with ThreadPoolExecutor(AT_ONCE) as pool:
            for name in last[:1]:
                body = {"name": name, "text": note(name, self.safe[name])}
                path = f"{WHO}/documents?wait=true"
                found = [pool.submit(call, server, "POST", path, body) for _ in range(AT_ONCE)]
                entries = {(e["id"], e["state"], e["version"], e["chunks"]) for f in found for e in f.result()[1]}
                assert len(entries) == 1, entries
                assert next(iter(entries))[1:3] == ("ready", versions[name])
            for key in list(self.replied)[-1:]:
                found = [pool.submit(self._send, server, key) for _ in range(AT_ONCE)]
                assert [f.result() for f in found] == [(200, self.replied[key])] * AT_ONCE

    def _upload(self, server: Server, chance: random.Random) -> None:
        name = f"note-{chance.randrange(6)}"
        version = self.sent.get(name, 0) + 1
        self.sent[name] = version
        body = {"name": name, "text": note(name, version)}
        status, _ = call(server, "POST", f"{WHO}/documents?wait={chance.choice(['true', 'false', 'false'])}", body)
        assert status == 202
        self.safe[name] = version
        self.uploads += 1

    def _send(self, server: Server, key: str) -> tuple[int, Any]:
        path = f"/interviews/{self.interview}/turns"
        return call(server, "POST", path, {"answer": self.answers[key]}, {"Idempotency-Key": key})

    def _answer(self, server: Server) -> None:
        key = f"key-{self.asked}"
        self.answers.setdefault(key, f"This is answer {self.asked}: the pump failed and I mended it with tape.")
        status, turn = self._send(server, key)
        if status == 200 and turn["state"] == "interrupted":
            status, turn = call(server, "POST", f"/interviews/{self.interview}/turns/{turn['number']}/continue")
        if status == 409:  # it is over
            self._begin(server)
            return
        assert status == 200, turn
        assert turn["state"] == "complete", turn
        assert turn["answer"] == self.answers[key]
        self.replied[key] = turn
        self.asked += 1
        self.replies += 1

    def _begin(self, server: Server) -> None:
        status, held = call(server, "POST", f"{WHO}/interviews", {"format": "behavioural", "questions": 20})
        assert status == 201
        self.interview = held["id"]
        self.answers.clear()
        self.replied.clear()
        self.asked += 1

    def _check_documents(self, server: Server) -> None:
        _, found = call(server, "GET", f"{WHO}/documents?limit=200")
        versions = {}
        for entry in found["items"]:
            name = entry["name"].removesuffix(".txt")
            _, whole = call(server, "GET", f"{WHO}/documents/{entry['id']}")
            self.cut_off["document"] += entry["state"] == "pending"
            assert entry["state"] in ("pending", "ready"), entry["error"]
            shown = [
                number for number in range(self.sent[name] + 1) if whole["text"].strip() == note(name, number).strip()
            ]
            assert shown or (whole["text"] == "" and entry["chunks"] == 0 and entry["state"] == "pending"), entry
            versions[name] = shown
            if entry["state"] == "ready":
                assert shown[0] >= self.safe.get(name, 0)
        assert {name for name in self.safe if name not in versions} == set()
        _, hits = call(server, "POST", f"{WHO}/search", {"query": "pump failed mended shift", "k": 50})
        found_in: dict[str, list[str]] = {}
        for passage in hits["passages"]:
            found_in.setdefault(passage["document"]["name"].removesuffix(".txt"), []).append(passage["text"])
        for name, texts in found_in.items():
            # What waited may have been read since it was shown; all that is found of it is of one version all the same.
            since = range(versions[name][0] if versions[name] else 1, self.sent[name] + 1)
            assert any(all(text in note(name, number) for text in texts) for number in since), (name, texts)

    def _check_interview(self, server: Server) -> None:
        _, held = call(server, "GET", f"/interviews/{self.interview}")
        turns = {turn["number"]: turn for turn in held["turns"]}
        for turn in self.replied.values():
            assert turns[turn["number"]] == turn
        answers = [turn["answer"] for turn in held["turns"] if turn["answer"]]
        assert len(answers) == len(set(answers))
        assert all(turn["state"] in ("complete", "interrupted") for turn in held["turns"] if turn["answer"])
        self.cut_off["turn"] += sum(turn["state"] == "interrupted" for turn in held["turns"])


def all_read(server: Server) -> bool:
    """Whether no document waits."""
    return all(entry["state"] == "ready" for entry in call(server, "GET", f"{WHO}/documents?limit=200")[1]["items"])


def _until_gone(step: Callable[[], None]) -> None:
    with suppress(OSError, http.client.HTTPException):
        while True:
            step()

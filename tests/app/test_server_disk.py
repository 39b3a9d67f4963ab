"""A full disk and one that cannot be written: a sentence with 507, what was there stays, and room mends everything."""

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.app.running import ROOT, call, environment, ready, served
from tests.disks import Disk, disk
from tests.serving import Server

WHO = "/candidates/wren"
MEGABYTE = 2**20
FIRST = {"name": "first", "text": "The pump failed and I mended it."}
LONG = {"name": "long", "text": "\n\n".join(f"Shift {number}: the kettle broke again." for number in range(30_000))}
ANSWER = {"answer": "The pump failed on my shift, I asked the porter, and we mended it in an hour."}


def _prepare(server: Server) -> str:
    """A candidate with a note that is read and an interview; its id."""
    ready(server)
    call(server, "PUT", WHO, {"name": "Wren"})
    assert call(server, "POST", f"{WHO}/documents?wait=true", FIRST)[1][0]["state"] == "ready"
    return str(call(server, "POST", f"{WHO}/interviews", {"format": "behavioural"})[1]["id"])


def _is_refused(found: tuple[int, Any]) -> None:
    status, body = found
    assert (status, body["error"]["code"], body["error"]["retryable"]) == (507, "storage_full", True), found
    assert "what was saved before is intact" in body["error"]["message"]


def _is_intact(server: Server) -> None:
    _, kept = call(server, "GET", f"{WHO}/documents")
    assert [(entry["name"], entry["state"]) for entry in kept["items"]] == [("first.txt", "ready")]
    _, hits = call(server, "POST", f"{WHO}/search", {"query": "pump"})
    assert [passage["text"] for passage in hits["passages"]] == [FIRST["text"]]


@pytest.mark.slow
def test_disk_of_which_a_megabyte_is_left(tmp_path: Path) -> None:
    """What has no room is refused as a whole, in notes and in answers alike; then there is room, and all goes on."""
    with disk(tmp_path / "disk", 24 * MEGABYTE) as small:
        with served(small.at / "data", tmp_path / "log") as server:
            held = _prepare(server)
            small.fill(leave=MEGABYTE)
            _is_refused(call(server, "POST", f"{WHO}/documents", LONG))
            _is_intact(server)
            small.free()
            small.fill()
            _nothing_gets_in(server, held)
            _is_intact(server)
            small.free()
            assert call(server, "POST", f"/interviews/{held}/turns", ANSWER)[1]["state"] == "complete"
            assert call(server, "POST", f"{WHO}/documents", LONG)[0] == 202
        with served(small.at / "data", tmp_path / "again.log") as server:
            ready(server)
            assert len(call(server, "GET", f"{WHO}/documents")[1]["items"]) == 2
    assert b"Traceback" not in (tmp_path / "log").read_bytes()


def _nothing_gets_in(server: Server, held: str) -> None:
    """With no byte left, each write that needs one is refused; small ones may still find room in what is there."""
    refused = 0
    for number in range(60):
        body = ANSWER | {"answer": f"{ANSWER['answer']} {number} " + "And so on. " * 200}
        for found in (
            call(server, "POST", f"{WHO}/documents", {"name": f"n{number}", "text": "The oven failed. " * 3_000}),
            call(server, "POST", f"/interviews/{held}/turns", body),
        ):
            if found[0] == 507:
                _is_refused(found)
                refused += 1
        if refused:
            return
    raise AssertionError("the disk was not full")


@pytest.mark.slow
def test_disk_too_small_to_begin_with(tmp_path: Path) -> None:
    """On a megabyte in all, Greenroom either serves or ends with a sentence; it leaves no traceback."""
    with disk(tmp_path / "disk", MEGABYTE) as small:
        small.fill(leave=64 * 1024)
        command = [sys.executable, "-m", "app.cli", "serve", "--data-dir", str(small.at / "data"), "--port", "0"]
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment(), cwd=ROOT, timeout=120, check=False
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "disk is full" in done.stderr


@pytest.mark.slow
def test_folder_that_cannot_be_written(tmp_path: Path) -> None:
    """A read-only folder is refused at the start with a sentence, and nothing in it is changed."""
    with disk(tmp_path / "disk", 24 * MEGABYTE) as small:
        with served(small.at / "data", tmp_path / "log") as server:
            _prepare(server)
        before = _contents(small)
        small.writable(False)
        command = [sys.executable, "-m", "app.cli", "serve", "--data-dir", str(small.at / "data"), "--port", "0"]
        done = subprocess.run(
            command, capture_output=True, text=True, env=environment(), cwd=ROOT, timeout=120, check=False
        )
        assert done.returncode == 1
        assert done.stderr.strip().startswith("Greenroom cannot write to")
        assert "\n" not in done.stderr.strip()
        assert _contents(small) == before
        small.writable(True)
        with served(small.at / "data", tmp_path / "again.log") as server:
            ready(server)
            _is_intact(server)


def _contents(small: Disk) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in small.at.rglob("*") if path.is_file()}

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
LONG = {"name": "long", "text": "\n\n".join(f"Shift {number}: the kettle broke again." for number in range(40_000))}
LAST = {"name": "last", "text": "The ferry was late, so I walked."}
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


def _is_intact(server: Server, more: frozenset[str] = frozenset()) -> None:
    """The first note is there and found, and so is each one that was accepted; nothing else is."""
    _, kept = call(server, "GET", f"{WHO}/documents?limit=200")
    states = {entry["name"].removesuffix(".txt"): entry["state"] for entry in kept["items"]}
    assert states.keys() == {"first"} | more
    assert states["first"] == "ready"
    assert set(states.values()) <= {"ready", "pending"}
    _, hits = call(server, "POST", f"{WHO}/search", {"query": "pump"})
    assert hits["passages"][0]["text"] == FIRST["text"]


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
            got_in = _until_refused(server)
            _is_intact(server, got_in)
            small.free()
            assert call(server, "POST", f"/interviews/{held}/turns", ANSWER)[1]["state"] == "complete"
            assert call(server, "POST", f"{WHO}/documents", LAST)[0] == 202
        with served(small.at / "data", tmp_path / "again.log") as server:
            ready(server)
            server.wait_until(lambda: _all_ready(server), 60)
            _is_intact(server, got_in | {"last"})
    assert b"Traceback" not in (tmp_path / "log").read_bytes()


def _until_refused(server: Server) -> frozenset[str]:
    """Add notes until there is no byte left for one; those that found room in what the files had free already."""
    got_in = set()
    for number in range(60):
        name = f"n{number}"
        found = call(server, "POST", f"{WHO}/documents", {"name": name, "text": "The oven failed. " * 3_000})
        if found[0] == 507:
            _is_refused(found)
            return frozenset(got_in)
        assert found[0] == 202
        got_in.add(name)
    raise AssertionError("the disk was not full")


def _all_ready(server: Server) -> bool:
    _, kept = call(server, "GET", f"{WHO}/documents?limit=200")
    return {entry["state"] for entry in kept["items"]} == {"ready"}


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


def _contents(small: Disk) -> dict[str, bytes]:
    return {path.as_posix(): path.read_bytes() for path in small.at.rglob("*") if path.is_file()}

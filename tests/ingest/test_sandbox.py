"""The child process that parses: its limits, its death, and the next document after it."""

import os
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Iterator

import pytest

from ingest import sandbox as module
from ingest.errors import EmptyDocument, UnreadableDocument
from ingest.pipeline import read
from ingest.sandbox import MEMORY, ReadingFailed, ReadingStopped, Sandbox

NOTE = "# Conflict\n\nI asked the porter what he needed, and we wrote a rota.\n"


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    """One sandbox for the tests that do it no harm."""
    made = Sandbox()
    yield made
    made.close()


@pytest.fixture
def opened() -> Iterator[Sandbox]:
    """A sandbox of the test's own."""
    made = Sandbox()
    yield made
    made.close()


def test_child_reads_what_the_pipeline_reads(shared: Sandbox) -> None:
    """The same record comes back as from reading in this process, kinds set by hand included."""
    assert shared.read("d", "n.md", NOTE.encode(), {}) == read("d", "n.md", NOTE.encode())
    settled = shared.read("d", "n.md", NOTE.encode(), {0: "reference"})
    assert settled.sections[0].kind == "reference"


def test_parsers_errors_come_through(shared: Sandbox) -> None:
    """What the parser finds wrong is the same error with the same sentence here."""
    with pytest.raises(UnreadableDocument, match=r"n\.txt"):
        shared.read("d", "n.txt", b"\x7fELF\x02", {})
    with pytest.raises(EmptyDocument, match=r"n\.md"):
        shared.read("d", "n.md", b" \n", {})
    assert shared.read("d", "n.md", NOTE.encode(), {}).chunks


def test_child_is_kept_for_the_next_document(shared: Sandbox) -> None:
    """Reading does not wait for an interpreter to start each time."""
    shared.read("d", "n.md", NOTE.encode(), {})
    first = shared._child
    shared.read("d", "n.md", NOTE.encode(), {})
    assert shared._child is first


def test_callers_take_turns(shared: Sandbox) -> None:
    """Many threads each get the document that they sent."""
    found: dict[int, str] = {}

    def one(number: int) -> None:
        found[number] = shared.read("d", "n.md", f"# Note {number}\n\nWords of note {number}.".encode(), {}).text

    threads = [threading.Thread(target=one, args=(number,)) for number in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"Words of note {number}." in text for number, text in found.items())
    assert len(found) == 12


def test_slow_document_is_killed_and_the_next_is_read() -> None:
    """When its time is over the child is killed, whether it is being written to or worked, and replaced."""
    hasty = Sandbox(seconds=0.02)  # less than an interpreter needs to start
    with pytest.raises(ReadingFailed, match=r"took longer than 0\.02 seconds"):
        hasty.read("d", "n.md", NOTE.encode() * 100_000, {})
    assert hasty._child is None
    hasty._seconds = 15
    assert hasty.read("d", "n.md", NOTE.encode(), {}).chunks
    hasty.close()


def test_death_over_one_document_costs_only_that_one(opened: Sandbox) -> None:
    """A child that dies fails the document at hand; the next gets a new child."""
    opened.read("d", "n.md", NOTE.encode(), {})
    child = opened._child
    assert child is not None
    killer = threading.Timer(0.05, child.kill)
    killer.start()
    with pytest.raises(ReadingFailed, match="too much memory or broke off"):
        opened.read("d", "n.txt", ("word " * 380_000).encode(), {})
    assert opened.read("d", "n.md", NOTE.encode(), {}).chunks


def test_child_that_died_in_between_is_replaced(opened: Sandbox) -> None:
    """A child that is gone when the next document comes costs nobody anything."""
    opened.read("d", "n.md", NOTE.encode(), {})
    assert opened._child is not None
    opened._child.kill()
    opened._child.wait()
    assert opened.read("d", "n.md", NOTE.encode(), {}).chunks


def test_closing_ends_a_reading_at_once(opened: Sandbox) -> None:
    """A stop does not wait for a document, and does not blame it; afterwards nothing is read, and no child is left."""
    opened.read("d", "n.md", NOTE.encode(), {})
    child, outcome = opened._child, []
    assert child is not None

    def reading() -> None:
        try:
            opened.read("d", "n.txt", ("word " * 300_000).encode(), {})
        except ReadingStopped as error:
            outcome.append(error)

    thread = threading.Thread(target=reading)
    thread.start()
    time.sleep(0.05)
    began = time.monotonic()
    opened.close()
    thread.join(60)
    assert time.monotonic() - began < 10
    assert len(outcome) == 1
    assert child.poll() is not None
    with pytest.raises(ReadingStopped):
        opened.read("d", "n.md", NOTE.encode(), {})


def test_child_has_its_limits(opened: Sandbox) -> None:
    """One gigabyte of address space, no files written, no core dumped, nothing of the environment."""
    opened.read("d", "n.md", NOTE.encode(), {})
    assert opened._child is not None
    pid = opened._child.pid
    assert resource.prlimit(pid, resource.RLIMIT_AS) == (MEMORY, MEMORY)
    assert resource.prlimit(pid, resource.RLIMIT_FSIZE) == (0, 0)
    assert resource.prlimit(pid, resource.RLIMIT_CORE) == (0, 0)
    with open(f"/proc/{pid}/environ") as file:  # noqa: PTH123  (of another process, no path of ours)
        names = {entry.partition("=")[0] for entry in file.read().split("\0") if entry}
    assert names <= {"PATH", "PYTHONPATH", "PYTHONDONTWRITEBYTECODE", "OPENBLAS_NUM_THREADS", "LC_CTYPE"}


def test_child_ends_with_its_parent() -> None:
    """When the parent is gone the child ends by itself."""
    script = (
        "import os, sys; from ingest.sandbox import Sandbox; s = Sandbox(); "
        f"s.read('d', 'n.md', {NOTE.encode()!r}, {{}}); print(s._child.pid, flush=True); os._exit(9)"
    )
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, env=environment, timeout=60)
    pid = int(done.stdout)
    deadline = time.monotonic() + 30
    while _alive(pid) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _alive(pid)


def _alive(pid: int) -> bool:
    try:
        with open(f"/proc/{pid}/stat") as file:  # noqa: PTH123
            return file.read().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def test_size_of_the_parent_is_not_held_against_the_child(opened: Sandbox) -> None:
    """A child is worn by its own memory, not by what the process that started it happens to use."""
    ballast = bytearray(module._WORN + 2**26)
    ballast[:: resource.getpagesize()] = b"x" * len(ballast[:: resource.getpagesize()])
    opened.read("d", "n.md", NOTE.encode(), {})
    assert opened._child is not None
    assert len(ballast)

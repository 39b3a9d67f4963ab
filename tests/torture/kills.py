"""kill -9 at random moments of ingest, turns and starting: nothing acknowledged is lost, nothing half is shown."""

import random
import threading
import time
from dataclasses import dataclass
from pathlib import Path

from tests.app.running import ready, served
from tests.torture.ledger import Ledger, all_read

READY_WITHIN = 10.0
"""Seconds from a process's start until it is ready, whatever happened to the one before: the promise."""


READ_WITHIN = 120.0
"""Seconds of patience until the last start has read everything that waited."""


@dataclass(frozen=True)
class Kills:
    """What came of it: what was acknowledged and is still there, what kills came amid, and how long starts took."""

    at_work: int
    starting: int
    uploads: int
    replies: int
    documents_cut_off: int
    turns_cut_off: int
    ready: tuple[float, ...]

    @property
    def rows(self) -> list[tuple[str, str]]:
        """A table of two columns."""
        return [
            ("kills at work", str(self.at_work)),
            ("kills while starting", str(self.starting)),
            ("kills amid reading a document", str(self.documents_cut_off)),
            ("kills amid a reply", str(self.turns_cut_off)),
            ("documents acknowledged, lost, half", f"{self.uploads}, 0, 0"),
            ("replies acknowledged, lost, doubled", f"{self.replies}, 0, 0"),
            (
                "ready again, median and slowest, s",
                f"{sorted(self.ready)[len(self.ready) // 2]:.1f}, {max(self.ready):.1f}",
            ),
        ]


def kill_again_and_again(folder: Path, at_work: int, starting: int, seed: int) -> Kills:
    """Kill a server so many times and look each time whether all is there.

    Args:
        folder: an empty one, for the data and what the servers print.
        at_work: kills while documents are read and replies made.
        starting: kills of a server that has not even started, in between.

    Raises:
        AssertionError: something that was acknowledged is lost, or something is there by halves.
    """
    chance, ledger, data = random.Random(seed), Ledger(), folder / "data"
    seconds = []
    with served(data, folder / "first.log") as server:
        ready(server)
        ledger.prepare(server)
        server.process.kill()
    before = set(chance.sample(range(at_work), starting))
    for number in range(at_work):
        if number in before:
            with served(data, folder / f"start-{number}.log") as server:
                time.sleep(chance.uniform(0.3, 1.6))
                server.process.kill()
                server.process.wait()
        with served(data, folder / f"{number}.log") as server:
            seconds.append(ready(server))
            ledger.check(server)
            ledger.repeat(server)
            killer = threading.Timer(chance.uniform(0.02, 2.0), server.process.kill)
            killer.start()
            ledger.work(server, chance)
            killer.join()
            server.process.wait()
    with served(data, folder / "last.log") as server:
        seconds.append(ready(server))
        ledger.check(server)
        server.wait_until(lambda: all_read(server), READ_WITHIN)
        ledger.check(server)
    assert b"Traceback" not in (folder / "last.log").read_bytes()
    cut = ledger.cut_off
    return Kills(at_work, starting, ledger.uploads, ledger.replies, cut["document"], cut["turn"], tuple(seconds))

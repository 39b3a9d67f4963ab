"""``python -m tests.torture kills|fuzz|soak``: the long runs, each with a table at its end."""

import argparse
import time
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.torture import fuzz
from tests.torture.kills import READY_WITHIN, kill_again_and_again
from tests.torture.soak import soak

FLAT = 1.0
"""Megabytes a minute by which memory may grow and still be called flat: what SQLite and Python's heap breathe."""


def main() -> int:
    """Run what is asked for; 0 when it kept what was promised."""
    parser = argparse.ArgumentParser(prog="python -m tests.torture", description=__doc__)
    parser.add_argument("what", choices=("kills", "fuzz", "soak"))
    parser.add_argument("--kills", type=int, default=200, help="how often to kill")
    parser.add_argument("--minutes", type=float, default=20.0, help="how long to soak")
    parser.add_argument("--examples", type=int, default=200, help="how many requests of each kind to each operation")
    parser.add_argument("--seed", type=int, default=int(time.time()), help="of the random moments")
    asked = parser.parse_args()
    print(f"seed {asked.seed}", flush=True)
    with TemporaryDirectory(prefix="greenroom-torture-") as folder:
        if asked.what == "kills":
            return _kills(Path(folder), asked.kills, asked.seed)
        if asked.what == "soak":
            return _soak(Path(folder), asked.minutes, asked.seed)
        for row in fuzz.everything(Path(folder), asked.examples):
            _print([row])
        return 0


def _kills(folder: Path, kills: int, seed: int) -> int:
    starting = kills // 8
    found = kill_again_and_again(folder, kills - starting, starting, seed)
    _print(found.rows)
    return int(max(found.ready) > READY_WITHIN)


def _soak(folder: Path, minutes: float, seed: int) -> int:
    found = soak(folder, minutes * 60, a_second=2, seed=seed)
    _print(found.rows)
    return int(found.slope > FLAT or found.more_handles > 0 or not set(found.statuses) <= {200, 429})


def _print(rows: Sequence[tuple[str, str]]) -> None:
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value}")


if __name__ == "__main__":
    raise SystemExit(main())

"""How fast a process gets to work, seen from outside: help, health, the first search, and the memory it then holds."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from urllib.parse import quote

from tests.benchmarks.measure import Timings, timed
from tests.benchmarks.ours import CANDIDATE, PROGRAM
from tests.serving import Server, free_port, serving

LONGEST = 60.0
QUERY = "Tell me about a time something went wrong"


@dataclass(frozen=True)
class Start:
    """Seconds from process start, and the memory of all its processes in MB once a search was answered."""

    health: float
    first_search: float
    memory: float


def help_seconds(rounds: int) -> tuple[Timings, Timings]:
    """``--help`` of ours and of the recipe, in turns."""
    recipe = (sys.executable, "-m", "tests.benchmarks.recipe")
    times: list[list[float]] = [[], []]
    for _ in range(rounds):
        for kept, program in zip(times, (PROGRAM, recipe), strict=True):
            run = partial(subprocess.run, [*program, "--help"], check=True, capture_output=True)
            kept.append(timed(run))
    return Timings(tuple(times[0])), Timings(tuple(times[1]))


def our_start(folder: Path, cache: Path, log: Path) -> Start:
    """Start over a data folder that holds the candidate, with the model's graph in ``cache``, and search."""
    port = free_port()
    token = (folder / "token").read_text(encoding="utf-8").strip()
    body = json.dumps({"query": QUERY}).encode()
    command = [*PROGRAM, "serve", "--port", str(port), "--data-dir", str(folder)]

    def search(server: Server) -> int:
        path = f"/api/v1/candidates/{CANDIDATE}/search"
        return server.post(path, body, Authorization=f"Bearer {token}")[0]

    with serving(command, port, log, os.environ | {"GREENROOM_MODEL_CACHE": str(cache)}) as server:
        return _start(server, search)


def recipe_start(folder: Path, log: Path) -> Start:
    """The same for the recipe behind FastAPI, over the folder of its store."""
    port = free_port()
    command = [sys.executable, "-m", "tests.benchmarks.recipe", "--folder", str(folder), "--port", str(port)]
    with serving(command, port, log) as server:
        return _start(server, lambda server: server.get(f"/search?query={quote(QUERY)}")[0])


def _start(server: Server, search: Callable[[Server], int]) -> Start:
    health = server.wait_for("/healthz", LONGEST)
    answered = server.wait_until(lambda: search(server) == 200, LONGEST)
    return Start(health, answered, _memory(server.process.pid))


def _memory(process: int) -> float:
    """Proportional set size of a process and its children in MB: what two of them share counts once."""
    folder = Path(f"/proc/{process}")
    lines = (folder / "smaps_rollup").read_text(encoding="utf-8").splitlines()
    own = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
    children = (folder / f"task/{process}/children").read_text(encoding="utf-8").split()
    return own + sum(_memory(int(child)) for child in children)

"""A client of a server in a process of its own."""

import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tests.serving import Server, free_port, serving

ROOT = Path(__file__).parents[2]
API = "/api/v1"
TOKEN = {"Authorization": "Bearer a-token-for-tests"}
PATIENCE = 60.0
"""Seconds after which a start is given up. What was promised is held by the tests that time it."""


def environment() -> dict[str, str]:
    """For a process that is to find this checkout and what is installed."""
    return os.environ | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])}


@contextmanager
def served(folder: Path, log: Path, *provider: str) -> Iterator[Server]:
    """The server of ``tests.app.served`` over a folder; by a chat model where a provider's address is given."""
    port = free_port()
    command = [sys.executable, "-m", "tests.app.served", str(folder), str(port), *provider]
    with serving(command, port, log, environment(), ROOT) as server:
        yield server


def ready(server: Server, seconds: float = PATIENCE) -> float:
    """Wait until start-up is over; the seconds since the process was made."""
    return server.wait_until(lambda: call(server, "GET", "//readyz")[1].get("status") == "ready", seconds)


def call(
    server: Server, method: str, path: str, body: Any = None, headers: Mapping[str, str] | None = None
) -> tuple[int, Any]:
    """Status and JSON of a request; ``path`` is under the API, or from the root with two slashes."""
    sent = None if body is None else json.dumps(body).encode()
    where = path[1:] if path.startswith("//") else f"{API}{path}"
    typed = {"Content-Type": "application/json"} | TOKEN | dict(headers or {})
    status, answer = server._request(method, where, sent, typed)
    return status, json.loads(answer) if answer else None

"""A server in a process of its own, for tests and benchmarks that look at Greenroom from outside."""

import http.client
import os
import socket
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from random import SystemRandom

HOST = "127.0.0.1"
POLL = 0.01


LOWEST, PORTS = 20_000, 4_000
"""Each worker's own ports. They lie below those that the system hands out, so that between the choice of one and the
start of its server nobody else is given it: not another worker, not a client of the many servers of other tests."""


def _ports() -> Iterator[int]:
    worker = os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw")
    first = LOWEST + int(worker) % 3 * PORTS
    yield from cycle(SystemRandom().sample(range(first, first + PORTS), PORTS))


_OURS = _ports()


def free_port() -> int:
    """A port on loopback that nobody listens on now; another one each time."""
    for port in _OURS:
        with suppress(OSError), socket.create_server((HOST, port)):
            return port
    raise AssertionError("unreachable: the ports go round for ever")


@dataclass(frozen=True)
class Server:
    """A running server. ``started`` is the clock (``time.perf_counter``) when its process was made."""

    process: "subprocess.Popen[bytes]"
    port: int
    started: float
    log: Path

    def get(self, path: str, **headers: str) -> tuple[int, bytes]:
        """Status and body of a GET."""
        return self._request("GET", path, None, headers)

    def post(self, path: str, body: bytes, **headers: str) -> tuple[int, bytes]:
        """Status and body of a POST of JSON."""
        return self._request("POST", path, body, {"Content-Type": "application/json"} | headers)

    def _request(self, method: str, path: str, body: bytes | None, headers: Mapping[str, str]) -> tuple[int, bytes]:
        connection = http.client.HTTPConnection(HOST, self.port, timeout=60)
        try:
            connection.request(method, path, body, dict(headers))
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def wait_for(self, path: str, seconds: float) -> float:
        """Poll until a path answers 200; the seconds since the process was made. Raises as ``wait_until``."""
        return self.wait_until(lambda: self.get(path)[0] == 200, seconds)

    def wait_until(self, answered: Callable[[], bool], seconds: float) -> float:
        """Poll until something is true; the seconds since the process was made.

        Raises:
            AssertionError: the process ended first, or the time ran out.
        """
        while time.perf_counter() < self.started + seconds:
            assert self.process.poll() is None, f"the server ended:\n{self.log.read_text()[-2000:]}"
            try:
                if answered():
                    return time.perf_counter() - self.started
            except OSError:
                pass  # not listening yet
            time.sleep(POLL)
        raise AssertionError(f"no answer within {seconds:.0f} s")


@contextmanager
def serving(
    command: Sequence[str], port: int, log: Path, env: Mapping[str, str] | None = None, cwd: Path | None = None
) -> Iterator[Server]:
    """Start a server and stop it at the end; what it prints goes to a file."""
    with log.open("wb") as output:
        started = time.perf_counter()
        process = subprocess.Popen(command, stdout=output, stderr=output, env=env, cwd=cwd)
        try:
            yield Server(process, port, started, log)
        finally:
            process.terminate()
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

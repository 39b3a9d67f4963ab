"""What the server takes a request's headers for, and how many of them."""

import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ECHO = """
import socket
from app.server import listen

async def echo(scope, receive, send):
    if scope["type"] == "http":
        body = f"{scope['client'][0]} {scope['scheme']}".encode()
        await send({"type": "http.response.start", "status": 200, "headers": [(b"content-length", b"%d" % len(body))]})
        await send({"type": "http.response.body", "body": body})

listener = socket.create_server(("127.0.0.1", 0))
listen(echo, listener, lambda: print(listener.getsockname()[1], flush=True))
"""


@pytest.fixture(scope="module")
def port() -> Iterator[int]:
    """Where a server of one answer listens: the client's address and the scheme."""
    with subprocess.Popen(
        [sys.executable, "-c", ECHO], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdout is not None
        yield int(process.stdout.readline())
        process.terminate()


def _ask(port: int, *headers: bytes) -> bytes:
    lines = [b"GET / HTTP/1.1", b"Host: 127.0.0.1", *headers, b"Connection: close", b"", b""]
    with socket.create_connection(("127.0.0.1", port), timeout=20) as asking:
        asking.sendall(b"\r\n".join(lines))
        return b"".join(iter(lambda: asking.recv(65536), b""))


def test_nobody_can_say_they_are_somebody_else(port: int) -> None:
    """Wrong tokens are counted by address; a header that names another one changes nothing."""
    answer = _ask(port, b"X-Forwarded-For: 203.0.113.9", b"X-Forwarded-Proto: https", b"Forwarded: for=203.0.113.9")
    assert answer.endswith(b"127.0.0.1 http")


def test_endless_headers_are_cut_off(port: int) -> None:
    """A header without an end is refused after some kilobytes, and others are answered meanwhile."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as endless:
        endless.sendall(b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX: ")
        with pytest.raises(ConnectionError):
            for _ in range(64):
                endless.sendall(b"x" * 2**20)
    assert _ask(port).startswith(b"HTTP/1.1 200")


def test_two_hosts_are_refused(port: int) -> None:
    """Which of them a check would see is anybody's guess."""
    assert _ask(port, b"Host: evil.example").startswith(b"HTTP/1.1 400")

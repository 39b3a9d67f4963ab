"""The suite's own promise: nothing a test does can leave this machine."""

import asyncio
import os
import socket
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import httpx
import pytest

OUTSIDE = "192.0.2.1"  # set aside for documentation (RFC 5737); it belongs to no one


def test_a_connection_is_refused_and_recorded(network_attempts: list[str]) -> None:
    """Connecting to another machine raises before a packet leaves, and the attempt is noted."""
    with socket.socket() as outgoing, pytest.raises(OSError, match="without a network"):
        outgoing.connect((OUTSIDE, 443))

    assert network_attempts == [f"socket.connect {OUTSIDE}"]


def test_a_datagram_is_refused(network_attempts: list[str]) -> None:
    """A datagram to another machine is refused, with a connection and without one, IPv4 and IPv6."""
    with socket.socket(type=socket.SOCK_DGRAM) as outgoing:
        with pytest.raises(OSError, match="without a network"):
            outgoing.sendto(b"hello", (OUTSIDE, 53))
        with pytest.raises(OSError, match="without a network"):
            outgoing.sendmsg([b"hello"], [], 0, (OUTSIDE, 53))
    with socket.socket(socket.AF_INET6, socket.SOCK_DGRAM) as outgoing, pytest.raises(OSError):
        outgoing.connect(("2001:db8::1", 53))

    assert len(network_attempts) == 3


@pytest.mark.parametrize("name", ["example.org", b"example.org"])
def test_a_name_is_not_looked_up(name: str | bytes, network_attempts: list[str]) -> None:
    """Asking for another machine's address is refused: a look-up alone tells someone something."""
    with pytest.raises(OSError, match="without a network"):
        socket.getaddrinfo(name, 443)

    assert network_attempts == ["socket.getaddrinfo example.org"]


def test_clients_and_event_loops_are_held_too(network_attempts: list[str]) -> None:
    """The clients that libraries use end in the same refusal, in threads and event loops as well."""

    async def connect() -> None:
        await asyncio.open_connection(OUTSIDE, 443)

    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen("http://example.org/", timeout=2)
    with pytest.raises(httpx.ConnectError):
        httpx.get(f"http://{OUTSIDE}/", timeout=2)
    # A thread of its own: the browser tests may have left an event loop running in this one.
    with ThreadPoolExecutor(1) as elsewhere, pytest.raises(OSError):
        elsewhere.submit(lambda: asyncio.run(connect())).result()

    assert len(network_attempts) == 3


def test_this_machine_stays_reachable(network_attempts: list[str]) -> None:
    """Loopback, by address and by name, and Unix sockets work as ever."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = listening.getsockname()[1]
        for host in ("127.0.0.1", "localhost"):
            socket.create_connection((host, port), timeout=2).close()
    left, right = socket.socketpair()
    left.sendall(b"here")

    assert right.recv(4) == b"here"
    assert network_attempts == []
    left.close()
    right.close()


def test_the_environment_is_the_suites_own() -> None:
    """No setting of the person running the tests, no key and no tracing reaches the code under test."""
    theirs = [name for name in os.environ if name.startswith("GREENROOM_") or name.endswith("_API_KEY")]

    assert theirs == []
    assert os.environ["LANGSMITH_TRACING"] == "false"
    assert os.environ["HF_HUB_OFFLINE"] == "1"

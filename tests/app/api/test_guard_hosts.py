"""Forms of the Host header that are not quite this machine's name."""

import pytest
from starlette.testclient import TestClient

from tests.app.api.conftest import API
from tests.app.api.said import error


@pytest.mark.parametrize(
    "host",
    [
        "[::1].evil.example",
        "[::1]evil.example",
        "[::1",
        "::1",
        "127.0.0.1:8000@evil.example",
        "127.0.0.1:evil.example",
        "127.0.0.1@evil.example",
        "127.0.0.1,evil.example",
        "localhost:8000/evil",
        "localhost.",
        "localhost.evil.example",
        "127.0.0.1:999999",
        "127.1",
        "2130706433",
        "0.0.0.0",
        "[::]",
        "[fe80::1]",
    ],
)
def test_lookalikes_of_this_machine_are_refused(http: TestClient, host: str) -> None:
    """Only a whole loopback address or "localhost", with a port or without, is this machine's name."""
    error(http.get(f"{API}/candidates", headers={"Host": host}), 421, "wrong_host")


@pytest.mark.parametrize("host", ["127.0.0.2", "127.8.9.1:8000", "[::1]:1", "localhost:"])
def test_every_loopback_address_is_this_machine(http: TestClient, host: str) -> None:
    """A server told to listen on another loopback address answers there; no name can be made to mean one."""
    assert http.get(f"{API}/candidates", headers={"Host": host}).status_code == 200


def test_two_hosts_are_none(http: TestClient) -> None:
    """A request with two Host headers is refused, whichever comes first."""
    for hosts in (("127.0.0.1", "evil.example"), ("evil.example", "127.0.0.1")):
        headers = [("Host", host) for host in hosts] + list(http.headers.items())
        error(http.get(f"{API}/candidates", headers=headers), 421, "wrong_host")  # type: ignore[arg-type]

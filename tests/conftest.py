"""What every test stands on: no network, no environment of the machine's own, one embedding model for all."""

import atexit
import os
import socket
import sys
import tempfile
from collections.abc import Iterator
from ipaddress import ip_address
from pathlib import Path

import pytest
from hypothesis import settings
from platformdirs import user_cache_path

from ingest.minilm.model import MiniLM
from tests.alone import in_order, turn
from tests.vectors_file import make_shared

# Read once by the libraries, when they are imported; so it is set before any test module is.
for _name in tuple(os.environ):
    if _name.startswith(("GREENROOM_", "LANGSMITH_", "LANGCHAIN_")) or _name.endswith("_API_KEY"):
        del os.environ[_name]
_elsewhere = tempfile.TemporaryDirectory(prefix="greenroom-tests-", ignore_cleanup_errors=True)
atexit.register(_elsewhere.cleanup)
# Each server that a test starts would compile the whole program anew, which takes it a third of its start.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
# Made by the process that starts the others, and inherited by them: two that make it at once would lock each other out.
if "VECTORS_OF_THIS_RUN" not in os.environ:
    os.environ["VECTORS_OF_THIS_RUN"] = f"{_elsewhere.name}/vectors.db"
    make_shared(os.environ["VECTORS_OF_THIS_RUN"])
os.environ |= {
    "LANGSMITH_TRACING": "false",
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "ANONYMIZED_TELEMETRY": "False",
    "TOKENIZERS_PARALLELISM": "false",
    # Where the default data folder would lie, so that no test can touch a person's own.
    "XDG_DATA_HOME": _elsewhere.name,
}
settings.register_profile("suite", derandomize=True, deadline=None)
settings.load_profile("suite")


class BlockedError(OSError):
    """A test tried to reach beyond this machine."""


_attempts: list[str] = []
_RESOLVING = frozenset(f"socket.{name}" for name in ("getaddrinfo", "gethostbyname", "gethostbyaddr", "getnameinfo"))
_WATCHED = _RESOLVING | {"socket.connect", "socket.sendto", "socket.sendmsg"}


def _host(event: str, args: tuple[object, ...]) -> object:
    """The host an audit event is about; None for what has none (a Unix socket, a connected datagram)."""
    if event in _RESOLVING:
        subject = args[0]
    elif isinstance(args[0], socket.socket) and args[0].family in (socket.AF_INET, socket.AF_INET6):
        subject = args[1]
    else:
        return None
    host = subject[0] if isinstance(subject, tuple) else subject
    return host.decode("idna") if isinstance(host, bytes) else host


def _here(host: object) -> bool:
    """Whether a host is this machine."""
    if host in (None, "", "localhost"):
        return True
    try:
        address = ip_address(str(host))
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def _guard(event: str, args: tuple[object, ...], watched: frozenset[str] = _WATCHED) -> None:
    """An audit hook: it sees every socket of the interpreter, also those a library keeps references to.

    It is called to the very end of the process, when the names of this module are gone; so it holds what it looks for.
    """
    if event in watched:
        host = _host(event, args)
        if not _here(host):
            _attempts.append(f"{event} {host}")
            raise BlockedError(f"A test may not reach {host}: the suite runs without a network.")


# An audit hook cannot be taken back, so it is set once for the process.
sys.addaudithook(_guard)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The order of files in which two workers end at about the same time."""
    items[:] = in_order(items)


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Where tests run beside each other, one that measures time waits until it is alone; its own time starts then."""
    if not hasattr(item.config, "workerinput"):
        return (yield)
    with turn(alone=item.get_closest_marker("alone") is not None):
        return (yield)


@pytest.fixture
def network_attempts() -> Iterator[list[str]]:
    """What this test tried to reach beyond this machine; asking for it permits trying, never reaching."""
    del _attempts[:]
    yield _attempts
    del _attempts[:]


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail the test that tried, even where the code under test swallowed the error."""
    yield
    if "network_attempts" not in request.fixturenames and _attempts:
        tried = ", ".join(_attempts)
        del _attempts[:]
        pytest.fail(f"reached for the network: {tried}")


@pytest.fixture(scope="session")
def embedder() -> MiniLM:
    """The default embedding model, its graph file kept between runs in the user's cache."""
    from tests.vectors import MODEL  # reads the environment that is set above

    return MODEL


@pytest.fixture(scope="session")
def model_cache() -> Path:
    """The folder of the embedding model's graph file, for tests that start a process of their own."""
    return user_cache_path("greenroom-tests")


@pytest.fixture
def data_dir(tmp_path: Path) -> Path:
    """A data folder of this test's own, not yet made."""
    return tmp_path / "greenroom-data"

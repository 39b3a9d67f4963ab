"""Tests that measure time run while no other does: a suite that is spread over workers takes turns where they begin."""

import fcntl
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

_HERE = Path(__file__)
_DOOR, _ROOM = _HERE, _HERE.with_name("conftest.py")
"""Two files of the checkout, opened to be locked and never written: nothing is left behind, not even by a kill."""


@contextmanager
def _locked(file: Path, kind: int) -> Iterator[None]:
    with file.open("rb") as opened:
        fcntl.flock(opened, kind)
        try:
            yield
        finally:
            fcntl.flock(opened, fcntl.LOCK_UN)


@contextmanager
def turn(alone: bool) -> Iterator[None]:
    """Wait for this test's turn, among the workers of one checkout, and hold it.

    Whoever waits in the door, to be alone, lets nobody pass, so that it waits for the others' one test at the most.
    """
    with ExitStack() as held:
        with _locked(_DOOR, fcntl.LOCK_EX):
            held.enter_context(_locked(_ROOM, fcntl.LOCK_EX if alone else fcntl.LOCK_SH))
        yield


def in_order(items: Sequence[pytest.Item]) -> list[pytest.Item]:
    """Files with a slow test first, so that none is left over when a worker has nothing else; those that time last."""
    slow = {item.path for item in items if item.get_closest_marker("slow") or item.get_closest_marker("browser")}
    alone = {item.path for item in items if item.get_closest_marker("alone")}
    return sorted(items, key=lambda item: (item.path in alone, item.path not in slow))

"""A gate that many pass at once, and that one may close for a moment."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager


class Gate:
    """Whoever closes it waits until those who passed are out; whoever comes meanwhile waits until it is open again.

    It is closed by one thread at a time, which the caller sees to, and never by one that is passing it.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._inside = 0
        self._closed = False

    @contextmanager
    def passed(self) -> Iterator[None]:
        """Be inside, beside others."""
        with self._changed:
            self._changed.wait_for(lambda: not self._closed)
            self._inside += 1
        try:
            yield
        finally:
            with self._changed:
                self._inside -= 1
                self._changed.notify_all()

    @contextmanager
    def closed(self) -> Iterator[None]:
        """Be the only one."""
        with self._changed:
            self._closed = True
            self._changed.wait_for(lambda: self._inside == 0)
        try:
            yield
        finally:
            with self._changed:
                self._closed = False
                self._changed.notify_all()

"""The log of a test, written as a server writes it."""

import io
import json
import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from app.logs import write_log


class Log(io.StringIO):
    """What was written so far."""

    def lines(self) -> list[dict[str, Any]]:
        """Each line's object; a line that is none fails."""
        return [json.loads(line) for line in self.getvalue().splitlines()]


@contextmanager
def logged(level: str = "debug", everything: bool = False) -> Iterator[Log]:
    """Write the log of this process into a text for a while.

    Args:
        everything: libraries' lines from DEBUG on as well, which no setting asks for.
    """
    root, ours = logging.getLogger(), logging.getLogger("greenroom")
    before = (list(root.handlers), root.level, ours.level, threading.excepthook)
    log = Log()
    write_log(log, level)
    if everything:
        root.setLevel(logging.DEBUG)
    try:
        yield log
    finally:
        root.handlers[:], threading.excepthook = before[0], before[3]
        root.setLevel(before[1])
        ours.setLevel(before[2])

"""Where time, ids and chance come from, so that tests and replays can hand in their own."""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import uuid4


def _instant() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


@dataclass(frozen=True)
class Clock:
    """``instant`` gives ISO 8601 text in UTC, ``seconds`` Unix seconds, ``new_id`` 24 hex digits, ``seed`` 32 bits.

    ``monotonic`` gives seconds that never go back, for what is timed.
    """

    instant: Callable[[], str] = _instant
    seconds: Callable[[], float] = time.time
    new_id: Callable[[], str] = lambda: uuid4().hex[:24]
    seed: Callable[[], int] = lambda: secrets.randbits(32)
    monotonic: Callable[[], float] = time.monotonic

"""What is counted while the server runs: how often, how long, with what end. Never who, and never what about."""

import threading
from bisect import bisect_left
from collections import Counter
from dataclasses import dataclass, field

BOUNDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
"""Seconds; a duration is counted under the first that it does not exceed."""


@dataclass(frozen=True)
class Answered:
    """Which requests are counted together: those of one method at one route's template, with one status."""

    method: str
    route: str
    status: int


@dataclass
class Durations:
    """How many took how long. ``within`` has one more entry than :data:`BOUNDS`, for what is slower than all."""

    within: list[int] = field(default_factory=lambda: [0] * (len(BOUNDS) + 1))
    seconds: float = 0.0

    def add(self, seconds: float) -> None:
        """Count one in."""
        self.within[bisect_left(BOUNDS, seconds)] += 1
        self.seconds += seconds


class Counts:
    """Requests by template and status, and their durations by template. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._answered: Counter[Answered] = Counter()
        self._durations: dict[str, Durations] = {}

    def answered(self, request: Answered, seconds: float) -> None:
        """Count a request whose answer began after ``seconds``."""
        with self._lock:
            self._answered[request] += 1
            self._durations.setdefault(request.route, Durations()).add(seconds)

    def requests(self) -> dict[Answered, int]:
        """How many were answered so far."""
        with self._lock:
            return dict(self._answered)

    def durations(self) -> dict[str, Durations]:
        """How long it took, by route."""
        with self._lock:
            return {route: Durations(list(held.within), held.seconds) for route, held in self._durations.items()}

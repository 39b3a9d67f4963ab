"""How things are timed: two contestants in turn within one run, medians over rounds, ratios beside times."""

import statistics
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar


@dataclass(frozen=True)
class Timings:
    """Seconds, one per repetition."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The middle one, in seconds."""
        return statistics.median(self.seconds)

    @property
    def p95(self) -> float:
        """What 95 of 100 stay under, in seconds (nearest rank)."""
        return sorted(self.seconds)[max(0, -(-len(self.seconds) * 95 // 100) - 1)]

    def spread(self, scale: float = 1.0, digits: int = 0) -> str:
        """The fastest and the slowest, as text."""
        return f"{min(self.seconds) * scale:.{digits}f} to {max(self.seconds) * scale:.{digits}f}"


def timed(work: Callable[[], object]) -> float:
    """Seconds of wall clock that some work takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


Given = TypeVar("Given")


def in_turns(
    rounds: Sequence[Given],
    ours: Callable[[Given], float],
    theirs: Callable[[Given], float],
    at_a_time: int = 1,
    pause: float = 0.0,
) -> tuple[Timings, Timings]:
    """Run both on each round's input, each first every other time, so that drift hits both alike.

    Args:
        ours: does the work and returns the seconds that count; so does ``theirs``.
        at_a_time: rounds that one does in a row before it is the other's turn.
        pause: seconds of rest before each turn, for what the other's threads still do.
    """
    times: tuple[list[float], list[float]] = ([], [])
    for number, at in enumerate(range(0, len(rounds), at_a_time)):
        turn = [(times[0], ours), (times[1], theirs)]
        for kept, contestant in turn if number % 2 == 0 else reversed(turn):
            time.sleep(pause)
            kept += [contestant(given) for given in rounds[at : at + at_a_time]]
    return Timings(tuple(times[0])), Timings(tuple(times[1]))

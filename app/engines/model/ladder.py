"""A model within bounds: of time, of tries, of what a turn may use; and not at all while it is known to fail."""

import asyncio
import random
from collections import Counter, deque
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import aclosing
from dataclasses import dataclass, field
from typing import Final

from app.engines.hearing import Allowance
from app.engines.model.faults import broke_off, broken, slow
from app.engines.model.wire import Delta, Fault, Form, Message, Model
from app.records import Usage

USUAL_TIMEOUT: Final = 45.0


@dataclass(frozen=True)
class Limits:
    """Seconds. ``budget`` bounds the time to the first word over all tries, waits included; ``first`` that of one try.

    ``gap`` bounds the time between two words, ``total`` all of it. Between tries one waits a random time below a bound
    that doubles from ``shortest_wait`` to ``longest_wait``, or as long as the provider says, up to ``longest_told``.
    """

    budget: float = USUAL_TIMEOUT
    first: float = 20.0
    gap: float = 15.0
    total: float = 90.0
    shortest_wait: float = 0.5
    longest_wait: float = 8.0
    longest_told: float = 30.0


def limits_of(timeout: float) -> Limits:
    """The limits in proportion to the one that is set."""
    share = timeout / USUAL_TIMEOUT
    usual = Limits()
    return Limits(
        budget=timeout,
        first=usual.first * share,
        gap=usual.gap * share,
        total=usual.total * share,
        shortest_wait=usual.shortest_wait * min(share, 1.0),
        longest_wait=usual.longest_wait * min(share, 1.0),
        longest_told=usual.longest_told * min(share, 1.0),
    )


@dataclass(frozen=True)
class Time:
    """Where the ladder's time and chance come from."""

    now: Callable[[], float]
    sleep: Callable[[float], Awaitable[None]]
    chance: random.Random


class Breaker:
    """Stops calls to what fails: after ``most`` failures within ``window`` seconds for ``pause`` seconds.

    Then one call tries it out; the others are still refused until that one has ended.
    """

    def __init__(self, now: Callable[[], float], most: int = 5, window: float = 60.0, pause: float = 30.0) -> None:
        self._now = now
        self._most = most
        self._window = window
        self._pause = pause
        self._failures: deque[float] = deque()
        self._opened: float | None = None
        self._trying = False

    def admit(self) -> bool:
        """Whether a call may be made now; who is admitted reports how it went."""
        if self._opened is None:
            return True
        if self._trying or self._now() < self._opened + self._pause:
            return False
        self._trying = True
        return True

    def went_well(self) -> None:
        """A call succeeded."""
        self._failures.clear()
        self._opened, self._trying = None, False

    def failed(self) -> None:
        """A call failed."""
        now = self._now()
        self._failures.append(now)
        while self._failures[0] < now - self._window:
            self._failures.popleft()
        if self._trying or len(self._failures) >= self._most:
            self._opened, self._trying = now, False

    def given_up(self) -> None:
        """A call was left before it ended, and says nothing."""
        self._trying = False


@dataclass
class Calls:
    """How many calls were made of a model since the start, and how many failed, by the kind of fault."""

    calls: int = 0
    failures: Counter[str] = field(default_factory=Counter)


class Ladder:
    """A model behind its limits and its breaker."""

    def __init__(self, model: Model, limits: Limits, time: Time, price: Callable[[int, int], float | None]) -> None:
        self.model = model
        self._limits = limits
        self._time = time
        self._price = price
        self._breaker = Breaker(time.now)
        self.calls = Calls()

    async def stream(
        self, messages: Sequence[Message], form: Form | None, allowance: Allowance
    ) -> AsyncGenerator[str, None]:
        """The reply, piece by piece. A try that fails before its first word may be followed by another.

        Raises:
            Fault: no whole reply came.
        """
        began, tries = self._time.now(), 0
        deadline = began + self._limits.budget - allowance.waited
        while True:
            if not self._breaker.admit():
                raise Fault(f"{self.model.place} failed several times just now, so it is not asked for a moment.",
                            "closed")  # fmt: skip
            spoke = False
            try:
                allowance.take()
                self.calls.calls += 1
                async with aclosing(self._one(messages, form, allowance, deadline, began)) as pieces:
                    async for piece in pieces:
                        if not spoke:
                            allowance.waited += self._time.now() - began
                        spoke = True
                        yield piece
                self._breaker.went_well()
                return
            except Fault as fault:
                self._report(fault)
                if spoke and fault.kind in ("unreachable", "broken", "down"):
                    raise broke_off(self.model.place) from fault
                wait = self._wait(fault, tries)
                if spoke or not fault.again or allowance.calls <= 0 or self._time.now() + wait >= deadline:
                    if not spoke:
                        allowance.waited += self._time.now() - began
                    raise
            except (asyncio.CancelledError, GeneratorExit):
                self._breaker.given_up()
                raise
            tries += 1
            await self._time.sleep(wait)

    def _report(self, fault: Fault) -> None:
        if fault.kind == "spent":
            self._breaker.given_up()
        else:
            self.calls.failures[fault.kind] += 1
            self._breaker.failed()

    def _wait(self, fault: Fault, tries: int) -> float:
        bound = min(self._limits.longest_wait, self._limits.shortest_wait * 2**tries)
        drawn = self._time.chance.uniform(0.0, bound)
        if fault.retry_after is None:
            return drawn
        return max(drawn, fault.retry_after) if fault.retry_after <= self._limits.longest_told else float("inf")

    async def _one(
        self, messages: Sequence[Message], form: Form | None, allowance: Allowance, deadline: float, began: float
    ) -> AsyncGenerator[str, None]:
        """One call, timed; an end without a word is a fault."""
        now, spoke = self._time.now, False
        until = min(now() + self._limits.first, deadline)
        tokens_in = tokens_out = 0
        try:
            async with aclosing(self.model.stream(messages, form)) as deltas:
                while (delta := await self._next(deltas, until - now())) is not None:
                    tokens_in, tokens_out = max(tokens_in, delta.tokens_in), max(tokens_out, delta.tokens_out)
                    if delta.text:
                        spoke = True
                        yield delta.text
                    if spoke:
                        until = min(now() + self._limits.gap, began + self._limits.total)
            if not spoke:
                raise broken(self.model.place)
        finally:
            spent = self._price(tokens_in, tokens_out)
            allowance.used = allowance.used.plus(
                Usage(calls=1, tokens_in=tokens_in, tokens_out=tokens_out, spend=spent)
            )

    async def _next(self, deltas: AsyncIterator[Delta], seconds: float) -> Delta | None:
        try:
            async with asyncio.timeout(max(0.0, seconds)):
                return await anext(deltas, None)
        except TimeoutError:
            raise slow(self.model.place) from None

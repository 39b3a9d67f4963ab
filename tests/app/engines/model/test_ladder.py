"""The ladder: tries, waits, time-outs and the breaker, on a clock that only moves when it is told to."""

import asyncio
import random
from collections import deque
from collections.abc import AsyncGenerator, Sequence
from typing import Any

import pytest

from app.engines.hearing import Allowance
from app.engines.model.faults import broken, from_status
from app.engines.model.ladder import Breaker, Ladder, Limits, Time, limits_of
from app.engines.model.wire import Delta, Fault, Form, Message, Model

ASK = [Message("user", "Say something.")]


class Scripted:
    """A model that says or raises what was queued; ``seconds`` pass before each."""

    name, place, here = "openai:scripted", "api.example", False

    def __init__(self, *script: Any) -> None:
        self.script = deque(script)
        self.calls = 0

    def open(self) -> Model:
        return self

    async def close(self) -> None:
        pass

    async def stream(self, messages: Sequence[Message], form: Form | None = None) -> AsyncGenerator[Delta, None]:
        self.calls += 1
        assert self.script, "nobody expected a call here"
        for step in self.script.popleft():
            if isinstance(step, Fault):
                raise step
            if isinstance(step, float):
                await asyncio.sleep(step)
            else:
                yield step
        yield Delta("", 100, 20, "stop")


class Hands:
    """A clock moved by hand, and by waiting."""

    def __init__(self) -> None:
        self.at = 1_000.0
        self.waits: list[float] = []

    def now(self) -> float:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.waits.append(seconds)
        self.at += seconds


def _ladder(model: Scripted, hands: Hands, limits: Limits | None = None) -> Ladder:
    time = Time(hands.now, hands.sleep, random.Random(3))
    return Ladder(model, limits or Limits(), time, lambda tokens_in, tokens_out: (tokens_in + tokens_out) / 1e6)


def _said(ladder: Ladder, allowance: Allowance | None = None) -> str:
    async def work() -> str:
        return "".join([piece async for piece in ladder.stream(ASK, None, allowance or Allowance())])

    return asyncio.run(work())


WORDS = (Delta("Hello "), Delta("there."))


def test_reply_comes_piece_by_piece_and_is_counted() -> None:
    """What is said arrives whole; calls, tokens and spend are added up."""
    allowance = Allowance()
    assert _said(_ladder(Scripted(WORDS), Hands()), allowance) == "Hello there."
    used = allowance.used
    assert (used.calls, used.tokens_in, used.tokens_out, used.spend) == (1, 100, 20, 0.00012)


def test_passing_trouble_is_tried_again_after_a_random_wait() -> None:
    """Two failures before the first word are forgiven; the waits are drawn below bounds that double."""
    hands, model = Hands(), Scripted([from_status(500, "", "")], [from_status(503, "", "")], WORDS)
    assert _said(_ladder(model, hands)) == "Hello there."
    assert model.calls == 3
    assert 0 <= hands.waits[0] <= 0.5
    assert 0 <= hands.waits[1] <= 1.0


def test_three_calls_are_the_most() -> None:
    """The third failure is final, and what was tried is counted all the same."""
    allowance, model = Allowance(), Scripted(*[[from_status(500, "", "x")]] * 3)
    with pytest.raises(Fault, match="500"):
        _said(_ladder(model, Hands()), allowance)
    assert (model.calls, allowance.used.calls, allowance.calls) == (3, 3, 0)


@pytest.mark.parametrize("status", [400, 401, 403, 404, 422])
def test_refusals_are_final(status: int) -> None:
    """What the provider will never take is not sent again."""
    model = Scripted([from_status(status, "openai:x", "x")])
    with pytest.raises(Fault, match=str(status)):
        _said(_ladder(model, Hands()))
    assert model.calls == 1


def test_told_wait_is_honoured_within_the_budget() -> None:
    """Retry-After is waited for where it fits; where it is too long, or beyond the budget, nothing more is tried."""
    hands, model = Hands(), Scripted([from_status(429, "", "", 12.0)], WORDS)
    assert _said(_ladder(model, hands)) == "Hello there."
    assert hands.waits == [12.0]
    for seconds in (31.0, 3600.0):
        model = Scripted([from_status(429, "", "", seconds)])
        with pytest.raises(Fault):
            _said(_ladder(model, Hands()))
        assert model.calls == 1
    hands, model = Hands(), Scripted([from_status(429, "", "", 25.0)], [from_status(429, "", "", 25.0)])
    with pytest.raises(Fault):
        _said(_ladder(model, hands))
    assert (model.calls, hands.at - 1_000) == (2, 25.0)


def test_nothing_is_tried_again_once_words_came() -> None:
    """Half a reply cannot be taken back, so a fault after the first word is final, and said to be a breaking off."""
    model = Scripted([*WORDS, broken("x")], WORDS)
    with pytest.raises(Fault, match="broke off in the middle"):
        _said(_ladder(model, Hands()))
    assert model.calls == 1


SHORT = Limits(budget=0.5, first=0.1, gap=0.05, total=0.3, shortest_wait=0.0, longest_wait=0.0)


@pytest.mark.parametrize(
    ("steps", "calls"),
    [([5.0], 3), ([Delta("word "), 5.0], 1), ([Delta("w "), *[0.04, Delta("w ")] * 20], 1)],
    ids=["nothing", "nothing more", "too slowly"],
)
def test_silence_ends_a_try(steps: list[Any], calls: int) -> None:
    """No first word, no further word or no end in time: each is a fault, and the first may be tried again."""

    async def work() -> int:
        loop, model = asyncio.get_running_loop(), Scripted(*[steps] * 3)
        time = Time(loop.time, asyncio.sleep, random.Random(3))
        ladder = Ladder(model, SHORT, time, lambda *_: None)
        with pytest.raises(Fault, match="in time"):
            async for _ in ladder.stream(ASK, None, Allowance()):
                pass
        return model.calls

    assert asyncio.run(work()) == calls


def test_reply_without_a_word_is_a_fault() -> None:
    """An empty reply helps nobody and is tried again like other trouble."""
    model = Scripted((), (), WORDS)
    assert _said(_ladder(model, Hands())) == "Hello there."


def test_turn_has_one_allowance() -> None:
    """Calls of the same turn share what is left, and a barred one makes none."""
    allowance, model = Allowance(calls=1), Scripted(WORDS)
    ladder = _ladder(model, Hands())
    _said(ladder, allowance)
    with pytest.raises(Fault, match="as often as one turn allows"):
        _said(ladder, allowance)
    with pytest.raises(Fault, match="used up"):
        _said(ladder, Allowance(barred="Its tokens are used up."))
    assert model.calls == 1


def test_breaker_opens_tries_once_and_closes() -> None:
    """Five failures within a minute close the way for half a minute; then one call tries it out, and opens it again."""
    hands = Hands()
    breaker = Breaker(hands.now)
    for _ in range(5):
        assert breaker.admit()
        breaker.failed()
    assert not breaker.admit()
    hands.at += 29
    assert not breaker.admit()
    hands.at += 2
    assert breaker.admit()
    assert not breaker.admit()
    breaker.failed()
    assert not breaker.admit()
    hands.at += 31
    assert breaker.admit()
    breaker.went_well()
    assert breaker.admit()
    assert breaker.admit()


def test_breaker_forgets_and_an_abandoned_trial_frees_it() -> None:
    """Failures a minute apart do not add up; a trial that its caller left is no verdict."""
    hands = Hands()
    breaker = Breaker(hands.now)
    for _ in range(12):
        breaker.failed()
        hands.at += 16
    assert breaker.admit()
    for _ in range(5):
        breaker.failed()
    hands.at += 31
    assert breaker.admit()
    breaker.given_up()
    assert breaker.admit()


def test_open_breaker_answers_at_once() -> None:
    """While it is open nobody is called, and the sentence says why."""
    model = Scripted(*[[from_status(401, "openai:x", "x")]] * 5)
    ladder = _ladder(model, Hands())
    for _ in range(5):
        with pytest.raises(Fault, match="401"):
            _said(ladder)
    with pytest.raises(Fault, match="not asked for a moment"):
        _said(ladder)
    assert model.calls == 5


def test_limits_scale_with_the_setting() -> None:
    """At 45 seconds the limits are the usual ones; a longer setting stretches all but the waits between tries."""
    assert limits_of(45) == Limits()
    long = limits_of(450)
    assert (long.budget, long.first, long.gap, long.total) == (450, 200.0, 150.0, 900.0)
    assert (long.longest_wait, long.longest_told) == (8.0, 30.0)

"""The way in for replies: one prepares at a time, in order, and nobody is kept for long."""

import asyncio
import time
from collections.abc import Awaitable, Callable

from app.engines.computing import CROWD, spare_time
from app.engines.doorway import LONGEST_STEP, PATIENCE, Doorway


async def _never(seconds: float) -> None:
    await asyncio.sleep(seconds)


async def _long() -> None:
    await asyncio.sleep(30)


async def _asked(
    doorway: Doorway, on_its_way: Callable[[float], Awaitable[None]], work: Callable[[], Awaitable[None]]
) -> None:
    async with doorway.entered(on_its_way):
        await work()


def test_whoever_is_next_comes_in_when_the_request_of_the_one_before_is_on_its_way() -> None:
    """A reply that is being listened to keeps nobody out; one that is still prepared does."""

    async def played() -> list[str]:
        doorway, seen = Doorway(), list[str]()
        sent, heard = asyncio.Event(), asyncio.Event()

        async def on_its_way(_: float) -> None:
            await sent.wait()

        async def first() -> None:
            seen.append("first prepares")
            await heard.wait()
            seen.append("first heard")

        async def second() -> None:
            seen.append("second prepares")

        one = asyncio.create_task(_asked(doorway, on_its_way, first))
        two = asyncio.create_task(_asked(doorway, _never, second))
        await asyncio.sleep(0.05)
        seen.append("sent")
        sent.set()
        await two
        heard.set()
        await one
        return seen

    assert asyncio.run(played()) == ["first prepares", "sent", "second prepares", "first heard"]


def test_one_that_asks_for_nothing_lets_the_next_in_when_it_leaves() -> None:
    """A reply without a model, or one that failed, holds nobody up for longer than it took."""

    async def played() -> float:
        doorway = Doorway()

        async def fails() -> None:
            raise ValueError

        async def passes() -> None:
            pass

        begun = time.perf_counter()
        for _ in range(5):
            try:
                await _asked(doorway, _never, fails)
            except ValueError:
                await _asked(doorway, _never, passes)
        return time.perf_counter() - begun

    assert asyncio.run(played()) < LONGEST_STEP


def test_one_that_takes_long_keeps_the_next_only_for_so_long() -> None:
    """What is prepared for seconds does not stop all other interviews."""

    async def played() -> float:
        doorway, begun = Doorway(), time.perf_counter()
        slow = asyncio.create_task(_asked(doorway, _never, _long))
        await asyncio.sleep(0)
        async with doorway.entered(_never):
            waited = time.perf_counter() - begun
        slow.cancel()
        await asyncio.wait({slow})
        return waited

    assert LONGEST_STEP * 0.9 <= asyncio.run(played()) < 10 * LONGEST_STEP


def test_those_that_stop_waiting_leave_the_way_free() -> None:
    """A reply stopped at the door, or inside, lets the others in."""

    async def played() -> float:
        doorway = Doorway()
        inside = asyncio.create_task(_asked(doorway, _never, _long))
        waiting = [asyncio.create_task(_asked(doorway, _never, _long)) for _ in range(3)]
        await asyncio.sleep(0.01)
        for task in (*waiting, inside):
            task.cancel()
        await asyncio.wait({*waiting, inside})
        begun = time.perf_counter()
        async with doorway.entered(_never):
            return time.perf_counter() - begun

    assert asyncio.run(played()) < LONGEST_STEP


def test_nobody_waits_for_ever_where_the_loop_is_never_quick() -> None:
    """A loop that always lags still lets one in after its patience."""

    async def played() -> float:
        doorway, over = Doorway(), False

        async def busy() -> None:
            while not over:
                time.sleep(0.006)  # the loop is to be late
                await asyncio.sleep(0)

        lagging = asyncio.create_task(busy())
        await asyncio.sleep(0)
        begun = time.perf_counter()
        async with doorway.entered(_never):
            waited = time.perf_counter() - begun
        over = True
        await lagging
        return waited

    assert PATIENCE * 0.9 <= asyncio.run(played()) < 20 * PATIENCE


def test_what_nobody_waits_for_is_put_off_while_many_wait_at_the_door() -> None:
    """Measuring answers gives way to those that have heard nothing yet, and goes on when they have come in."""

    async def played() -> tuple[bool, bool]:
        doorway = Doorway()
        crowd = [asyncio.create_task(_asked(doorway, _never, _long)) for _ in range(CROWD + 2)]
        await asyncio.sleep(0.01)
        spared = asyncio.create_task(spare_time(30))
        await asyncio.wait({spared}, timeout=0.1)
        early = spared.done()
        for task in crowd:
            task.cancel()
        await asyncio.wait({*crowd})
        await asyncio.wait({spared}, timeout=5)
        return early, spared.done()

    assert asyncio.run(played()) == (False, True)

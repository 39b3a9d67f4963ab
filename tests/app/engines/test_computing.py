"""Computing beside the event loop: few at once, in order, and nothing that waits for a disk stands behind it."""

import asyncio
import sys
import threading
from contextlib import ExitStack
from contextvars import ContextVar

import pytest

from app.engines.computing import AT_ONCE, CROWD, TURN, behind, computed, speaking

SAID: ContextVar[str] = ContextVar("said", default="")


def test_gives_what_the_work_gives_and_raises_what_it_raises() -> None:
    """Result, error and the caller's context all pass through the thread."""

    async def asked() -> str:
        SAID.set("heard")
        return await computed(lambda text, end: SAID.get() + text + end, " well", end=".")

    assert asyncio.run(asked()) == "heard well."
    with pytest.raises(ZeroDivisionError):
        asyncio.run(computed(lambda: 1 // 0))


def test_a_few_compute_at_once_while_others_still_get_a_thread() -> None:
    """However much is asked for, one thread works; a call that only waits for a disk is answered meanwhile."""
    going, leave, lock = threading.Semaphore(0), threading.Event(), threading.Lock()
    at_once: list[int] = []
    running = 0

    def work() -> None:
        nonlocal running
        with lock:
            running += 1
            at_once.append(running)
        going.release()
        assert leave.wait(30)
        with lock:
            running -= 1

    async def asked() -> str:
        works = [asyncio.ensure_future(computed(work)) for _ in range(3 * AT_ONCE)]
        await asyncio.to_thread(lambda: [going.acquire(timeout=30) for _ in range(AT_ONCE)])
        between = await asyncio.to_thread(lambda: "answered")
        leave.set()
        await asyncio.gather(*works)
        return between

    assert asyncio.run(asked()) == "answered"
    assert max(at_once) == AT_ONCE


def test_busy_threads_give_way_soon() -> None:
    """Whoever computes here lets a waiting event loop in after a fraction of a millisecond."""
    asyncio.run(computed(int))
    assert sys.getswitchinterval() == pytest.approx(TURN)


def test_what_nobody_waits_for_lets_many_listeners_go_first() -> None:
    """While many hear words, such work waits as long as it is patient; beside a few it begins at once."""

    async def waited(listeners: int, patience: float) -> float:
        loop = asyncio.get_running_loop()
        with ExitStack() as held:
            for _ in range(listeners):
                held.enter_context(speaking())
            # Somebody else is at such work already, and stays at it.
            async with behind(0):
                began = loop.time()
                async with behind(patience):
                    return loop.time() - began

    assert asyncio.run(waited(CROWD, 30)) < 5
    assert asyncio.run(waited(CROWD + 1, 0)) < 5
    assert asyncio.run(waited(CROWD + 1, 0.5)) >= 0.5


def test_it_goes_on_in_spare_time() -> None:
    """An event loop with time to spare lets such work begin long before its patience ends, however many listen."""
    order: list[str] = []

    async def work(name: str) -> None:
        async with behind(30):
            order.append(f"{name} begins")
            await asyncio.sleep(0.3)
            order.append(f"{name} ends")

    async def both() -> None:
        with ExitStack() as held:
            for _ in range(CROWD + 1):
                held.enter_context(speaking())
            async with asyncio.timeout(25):
                await asyncio.gather(work("one"), work("other"))

    asyncio.run(both())
    assert sorted(order) == ["one begins", "one ends", "other begins", "other ends"]


def test_what_somebody_waits_for_goes_before_what_has_waited() -> None:
    """However much nobody waits for is left over from a crowd, whoever comes then stands behind one piece of it."""
    order: list[str] = []

    async def left_over() -> None:
        async with behind():
            await computed(order.append, "left over")

    async def asked() -> None:
        works = [asyncio.ensure_future(left_over()) for _ in range(5)]
        await asyncio.sleep(0)
        await computed(order.append, "asked for")
        await asyncio.gather(*works)

    asyncio.run(asked())
    assert order.index("asked for") <= 1
    assert order.count("left over") == 5

"""Computing beside the event loop: few at once, in order, and nothing that waits for a disk stands behind it."""

import asyncio
import sys
import threading
from contextvars import ContextVar

import pytest

from app.engines.computing import AT_ONCE, TURN, computed

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
    """However much is asked for, a few threads work; a call that only waits for a disk is answered meanwhile."""
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

"""Lets those who are being spoken to finish before others are begun."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Final

from app.engines.computing import coming

LONGEST_STEP: Final = 0.3
"""Seconds that one may keep the next from coming in."""

PATIENCE: Final = 0.1
"""Seconds that one waits at most for the event loop to have time to spare. Where it never has, ten a second come in."""

LAG: Final = 0.004
"""Seconds that one pass of the event loop may take and still count as quick."""


class Doorway:
    """A narrow way in: one prepares what it asks for at a time, and only while the event loop is quick.

    What prepares a request keeps the interpreter busy for some twenty milliseconds. When hundreds begin in the same
    moment, words that have arrived for others would wait behind all of it; like this, behind one step of one of them.
    Nobody is done later for it, as the work is the same, and alone nobody waits at all.
    """

    def __init__(self) -> None:
        self._free = asyncio.Lock()

    @asynccontextmanager
    async def entered(self, on_its_way: Callable[[float], Awaitable[None]]) -> AsyncIterator[None]:
        """Come in, in the order of asking; whoever is next may when the block is left, if not earlier.

        Args:
            on_its_way: returns as soon as what is prepared is asked for, or after the seconds it is given.
        """
        with coming():
            await self._free.acquire()
        let_in: asyncio.Task[None] | None = None
        try:
            await _quick()
            let_in = asyncio.create_task(_until(on_its_way))
            let_in.add_done_callback(lambda _: self._free.release())
            yield
        finally:
            if let_in is None:
                self._free.release()
            else:
                let_in.cancel()


async def _until(on_its_way: Callable[[float], Awaitable[None]]) -> None:
    await on_its_way(LONGEST_STEP)


async def _quick() -> None:
    """Wait until a pass of the event loop is quick."""
    loop = asyncio.get_running_loop()
    until = loop.time() + PATIENCE
    while loop.time() < until:
        begun = loop.time()
        await asyncio.sleep(0)
        if loop.time() - begun < LAG:
            return

"""Work that keeps a processor busy, beside the event loop and not in its way.

Python runs one thread at a time. A loop that reads two hundred streams asks for its turn thousands of times a second,
and each time would wait until every busy thread has had the usual five milliseconds. So one thread computes at a time,
and gives way soon; what waits for a disk or a socket has asyncio's own threads, and never stands behind these.
What nobody waits for lets those finish who are being spoken to.
"""

import asyncio
import sys
from collections.abc import AsyncIterator, Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, contextmanager, nullcontext
from contextvars import copy_context
from functools import cache, partial
from typing import Final, ParamSpec, TypeVar
from weakref import WeakKeyDictionary

Given = ParamSpec("Given")
Made = TypeVar("Made")

AT_ONCE: Final = 1
"""Two threads of rules take turns and are done no sooner; the loop then gets a third of the processor and not half, and
of two hundred replies that begin in one moment the words came twice as late. The embedding model has its own thread."""

TURN: Final = 0.001
"""Seconds after which a busy thread gives way to one that waits. With the usual 0.005 the words of 40 streams beside a
busy thread come later; with a fifth of this, changing over costs more than it brings (measured with 200)."""


CROWD: Final = 8
"""Replies that may be spoken at once before others' work is noticed."""

PATIENCE: Final = 10.0
"""Seconds that work which nobody waits for may be put off."""

LONGEST: Final = 60.0
"""The same while many wait for their first word: the longest that a slow machine takes for two hundred of them."""

GLANCE: Final = 0.2
"""Seconds between two looks whether it is quiet."""

LAG: Final = 0.02
"""Seconds by which the event loop may be late and still has time to spare."""

_speaking: set[object] = set()
_coming: set[object] = set()
_behind: set[object] = set()


@contextmanager
def speaking() -> Iterator[None]:
    """Within the block somebody hears a reply word by word."""
    with _among(_speaking):
        yield


@contextmanager
def coming() -> Iterator[None]:
    """Within the block somebody waits to hear the first word."""
    with _among(_coming):
        yield


@asynccontextmanager
async def behind(patience: float = PATIENCE) -> AsyncIterator[None]:
    """Do within the block what nobody waits for: one after the other, and in spare time where many are spoken to.

    When a crowd has gone, as many measurements have waited for it. All at once they would stand before whoever comes
    then, whose first word waits for a moment of the same thread; like this, one of them does.

    Args:
        patience: seconds that it can wait at most before its turn comes; 0 where somebody does wait for it.
    """
    await spare_time(patience)
    async with _one_by_one() if patience else nullcontext():
        with _among(_behind):
            yield


def _one_by_one() -> asyncio.Lock:
    """The lock of this event loop for what nobody waits for."""
    return _ASIDE.setdefault(asyncio.get_running_loop(), asyncio.Lock())


_ASIDE: Final[WeakKeyDictionary[asyncio.AbstractEventLoop, asyncio.Lock]] = WeakKeyDictionary()


async def spare_time(patience: float = PATIENCE) -> None:
    """Wait, at most so many seconds, while many are spoken to and the event loop has no time to spare, or many come."""
    loop = asyncio.get_running_loop()
    begun = loop.time()
    while len(_speaking) + len(_coming) > CROWD:
        if loop.time() - begun >= (LONGEST if patience and len(_coming) > CROWD else patience):
            return
        due = loop.time() + GLANCE
        await asyncio.sleep(GLANCE)
        if loop.time() - due < LAG and not _behind and len(_coming) <= CROWD:
            return


@contextmanager
def _among(some: set[object]) -> Iterator[None]:
    one = object()
    some.add(one)
    try:
        yield
    finally:
        some.discard(one)


async def computed(work: Callable[Given, Made], *args: Given.args, **named: Given.kwargs) -> Made:
    """What the work gives, done in a thread for it; in the order in which it was asked for."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_threads(), partial(copy_context().run, work, *args, **named))


@cache
def _threads() -> ThreadPoolExecutor:
    sys.setswitchinterval(TURN)
    return ThreadPoolExecutor(AT_ONCE, "computing")

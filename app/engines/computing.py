"""Work that keeps a processor busy, beside the event loop and not in its way.

Python runs one thread at a time. A loop that reads two hundred streams asks for its turn thousands of times a second,
and each time would wait until every busy thread has had the usual five milliseconds. So few threads compute at once,
and they give way soon; what waits for a disk or a socket has asyncio's own threads, and never stands behind these.
What nobody waits for lets those finish who are being spoken to.
"""

import asyncio
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from contextvars import copy_context
from functools import cache, partial
from typing import Final, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")

AT_ONCE: Final = 2
"""Two, since the embedding model computes without holding Python up."""

TURN: Final = 0.0002
"""Seconds after which a busy thread gives way to one that waits. Then the words of 40 streams come as promptly beside
one busy thread as beside none; with the usual 0.005 the latest in a hundred are five times as late."""


CROWD: Final = 8
"""Replies that may be spoken at once before others' work is noticed."""

PATIENCE: Final = 5.0
"""Seconds that work which nobody waits for may be put off."""

GLANCE: Final = 0.2
"""Seconds between two looks whether it is quiet."""

_speaking: set[object] = set()


@contextmanager
def speaking() -> Iterator[None]:
    """Within the block somebody hears a reply word by word."""
    one = object()
    _speaking.add(one)
    try:
        yield
    finally:
        _speaking.discard(one)


async def quiet(patience: float = PATIENCE) -> None:
    """Wait, at most so many seconds, while many are being spoken to."""
    loop = asyncio.get_running_loop()
    until = loop.time() + patience
    while len(_speaking) > CROWD and loop.time() < until:
        await asyncio.sleep(GLANCE)


async def computed(work: Callable[Given, Made], *args: Given.args, **named: Given.kwargs) -> Made:
    """What the work gives, done in one of a few threads; in the order in which it was asked for."""
    loop = asyncio.get_running_loop()
    return await loop.run_in_executor(_threads(), partial(copy_context().run, work, *args, **named))


@cache
def _threads() -> ThreadPoolExecutor:
    sys.setswitchinterval(TURN)
    return ThreadPoolExecutor(AT_ONCE, "computing")

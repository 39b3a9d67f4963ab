"""Server-sent events as text (HTML Living Standard, "Server-sent events")."""

import asyncio
from collections.abc import AsyncIterator

MEDIA_TYPE = "text/event-stream"
STREAM_HEADERS = {"X-Accel-Buffering": "no", "Cache-Control": "no-store"}

HEARTBEAT_SECONDS = 15.0
"""Proxies and browsers give up on a silent stream after 30 to 60 seconds."""


def event(name: str, data: str, id_: int | str | None) -> str:
    """One event; ``data`` may have several lines. Without an id it is not counted when a stream is taken up again."""
    lines = "".join(f"data: {line}\n" for line in data.split("\n"))
    first = "" if id_ is None else f"id: {id_}\n"
    return f"{first}event: {name}\n{lines}\n"


async def with_heartbeat(events: AsyncIterator[str]) -> AsyncIterator[str]:
    """The same events, with a comment whenever nothing came for a while."""
    waiting = asyncio.ensure_future(anext(events, None))
    try:
        while True:
            done, _ = await asyncio.wait({waiting}, timeout=HEARTBEAT_SECONDS)
            if not done:
                yield ": still here\n\n"
                continue
            item = waiting.result()
            if item is None:
                return
            yield item
            waiting = asyncio.ensure_future(anext(events, None))
    finally:
        waiting.cancel()

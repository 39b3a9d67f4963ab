"""Uvicorn, quietly, with a word when it answers."""

import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import uvicorn
from starlette.types import ASGIApp

LONGEST_STOP = 6
"""Seconds that open requests may take to end after a stop was asked for."""


class _Announcing(uvicorn.Server):
    def __init__(self, config: uvicorn.Config, started: Callable[[], None]) -> None:
        super().__init__(config)
        self._announce = started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        if self.started:
            self._announce()


def listen(app: ASGIApp, listener: socket.socket, started: Callable[[], None]) -> None:
    """Answer requests on a bound socket until SIGINT or SIGTERM.

    Args:
        started: called once, when requests are answered.
    """
    config = uvicorn.Config(
        app,
        log_level=logging.WARNING,
        log_config=None,  # its lines go where all others go, in the same form
        access_log=False,
        server_header=False,
        # Who asks is who connected: a header that anyone can write must not get round the limit on wrong tokens.
        proxy_headers=False,
        # The faster parser of headers has no limit on their size, and takes time with its square.
        http="h11",
        ws="none",  # there is no route of that kind, and the library takes a twentieth of the start
        timeout_graceful_shutdown=LONGEST_STOP,
    )
    with _surviving_signals():
        _Announcing(config, started).run(sockets=[listener])


@contextmanager
def _surviving_signals() -> Iterator[None]:
    """Let this process outlive the signal that stopped the server, which Uvicorn raises once more at its end.

    There is a data folder to close after it.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    before = {kind: signal.signal(kind, lambda *_: None) for kind in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    finally:
        for kind, handler in before.items():
            signal.signal(kind, handler)

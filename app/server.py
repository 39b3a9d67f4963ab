"""Uvicorn, quietly, with a word when it answers."""

import logging
import socket
from collections.abc import Callable

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
        access_log=False,
        server_header=False,
        timeout_graceful_shutdown=LONGEST_STOP,
    )
    _Announcing(config, started).run(sockets=[listener])

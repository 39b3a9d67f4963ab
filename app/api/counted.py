"""Counts every request and writes one line of log about it: method, route, status, time. Nothing of what it holds."""

import logging
import time
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.api.mcp import PATH as MCP
from app.counts import Answered, Counts
from app.settings import API

METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
OTHER = "other"
"""Stands for what no route answers to and for methods nobody knows, of which a stranger can make up any number."""

log = logging.getLogger("greenroom.requests")


class Counted:
    """Stands before the guard, so that refusals are counted too. Plain ASGI, as the guard is."""

    def __init__(self, app: ASGIApp, counts: Counts) -> None:
        self._app = app
        self._counts = counts

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on and count its answer when it begins; a stream may go on for long after."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()

        async def send_counted(message: Message) -> None:
            if message["type"] == "http.response.start":
                self._count(scope, int(message["status"]), time.perf_counter() - began)
            await send(message)

        await self._app(scope, receive, send_counted)

    def _count(self, scope: Scope, status: int, seconds: float) -> None:
        method = scope["method"] if scope["method"] in METHODS else OTHER
        request = Answered(method, template(scope), status)
        self._counts.answered(request, seconds)
        fields = {"method": method, "route": request.route, "status": status, "ms": round(1000 * seconds, 1)}
        log.info("answered", extra={"fields": fields})


def template(scope: Scope) -> str:
    """The route's path with its parameters' names in place of their values; ``other`` where none was reached."""
    route: Any = scope.get("route")
    if route is None:
        return MCP if scope["path"] == MCP and "endpoint" in scope else OTHER
    path = str(route.path)
    return API + path if scope["path"].startswith(f"{API}/") and not path.startswith(API) else path

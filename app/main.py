"""The web application, put together from its rooms, and the server that runs it."""

import asyncio
import json
import os
import socket
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress

from fastapi import FastAPI
from starlette.middleware import Middleware

from app import __version__
from app.api import (
    backups,
    candidates,
    coaching,
    documents,
    health,
    imports,
    interviews,
    metrics,
    models,
    openai,
    practice,
    stories,
    users,
)
from app.api.counted import Counted
from app.api.errors import add_handlers
from app.api.guard import HEADERS, Guard
from app.api.mcp import McpDoor, mcp_route
from app.api.sign_in import SignIns
from app.counts import Counts
from app.errors import Conflict, GreenroomError
from app.server import listen
from app.services import Services
from app.settings import ADDRESS_FILE, API
from app.web.pages import add_pages

FIRST_REQUESTS = 1.0
"""Seconds that whoever waited for the start has the processor to himself before the engine warms up."""


def create_app(services: Services) -> FastAPI:
    """The application over opened services; closing them is the caller's part."""

    door = McpDoor(services)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        warming = asyncio.create_task(_warm(services))
        async with door.within():
            yield
        warming.cancel()
        await services.wind_down()
        await asyncio.wait({warming})  # not awaited itself: a fault in it must not keep the stop from its end

    counts = Counts()
    sign_ins = SignIns(services.database, services.token, services.clock)
    app = FastAPI(
        title="Greenroom",
        version=__version__,
        summary="An interview coach over your own notes.",
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,
        # Spans and logs would hold addresses and the text of errors, and go where the environment says.
        telemetry={"tracing": False, "metrics": False, "logs": False, "auto_configure": False},
        middleware=[
            Middleware(Counted, counts=counts),
            Middleware(Guard, sign_ins=sign_ins, loopback=services.settings.loopback),
        ],
    )
    app.state.services = services
    app.state.sign_ins = sign_ins
    app.state.counts = counts
    add_handlers(app, HEADERS)
    app.include_router(health.router)
    app.include_router(metrics.router)
    for room in (candidates, imports, backups, documents, coaching, stories, interviews, practice, models, users):
        app.include_router(room.router, prefix=API)
    app.include_router(openai.router)
    app.router.routes.append(mcp_route(door))
    add_pages(app)
    return app


async def _warm(services: Services) -> None:
    """Let the engine get ready while nobody asks yet; a failed start-up is told to those who ask."""
    with suppress(GreenroomError):
        await asyncio.to_thread(services.ready)
        await asyncio.sleep(FIRST_REQUESTS)
        await asyncio.to_thread(lambda: services.context.engine.warm())


def serve(services: Services, started: Callable[[str, str], None]) -> None:
    """Listen until told to stop (SIGINT, SIGTERM).

    Args:
        started: called with the address and a one-time sign-in code when requests are answered.

    Raises:
        Conflict: the port is taken.
    """
    settings = services.settings
    app = create_app(services)
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((settings.host, settings.port))
        except OSError as error:
            raise Conflict(
                f"Port {settings.port} on {settings.host} is taken or not allowed ({error.strerror}); "
                "choose another with --port."
            ) from error
        port = listener.getsockname()[1]
        name = f"[{settings.host}]" if ":" in settings.host else settings.host
        address = f"http://{'127.0.0.1' if name in ('0.0.0.0', '[::]') else name}:{port}"  # noqa: S104
        note = settings.data_dir / ADDRESS_FILE
        partial = note.with_suffix(".partial")
        partial.write_text(json.dumps({"address": address, "pid": os.getpid()}))
        partial.replace(note)
        try:
            listen(app, listener, lambda: started(address, app.state.sign_ins.new_code()))
        finally:
            note.unlink(missing_ok=True)

"""Whether the server runs, and whether it is ready."""

from typing import Literal

from fastapi import APIRouter, Request
from pydantic import BaseModel

from app import __version__
from app.services import Services

router = APIRouter(tags=["health"])


class Health(BaseModel):
    status: Literal["ok"]
    version: str


class Readiness(BaseModel):
    status: Literal["ready", "starting"]
    engine: str
    embedder: str


@router.get("/healthz")
async def healthz() -> Health:
    """Open to all: the process answers, however busy its threads are."""
    return Health(status="ok", version=__version__)


@router.get("/readyz")
async def readyz(request: Request) -> Readiness:
    """Whether start-up is over, which engine coaches and which embedder searches; 503 when start-up failed."""
    services: Services = request.app.state.services
    return Readiness(
        status="ready" if services.start_up.wait(0) else "starting",
        engine=services.context.engine.name,
        embedder=services.embedder.signature,
    )

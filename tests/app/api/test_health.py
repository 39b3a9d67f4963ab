"""Whether the server runs and is ready."""

import pytest
from starlette.testclient import TestClient

from app import __version__
from app.services import Services
from app.store.database import CorruptStore
from tests.app.api.said import error


def test_health_names_the_version(http: TestClient) -> None:
    """The open health check says that the process answers, and which version it is."""
    assert http.get("/healthz").json() == {"status": "ok", "version": __version__}


def test_readiness_names_engine_and_embedder(http: TestClient, services: Services) -> None:
    """Once start-up is over the server says what coaches and what searches."""
    found = http.get("/readyz").json()
    assert found == {"status": "ready", "engine": "embedded", "embedder": services.embedder.signature}


def test_failed_start_is_told_by_every_route(http: TestClient, services: Services) -> None:
    """When start-up failed, readiness and every other route say why, instead of waiting for ever."""
    services.start_up._error = CorruptStore("Greenroom's database is damaged; restore it.")
    try:
        for path in ("/readyz", "/api/v1/candidates"):
            assert "damaged" in error(http.get(path), 503, "corrupt_store")
    finally:
        services.start_up._error = None


def test_early_request_waits_and_then_hears_that_it_is_starting(
    http: TestClient, services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A request that comes before start-up is over gets 503 with Retry-After when it takes too long."""
    monkeypatch.setattr(services.start_up, "wait", lambda timeout: False)
    assert http.get("/readyz").json()["status"] == "starting"
    answer = http.get("/api/v1/candidates")
    assert "still starting" in error(answer, 503, "not_ready")
    assert answer.headers["retry-after"] == "2"

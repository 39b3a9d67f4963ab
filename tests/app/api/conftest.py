"""One running application for all tests of the API, each test with a candidate of its own."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from typing import Any

import pytest
from fastapi import FastAPI
from starlette.testclient import TestClient

from app.main import create_app
from app.services import Services, open_services
from app.settings import Settings
from tests.fakes import FakeEmbedder

API = "/api/v1"
CV = """# Experience

Charge nurse, Harbour Ward, 2019 to 2024. I led 12 nurses and cut falls by 40% in one year.

# Stories

A porter and I disagreed about the lifts. I asked what he needed, wrote a rota with him, and complaints fell to zero.
"""


@dataclass(frozen=True)
class Person:
    """A candidate with the signed-in client that works on it."""

    http: TestClient
    id: str

    @property
    def path(self) -> str:
        return f"{API}/candidates/{self.id}"

    def ingest(self, text: str = CV, name: str = "cv.md") -> dict[str, Any]:
        """Add a note and wait until it is read; its entry."""
        sent = {"files": (name, text.encode())}
        answer = self.http.post(f"{self.path}/documents", files=sent, params={"wait": "true"})
        assert answer.status_code == 202, answer.text
        entry: dict[str, Any] = answer.json()[0]
        assert entry["state"] == "ready", entry
        return entry

    def interview(self, **body: Any) -> dict[str, Any]:
        """Begin an interview."""
        answer = self.http.post(f"{self.path}/interviews", json={"format": "behavioural"} | body)
        assert answer.status_code == 201, answer.text
        held: dict[str, Any] = answer.json()
        return held


@pytest.fixture(scope="session")
def services(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Services]:
    """Real services but for the embedder."""
    folder = tmp_path_factory.mktemp("api") / "data"
    opened = open_services(Settings(data_dir=folder, max_turns=4), embedder=FakeEmbedder())
    opened.ready(30)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def application(services: Services) -> FastAPI:
    """The application over them."""
    return create_app(services)


@pytest.fixture(scope="session")
def http(application: FastAPI, services: Services) -> Iterator[TestClient]:
    """A client with the token."""
    headers = {"Authorization": f"Bearer {services.token}"}
    with TestClient(application, base_url="http://127.0.0.1:8000", headers=headers) as client:
        yield client


@pytest.fixture(scope="session")
def _numbers() -> Iterator[int]:
    return count(1)


@pytest.fixture
def person(http: TestClient, _numbers: Iterator[int]) -> Person:
    """A new candidate."""
    id_ = f"person-{next(_numbers)}"
    answer = http.put(f"{API}/candidates/{id_}", json={"name": "Wren Abara"})
    assert answer.status_code == 201
    return Person(http, id_)


@pytest.fixture
def stranger(application: FastAPI) -> TestClient:
    """A client without a token, from another address than the others, so that its failures are its own."""
    return TestClient(application, base_url="http://127.0.0.1:8000", client=("198.51.100.7", 5000))

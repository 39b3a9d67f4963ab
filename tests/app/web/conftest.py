"""A server's application over a data folder of its own, and one invented candidate to look at."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from app.main import create_app
from app.services import Services, open_services
from app.settings import Settings
from ingest.minilm.model import MiniLM
from tests.app.web.examples import ADDRESS, NOTES, TOKEN


@pytest.fixture(scope="module")
def services(tmp_path_factory: pytest.TempPathFactory, embedder: MiniLM) -> Iterator[Services]:
    """Opened services over an empty folder, closed at the end."""
    folder: Path = tmp_path_factory.mktemp("web") / "data"
    opened = open_services(Settings(data_dir=folder, token=TOKEN), embedder=embedder)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def client(services: Services) -> Iterator[TestClient]:
    """Somebody who is signed in and reads pages; redirects are left to look at."""
    headers = {"Authorization": f"Bearer {TOKEN}", "Accept": "text/html"}
    app = create_app(services)
    with TestClient(app, base_url=ADDRESS, headers=headers, follow_redirects=False) as opened:
        yield opened


@pytest.fixture(scope="module")
def ines(client: TestClient) -> str:
    """The address of a candidate with one read document."""
    client.put("/api/v1/candidates/ines-quill", json={"name": "Inês <Quill>"})
    client.post(
        "/api/v1/candidates/ines-quill/documents?wait=true",
        json={"name": "ferry.txt", "text": NOTES, "kind": "prep_answers"},
    )
    return "/candidates/ines-quill"

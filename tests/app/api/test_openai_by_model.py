"""A chat client whose coach is a chat model itself: what it used is counted, and its faults stay words."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.main import create_app
from app.services import open_services
from app.settings import Settings
from tests.app.api.conftest import API, Person
from tests.app.engines.model.coached import ANSWER, QUESTION
from tests.app.engines.model.obliging import obliging
from tests.fakes import FakeEmbedder
from tests.provider import Provider, Status, scripted


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        running.script = obliging
        yield running


@pytest.fixture
def person(tmp_path: Path, provider: Provider) -> Iterator[Person]:
    """A candidate whose coach is the scripted model."""
    settings = Settings(
        data_dir=tmp_path / "data", model="openai:scripted", openai_base_url=provider.url, model_timeout=9
    )
    services = open_services(settings, embedder=FakeEmbedder())
    services.ready(30)
    headers = {"Authorization": f"Bearer {services.token}"}
    try:
        with TestClient(create_app(services), base_url="http://127.0.0.1:8000", headers=headers) as http:
            http.put(f"{API}/candidates/wren", json={"name": "Wren Abara"})
            found = Person(http, "wren")
            found.ingest()
            yield found
    finally:
        services.close()


@pytest.mark.parametrize("kind", ["interviewer", "critic", "pitch"])
def test_usage_is_what_the_model_used(person: Person, provider: Provider, kind: str) -> None:
    """Within the calls of one turn; the usage is the sum of what the provider counted."""
    messages = [{"role": "assistant", "content": QUESTION}, {"role": "user", "content": ANSWER}]
    made = person.http.post("/v1/chat/completions", json={"model": f"{kind}:wren", "messages": messages})

    assert made.status_code == 200, made.text
    assert 1 <= len(provider.requests) <= 3
    assert made.json()["usage"]["prompt_tokens"] == 100 * len(provider.requests)
    assert made.json()["usage"]["completion_tokens"] == 20 * len(provider.requests)


@pytest.mark.parametrize("stream", [False, True])
def test_a_failing_model_is_stood_in_for(person: Person, provider: Provider, stream: bool) -> None:
    """Where the model fails the rules answer, and say so; the client sees no error."""
    provider.script = lambda body: Status(401)
    messages = [{"role": "assistant", "content": QUESTION}, {"role": "user", "content": ANSWER}]
    body = {"model": "critic:wren", "messages": messages, "stream": stream}
    made = person.http.post("/v1/chat/completions", json=body)

    assert made.status_code == 200
    assert "rules" in made.text
    assert '"error"' not in made.text

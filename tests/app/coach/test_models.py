"""Models: what is set up or found, one short try, and a choice that lasts; nothing is used that nobody chose."""

import asyncio
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.coach.models import TRIED
from app.errors import BadRequest
from app.services import Services, open_services
from app.settings import Settings
from tests.fakes import FakeEmbedder
from tests.provider import Provider, Status, scripted
from tests.serving import free_port


@pytest.fixture
def provider() -> Iterator[Provider]:
    with scripted() as running:
        yield running


def _opened(folder: Path, **settings: Any) -> Services:
    nobody = f"http://127.0.0.1:{free_port()}"
    opened = open_services(Settings(data_dir=folder, **{"ollama_host": nobody} | settings), embedder=FakeEmbedder())
    opened.ready(30)
    return opened


@pytest.fixture
def services(tmp_path: Path, provider: Provider) -> Iterator[Services]:
    opened = _opened(tmp_path / "data", openai_base_url=provider.url)
    yield opened
    opened.close()


def _run(services: Services, work: Any) -> Any:
    async def watched() -> Any:
        found = await work
        await services.engines.close()
        await asyncio.sleep(0.01)
        return found

    return asyncio.run(watched())


def test_what_runs_here_is_offered_and_not_used(services: Services, provider: Provider) -> None:
    """The server on this machine lists its model; the built-in coach stays in use, and no model was called."""
    offers = {offer.name: offer for offer in _run(services, services.models.offers())}
    assert set(offers) == {"embedded", "openai:scripted"}
    assert (offers["embedded"].in_use, offers["openai:scripted"].in_use) == (True, False)
    assert offers["openai:scripted"].state == "found"
    assert "Nothing leaves this machine: the model runs on it" in offers["openai:scripted"].leaves
    assert provider.requests == []


def test_ollama_on_loopback_is_found(tmp_path: Path) -> None:
    """The names that an Ollama on this machine gives are offered as its models; odd ones are not."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from threading import Thread

    class Tags(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            listed = {"models": [{"name": "llama3.2:3b"}, {"name": "two words"}, {"name": 7}, "x"]}
            body = json.dumps(listed).encode()
            self.send_response(200 if self.path == "/api/tags" else 404)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: Any) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Tags) as ollama:
        Thread(target=ollama.serve_forever, daemon=True).start()
        services = _opened(tmp_path / "data", ollama_host=f"127.0.0.1:{ollama.server_address[1]}")
        try:
            names = [offer.name for offer in _run(services, services.models.offers())]
        finally:
            services.close()
            ollama.shutdown()
    assert names == ["embedded", "ollama:llama3.2:3b"]


def test_other_machines_are_not_looked_at(tmp_path: Path, network_attempts: list[str]) -> None:
    """A provider elsewhere is listed by its setting alone; it is not asked what it has."""
    services = _opened(
        tmp_path / "data", ollama_host="http://ollama.example:11434", openai_base_url="http://models.example/v1"
    )
    try:
        assert [offer.name for offer in _run(services, services.models.offers())] == ["embedded"]
    finally:
        services.close()
    assert network_attempts == []


def test_try_sends_nothing_of_the_notes(services: Services, provider: Provider) -> None:
    """One short call with one fixed sentence; the reply, how long it took, and what would leave the machine."""
    provider.says("I listen.")
    tried = _run(services, services.models.test("openai:scripted"))
    assert (tried.works, tried.said, tried.problem) == (True, "I listen.", "")
    assert [message["content"] for message in provider.requests[0]["messages"]] == [TRIED]
    assert services.models.current()[0] == "embedded"


def test_failed_try_says_why(services: Services, provider: Provider) -> None:
    """A refusal is shown in words, after one call."""
    provider.replies.append(Status(401))
    tried = _run(services, services.models.test("openai:scripted"))
    assert (tried.works, "refused the key" in tried.problem) == (False, True)
    assert len(provider.requests) == 1


def test_embedded_needs_no_try(services: Services, provider: Provider) -> None:
    """The built-in coach works, without a call."""
    assert _run(services, services.models.test("embedded")).works
    assert provider.requests == []


def test_choice_lasts(tmp_path: Path, services: Services, provider: Provider) -> None:
    """The chosen model coaches at once and after a restart; without a name the setting decides again."""
    assert _run(services, services.models.choose("openai:scripted")).in_use
    assert services.context.engine.name == "openai:scripted"
    services.close()
    again = _opened(tmp_path / "data", openai_base_url=provider.url)
    try:
        assert again.context.engine.name == "openai:scripted"
        _run(again, again.models.choose(None))
        assert again.context.engine.name == "embedded"
    finally:
        again.close()


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("gpt", "provider:name"),
        ("openai:two words", "provider:name"),
        ("file:///etc/passwd", "provider:name"),
        ("anthropic:claude", "ANTHROPIC_API_KEY"),
        ("google_genai:gemini", "GOOGLE_API_KEY"),
        ("huggingface:/etc", "GREENROOM_MODEL=huggingface:/etc"),
    ],
)
def test_what_is_not_set_up_cannot_be_chosen_or_tried(services: Services, name: str, why: str) -> None:
    """A request may name a model, never an address, a folder or a key; what is missing is said."""
    for step in (services.models.test, services.models.choose):
        with pytest.raises(BadRequest, match=why.replace("/", r"\/")):
            _run(services, step(name))
    assert services.context.engine.name == "embedded"


def test_server_that_talks_nonsense_is_no_find(services: Services, provider: Provider) -> None:
    """Whatever is listening there, a list that is none is passed over."""
    provider.listed = b'{"data": "nothing"}'
    assert [offer.name for offer in _run(services, services.models.offers())] == ["embedded"]

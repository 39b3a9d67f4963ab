"""Settings of chat models: names, keys under their providers' names, and traces that stay at home."""

import os

import pytest
from pydantic import ValidationError

from app.settings import Settings, keep_traces_home


@pytest.mark.parametrize(
    "name", ["embedded", "openai:gpt-4.1", "ollama:llama3.2:3b", "huggingface:/models/tiny", "google_genai:gemini"]
)
def test_models_are_named_by_provider(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The provider, a colon, and whatever the provider calls it."""
    monkeypatch.setenv("GREENROOM_MODEL", name)
    assert Settings().model == name


@pytest.mark.parametrize("name", ["gpt-4", "mistral:x", "openai:", "openai:two words", "", "Embedded"])
def test_other_names_are_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A provider that is not known, or no name, is told with the ones that are."""
    monkeypatch.setenv("GREENROOM_MODEL", name)
    with pytest.raises(ValidationError, match="provider:name"):
        Settings()


def test_providers_settings_keep_their_names(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keys and addresses are taken from where everybody has them, and a key is not shown."""
    monkeypatch.setenv("OPENAI_API_KEY", "sk-canary")
    monkeypatch.setenv("OPENAI_BASE_URL", "http://127.0.0.1:1/v1")
    monkeypatch.setenv("GEMINI_API_KEY", "g-canary")
    monkeypatch.setenv("OLLAMA_HOST", "127.0.0.1:9")
    found = Settings()
    assert found.openai_api_key is not None
    assert found.openai_api_key.get_secret_value() == "sk-canary"
    assert found.google_api_key is not None
    assert (found.openai_base_url, found.ollama_host) == ("http://127.0.0.1:1/v1", "http://127.0.0.1:9")
    assert "canary" not in repr(found)


def test_traces_are_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever a developer's environment says, neither tracing nor a gateway is on afterwards."""
    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING", "LANGCHAIN_TRACING_V2"):
        monkeypatch.setenv(name, "true")
    monkeypatch.setenv("LANGSMITH_GATEWAY", "true")
    keep_traces_home()
    assert {os.environ[name] for name in ("LANGSMITH_TRACING", "LANGCHAIN_TRACING_V2")} == {"false"}
    assert "LANGSMITH_GATEWAY" not in os.environ

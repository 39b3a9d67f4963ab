"""Nothing phones home, whatever the environment has switched on for other work."""

import json
import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.settings import keep_traces_home
from tests.app.engines.model.obliging import obliging
from tests.app.running import ROOT
from tests.provider import scripted


class Collector:
    """Somebody to report to: a listener on loopback that counts who connects."""

    def __init__(self) -> None:
        self.callers = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self._thread = threading.Thread(target=self._accept, daemon=True)
        self._thread.start()

    def _accept(self) -> None:
        while True:
            try:
                caller, _ = self._listening.accept()
            except OSError:
                return
            self.callers += 1
            caller.close()

    def close(self) -> None:
        """Listen no more."""
        self._listening.shutdown(socket.SHUT_RDWR)
        self._listening.close()
        self._thread.join(5)


@pytest.fixture
def collector() -> Iterator[Collector]:
    opened = Collector()
    yield opened
    opened.close()


def _talkative(port: int) -> dict[str, str]:
    """Every library told to report, to this port."""
    here = f"http://127.0.0.1:{port}"
    return {
        "LANGSMITH_TRACING": "true",
        "LANGSMITH_TRACING_V2": "true",
        "LANGCHAIN_TRACING": "true",
        "LANGCHAIN_TRACING_V2": "true",
        "LANGSMITH_API_KEY": "ls-key",
        "LANGCHAIN_API_KEY": "ls-key",
        "LANGSMITH_ENDPOINT": here,
        "LANGCHAIN_ENDPOINT": here,
        "LANGSMITH_GATEWAY": here,
        "OTEL_SDK_DISABLED": "false",
        "OTEL_EXPORTER_OTLP_ENDPOINT": here,
        "OTEL_EXPORTER_OTLP_TRACES_ENDPOINT": f"{here}/v1/traces",
        "OTEL_TRACES_EXPORTER": "otlp",
        "OTEL_METRICS_EXPORTER": "otlp",
        "OTEL_LOGS_EXPORTER": "otlp",
        "FASTAPI_OTEL_AUTO_CONFIGURE": "true",
        "CHROMA_OTEL_COLLECTION_ENDPOINT": here,
        "CHROMA_OTEL_GRANULARITY": "all",
        "ANONYMIZED_TELEMETRY": "True",
        "DO_NOT_TRACK": "0",
        "HF_HUB_DISABLE_TELEMETRY": "0",
        "HF_HUB_OFFLINE": "0",
        "TRANSFORMERS_OFFLINE": "0",
        "HF_ENDPOINT": here,
        "OPENAI_LOG": "debug",
    }


def test_nobody_but_the_chosen_provider_is_spoken_to(collector: Collector, tmp_path: Path, model_cache: Path) -> None:
    """Everything is told to report to a collector; a day's use connects to the model's address and to nothing else."""
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    (folder / ".env").write_text(f"CHROMA_OTEL_COLLECTION_ENDPOINT=http://127.0.0.1:{collector.port}\n")
    with scripted() as provider:
        provider.script = obliging
        done = subprocess.run(
            [sys.executable, "-m", "tests.app.reporting", str(tmp_path / "data"), str(model_cache), str(provider.port)],
            cwd=folder,
            env=os.environ | _talkative(collector.port) | {"PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path])},
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        asked = len(provider.requests)
    assert done.returncode == 0, done.stderr[-2000:]
    seen = json.loads(done.stdout.splitlines()[-1])
    own = {f"address ('127.0.0.1', {provider.port})", "name 127.0.0.1"}
    assert set(seen) - own == set()
    assert asked > 0
    assert f"address ('127.0.0.1', {provider.port})" in seen
    assert collector.callers == 0
    assert "12 nurses" not in done.stderr


def test_the_collector_would_notice(collector: Collector) -> None:
    """Whoever connects to it is counted, so that nobody counted is nobody there."""
    socket.create_connection(("127.0.0.1", collector.port), timeout=5).close()
    for _ in range(100):
        if collector.callers:
            break
        threading.Event().wait(0.02)
    assert collector.callers == 1


def test_what_would_report_is_switched_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Switches are set to no, addresses of collectors are gone, and what is none of them stays."""
    for name, value in _talkative(9).items():
        monkeypatch.setenv(name, value)
    monkeypatch.setenv("HTTPS_PROXY", "http://proxy.example")
    keep_traces_home()
    left = {name: os.environ.get(name) for name in _talkative(9)}
    assert left["LANGSMITH_TRACING"] == left["LANGCHAIN_TRACING_V2"] == left["FASTAPI_OTEL_AUTO_CONFIGURE"] == "false"
    assert (left["OTEL_SDK_DISABLED"], left["DO_NOT_TRACK"], left["ANONYMIZED_TELEMETRY"]) == ("true", "1", "False")
    assert left["HF_HUB_DISABLE_TELEMETRY"] == "1"
    for name in ("LANGSMITH_GATEWAY", "CHROMA_OTEL_COLLECTION_ENDPOINT", "OTEL_EXPORTER_OTLP_ENDPOINT", "OPENAI_LOG"):
        assert left[name] is None
    assert os.environ["HTTPS_PROXY"] == "http://proxy.example"

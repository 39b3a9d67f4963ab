"""``greenroom models``: what there is, one try, a choice."""

import json
import sys
from pathlib import Path

import pytest

from app.cli.commands import main
from tests.fakes import FakeEmbedder
from tests.serving import free_port


def test_models_are_listed_tried_and_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The list says who coaches and what leaves the machine; trying and choosing answer in a sentence."""
    monkeypatch.setenv("OLLAMA_HOST", f"127.0.0.1:{free_port()}")  # where nobody listens
    monkeypatch.setattr("app.services.open_embedder", lambda model, cache: FakeEmbedder())
    folder = str(tmp_path / "data")

    def _models(folder: str, *more: str) -> str:
        monkeypatch.setattr(sys, "argv", ["greenroom", "models", "--data-dir", folder, *more])
        with pytest.raises(SystemExit) as ended:
            main()
        assert not ended.value.code
        return capsys.readouterr().out

    assert _models(folder).splitlines() == ["embedded  (in use)", "    Nothing leaves this machine."]
    assert json.loads(_models(folder, "--json"))[0]["name"] == "embedded"
    assert "embedded answers after 0.0 s" in _models(folder, "--test", "embedded")
    assert "From now on embedded coaches." in _models(folder, "--use", "embedded")

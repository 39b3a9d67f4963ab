"""``greenroom doctor``, as a person runs it."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.commands import main
from tests.serving import free_port


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], model_cache: Path) -> Callable[..., str]:
    """The program over a port of its own; what it printed."""
    monkeypatch.setenv("GREENROOM_PORT", str(free_port()))
    monkeypatch.setenv("GREENROOM_MODEL_CACHE", str(model_cache))

    def ran(*words: object, code: int = 0) -> str:
        monkeypatch.setattr(sys, "argv", ["greenroom", "doctor", *map(str, words)])
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert (ended.value.code or 0) == code, said
        return said.out

    return ran


def test_all_is_well(run: Callable[..., str], tmp_path: Path) -> None:
    """A line for each thing, and exit code 0; with --model the coach in use is tried too."""
    said = run("--data-dir", tmp_path / "data")
    assert said.count("\n") == said.count("fine ") == 9
    assert "embedded answers." in run("--data-dir", tmp_path / "data", "--model")


def test_something_is_wrong(run: Callable[..., str], tmp_path: Path) -> None:
    """What is wrong is marked as such, and the exit code says it to a program."""
    folder = tmp_path / "data"
    folder.mkdir(mode=0o700)
    (folder / "greenroom.db").write_text("not a database")
    found = json.loads(run("--data-dir", folder, "--json", code=1))
    assert [entry["subject"] for entry in found if not entry["fine"]][:1] == ["database"]

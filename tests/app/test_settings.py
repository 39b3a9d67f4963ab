"""Settings: from the environment, checked, and refusing to expose anybody's notes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pydantic import ValidationError

from app.settings import Settings, UnsafeSettings, check_exposure


def test_environment_sets_and_arguments_win(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Each setting has its variable; what is given directly goes before it."""
    monkeypatch.setenv("GREENROOM_DATA_DIR", str(tmp_path))
    monkeypatch.setenv("GREENROOM_PORT", "9000")
    monkeypatch.setenv("GREENROOM_SOMETHING_ELSE", "x")
    assert (Settings().data_dir, Settings().port, Settings(port=9001).port) == (tmp_path, 9000, 9001)
    assert Settings().graph_folder == tmp_path / "models"
    assert Settings(model_cache=tmp_path / "m").graph_folder == tmp_path / "m"


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.9.1", "::1", "localhost"])
def test_loopback_needs_no_token(host: str) -> None:
    """What only this machine can reach may use the token that is made for it."""
    check_exposure(Settings(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.5", "greenroom.example", "", "127.0.0.1.example"])
def test_beyond_loopback_needs_a_token_of_ones_own(host: str) -> None:
    """Listening for others without a token is refused with a sentence that names the setting."""
    with pytest.raises(UnsafeSettings, match="GREENROOM_TOKEN"):
        check_exposure(Settings(host=host))
    check_exposure(Settings(host=host, token="t" * 16))


@pytest.mark.parametrize("blank", ["", "   "])
def test_blank_token_is_none(blank: str) -> None:
    """An empty variable, as compose files leave it, is not a token of no length."""
    assert Settings(token=blank).token is None


@pytest.mark.parametrize("wrong", [{"token": "short"}, {"port": 70_000}, {"max_turns": 0}, {"grace_seconds": -1}])
def test_unusable_values_are_refused(wrong: dict[str, object]) -> None:
    """A token that can be guessed, or a number out of bounds, does not pass."""
    with pytest.raises(ValidationError):
        Settings(**wrong)  # type: ignore[arg-type]


def test_numpy_multiplies_in_one_thread() -> None:
    """The command line says so before numpy is imported, which reads it once; who has said otherwise is heard."""
    said = "from app.cli.program import settings_of; settings_of(); import os, sys; print('numpy' in sys.modules, {})"
    said = said.format("os.environ['OPENBLAS_NUM_THREADS']")
    for given, expected in (({}, "1"), ({"OPENBLAS_NUM_THREADS": "2"}, "2")):
        environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"} | given
        run = subprocess.run([sys.executable, "-c", said], env=environment, capture_output=True, text=True, check=True)
        assert run.stdout.split() == ["False", expected]

"""The token that is kept in the data folder."""

import stat
from pathlib import Path

import pytest

from app.services import open_services
from app.settings import MINIMUM_TOKEN, Settings
from tests.fakes import FakeEmbedder


def _token(folder: Path) -> str:
    services = open_services(Settings(data_dir=folder), embedder=FakeEmbedder())
    services.close()
    return services.token


@pytest.mark.parametrize("left", ["", "\n", "short"])
def test_token_that_a_crash_left_empty_is_made_anew(tmp_path: Path, left: str) -> None:
    """An empty token would let everybody in who sends none; nor is one kept that can be guessed."""
    (tmp_path / "token").write_text(left)
    token = _token(tmp_path)
    assert len(token) >= MINIMUM_TOKEN
    assert (tmp_path / "token").read_text() == token
    assert stat.S_IMODE((tmp_path / "token").stat().st_mode) == 0o600


def test_token_stays(tmp_path: Path) -> None:
    """The next start uses the same."""
    assert _token(tmp_path) == _token(tmp_path)

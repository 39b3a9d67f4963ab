"""``greenroom backup`` and ``restore``, as a person runs them."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from app.cli.commands import main
from app.main import create_app
from app.services import open_services
from app.settings import Settings
from tests.app.running import call, ready, served
from tests.fakes import FakeEmbedder

NOTES = "# Experience\n\nCharge nurse, Harbour Ward. I led 12 nurses and cut falls by 40% in one year."


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., str]:
    """The program; what it printed."""

    def ran(*words: object, code: int = 0) -> str:
        monkeypatch.setattr(sys, "argv", ["greenroom", *map(str, words)])
        monkeypatch.setenv("GREENROOM_TOKEN", "a-token-for-tests")
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert (ended.value.code or 0) == code, said
        return said.out + said.err

    return ran


def test_everything_comes_back_from_a_backup(run: Callable[..., str], tmp_path: Path) -> None:
    """A backup of a running server, put into an empty folder: the same candidates, notes and search, vectors remade."""
    copy, folder, empty = tmp_path / "a.backup", tmp_path / "data", tmp_path / "elsewhere"
    asked = {"query": "falls on the ward", "k": 5}
    with served(folder, tmp_path / "log.txt") as server:
        ready(server)
        call(server, "PUT", "/candidates/wren", {"name": "Wren"})
        call(server, "POST", "/candidates/wren/documents?wait=true", {"name": "cv.md", "text": NOTES})
        made = call(server, "POST", "/users", {"name": "ada"})[1]
        before = call(server, "POST", "/candidates/wren/search", asked)[1]
        assert f"Written to {copy}" in run("backup", copy, "--data-dir", folder)
        assert "already using" in run("restore", copy, "--yes", "--data-dir", folder, code=1)
        call(server, "PUT", "/candidates/later", {"name": "Later"})
    assert copy.stat().st_mode & 0o777 == 0o600
    assert not list(folder.glob("*.backup"))
    for target in (empty, folder):
        assert "as it was when" in run("restore", copy, "--yes", "--data-dir", target)
        services = open_services(Settings(data_dir=target, token="a-token-for-tests"), embedder=FakeEmbedder())
        services.ready(60)
        headers = {"Authorization": "Bearer a-token-for-tests"}
        with TestClient(create_app(services), base_url="http://127.0.0.1", headers=headers) as http:
            base = "/api/v1/candidates"
            assert [entry["id"] for entry in http.get(base).json()["items"]] == ["wren"]
            assert http.post(f"{base}/wren/search", json=asked).json() == before
            theirs = {"Authorization": f"Bearer {made['token']}"}
            assert http.get(base, headers=theirs).json()["items"] == []
        services.close()


def test_a_backup_that_is_none_is_refused(run: Callable[..., str], tmp_path: Path) -> None:
    """A file of another kind is named for what it is, with exit code 1."""
    wrong = tmp_path / "notes.txt"
    wrong.write_text("my notes")
    assert "not a backup" in run("restore", wrong, "--data-dir", tmp_path / "data", code=1)


def test_a_place_that_cannot_be_written_is_told(
    run: Callable[..., str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Where the file cannot be written there is a sentence, and no half file."""
    monkeypatch.setattr("app.services.open_embedder", lambda model, cache: FakeEmbedder())
    said = run("backup", tmp_path / "nowhere" / "a.backup", "--data-dir", tmp_path / "data", code=1)
    assert "cannot be written" in said

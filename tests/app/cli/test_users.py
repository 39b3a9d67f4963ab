"""``greenroom users``: added, listed, given a code, removed."""

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from app.cli.commands import main
from app.cli.users import _listed
from tests.fakes import FakeEmbedder

Run = Callable[..., str]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """The program over a folder of the test's own; what it printed."""
    monkeypatch.setattr("app.services.open_embedder", lambda model, cache: FakeEmbedder())

    def ran(*more: str, code: int = 0) -> str:
        monkeypatch.setattr(sys, "argv", ["greenroom", "users", *more, "--data-dir", str(tmp_path / "data")])
        with pytest.raises(SystemExit) as ended:
            main()
        assert (ended.value.code or 0) == code
        said = capsys.readouterr()
        return said.out + said.err

    return ran


def test_users_come_and_go(run: Run) -> None:
    """A user is added with a token that is shown once, listed without it, given a new code, and removed."""
    assert "Nobody but you" in run("list")
    made = run("add", "ada")
    assert "token" in made
    assert "sign-in code" in made
    assert "ada  (0 candidates, since" in run("list")
    assert run("code", "ada").count("-") == 2
    assert "is removed" in run("remove", "ada", "--yes")
    assert "Nobody but you" in run("list")


def test_users_as_json(run: Run) -> None:
    """Each answer is the API's record."""
    assert set(json.loads(run("add", "ada", "--json"))) == {"name", "token", "code"}
    assert [user["name"] for user in json.loads(run("list", "--json"))] == ["ada"]
    assert set(json.loads(run("code", "ada", "--json"))) == {"code", "seconds"}
    assert json.loads(run("remove", "ada", "--yes", "--json")) == {"name": "ada"}


def test_nobody_is_removed_twice(run: Run) -> None:
    """A user who is not there is named in a sentence, with exit code 1."""
    assert "There is no user 'ada'" in run("remove", "ada", "--yes", code=1)


def test_one_candidate_is_counted_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """The list reads as a sentence would."""
    _listed([{"name": "ada", "candidates": 1, "created_at": "2027-01-15T09:00:00Z"}])
    assert capsys.readouterr().out == "ada  (1 candidate, since 2027-01-15)\n"

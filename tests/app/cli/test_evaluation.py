"""``greenroom eval`` on a person's own notes."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

import app.cli.commands  # so that every command hangs on the program
from app.cli.program import Unusable, app

NOTES = """1. How do you learn a new system?

I sit beside the person who grumbles about it most and do their worst task with them for an hour.

2. Why us?
"""
QUESTIONS = """
candidate = "nils-okafor"
questions = [
  {text = "How do you learn a new system?", type = "interview", gold = ["I sit beside the person who grumbles"]},
  {text = "Can you fly a glider?", type = "unanswerable", gold = []},
]
"""

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with notes taken in, and a question set beside the data."""
    folder = tmp_path_factory.mktemp("own-sets")
    (folder / "answers.txt").write_text(NOTES, encoding="utf-8")
    (folder / "questions.toml").write_text(QUESTIONS, encoding="utf-8")
    _run("ingest", folder / "answers.txt", "--candidate", "nils-okafor", "--data-dir", folder / "data")
    return folder


def _run(*arguments: object) -> str:
    done = CliRunner().invoke(app, [str(argument) for argument in arguments], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_own_questions_are_measured(folder: Path) -> None:
    """The file names the candidate; the answered question is found and is surer than the foreign one."""
    said = json.loads(_run("eval", "retrieval", folder / "questions.toml", "--data-dir", folder / "data", "--json"))

    assert said["recall"]["value"] == 1
    assert said["auroc"]["value"] == 1
    assert said["missed"] == []
    assert [each["place"] for each in said["questions"]] == [1, None]
    assert said["questions"][0]["confidence"] > said["questions"][1]["confidence"]


def test_text_is_a_table(folder: Path) -> None:
    """Without --json a person reads tables: every question with its place, then the figures."""
    said = _run("eval", "retrieval", folder / "questions.toml", "--data-dir", folder / "data")

    assert "| How do you learn a new system? | passage 1 |" in said
    assert "| Can you fly a glider? | none expected |" in said
    assert "| interview | 1 | 1.000 |" in said


def test_gold_that_is_not_in_the_notes_is_refused(folder: Path) -> None:
    """A quote with a slip of the pen would count as never found, so it is named instead."""
    wrong = folder / "wrong.toml"
    wrong.write_text(QUESTIONS.replace("grumbles", "mumbles"), encoding="utf-8")

    with pytest.raises(Unusable, match="stand nowhere in the notes of 'nils-okafor'"):
        CliRunner().invoke(
            app,
            ["eval", "retrieval", str(wrong), "--data-dir", str(folder / "data")],
            catch_exceptions=False,
        )

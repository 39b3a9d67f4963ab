"""Stories from the command line."""

from pathlib import Path

import pytest

from tests.app.cli.test_commands import Greenroom, _sentence, run

__all__ = ["run"]

NOTES = """# Stories

## The lifts

A porter and I disagreed about the lifts. I asked what he needed and wrote a rota.
"""
MORE = """# Stories

## The falls

In March falls on our ward rose to nine. I counted every one for a month and moved the call bells.
"""


@pytest.fixture
def folder(tmp_path: Path, run: Greenroom) -> Path:
    """A data folder with one candidate whose notes tell a story."""
    file, data = tmp_path / "stories.md", tmp_path / "data"
    file.write_text(NOTES)
    assert run("ingest", file, "--candidate", "wren", "--data-dir", data).code == 0
    return data


def test_stories_are_listed_kept_written_and_set_aside(run: Greenroom, folder: Path) -> None:
    """The list shows ids, gaps and what the stories show; each command prints the story it changed."""
    done = run("stories", "--data-dir", folder)
    assert "The lifts  [" in done.out
    assert "result missing" in done.out
    assert "What they show" in done.out
    (story,) = run("stories", "--data-dir", folder, "--json").json["items"]
    assert "kept" in run("stories", "accept", story["id"], "--data-dir", folder).out
    written = run("stories", "write", story["id"], "result", "Complaints fell to zero.", "--data-dir", folder)
    assert "Result (yours): Complaints fell to zero." in written.out
    assert "set aside" in run("stories", "reject", story["id"], "--data-dir", folder).out
    assert "No story yet" in run("stories", "--data-dir", folder).out
    assert "The lifts" in run("stories", "--aside", "--data-dir", folder).out


def test_the_coach_asks_in_the_terminal(run: Greenroom, folder: Path) -> None:
    """Answers are read up to an empty line and kept; a lone empty line skips; the end of input ends it."""
    (story,) = run("stories", "--data-dir", folder, "--json").json["items"]
    typed = "Complaints fell to zero\nwithin a month.\n\n\n"
    done = run("stories", "elicit", story["id"], "--data-dir", folder, typed=typed)
    assert "Kept in “Told to the coach: The lifts.md”." in done.out
    assert "We leave that one." in done.out
    made = run("stories", "elicit", "--question", "Why nursing?", "--data-dir", folder, "--json", typed="").json
    assert made["question"]["part"] == "answer"
    assert "Name a story" in _sentence(run("stories", "elicit", "--data-dir", folder))
    assert "no part 'moral'" in _sentence(run("stories", "write", story["id"], "moral", "x", "--data-dir", folder))


def test_two_stories_are_merged(run: Greenroom, folder: Path, tmp_path: Path) -> None:
    """The second goes up in the first."""
    more = tmp_path / "more.md"
    more.write_text(MORE)
    run("ingest", more, "--candidate", "wren", "--data-dir", folder)
    one, other = (story["id"] for story in run("stories", "--data-dir", folder, "--json").json["items"])
    assert "call bells" in run("stories", "merge", one, other, "--data-dir", folder).out


def test_the_sheet_for_the_day_is_printed(run: Greenroom, folder: Path) -> None:
    """As Markdown to print, or as the record."""
    assert run("prepare", "--day-sheet", "--data-dir", folder).out.startswith("# The day of the interview")
    assert run("prepare", "--day-sheet", "--data-dir", folder, "--json").json["candidate"]

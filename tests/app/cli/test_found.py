"""What a search prints."""

from typing import Any

import pytest

from app.cli.found import search


def _passage(name: str, kind: str, score: float) -> dict[str, Any]:
    return {"document": {"name": name}, "heading": "", "text": f"Words of {name}.", "kind": kind, "score": score}


FOUND = {
    "confident": True,
    "passages": [
        _passage("advert.txt", "job_description", 1.2),
        _passage("revision.md", "study_notes", 1.1),
        _passage("stories.txt", "stories", 0.8),
        _passage("cv.txt", "resume", 0.7),
    ],
}


def _order(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return [line for line in capsys.readouterr().out.split("\n") if line[:1].isdigit()]


def test_ones_own_notes_come_before_an_advert_which_is_named_as_one(capsys: pytest.CaptureFixture[str]) -> None:
    """An advert has the wording of a search and answers nothing; it follows, and says what it is."""
    search(FOUND, "writing a business case")
    assert _order(capsys) == [
        "1. stories.txt",
        "2. cv.txt",
        "3. advert.txt (the advert: it asks, and shows nothing you did)",
        "4. revision.md (study notes)",
    ]


def test_who_asks_about_the_job_reads_in_the_advert(capsys: pytest.CaptureFixture[str]) -> None:
    """What is asked of the advert keeps the order in which it was found."""
    search(FOUND, "what does the job need")
    assert _order(capsys)[0].startswith("1. advert.txt")

"""Notes in the shapes people really write: which questions are still blank, and what is whose experience."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from ingest.pipeline import read
from ingest.records import OWN_KINDS, ReadDocument

NOTES: list[dict[str, Any]] = tomllib.loads(Path(__file__).with_name("shapes.toml").read_text(encoding="utf-8"))[
    "notes"
]
SAMPLES = Path(__file__).parents[3] / "data" / "samples"


def _blanks(document: ReadDocument) -> list[str]:
    return [
        question.text
        for question in document.questions
        if question.direction == "asked_of_candidate" and question.answer_start == question.answer_end
    ]


@pytest.mark.parametrize("notes", NOTES, ids=[notes["name"] for notes in NOTES])
def test_blank_questions(notes: dict[str, Any]) -> None:
    """Exactly the questions without an answer are found blank, in order."""
    blanks = _blanks(read("d", notes["name"], notes["text"].encode()))

    assert len(blanks) == len(notes["blanks"])
    assert all(blank.startswith(start) for blank, start in zip(blanks, notes["blanks"], strict=True)), blanks


@pytest.mark.parametrize("notes", NOTES, ids=[notes["name"] for notes in NOTES])
def test_kinds(notes: dict[str, Any]) -> None:
    """The candidate's own words count as experience, and an article, a wish list or a study note never does."""
    document = read("d", notes["name"], notes["text"].encode())

    for snippet, *allowed in notes["kinds"]:
        at = document.text.index(snippet)
        kind = next(section.kind for section in document.sections if section.start <= at < section.end)
        assert (
            kind in allowed
            or ("own" in allowed and kind in OWN_KINDS)
            or ("not_own" in allowed and kind not in OWN_KINDS)
        ), (snippet, kind)


@pytest.mark.parametrize(
    ("path", "blanks"),
    [
        (
            "mira-tolland/prep-answers.txt",
            [
                "What is your biggest strength?",
                "Have you led a team or a larger project?",
                "How do you mentor junior engineers?",
                "Why are you leaving your current job?",
                "Where do you see yourself in three years?",
            ],
        ),
        ("mira-tolland/bullets.txt", []),
        (
            "dele-fairweather/notes.md",
            [
                "How would you explain interoperability to a ward clerk?",
                "Tell me about a time you received difficult feedback",
                "How would you prioritise fifty change requests from twelve wards?",
                "What salary are you looking for?",
            ],
        ),
        ("dele-fairweather/stories.md", []),
        (
            "roz-pellicer/messy-notes.txt",
            [
                "Tell me about a time you failed.",
                "How would you deal with a GM who is underperforming?",
                "How would you spend your first 90 days?",
                "How do you keep standards the same across many sites?",
            ],
        ),
        ("roz-pellicer/article.md", []),
        ("roz-pellicer/job-description.md", []),
    ],
)
def test_the_samples_blanks(path: str, blanks: list[str]) -> None:
    """The sample candidates' open questions are found; one that points to another file is not open."""
    assert _blanks(read("d", Path(path).name, (SAMPLES / path).read_bytes())) == blanks


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("mira-tolland/resume.md", "resume"),
        ("mira-tolland/job-description.md", "job_description"),
        ("dele-fairweather/resume.txt", "resume"),
        ("dele-fairweather/job-description.txt", "job_description"),
        ("roz-pellicer/resume.md", "resume"),
        ("roz-pellicer/job-description.md", "job_description"),
        ("roz-pellicer/article.md", "reference"),
        ("roz-pellicer/pitch.txt", "pitch"),
        ("dele-fairweather/stories.md", "stories"),
    ],
)
def test_the_samples_of_one_kind(path: str, kind: str) -> None:
    """A document of one kind is of that kind in every section."""
    document = read("d", Path(path).name, (SAMPLES / path).read_bytes())

    assert {section.kind for section in document.sections} == {kind}
    assert document.kind == kind

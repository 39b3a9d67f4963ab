"""Questions out of the job description."""

import random

import pytest

from app.engines.embedded.interview.job_questions import of_the_trade, quotable
from app.engines.embedded.notes.facts import own_notes
from app.engines.protocol import OpeningTask
from app.records import Format, InterviewSettings
from tests.app.engines.embedded.coached import gardener
from tests.app.engines.embedded.slice_of import embed, slice_of


@pytest.mark.parametrize(
    ("requirement", "quote"),
    [
        ("You will have experience of reducing fuel use", "experience of reducing fuel use"),
        ("PLC programming in Codesys (essential)", "PLC programming in Codesys"),
        ("BSc or equivalent degree", None),
        ("Right to work in the UK", None),
        ("Full clean driving licence", None),
        ("Houdini is a merit", None),
        ("Five years of experience", None),
    ],
)
def test_only_what_can_be_told_is_quoted(requirement: str, quote: str | None) -> None:
    """A duty or a skill can be asked about; papers, permits, years and wishes cannot."""
    assert quotable(requirement) == quote


def _task(format: Format, **settings: str) -> OpeningTask:
    made = InterviewSettings.model_validate({"format": format} | settings)
    return OpeningTask(settings=made, seniority=None, asked=(), competencies_asked=(), seed=1)


def test_an_unknown_trade_is_asked_about_its_own_work() -> None:
    """The job's duties and the deeds of the notes are asked about, with their source; the notes are cited."""
    notes = gardener()
    task = _task("technical", role="Falconer", job_description="You will:\n- Train young falcons to the lure\n")
    found = of_the_trade(task, "technical", own_notes(notes), notes, random.Random(1), False, embed)
    texts = " ".join(choice.question.text for choice in found)
    assert "train young falcons to the lure" in texts
    cited = [choice.question for choice in found if choice.question.citations]
    assert cited
    assert all("your own notes" in question.why for question in cited)


def test_somebody_without_notes_can_still_be_asked() -> None:
    """With neither job nor notes there are questions that fit any work, enough for a whole interview."""
    notes = slice_of({})
    for format, least in (("technical", 10), ("system_design", 3)):
        found = of_the_trade(_task(format), format, (), notes, random.Random(1), False, embed)  # type: ignore[arg-type]
        assert len({choice.question.text for choice in found}) >= least


def test_how_somebody_is_makes_no_technical_question() -> None:
    """What is to be done is asked about, and not where one would start with clear written communication."""
    notes = slice_of({"cv.md": "# CV\n\nI fly hawks.\n"})
    advert = "You will:\n- Train young falcons to the lure\n- Clear written communication\n- Attention to detail\n"
    task = _task("technical", role="Falconer", job_description=advert)
    found = of_the_trade(task, "technical", own_notes(notes), notes, random.Random(1), False, embed)
    texts = " ".join(choice.question.text for choice in found)
    assert "train young falcons to the lure" in texts
    assert "written communication" not in texts
    assert "attention to detail" not in texts

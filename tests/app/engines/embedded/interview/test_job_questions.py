"""Questions out of the job description."""

import random
from dataclasses import replace

import pytest

from app.engines.embedded.interview.job_questions import of_the_trade, quotable
from app.engines.embedded.notes.facts import own_notes
from app.engines.protocol import OpeningTask, Standing
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


ADVERT = (
    "What you will need\n"
    "- Experience of training young falcons to the lure\n"
    "- Working knowledge of telemetry tags\n"
    "- Experience of weighing and feeding owls every morning\n"
)


def test_a_thing_to_know_is_not_gone_about() -> None:
    """Nobody is asked to design a piece of knowledge, or to go about it; what is done is."""
    notes = slice_of({"cv.md": "# CV\n\nI fly hawks.\n"})
    task = _task("technical", role="Falconer", job_description=ADVERT)
    for seed in range(6):
        for format in ("technical", "system_design"):
            found = of_the_trade(task, format, own_notes(notes), notes, random.Random(seed), False, embed)  # type: ignore[arg-type]
            about = [choice.question.text for choice in found if "telemetry" in choice.question.text]
            assert not any(way in text for text in about for way in ("go about", "look like", "set"))
            assert bool(about) == (format == "technical")


def test_what_an_earlier_interview_asked_about_has_had_its_turn() -> None:
    """A line of the job that came up before stands back behind the others."""
    notes = slice_of({"cv.md": "# CV\n\nI fly hawks.\n"})
    task = _task("technical", role="Falconer", job_description=ADVERT)
    again = replace(
        task, standing=Standing(asked=("The job needs “telemetry tags”. What do people get wrong about it?",))
    )

    def worth(of: OpeningTask) -> float:
        found = of_the_trade(of, "technical", own_notes(notes), notes, random.Random(1), False, embed)
        return next(choice.worth for choice in found if "telemetry" in choice.question.text)

    assert worth(again) < worth(task)


def test_what_the_notes_show_is_asked_before_what_they_do_not() -> None:
    """There is most to talk about where the candidate has done what the job asks for."""
    notes = slice_of({"cv.md": "# CV\n\n## Work\n\n- Weighed and fed eleven owls every morning for four years\n"})
    task = _task("technical", role="Falconer", job_description=ADVERT)
    found = of_the_trade(task, "technical", own_notes(notes), notes, random.Random(1), False, embed)
    of_the_job = [choice for choice in found if choice.key.startswith("job/")]
    assert "owls" in max(of_the_job, key=lambda choice: choice.worth).question.text


def test_a_term_of_a_trade_is_no_pay() -> None:
    """A compensation event is a matter of contracts, and compensation one of pay."""
    assert quotable("Working knowledge of contracts, early warnings and compensation events") is not None
    assert quotable("Competitive compensation and a van") is None

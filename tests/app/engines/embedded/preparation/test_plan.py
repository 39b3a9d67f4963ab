"""The plan and the next action, from given gaps."""

from datetime import date

from app.engines.embedded.preparation.plan import Gaps, next_action, plan_days
from app.engines.protocol import PreparationTask
from app.records import CompetencyCoverage, DocumentRef, PreparationQuestion, Requirement

NOTES = DocumentRef(id="n", name="notes.txt")


def _question(text: str, limit: int | None = None) -> PreparationQuestion:
    return PreparationQuestion(
        text=text,
        status="unanswered",
        direction="asked_of_candidate",
        document=NOTES,
        start=0,
        end=1,
        limit_seconds=limit,
    )


def _gaps(*questions: PreparationQuestion) -> Gaps:
    untold = CompetencyCoverage(name="feedback", title="Feedback", strength="none", stories=())
    missing = Requirement(text="Forklift licence", status="not_covered")
    return Gaps(questions, (untold,), (missing,), (), {"feedback": "receiving criticism"})


def test_a_timed_question_comes_first_and_pay_last() -> None:
    """What has a clock is practised first; pay is settled, not rehearsed."""
    gaps = _gaps(_question("What is your salary expectation?"), _question("Why rail?"), _question("Who are you?", 90))
    assert [q.text for q in gaps.blank] == ["Who are you?", "Why rail?", "What is your salary expectation?"]
    assert "Who are you?" in next_action(gaps).text
    assert "1 minute 30 seconds" in next_action(gaps).text


def test_every_kind_of_gap_has_its_task() -> None:
    """A blank, an untold competency and an uncovered requirement are all worked on."""
    plan = plan_days(PreparationTask(today=date(2031, 3, 3)), _gaps(_question("Why rail?")))
    tasks = " ".join(t for d in plan for t in d.tasks)
    assert all(gap in tasks for gap in ("Why rail?", "receiving criticism", "Forklift licence"))


def test_one_day_left() -> None:
    """With the interview tomorrow there is one day, and it is not overfull."""
    task = PreparationTask(today=date(2031, 3, 3), until=date(2031, 3, 4))
    plan = plan_days(task, _gaps(_question("Why rail?")))
    assert len(plan) == 1
    assert 1 <= len(plan[0].tasks) <= 3


def test_nothing_missing() -> None:
    """Without gaps the next step is to say it out loud."""
    assert "mock interview" in next_action(Gaps((), (), (), (), {})).text

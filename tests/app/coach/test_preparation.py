"""Preparation and job match: what the engine is told about time and the job."""

import asyncio
from datetime import date

import pytest

from app.coach.preparation import job_match, preparation
from app.errors import BadRequest
from app.records import JobMatch, Target, band_of
from app.requests import JobMatchBody
from app.store import candidates, coaching, targets
from tests.fakes import critique_of
from tests.rig import CANDIDATE, OWNER, Rig


@pytest.fixture
def aimed(rig: Rig) -> Rig:
    """A candidate with a target that has a job description and one that has none."""
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        full = Target(
            id="t1",
            role="Nurse",
            company="Ward",
            date="2027-02-01",
            job_description="Calm under load.",
            created_at="2027-01-15",
        )
        targets.add(connection, key, full)
        targets.add(connection, key, Target(id="t2", role="Lead", company="Clinic", created_at="2027-01-15"))
    return rig


def test_plan_runs_from_today_to_the_targets_date(aimed: Rig) -> None:
    """Today is the clock's day; the target gives the date, the role, the company and the job."""
    asyncio.run(preparation(aimed.context, OWNER, CANDIDATE, "t1"))
    (task,) = aimed.engine.tasks
    assert (task.today, task.until) == (date(2027, 1, 15), date(2027, 2, 1))
    assert (task.role, task.company, task.job_description) == ("Nurse", "Ward", "Calm under load.")


def test_without_a_target_only_today_is_known(aimed: Rig) -> None:
    """In general, nothing is aimed at."""
    asyncio.run(preparation(aimed.context, OWNER, CANDIDATE, None))
    (task,) = aimed.engine.tasks
    assert (task.today, task.until, task.role) == (date(2027, 1, 15), None, None)


@pytest.mark.parametrize(
    ("body", "used"),
    [
        (JobMatchBody(job_description="Night shifts."), "Night shifts."),
        (JobMatchBody(target="t1"), "Calm under load."),
        (JobMatchBody(job_description="Night shifts.", target="t1"), "Night shifts."),
    ],
)
def test_job_match_uses_what_was_pasted_or_the_targets(aimed: Rig, body: JobMatchBody, used: str) -> None:
    """A pasted job description goes before the target's own."""
    aimed.engine.job_matches.append(JobMatch(requirements=()))
    asyncio.run(job_match(aimed.context, OWNER, CANDIDATE, body))
    assert aimed.engine.tasks == [used]


@pytest.mark.parametrize("body", [JobMatchBody(), JobMatchBody(target="t2")])
def test_job_match_needs_a_job(aimed: Rig, body: JobMatchBody) -> None:
    """Without a job description there is nothing to hold the notes against, and the request says what to do."""
    with pytest.raises(BadRequest, match="Paste the job description"):
        asyncio.run(job_match(aimed.context, OWNER, CANDIDATE, body))


def test_how_questions_were_last_answered_is_known(aimed: Rig) -> None:
    """The engine hears how each question last came out, well or not."""
    given = [("Why nights?", 4.5), ("Why us?", 4.5), ("Why us?", 1.5)]
    with aimed.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        for number, (asked, score) in enumerate(given):
            made = critique_of("I like the quiet.", score, id_=f"k{number}").model_copy(
                update={"question": asked, "band": band_of(score), "created_at": f"2027-01-0{number + 1}T10:00:00Z"}
            )
            coaching.add_critique(connection, key, made)
    asyncio.run(preparation(aimed.context, OWNER, CANDIDATE, None))
    assert aimed.engine.tasks[0].said == {"why nights": "strong", "why us": "thin"}

"""Critiques and follow-ups of single answers: what the engine is told, and what is kept."""

import asyncio

import pytest

from app.coach.critique import critique, follow_up
from app.engines.protocol import CritiqueTask
from app.errors import BadRequest, NotFound
from app.records import Candidate, Target
from app.requests import CritiqueBody, FollowUpBody
from app.store import candidates, coaching, targets
from tests.rig import CANDIDATE, OWNER, Rig


def test_critique_is_told_target_and_pace_and_is_kept(rig: Rig) -> None:
    """The candidate's pace and the target's role go into the task; the critique can be read again."""
    with rig.database.begin() as connection:
        candidates.put(
            connection, OWNER, Candidate(id=CANDIDATE, name="Wren", words_per_minute=110, created_at="2027-01-15")
        )
        key = candidates.find(connection, OWNER, CANDIDATE)
        target = Target(id="t1", role="Nurse", company="Ward", seniority="lead", created_at="2027-01-15")
        targets.add(connection, key, target)
    rig.engine.scores.append(4.0)
    body = CritiqueBody(question="Why?", answer="I asked.", target="t1", spoken_seconds=4.5, self_rating=3)
    made = asyncio.run(critique(rig.context, OWNER, CANDIDATE, body))

    (task,) = rig.engine.tasks
    assert isinstance(task, CritiqueTask)
    assert (task.role, task.company, task.seniority, task.words_per_minute) == ("Nurse", "Ward", "lead", 110)
    assert (task.spoken_seconds, task.self_rating) == (4.5, 3.0)
    with rig.database.read() as connection:
        assert coaching.get_critique(connection, key, made.id) == made


def test_critique_for_a_stranger_is_refused(rig: Rig) -> None:
    """Another owner's candidate is not found, and no engine is asked."""
    with pytest.raises(NotFound):
        asyncio.run(critique(rig.context, "bo", CANDIDATE, CritiqueBody(question="Why?", answer="I asked.")))
    assert rig.engine.tasks == []


def test_follow_up_is_asked_or_there_is_nothing_left(rig: Rig) -> None:
    """A question about the answer, or a sentence that says everything has been asked."""
    rig.engine.follow_ups.extend(["the porter", None])
    body = FollowUpBody(question="Why?", answer="I asked the porter.")
    made = asyncio.run(follow_up(rig.context, OWNER, CANDIDATE, body))
    assert made.span.quote == "the porter"
    with pytest.raises(BadRequest, match="nothing left to ask"):
        asyncio.run(follow_up(rig.context, OWNER, CANDIDATE, body))

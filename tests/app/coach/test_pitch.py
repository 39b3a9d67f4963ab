"""Introductions: what the engine is told, and what is kept."""

import asyncio

import pytest

from app.coach.pitch import pitch
from app.engines.protocol import PitchTask
from app.errors import BadRequest
from app.records import Pitch, Target
from app.requests import PitchBody
from app.store import candidates, coaching, targets
from tests.rig import CANDIDATE, OWNER, Rig

DRAFT = Pitch(
    id="p1",
    engine="fake",
    seconds=60,
    words_per_minute=140,
    text="I nurse.",
    sentences=(),
    words=2,
    estimated_seconds=1,
    blanks=(),
    conflicts=(),
    left_out=(),
    created_at="2027-01-15",
)


def test_pitch_is_told_what_it_is_for_and_is_kept(rig: Rig) -> None:
    """What the request says goes before what the target says; the draft can be read again."""
    document = rig.add("I nurse.")
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        target = Target(id="t1", role="Nurse", company="Ward", job_description="Calm.", created_at="2027-01-15")
        targets.add(connection, key, target)
    rig.engine.pitches.append(DRAFT)
    body = PitchBody(seconds=90, company="Clinic", target="t1", documents=(document,))
    assert asyncio.run(pitch(rig.context, OWNER, CANDIDATE, body)) == DRAFT

    (task,) = rig.engine.tasks
    assert isinstance(task, PitchTask)
    assert (task.seconds, task.role, task.company, task.job_description) == (90, "Nurse", "Clinic", "Calm.")
    assert task.documents == (document,)
    with rig.database.read() as connection:
        assert coaching.get_pitch(connection, key, "p1") == DRAFT


def test_documents_must_be_ready_ones_of_the_candidate(rig: Rig) -> None:
    """A document that is not there, or could not be read, is named in the refusal."""
    document = rig.add("UNREADABLE")
    with pytest.raises(BadRequest, match=document) as caught:
        asyncio.run(pitch(rig.context, OWNER, CANDIDATE, PitchBody(documents=(document,))))
    assert caught.value.field == "documents"

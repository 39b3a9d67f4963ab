"""Introductions: what the engine is told, and what is kept."""

import asyncio

import pytest

from app.coach.pitch import change, changed, pitch, remove
from app.engines.protocol import PitchTask
from app.errors import BadRequest, NotFound
from app.records import DraftedSentence, Pitch, PitchSentence, Target
from app.requests import PitchBody, PitchChange
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
    """What the request says goes before what the target says; the draft can be read again, with what it was for."""
    document = rig.add("I nurse.")
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        target = Target(id="t1", role="Nurse", company="Ward", job_description="Calm.", created_at="2027-01-15")
        targets.add(connection, key, target)
    rig.engine.pitches.append(DRAFT)
    body = PitchBody(seconds=90, company="Clinic", target="t1", documents=(document,))
    made = asyncio.run(pitch(rig.context, OWNER, CANDIDATE, body))

    assert made == DRAFT.model_copy(update={"target": "t1", "role": "Nurse", "company": "Clinic"})
    (task,) = rig.engine.tasks
    assert isinstance(task, PitchTask)
    assert (task.seconds, task.role, task.company, task.job_description) == (90, "Nurse", "Clinic", "Calm.")
    assert task.documents == (document,)
    with rig.database.read() as connection:
        assert coaching.get_pitch(connection, key, "p1") == made


def test_documents_must_be_ready_ones_of_the_candidate(rig: Rig) -> None:
    """A document that is not there, or could not be read, is named in the refusal."""
    document = rig.add("UNREADABLE")
    with pytest.raises(BadRequest, match=document) as caught:
        asyncio.run(pitch(rig.context, OWNER, CANDIDATE, PitchBody(documents=(document,))))
    assert caught.value.field == "documents"


DRAFTED = DRAFT.model_copy(
    update={
        "sentences": (
            PitchSentence(text="I nurse.", part="present", citations=()),
            PitchSentence(text="I once led twelve people.", part="past", citations=()),
        ),
        "text": "I nurse.\n\nI once led twelve people.",
        "words": 7,
        "estimated_seconds": 3,
    }
)


def test_a_dropped_sentence_leaves_the_text_and_can_come_back() -> None:
    """What is dropped stays in the record, out of text, words and seconds; restored, the draft is as it was."""
    without = changed(DRAFTED, PitchChange(sentence=1, action="drop"), None)
    assert (without.text, without.words, without.estimated_seconds) == ("I nurse.", 2, 1)
    assert [s.dropped for s in without.sentences] == [False, True]
    assert changed(without, PitchChange(sentence=1, action="restore"), None) == DRAFTED


def test_a_rewritten_sentence_is_kept_marked_and_can_be_undone(rig: Rig) -> None:
    """The candidate's words stand; what no note shows is marked; restoring brings the drafted words back."""
    rig.add("I once led twelve people.")
    with rig.database.begin() as connection:
        coaching.add_pitch(connection, candidates.find(connection, OWNER, CANDIDATE), DRAFTED)
    edit = PitchChange(sentence=1, action="edit", text="I once led  forty people at Bellwether.")
    after = asyncio.run(change(rig.context, OWNER, CANDIDATE, "p1", edit))
    assert after.text == "I nurse.\n\nI once led forty people at Bellwether."
    assert {"forty", "Bellwether"} <= set(after.sentences[1].unsupported)
    assert after.sentences[1].drafted == DraftedSentence(text="I once led twelve people.", citations=())
    undone = asyncio.run(change(rig.context, OWNER, CANDIDATE, "p1", PitchChange(sentence=1, action="restore")))
    assert undone.text == DRAFTED.text
    with rig.database.read() as connection:
        kept = coaching.get_pitch(connection, candidates.find(connection, OWNER, CANDIDATE), "p1")
    assert kept == undone


def test_a_change_names_a_sentence_that_is_there(rig: Rig) -> None:
    """A number beyond the last sentence, an edit without text and an unknown introduction are refused."""
    with pytest.raises(BadRequest, match="2 sentences") as caught:
        changed(DRAFTED, PitchChange(sentence=2, action="drop"), None)
    assert caught.value.field == "sentence"
    with pytest.raises(BadRequest) as caught:
        changed(DRAFTED, PitchChange(sentence=0, action="edit"), None)
    assert caught.value.field == "text"
    rig.add("I nurse.")
    with pytest.raises(NotFound):
        asyncio.run(change(rig.context, OWNER, CANDIDATE, "nowhere", PitchChange(sentence=0, action="drop")))


def test_a_draft_is_removed_by_its_own_candidate(rig: Rig) -> None:
    """It is no longer there to read; a stranger finds none to remove."""
    with rig.database.begin() as connection:
        coaching.add_pitch(connection, candidates.find(connection, OWNER, CANDIDATE), DRAFT)
    with pytest.raises(NotFound):
        remove(rig.context, "bo", CANDIDATE, DRAFT.id)
    remove(rig.context, OWNER, CANDIDATE, DRAFT.id)

    with rig.database.read() as connection, pytest.raises(NotFound):
        coaching.get_pitch(connection, candidates.find(connection, OWNER, CANDIDATE), DRAFT.id)

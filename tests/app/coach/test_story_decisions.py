"""Decisions about stories, without a store: what stays, what is not proposed again, what is written by whom."""

import pytest

from app.coach.story_decisions import edited, matrix_of, merged, settled, without_document
from app.records import Story, StoryStrength
from app.slices import Slice
from tests.fakes import story_of
from tests.rig import CANDIDATE, OWNER, Rig

ROTA = "I wrote a rota with the porters and complaints fell to zero."
COUNT = "I counted the falls on our ward every night for a month."


@pytest.fixture
def notes(rig: Rig) -> Slice:
    """Notes with two paragraphs."""
    rig.add(f"{ROTA}\n\n{COUNT}")
    return rig.slices.get(OWNER, CANDIDATE)


def _again(rig: Rig, text: str) -> Slice:
    rig.add(text)
    return rig.slices.get(OWNER, CANDIDATE)


def _kept(notes: Slice, quote: str, state: str = "kept", **parts: object) -> Story:
    return story_of(notes, quote, **parts).model_copy(update={"state": state})


def test_what_was_decided_is_not_proposed_again(notes: Slice) -> None:
    """A kept story comes once, a rejected one is set aside, and the rest is proposed."""
    found = (story_of(notes, ROTA), story_of(notes, COUNT))
    settled_now = settled(found, [_kept(notes, ROTA), _kept(notes, COUNT, "rejected")], notes)
    assert [(story.id, story.state) for story in settled_now] == [(found[0].id, "kept"), (found[1].id, "rejected")]
    assert [story.state for story in settled(found, [], notes)] == ["proposed", "proposed"]


@pytest.mark.parametrize("state", ["kept", "rejected"])
def test_a_small_edit_of_the_notes_brings_nothing_back(rig: Rig, notes: Slice, state: str) -> None:
    """An edited telling has another id and is still the story that was decided about."""
    decided = _kept(notes, ROTA, state)
    changed = ROTA.replace("a rota", "the rota")
    now = _again(rig, changed)
    (story,) = settled((story_of(now, changed),), [decided], now)
    assert (story.id, story.state) == (decided.id, state)


def test_a_kept_story_survives_and_says_which_words_are_gone(rig: Rig, notes: Slice) -> None:
    """When the notes no longer hold it, it stays whole, and its citation is shown as unresolved."""
    now = _again(rig, "Something else altogether was written here, about a bakery and its ovens.")
    (story,) = settled((), [_kept(notes, ROTA)], now)
    assert story.action == ROTA
    assert story.citations == ()
    assert [citation.quote for citation in story.unresolved] == [ROTA]


def test_of_a_deleted_document_only_its_name_is_left(notes: Slice) -> None:
    """A kept story stays as it was kept, and quotes the document no more, also when it is looked at again."""
    kept = _kept(notes, ROTA)
    left = without_document(kept, kept.citations[0].document.id)
    assert left is not None
    (story,) = settled((), [left], notes)
    assert (story.action, story.citations) == (ROTA, ())
    assert [(c.quote, c.document) for c in story.unresolved] == [("", kept.citations[0].document)]


def test_another_documents_words_stay(notes: Slice) -> None:
    """Deleting a document leaves the stories alone that do not cite it."""
    kept = _kept(notes, ROTA)
    assert without_document(kept, "another") == kept


def test_what_was_set_aside_goes_with_its_document(notes: Slice) -> None:
    """A rejected story that rests on a deleted document alone is forgotten."""
    rejected = _kept(notes, ROTA, "rejected")
    assert without_document(rejected, rejected.citations[0].document.id) is None


def test_words_that_come_back_are_cited_again(rig: Rig, notes: Slice) -> None:
    """A citation that had gone resolves once the notes hold the words again."""
    lost = _kept(notes, ROTA).model_copy(update={"citations": (), "unresolved": story_of(notes, ROTA).citations})
    now = _again(rig, f"A new beginning.\n\n{ROTA}")
    (story,) = settled((), [lost], now)
    assert (len(story.citations), story.unresolved) == (1, ())
    assert now.documents[story.citations[0].document.id].text[story.citations[0].start :].startswith(ROTA)


def test_what_the_notes_tell_by_now_fills_what_was_missing(notes: Slice) -> None:
    """A part the kept story lacks is taken from the notes; one that is there, or that was emptied by hand, is not."""
    told = story_of(notes, ROTA, result="Complaints fell.", situation="In the notes.")
    kept = _kept(notes, ROTA, situation="As kept.")
    assert settled((told,), [kept], notes)[0].result == "Complaints fell."
    assert settled((told,), [kept], notes)[0].situation == "As kept."
    emptied = kept.model_copy(update={"written": ("result",)})
    assert settled((told,), [emptied], notes)[0].result == ""


def test_what_is_written_is_marked(notes: Slice) -> None:
    """An edit keeps the story and names the parts that are the candidate's own words."""
    changed = edited(story_of(notes, ROTA), {"result": "They asked me back.", "title": "The rota"})
    assert (changed.state, changed.written) == ("kept", ("title", "result"))
    again = edited(changed, {"title": "Porters"})
    assert (again.title, again.result, again.written) == ("Porters", "They asked me back.", ("title", "result"))


def test_two_tellings_become_one(notes: Slice) -> None:
    """Parts and sources of both are there, a repeat once, and the second is gone as such."""
    one = story_of(notes, ROTA, result="Complaints fell to zero.", competencies=("conflict",))
    other = story_of(
        notes, COUNT, result="complaints fell to zero", reflection="I ask first", competencies=("feedback", "conflict")
    )
    whole, gone = merged(one, other)
    assert (whole.id, whole.state, gone.state) == (one.id, "kept", "merged")
    assert whole.result == "Complaints fell to zero."
    assert whole.action == f"{ROTA} {COUNT}"
    assert whole.reflection == "I ask first"
    assert whole.competencies == ("conflict", "feedback")
    assert len(whole.citations) == 2


def test_the_matrix_puts_the_strong_first(notes: Slice) -> None:
    """Every competency has its row; the best story leads it and gives it its strength."""
    thin = story_of(notes, ROTA).model_copy(
        update={"strengths": (StoryStrength(competency="conflict", strength="thin"),)}
    )
    strong = story_of(notes, COUNT).model_copy(
        update={"strengths": (StoryStrength(competency="conflict", strength="strong"),)}
    )
    rows = matrix_of([thin, strong], {"conflict": "Conflict", "failure": "Failure"})
    assert [(row.title, row.strength) for row in rows] == [("Conflict", "strong"), ("Failure", "none")]
    assert [cell.story for cell in rows[0].cells] == [strong.id, thin.id]

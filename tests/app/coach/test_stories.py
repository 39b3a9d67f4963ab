"""Stories as a candidate handles them, over a real database."""

import asyncio
from collections.abc import Coroutine
from typing import Any, TypeVar

import pytest

from app.coach import stories
from app.coach.preparation import preparation
from app.errors import BadRequest, NotFound
from app.records import Story
from app.requests import StoryChange
from tests.rig import CANDIDATE, OWNER, Rig

Made = TypeVar("Made")
TITLES = {"conflict": "Conflict", "failure": "Failure"}
ROTA = "I wrote a rota with the porters and complaints fell to zero."
COUNT = "I counted the falls on our ward every night for a month."


def _run(made: Coroutine[Any, Any, Made]) -> Made:
    return asyncio.run(made)


@pytest.fixture
def told(rig: Rig) -> Rig:
    """A candidate whose notes tell two stories."""
    rig.add(f"{ROTA}\n\n{COUNT}")
    return rig


def _listed(rig: Rig, aside: bool = False) -> list[Story]:
    return list(_run(stories.listed(rig.context, TITLES, OWNER, CANDIDATE, aside)).items)


def _decide(rig: Rig, story: str, keep: bool) -> Story:
    return _run(stories.decide(rig.context, OWNER, CANDIDATE, story, keep))


def test_accepting_twice_is_accepting_once(told: Rig) -> None:
    """The id of a proposal stays its id, and a kept story leads the list."""
    second = _listed(told)[1]
    assert _decide(told, second.id, keep=True) == _decide(told, second.id, keep=True)
    assert [(story.id == second.id, story.state) for story in _listed(told)] == [(True, "kept"), (False, "proposed")]


def test_a_rejected_story_does_not_come_back(told: Rig) -> None:
    """It is set aside, also when the notes are read again, until the rejection is taken back."""
    first = _listed(told)[0]
    _decide(told, first.id, keep=False)
    told.add(f"{ROTA}\n\n{COUNT}\n\nAnother thought.")
    assert first.id not in [story.id for story in _listed(told)]
    assert [story.id for story in _listed(told, aside=True)] == [first.id]
    assert _decide(told, first.id, keep=True).state == "kept"
    assert first.id in [story.id for story in _listed(told)]


def test_a_kept_story_outlives_its_note(told: Rig) -> None:
    """After the document is gone the story is there; of its citation only the document's name is left."""
    first = _listed(told)[0]
    _decide(told, first.id, keep=True)
    told.library.remove(OWNER, CANDIDATE, first.citations[0].document.id)
    (story,) = _listed(told)
    assert (story.action, story.citations) == (ROTA, ())
    assert [citation.quote for citation in story.unresolved] == [""]


def test_what_is_written_stays_and_is_weighed(told: Rig) -> None:
    """A written result closes its gap; competencies are the known ones only."""
    first = _listed(told)[0]
    body = StoryChange(result="Not one complaint in May.", competencies=("conflict",))
    changed = _run(stories.rewrite(told.context, TITLES, OWNER, CANDIDATE, first.id, body))
    assert changed.written == ("result", "competencies")
    assert "result" not in [gap.part for gap in changed.gaps]
    assert _listed(told)[0] == changed
    assert changed.strengths[0].competency == "conflict"
    with pytest.raises(BadRequest, match="no competency 'charm'"):
        unknown = StoryChange(competencies=("charm",))
        _run(stories.rewrite(told.context, TITLES, OWNER, CANDIDATE, first.id, unknown))


def test_merged_stories_are_one(told: Rig) -> None:
    """The second goes up in the first; with itself nothing can be merged."""
    first, second = _listed(told)
    whole = _run(stories.merge(told.context, OWNER, CANDIDATE, first.id, second.id))
    assert whole.action == f"{ROTA} {COUNT}"
    assert [story.id for story in _listed(told)] == [first.id]
    assert [(story.id, story.state) for story in _listed(told, aside=True)] == [(second.id, "merged")]
    with pytest.raises(BadRequest, match="with itself"):
        _run(stories.merge(told.context, OWNER, CANDIDATE, first.id, first.id))


def test_what_is_not_there_is_not_found(told: Rig) -> None:
    """An unknown story is named in the error, whatever is to be done with it."""
    for made in (
        stories.one(told.context, OWNER, CANDIDATE, "nowhere"),
        stories.decide(told.context, OWNER, CANDIDATE, "nowhere", True),
        stories.merge(told.context, OWNER, CANDIDATE, _listed(told)[0].id, "nowhere"),
    ):
        with pytest.raises(NotFound, match="nowhere"):
            _run(made)


def test_preparation_counts_kept_stories_and_no_rejected_ones(told: Rig) -> None:
    """What was set aside fills no gap in the preparation."""
    first, second = _listed(told)
    _decide(told, first.id, keep=False)
    _run(preparation(told.context, OWNER, CANDIDATE, None))
    assert [story.id for story in told.engine.tasks[-1].stories] == [second.id]

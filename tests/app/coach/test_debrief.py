"""What a real interview asked: kept, and practised first where it went badly."""

import asyncio

import pytest

from app.coach.debrief import debrief
from app.coach.reviews import review
from app.coach.standing import standing_of
from app.errors import BadRequest, NotFound
from app.records import Card, Debrief
from app.requests import DebriefBody, ReviewBody
from app.store import candidates, practice
from tests.app.coach.answers import started
from tests.rig import CANDIDATE, OWNER, Rig


def _held(rig: Rig, **settings: object) -> str:
    rig.engine.openings.append("Q1?")
    return asyncio.run(started(rig, **settings)).id


def _told(rig: Rig, interview: str, **body: object) -> Debrief:
    return asyncio.run(debrief(rig.context, OWNER, interview, DebriefBody.model_validate(body)))


def _cards(rig: Rig) -> dict[str, Card]:
    with rig.database.read() as connection:
        cards = practice.list_cards(connection, candidates.find(connection, OWNER, CANDIDATE))
    return {card.question: card for card in cards}


LISTED = [
    {"question": "Why us?", "how_it_went": 1, "note": "I froze."},
    {"question": "What is a rota?", "how_it_went": 5},
    {"question": "When can you start?"},
]


def test_a_debrief_is_kept_and_every_question_is_a_card(rig: Rig) -> None:
    """What failed is due at once, what went well comes much later, what nothing is known of can be practised now."""
    made = _told(rig, _held(rig), questions=LISTED)
    with rig.database.read() as connection:
        assert practice.list_debriefs(connection, candidates.find(connection, OWNER, CANDIDATE)) == (made,)
    cards = _cards(rig)
    assert cards["Why us?"].went_badly
    assert not cards["When can you start?"].went_badly
    assert cards["What is a rota?"].due > cards["Why us?"].due
    assert cards["What is a rota?"].reviews[0].by == "you"


def test_what_went_badly_is_asked_next_until_it_is_practised(rig: Rig) -> None:
    """The next interview is told of it; once practised it is an ordinary question."""
    _told(rig, _held(rig), questions=LISTED)
    with rig.database.read() as connection:
        standing = standing_of(connection, candidates.find(connection, OWNER, CANDIDATE))
    assert [question.question for question in standing.went_badly] == ["Why us?"]
    rig.engine.openings.append("Why us?")
    asyncio.run(started(rig))
    assert rig.engine.tasks[-1].standing.went_badly == standing.went_badly
    review(rig.context, OWNER, CANDIDATE, ReviewBody(question="why us", rating="good"))
    with rig.database.read() as connection:
        assert standing_of(connection, candidates.find(connection, OWNER, CANDIDATE)).went_badly == ()


def test_free_text_is_read(rig: Rig) -> None:
    """Questions found in the text are kept beside those listed, with the text."""
    made = _told(rig, _held(rig), text="Why us?\nIt went on for an hour.", questions=LISTED[1:])
    assert [question.question for question in made.questions] == ["What is a rota?", "When can you start?", "Why us?"]
    assert made.text.startswith("Why us?")


def test_nothing_told_is_refused(rig: Rig) -> None:
    """An empty debrief, or one without a question in it, says what would help."""
    held = _held(rig)
    with pytest.raises(BadRequest, match="Tell what you were asked"):
        _told(rig, held)
    with pytest.raises(BadRequest, match="No question could be made out"):
        _told(rig, held, text="It was nice.")


def test_a_strangers_interview_is_not_found(rig: Rig) -> None:
    """Only one's own interviews have debriefs."""
    held = _held(rig)
    with pytest.raises(NotFound):
        asyncio.run(debrief(rig.context, "bo", held, DebriefBody(text="Why us?")))

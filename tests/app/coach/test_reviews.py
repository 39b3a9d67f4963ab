"""Reviews: what was practised, how it went, and what becomes a card by itself."""

import asyncio

import pytest

from app.coach.critique import critique
from app.coach.reviews import due, review
from app.errors import BadRequest, NotFound
from app.records import Card
from app.requests import CritiqueBody, ReviewBody
from app.store import candidates, practice
from tests.app.coach.answers import sent, started
from tests.app.store.filled import card
from tests.rig import CANDIDATE, OWNER, Rig


def _cards(rig: Rig) -> list[Card]:
    with rig.database.read() as connection:
        return practice.list_cards(connection, candidates.find(connection, OWNER, CANDIDATE))


def _criticised(rig: Rig, question: str, score: float | None) -> str:
    rig.engine.scores.append(score)
    body = CritiqueBody(question=question, answer="I asked the porter.")
    return asyncio.run(critique(rig.context, OWNER, CANDIDATE, body)).id


def test_a_critique_is_a_review(rig: Rig) -> None:
    """The question of a judged answer becomes a card, rated by the band of its score."""
    made = _criticised(rig, "Why did you leave?", 2.0)
    (held,) = _cards(rig)
    assert (held.question, held.reviews[0].rating, held.reviews[0].by) == ("Why did you leave?", "again", "coach")
    assert held.reviews[0].critique == made
    assert held.due > held.created_at


def test_a_question_asked_back_is_no_card(rig: Rig) -> None:
    """What leans on an earlier answer cannot be practised by itself."""
    _criticised(rig, "You said “the porter”. What came of it?", 2.0)
    assert _cards(rig) == []


def test_the_candidates_rating_replaces_the_coachs(rig: Rig) -> None:
    """Rating the same critique oneself is no second practice, and the new rating counts."""
    made = _criticised(rig, "Why did you leave?", 2.0)
    found = review(rig.context, OWNER, CANDIDATE, ReviewBody(critique=made, rating="easy"))
    assert [(entry.rating, entry.by) for entry in found.reviews] == [("easy", "you")]
    assert _cards(rig) == [found]


def test_a_question_can_be_reviewed_without_an_answer_here(rig: Rig) -> None:
    """Practising aloud away from the machine counts as well, by question or by card."""
    first = review(rig.context, OWNER, CANDIDATE, ReviewBody(question="Why us?", rating="good"))
    again = review(rig.context, OWNER, CANDIDATE, ReviewBody(card=first.id, rating="hard"))
    assert [entry.rating for entry in again.reviews] == ["good", "hard"]
    assert len(_cards(rig)) == 1


def test_what_is_missing_in_a_review_is_named(rig: Rig) -> None:
    """No rating, no question, or a critique of something else: each is told with the field."""
    made = _criticised(rig, "Why did you leave?", 2.0)
    for body, field in (
        (ReviewBody(question="Why us?"), "rating"),
        (ReviewBody(rating="good"), "question"),
        (ReviewBody(question="Why us?", critique=made), "critique"),
    ):
        with pytest.raises(BadRequest) as caught:
            review(rig.context, OWNER, CANDIDATE, body)
        assert caught.value.field == field
    with pytest.raises(NotFound, match="no practice card"):
        review(rig.context, OWNER, CANDIDATE, ReviewBody(card="nowhere", rating="good"))


def test_an_interviews_questions_become_cards_and_its_follow_ups_do_not(rig: Rig) -> None:
    """An opening question is a card with its competency, a skipped one too; what was asked back is not."""
    rig.engine.openings.extend(["Q1?", "Q2?"])
    rig.engine.scores.extend([3.0, 4.0])
    rig.engine.follow_ups.append("the porter")

    async def work() -> None:
        held, turns = await started(rig, questions=2), rig.turns()
        for answer in (sent(), sent("The lift."), sent("", skipped=True)):
            await turns.settled(OWNER, held.id, await turns.send(OWNER, held.id, answer))

    asyncio.run(asyncio.wait_for(work(), 20))
    found = {held.question: held for held in _cards(rig)}
    assert set(found) == {"Q1?", "Q2?"}
    assert found["Q1?"].competency == "conflict"
    assert found["Q2?"].reviews[0].rating == "again"
    assert found["Q2?"].reviews[0].critique is None


def test_what_went_badly_for_real_is_due_first(rig: Rig) -> None:
    """However long something else is overdue, a question that failed in a real interview comes before it."""
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        practice.save_card(connection, key, card("old", "Why?", "2026-01-01T08:00:00.000Z"))
        practice.save_card(connection, key, card("bad", "When?", "2027-01-01T08:00:00.000Z", went_badly=True))
        assert [held.id for held in due(connection, key, "2027-01-02T00:00:00.000Z")] == ["bad", "old"]
        assert [held.id for held in due(connection, key, "2026-06-02T00:00:00.000Z")] == ["old"]

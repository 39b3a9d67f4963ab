"""Practised questions as cards: what is due, and what each practice does to when it comes again."""

from app.clock import Clock
from app.coach.context import Context
from app.coach.schedule import rating_of, reviewed
from app.errors import BadRequest
from app.records import Card, CardRating, Critique, Question, Review
from app.requests import ReviewBody
from app.store import Connection, coaching, practice
from app.store.candidates import CandidateKey, find


def review(context: Context, owner: str, candidate: str, body: ReviewBody) -> Card:
    """Note a practice of a question, by the candidate's own rating or by the score of a critique.

    Raises:
        NotFound: there is no such candidate, card or critique.
        BadRequest: neither says what was practised, or nothing says how it went.
    """
    with context.database.begin() as connection:
        key = find(connection, owner, candidate)
        made = coaching.get_critique(connection, key, body.critique) if body.critique else None
        if body.rating is None and made is None:
            raise BadRequest(
                "Say how it went with 'rating', or name the 'critique' whose score decides.", field="rating"
            )
        card = practice.get_card(connection, key, body.card) if body.card else None
        question = card.question if card else body.question or (made.question if made else None)
        if question is None:
            raise BadRequest("Name the 'card', the 'question' or the 'critique' that was practised.", field="question")
        if made is not None and practice.plain(made.question) != practice.plain(question):
            raise BadRequest("That critique is of an answer to another question.", field="critique")
        card = card or practice.card_for(connection, key, question) or _new(context.clock, question, made, None)
        rating = body.rating or rating_of(made.band if made else None)
        return _save(connection, key, context.clock, card, rating, "you" if body.rating else "coach", made)


def due(connection: Connection, candidate: CandidateKey, now: str) -> tuple[Card, ...]:
    """The cards that are due, those that went badly in a real interview first, then the longest overdue."""
    found = practice.list_cards(connection, candidate, now)
    return tuple(sorted(found, key=lambda card: not card.went_badly))


def practised(
    connection: Connection, candidate: CandidateKey, clock: Clock, question: Question | None, critique: Critique | None
) -> None:
    """Note that a question was practised; ``critique`` is None where it was skipped, ``question`` where it had no turn.

    A follow-up leans on the answer before it and is no card.
    """
    from app.engines.embedded.question.asked import probe_of

    text = question.text if question else critique.question if critique else ""
    if question.follow_up is not None if question else probe_of(text) is not None:
        return
    card = practice.card_for(connection, candidate, text) or _new(clock, text, critique, question)
    _save(connection, candidate, clock, card, rating_of(critique.band if critique else None), "coach", critique)


def _save(
    connection: Connection,
    candidate: CandidateKey,
    clock: Clock,
    card: Card,
    rating: CardRating,
    by: str,
    critique: Critique | None,
) -> Card:
    made = reviewed(card, Review(at=clock.instant(), rating=rating, by=by, critique=critique.id if critique else None))
    practice.save_card(connection, candidate, made)
    return made


def _new(clock: Clock, text: str, critique: Critique | None, question: Question | None) -> Card:
    now = clock.instant()
    return Card(
        id=clock.new_id(),
        question=text,
        format=question.format if question else critique.format if critique else "behavioural",
        competency=question.competency if question else "",
        due=now,
        created_at=now,
    )

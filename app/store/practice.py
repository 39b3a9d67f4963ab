"""What practice leaves behind: cards, corrections, debriefs, and the log of judged answers."""

from dataclasses import dataclass
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Connection, Row, Select, Table, delete, select, update

from app.errors import NotFound
from app.records import Card, Correction, Critique, Debrief, Question
from app.store.candidates import CandidateKey
from app.store.tables import cards, corrections, critiques, debriefs, interviews, turns


@dataclass(frozen=True)
class Judged:
    """A critique with its place: the interview, the turn and what was asked there; None where it stands alone."""

    critique: Critique
    interview: str | None
    turn: int | None
    asked: Question | None


@dataclass(frozen=True)
class Asked:
    """A question of an earlier interview; ``answered`` says that it got an answer."""

    question: Question
    at: str
    answered: bool


def plain(question: str) -> str:
    """A question as it is compared: case, spacing and the closing mark make no other question of it."""
    return " ".join(question.lower().split()).rstrip("?.! ")


def card_for(connection: Connection, candidate: CandidateKey, question: str) -> Card | None:
    """The card of a question, if it has one."""
    record = connection.execute(
        select(cards.c.record).where(cards.c.candidate == candidate.key, cards.c.digest == _digest(question))
    ).scalar_one_or_none()
    return None if record is None else Card.model_validate(record)


def get_card(connection: Connection, candidate: CandidateKey, card: str) -> Card:
    """One card of the candidate.

    Raises:
        NotFound: the candidate has no such card.
    """
    record = connection.execute(
        select(cards.c.record).where(cards.c.candidate == candidate.key, cards.c.id == card)
    ).scalar_one_or_none()
    if record is None:
        raise NotFound(f"There is no practice card '{card}' for this candidate.", field="card")
    return Card.model_validate(record)


def save_card(connection: Connection, candidate: CandidateKey, card: Card) -> None:
    """Add a card, or replace the one of the same id."""
    values = {"due": card.due, "record": card.model_dump(mode="json")}
    changed = connection.execute(
        update(cards).where(cards.c.candidate == candidate.key, cards.c.id == card.id).values(**values)
    ).rowcount
    if not changed:
        connection.execute(
            cards.insert().values(
                id=card.id,
                candidate=candidate.key,
                digest=_digest(card.question),
                created_at=card.created_at,
                **values,
            )
        )


def list_cards(connection: Connection, candidate: CandidateKey, until: str | None = None) -> list[Card]:
    """The candidate's cards by due date; with ``until`` (an instant) those that are due by then."""
    query = select(cards.c.record).where(cards.c.candidate == candidate.key)
    if until is not None:
        query = query.where(cards.c.due <= until)
    rows = connection.execute(query.order_by(cards.c.due, cards.c.id)).scalars()
    return [Card.model_validate(record) for record in rows]


def add_correction(connection: Connection, candidate: CandidateKey, correction: Correction) -> None:
    """Remember a correction."""
    connection.execute(
        corrections.insert().values(
            id=correction.id,
            candidate=candidate.key,
            record=correction.model_dump(mode="json"),
            created_at=correction.created_at,
        )
    )


def list_corrections(connection: Connection, candidate: CandidateKey) -> tuple[Correction, ...]:
    """Everything the candidate set right, oldest first."""
    return tuple(Correction.model_validate(record) for record in _records(connection, corrections, candidate))


def remove_correction(connection: Connection, candidate: CandidateKey, correction: str) -> None:
    """Forget a correction.

    Raises:
        NotFound: the candidate has no such correction.
    """
    gone = connection.execute(
        delete(corrections).where(corrections.c.candidate == candidate.key, corrections.c.id == correction)
    ).rowcount
    if not gone:
        raise NotFound(f"There is no correction '{correction}' for this candidate.")


def add_debrief(connection: Connection, candidate: CandidateKey, debrief: Debrief) -> None:
    """Store what a real interview asked."""
    connection.execute(
        debriefs.insert().values(
            id=debrief.id,
            candidate=candidate.key,
            interview=debrief.interview,
            record=debrief.model_dump(mode="json"),
            created_at=debrief.created_at,
        )
    )


def list_debriefs(connection: Connection, candidate: CandidateKey, interview: str | None = None) -> tuple[Debrief, ...]:
    """The candidate's debriefs, oldest first; of one interview only, where it is named."""
    found = (Debrief.model_validate(record) for record in _records(connection, debriefs, candidate))
    return tuple(d for d in found if interview is None or d.interview == interview)


def judged(connection: Connection, candidate: CandidateKey) -> list[Judged]:
    """Every critique of the candidate with its place, oldest first; an answer scored again counts by its first."""
    return [_judged(row) for row in connection.execute(_judged_of(candidate).order_by(*_OLDEST_FIRST))]


def judged_lately(connection: Connection, candidate: CandidateKey, most: int, but: str = "") -> list[Judged]:
    """The latest of the critiques that have a score, so many at most, oldest first; none of the interview ``but``."""
    scored = _judged_of(candidate).where(critiques.c.record["overall"].as_float().is_not(None))
    if but:
        scored = scored.where(critiques.c.interview.is_(None) | (critiques.c.interview != but))
    latest = scored.order_by(*(column.desc() for column in _OLDEST_FIRST)).limit(most)
    return [_judged(row) for row in connection.execute(latest)][::-1]


_OLDEST_FIRST: Final = (critiques.c.created_at, critiques.c.id)


def _judged_of(candidate: CandidateKey) -> Select[Any]:
    return (
        select(critiques.c.record, critiques.c.interview, critiques.c.turn, turns.c.question)
        .join(
            turns,
            (turns.c.interview == critiques.c.interview) & (turns.c.number == critiques.c.turn),
            isouter=True,
        )
        .where(critiques.c.candidate == candidate.key, critiques.c.record["again"].as_string().is_(None))
    )


def _judged(row: Row[*tuple[Any, ...]]) -> Judged:
    asked = Question.model_validate(row.question) if row.question else None
    return Judged(Critique.model_validate(row.record), row.interview, row.turn, asked)


def takes_of_question(connection: Connection, candidate: CandidateKey, question: str) -> list[Critique]:
    """The critiques of every answer to a question, oldest first; an answer scored again counts by its first."""
    asked = critiques.c.record["question"].as_string()
    rows = connection.execute(
        select(critiques.c.id, asked.label("question")).where(
            critiques.c.candidate == candidate.key, critiques.c.record["again"].as_string().is_(None)
        )
    )
    same = [row.id for row in rows if plain(row.question) == plain(question)]
    records = connection.execute(
        select(critiques.c.record)
        .where(critiques.c.candidate == candidate.key, critiques.c.id.in_(same))
        .order_by(critiques.c.created_at, critiques.c.id)
    ).scalars()
    return [Critique.model_validate(record) for record in records]


def asked_before(connection: Connection, candidate: CandidateKey, but: str = "") -> list[Asked]:
    """The opening questions of the candidate's interviews but one, the latest first."""
    rows = connection.execute(
        select(turns.c.question, turns.c.answer, turns.c.skipped, interviews.c.created_at)
        .join(interviews, interviews.c.id == turns.c.interview)
        .where(interviews.c.candidate == candidate.key, interviews.c.id != but)
        .order_by(interviews.c.created_at.desc(), interviews.c.id, turns.c.number.desc())
    )
    found = [
        Asked(Question.model_validate(row.question), row.created_at, bool(row.answer) and not row.skipped)
        for row in rows
    ]
    return [entry for entry in found if entry.question.follow_up is None]


def _records(connection: Connection, table: Table, candidate: CandidateKey) -> list[object]:
    query = select(table.c.record).where(table.c.candidate == candidate.key)
    return list(connection.execute(query.order_by(table.c.created_at, table.c.id)).scalars())


def _digest(question: str) -> str:
    return sha256(plain(question).encode()).hexdigest()

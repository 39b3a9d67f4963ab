"""Interviews and their turns. A turn is added with its question, then answered once, then closed."""

from dataclasses import dataclass
from functools import reduce
from typing import Any

from sqlalchemy import Connection, Row, select, update

from app.errors import NotFound
from app.records import Citation, Interview, InterviewSettings, Question, ReplyBy, Report, Turn, TurnState, Usage
from app.store.candidates import CandidateKey
from app.store.tables import candidates, interviews, turns


@dataclass(frozen=True)
class SentAnswer:
    """An answer as it was sent. ``digest`` is the SHA-256 of the request's body, to tell a repeat from a clash."""

    text: str
    skipped: bool
    spoken_seconds: float | None
    key: str | None
    digest: str
    self_rating: float | None = None


@dataclass(frozen=True)
class KnownRequest:
    """An earlier request with the same idempotency key."""

    turn: int
    digest: str


def add(connection: Connection, candidate: CandidateKey, interview: Interview) -> None:
    """Store a new interview with the turns it has."""
    connection.execute(
        interviews.insert().values(
            id=interview.id,
            candidate=candidate.key,
            state=interview.state,
            settings=interview.settings.model_dump(mode="json"),
            report=None,
            created_at=interview.created_at,
        )
    )
    for turn in interview.turns:
        add_turn(connection, interview.id, turn.number, turn.question)


def add_turn(connection: Connection, interview: str, number: int, question: Question) -> None:
    """Add an open turn that waits for its answer."""
    connection.execute(
        turns.insert().values(
            interview=interview,
            number=number,
            state="open",
            question=question.model_dump(mode="json"),
            skipped=False,
            blocks=[],
            citations=[],
        )
    )


def find(connection: Connection, owner: str, interview: str) -> tuple[CandidateKey, Interview]:
    """The owner's interview with its candidate.

    Raises:
        NotFound: there is none, or it is another owner's.
    """
    row = connection.execute(
        select(
            interviews,
            candidates.c.key,
            candidates.c.generation,
            candidates.c.id.label("slug"),
        )
        .join(candidates, candidates.c.key == interviews.c.candidate)
        .where(interviews.c.id == interview, candidates.c.owner == owner, candidates.c.erase_after.is_(None))
    ).one_or_none()
    if row is None:
        raise NotFound(f"There is no interview '{interview}'.")
    key = CandidateKey(key=row.key, owner=owner, id=row.slug, generation=row.generation)
    return key, _record(connection, row, row.slug)


def owned(connection: Connection, owner: str, interview: str) -> CandidateKey:
    """The candidate of the owner's interview, for who need not read it.

    Raises:
        NotFound: there is none, or it is another owner's.
    """
    row = connection.execute(
        select(candidates.c.key, candidates.c.generation, candidates.c.id)
        .join(interviews, candidates.c.key == interviews.c.candidate)
        .where(interviews.c.id == interview, candidates.c.owner == owner, candidates.c.erase_after.is_(None))
    ).one_or_none()
    if row is None:
        raise NotFound(f"There is no interview '{interview}'.")
    return CandidateKey(key=row.key, owner=owner, id=row.id, generation=row.generation)


def list_page(connection: Connection, candidate: CandidateKey, before: str, limit: int) -> list[tuple[str, Interview]]:
    """At most ``limit`` interviews older than the cursor ``before``, newest first, with their cursors."""
    query = select(interviews).where(interviews.c.candidate == candidate.key)
    if before:
        instant, _, id_ = before.partition("~")
        query = query.where(
            (interviews.c.created_at < instant) | ((interviews.c.created_at == instant) & (interviews.c.id < id_))
        )
    rows = connection.execute(query.order_by(interviews.c.created_at.desc(), interviews.c.id.desc()).limit(limit)).all()
    return [(f"{row.created_at}~{row.id}", _record(connection, row, candidate.id)) for row in rows]


def request_by_key(connection: Connection, interview: str, key: str) -> KnownRequest | None:
    """The request that used this idempotency key before, if any."""
    row = connection.execute(
        select(turns.c.number, turns.c.request_digest).where(
            turns.c.interview == interview, turns.c.idempotency_key == key
        )
    ).one_or_none()
    return None if row is None else KnownRequest(turn=row.number, digest=row.request_digest)


def store_answer(connection: Connection, interview: str, turn: int, answer: SentAnswer) -> bool:
    """Give an open turn its answer.

    Returns:
        False when the turn has one already, or is not open.
    """
    changed = connection.execute(
        update(turns)
        .where(
            turns.c.interview == interview,
            turns.c.number == turn,
            turns.c.state == "open",
            turns.c.answer.is_(None),
        )
        .values(
            answer=answer.text,
            skipped=answer.skipped,
            spoken_seconds=answer.spoken_seconds,
            self_rating=answer.self_rating,
            idempotency_key=answer.key,
            request_digest=answer.digest,
        )
    ).rowcount
    return bool(changed)


def set_state(connection: Connection, interview: str, turn: int, state: TurnState, *, was: TurnState) -> bool:
    """Move a turn from one state to another; False when it was not in the first."""
    changed = connection.execute(
        update(turns)
        .where(turns.c.interview == interview, turns.c.number == turn, turns.c.state == was)
        .values(state=state)
    ).rowcount
    return bool(changed)


def replace_question(connection: Connection, interview: str, turn: int, question: Question) -> None:
    """Ask something else in a turn that waits for its answer."""
    connection.execute(
        update(turns)
        .where(turns.c.interview == interview, turns.c.number == turn)
        .values(question=question.model_dump(mode="json"))
    )


def save_blocks(
    connection: Connection,
    interview: str,
    turn: int,
    blocks: tuple[str, ...],
    citations: tuple[Citation, ...],
) -> None:
    """Save as much of a reply as there is."""
    connection.execute(
        update(turns)
        .where(turns.c.interview == interview, turns.c.number == turn)
        .values(blocks=list(blocks), citations=[citation.model_dump(mode="json") for citation in citations])
    )


def save_partial(connection: Connection, interview: str, turn: int, blocks: tuple[str, ...]) -> None:
    """Save a reply as far as it goes, while its turn is open."""
    connection.execute(
        update(turns)
        .where(turns.c.interview == interview, turns.c.number == turn, turns.c.state == "open")
        .values(blocks=list(blocks))
    )


def add_reply_by(connection: Connection, interview: str, turn: int, by: ReplyBy) -> None:
    """Add to what is known of who made a turn's reply and what was used for it."""
    place = turns.c.interview == interview, turns.c.number == turn
    held = connection.execute(select(turns.c.reply_by).where(*place)).scalar_one_or_none()
    made = by.after(ReplyBy.model_validate(held)) if held else by
    connection.execute(update(turns).where(*place).values(reply_by=made.model_dump(mode="json")))


def set_critique(connection: Connection, interview: str, turn: int, critique: str) -> None:
    """Note which critique judges a turn's answer."""
    connection.execute(
        update(turns).where(turns.c.interview == interview, turns.c.number == turn).values(critique_id=critique)
    )


def complete(connection: Connection, interview: str, report: Report) -> None:
    """Close an interview with its report."""
    connection.execute(
        update(interviews)
        .where(interviews.c.id == interview)
        .values(state="complete", report=report.model_dump(mode="json"))
    )


def with_takes(found: tuple[Turn, ...]) -> tuple[Turn, ...]:
    """The turns with their takes counted: of several answers to one question the last that was given counts."""
    takes: dict[int, list[Turn]] = {}
    for turn in found:
        takes.setdefault(turn.question.retake_of or turn.number, []).append(turn)
    told = {}
    for same in takes.values():
        given = [turn for turn in same if turn.answer and not turn.skipped]
        last = (given or same)[-1].number
        for take, turn in enumerate(same, 1):
            told[turn.number] = turn.model_copy(update={"take": take, "counts": turn.number == last})
    return tuple(told[turn.number] for turn in found)


def interrupt_running(connection: Connection) -> int:
    """Mark every turn whose reply was being made as interrupted; for start-up, when nothing runs.

    Returns:
        how many there were.
    """
    return connection.execute(
        update(turns).where(turns.c.state == "open", turns.c.answer.is_not(None)).values(state="interrupted")
    ).rowcount


def _record(connection: Connection, row: Row[*tuple[Any, ...]], candidate: str) -> Interview:
    found = connection.execute(select(turns).where(turns.c.interview == row.id).order_by(turns.c.number))
    held = tuple(_turn(turn) for turn in found)
    return Interview(
        id=row.id,
        candidate=candidate,
        state=row.state,
        settings=InterviewSettings.model_validate(row.settings),
        turns=with_takes(held),
        report=Report.model_validate(row.report) if row.report else None,
        usage=_used(held),
        created_at=row.created_at,
    )


def _used(held: tuple[Turn, ...]) -> Usage | None:
    """What all turns used of a model; None where none was asked."""
    uses = [turn.by.usage for turn in held if turn.by is not None and turn.by.usage is not None]
    return reduce(Usage.plus, uses) if uses else None


def _turn(row: Row[*tuple[Any, ...]]) -> Turn:
    return Turn(
        number=row.number,
        state=row.state,
        question=Question.model_validate(row.question),
        answer=row.answer,
        skipped=row.skipped,
        spoken_seconds=row.spoken_seconds,
        self_rating=row.self_rating,
        blocks=tuple(row.blocks),
        citations=tuple(Citation.model_validate(citation) for citation in row.citations),
        critique_id=row.critique_id,
        by=ReplyBy.model_validate(row.reply_by) if row.reply_by else None,
    )

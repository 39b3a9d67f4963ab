"""What the coach made and the candidate may read again: critiques and pitches, stored whole as records."""

from sqlalchemy import ColumnElement, Connection, Table, delete, select, update

from app.errors import NotFound
from app.records import Critique, Pitch
from app.store.candidates import CandidateKey
from app.store.tables import critiques, pitches


def add_critique(
    connection: Connection,
    candidate: CandidateKey,
    critique: Critique,
    interview: str | None = None,
    turn: int | None = None,
) -> None:
    """Store a critique; one of an interview's answer names its turn."""
    connection.execute(
        critiques.insert().values(
            id=critique.id,
            candidate=candidate.key,
            interview=interview,
            turn=turn,
            record=critique.model_dump(mode="json"),
            created_at=critique.created_at,
        )
    )


def get_critique(connection: Connection, candidate: CandidateKey, critique: str) -> Critique:
    """One critique of the candidate.

    Raises:
        NotFound: the candidate has no such critique.
    """
    return Critique.model_validate(_get(connection, critiques, candidate, critique, "critique"))


def replace_critique(connection: Connection, candidate: CandidateKey, critique: Critique) -> None:
    """Store what a critique reads like after it was corrected."""
    connection.execute(
        update(critiques)
        .where(critiques.c.candidate == candidate.key, critiques.c.id == critique.id)
        .values(record=critique.model_dump(mode="json"))
    )


def beside(connection: Connection, candidate: CandidateKey, critique: Critique) -> list[Critique]:
    """The other critiques of the same answer, oldest first: what it was scored again from, and by whom again."""
    first = critique.again or critique.id
    rows = connection.execute(
        select(critiques.c.record)
        .where(
            critiques.c.candidate == candidate.key,
            (critiques.c.id == first) | (critiques.c.record["again"].as_string() == first),
        )
        .order_by(critiques.c.created_at, critiques.c.id)
    )
    return [found for row in rows if (found := Critique.model_validate(row.record)).id != critique.id]


def place_of_critique(connection: Connection, candidate: CandidateKey, critique: str) -> tuple[str, int] | None:
    """The interview and the turn whose answer a critique judges; None where an answer was judged by itself."""
    row = connection.execute(
        select(critiques.c.interview, critiques.c.turn).where(
            critiques.c.candidate == candidate.key, critiques.c.id == critique, critiques.c.interview.is_not(None)
        )
    ).one_or_none()
    return (row.interview, row.turn) if row else None


def list_critiques(
    connection: Connection, candidate: CandidateKey, before: str, limit: int, alone: bool = False
) -> list[tuple[str, Critique]]:
    """At most ``limit`` critiques older than the cursor ``before`` (empty: the newest), newest first, with cursors.

    ``alone`` leaves out those of an interview's answers.
    """
    only = (critiques.c.interview.is_(None),) if alone else ()
    return [
        (cursor, Critique.model_validate(record))
        for cursor, record in _page(connection, critiques, candidate, before, limit, *only)
    ]


def critiques_of_interview(connection: Connection, interview: str) -> dict[int, Critique]:
    """The critiques of an interview's answers, by turn number."""
    rows = connection.execute(
        select(critiques.c.turn, critiques.c.record)
        .where(critiques.c.interview == interview)
        .order_by(critiques.c.turn)
    )
    return {row.turn: Critique.model_validate(row.record) for row in rows}


def remove_critique_of_turn(connection: Connection, interview: str, turn: int) -> None:
    """Forget the critique that an interrupted reply left behind, before its answer is judged again."""
    connection.execute(delete(critiques).where(critiques.c.interview == interview, critiques.c.turn == turn))


def add_pitch(connection: Connection, candidate: CandidateKey, pitch: Pitch) -> None:
    """Store a pitch."""
    connection.execute(
        pitches.insert().values(
            id=pitch.id,
            candidate=candidate.key,
            record=pitch.model_dump(mode="json"),
            created_at=pitch.created_at,
        )
    )


def replace_pitch(connection: Connection, candidate: CandidateKey, pitch: Pitch) -> None:
    """Store a changed pitch in the place of the one with its id."""
    connection.execute(
        update(pitches)
        .where(pitches.c.candidate == candidate.key, pitches.c.id == pitch.id)
        .values(record=pitch.model_dump(mode="json"))
    )


def list_pitches(connection: Connection, candidate: CandidateKey, before: str, limit: int) -> list[tuple[str, Pitch]]:
    """At most ``limit`` pitches older than the cursor ``before``, newest first, with their cursors."""
    return [
        (cursor, Pitch.model_validate(record))
        for cursor, record in _page(connection, pitches, candidate, before, limit)
    ]


def get_pitch(connection: Connection, candidate: CandidateKey, pitch: str) -> Pitch:
    """One pitch of the candidate.

    Raises:
        NotFound: the candidate has no such pitch.
    """
    return Pitch.model_validate(_get(connection, pitches, candidate, pitch, "introduction"))


def remove_pitch(connection: Connection, candidate: CandidateKey, pitch: str) -> None:
    """Forget a pitch.

    Raises:
        NotFound: the candidate has no such pitch.
    """
    gone = connection.execute(
        delete(pitches).where(pitches.c.candidate == candidate.key, pitches.c.id == pitch)
    ).rowcount
    if not gone:
        raise NotFound(f"There is no introduction '{pitch}' for this candidate.")


def ids_held(connection: Connection, candidate: CandidateKey) -> frozenset[str]:
    """The ids of all critiques and pitches of the candidate, to tell which of them can still be opened."""
    found = [select(table.c.id).where(table.c.candidate == candidate.key) for table in (critiques, pitches)]
    return frozenset(id_ for query in found for id_ in connection.execute(query).scalars())


def _get(connection: Connection, table: Table, candidate: CandidateKey, id_: str, noun: str) -> object:
    record = connection.execute(
        select(table.c.record).where(table.c.candidate == candidate.key, table.c.id == id_)
    ).scalar_one_or_none()
    if record is None:
        raise NotFound(f"There is no {noun} '{id_}' for this candidate.")
    return record


def _page(
    connection: Connection, table: Table, candidate: CandidateKey, before: str, limit: int, *only: ColumnElement[bool]
) -> list[tuple[str, object]]:
    """A cursor is ``created_at`` and id joined by a tilde: a total order that new rows do not disturb."""
    query = select(table.c.created_at, table.c.id, table.c.record).where(table.c.candidate == candidate.key, *only)
    if before:
        instant, _, id_ = before.partition("~")
        query = query.where((table.c.created_at < instant) | ((table.c.created_at == instant) & (table.c.id < id_)))
    rows = connection.execute(query.order_by(table.c.created_at.desc(), table.c.id.desc()).limit(limit))
    return [(f"{row.created_at}~{row.id}", row.record) for row in rows]

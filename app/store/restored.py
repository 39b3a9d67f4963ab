"""An interview put back whole, with every turn as it was."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection

from app.records import Critique, Interview, Turn
from app.store.candidates import CandidateKey
from app.store.coaching import add_critique
from app.store.tables import interviews, turns


def add_interview(connection: Connection, candidate: CandidateKey, interview: Interview) -> None:
    """Store an interview with its report and its turns; a reply that was being made counts as interrupted."""
    connection.execute(
        interviews.insert().values(
            id=interview.id,
            candidate=candidate.key,
            state=interview.state,
            settings=interview.settings.model_dump(mode="json"),
            report=None if interview.report is None else interview.report.model_dump(mode="json"),
            created_at=interview.created_at,
        )
    )
    for turn in interview.turns:
        connection.execute(turns.insert().values(interview=interview.id, **_values(turn)))


def add_critiques(
    connection: Connection,
    candidate: CandidateKey,
    critiques: Sequence[Critique],
    places: Mapping[str, tuple[str, int]],
) -> None:
    """Store critiques, each at the turn it judges; one that scores an answer again stands where the first one does."""
    for critique in critiques:
        interview, turn = places.get(critique.again or critique.id, (None, None))
        add_critique(connection, candidate, critique, interview, turn)


def _values(turn: Turn) -> dict[str, object]:
    record = turn.model_dump(mode="json", exclude={"take", "counts", "by"})
    cut_off = turn.state == "open" and turn.answer is not None
    return record | {
        "state": "interrupted" if cut_off else turn.state,
        "reply_by": None if turn.by is None else turn.by.model_dump(mode="json"),
    }

"""Where practice has left a candidate: what was asked, what came out weak, what went badly in a real interview."""

from statistics import fmean
from typing import Final

from app.engines.protocol import Standing
from app.records import DebriefQuestion
from app.store import Connection, interviews, practice
from app.store.candidates import CandidateKey
from app.store.database import Database
from app.store.practice import Judged

RECENT: Final = 20
"""Judged answers that say where somebody stands now; older ones say where they stood."""

ENOUGH: Final = 3
"""Scores of a criterion from which its mean means something."""

WEAK: Final = 3.0
BADLY: Final = 2
"""How a question went in a real interview, from 1 to 5, for it to be practised first."""


def standing_of(connection: Connection, candidate: CandidateKey, interview: str = "") -> Standing:
    """The candidate's standing, but for what happens in the interview that is held now."""
    asked = practice.asked_before(connection, candidate, interview)
    recent = practice.judged_lately(connection, candidate, RECENT, interview)
    return Standing(
        asked=tuple(entry.question.text for entry in asked),
        scores=_by_competency(recent),
        weakest=_weakest(recent),
        went_badly=_went_badly(connection, candidate),
    )


def standing_during(database: Database, owner: str, interview: str) -> Standing:
    """The standing of who holds an interview. Read for an opening question only: it takes the longer the more was
    practised, and a follow-up, which somebody waits for, has no use for it.

    Raises:
        NotFound: the interview is gone.
    """
    with database.read() as connection:
        return standing_of(connection, interviews.owned(connection, owner, interview), interview)


def _by_competency(recent: list[Judged]) -> tuple[tuple[str, float], ...]:
    found: dict[str, list[float]] = {}
    for entry in recent:
        if entry.asked is not None:
            found.setdefault(entry.asked.competency, []).append(entry.critique.overall or 0.0)
    return tuple((name, round(fmean(scores), 2)) for name, scores in sorted(found.items()))


def _weakest(recent: list[Judged]) -> str | None:
    found: dict[str, list[float]] = {}
    for entry in recent:
        for criterion in entry.critique.criteria:
            if criterion.score is not None:
                found.setdefault(criterion.criterion, []).append(criterion.score)
    means = {name: fmean(scores) for name, scores in found.items() if len(scores) >= ENOUGH}
    lowest = min(sorted(means), key=lambda name: means[name], default=None)
    return lowest if lowest is not None and means[lowest] < WEAK else None


def _went_badly(connection: Connection, candidate: CandidateKey) -> tuple[DebriefQuestion, ...]:
    """Questions of debriefs whose card still says so, in the order they were told."""
    waiting = {practice.plain(card.question) for card in practice.list_cards(connection, candidate) if card.went_badly}
    found = {
        practice.plain(question.question): question
        for debrief in practice.list_debriefs(connection, candidate)
        for question in debrief.questions
    }
    return tuple(question for plain, question in found.items() if plain in waiting)

"""Two answers to one question, side by side: what each criterion said of them, and what changed."""

from collections.abc import Sequence
from dataclasses import dataclass

from fastapi import APIRouter, Response

from app.errors import NotFound
from app.records import Band, CriterionScore, Critique
from app.store import coaching, practice
from app.store.candidates import find
from app.web.phrases import Step
from app.web.spans import Piece, notes_of, pieces
from app.web.visit import Here
from app.web.words import BANDS

router = APIRouter(prefix="/candidates/{candidate}/critiques/{critique}/against", include_in_schema=False)


@dataclass(frozen=True)
class Side:
    """One take with its number, laid out."""

    number: int
    critique: Critique
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Row:
    """A criterion in both takes; a band is None where it could not be judged."""

    title: str
    before: Band | None
    after: Band | None
    step: Step
    advice: str


@dataclass(frozen=True)
class Versus:
    """Another take of the same question, and the numbers of the two in the order of time."""

    other: Critique
    first: int
    second: int


@router.get("/{other}")
def compare(visit: Here, critique: str, other: str) -> Response:
    """The earlier take on the left, the later on the right, whichever was named first."""
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        named = coaching.get_critique(connection, key, critique)
        found = practice.takes_of_question(connection, key, named.question)
    numbers = {take.id: number for number, take in enumerate(found, 1)}
    if critique == other or not {critique, other} <= numbers.keys():
        raise NotFound("These are not two answers to the same question.")
    before, after = (_side(numbers[take.id], take) for take in found if take.id in (critique, other))
    return visit.page(
        "takes.html",
        question=named.question,
        sides=(before, after),
        rows=rows_of(before.critique, after.critique),
        overall_step=step_of(before.critique.band, after.critique.band),
    )


def rows_of(before: Critique, after: Critique) -> tuple[Row, ...]:
    """Every criterion of either take, in the order of the later one."""
    earlier = {criterion.criterion: criterion for criterion in before.criteria}
    later = {criterion.criterion: criterion for criterion in after.criteria}
    return tuple(_row(earlier.get(name), later.get(name)) for name in [*later, *(n for n in earlier if n not in later)])


def step_of(before: Band | None, after: Band | None) -> Step:
    """Whether a band went up or down; a change within a band is none."""
    if before is None or after is None:
        return "unknown"
    change = BANDS.index(after) - BANDS.index(before)
    return "better" if change > 0 else "worse" if change < 0 else "same"


def versus(takes: Sequence[Critique], critique: str) -> Versus | None:
    """What to lay beside an answer: the take before it that could be judged, or the next one after the first."""
    at = next((index for index, take in enumerate(takes) if take.id == critique), None)
    if at is None:
        return None
    earlier = [index for index in range(at) if takes[index].assessable]
    later = [index for index in range(at + 1, len(takes)) if takes[index].assessable]
    beside = earlier[-1] if earlier else later[0] if later else None
    return None if beside is None else Versus(takes[beside], min(at, beside) + 1, max(at, beside) + 1)


def _row(before: CriterionScore | None, after: CriterionScore | None) -> Row:
    first, second = before.band if before else None, after.band if after else None
    named = after or before
    title = named.title if named else ""
    return Row(title, first, second, step_of(first, second), after.advice if after else "")


def _side(number: int, critique: Critique) -> Side:
    return Side(number, critique, pieces(critique.answer, notes_of(critique)))

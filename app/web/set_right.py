"""Everything that the candidate has set right, in one place, each to be taken back."""

from dataclasses import dataclass

from fastapi import APIRouter, Response

from app.coach import corrections as coach
from app.records import Correction
from app.store import coaching, practice
from app.store.candidates import find
from app.web.visit import Here, go

router = APIRouter(prefix="/candidates/{candidate}/corrections", include_in_schema=False)


@dataclass(frozen=True)
class SetRight:
    """A correction with the page it was made on; no address where that is gone."""

    correction: Correction
    place: str
    address: str


@router.get("")
def everything(visit: Here) -> Response:
    """All corrections, the newest first."""
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        made, held = practice.list_corrections(connection, key), coaching.ids_held(connection, key)
    return visit.page("set_right.html", entries=[entry(each, visit.home, held) for each in reversed(made)])


@router.post("/{correction}/remove")
def take_back(visit: Here, correction: str) -> Response:
    """Forget one of them."""
    coach.take_back(visit.services.context, visit.owner, visit.here.id, correction)
    return go(f"{visit.home}/corrections")


def entry(correction: Correction, home: str, held: frozenset[str]) -> SetRight:
    """A correction as a line of the list; ``held`` are the critiques and introductions that can be opened."""
    if correction.critique:
        address = f"{home}/critiques/{correction.critique}" if correction.critique in held else ""
        return SetRight(correction, correction.question or "A critique", address)
    address = f"{home}/introduction/{correction.pitch}" if correction.pitch in held else ""
    return SetRight(correction, "Your introduction", address)

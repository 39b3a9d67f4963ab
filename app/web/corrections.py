"""What the candidate sets right on a critique: each a small form that leads back to where it stood."""

import re

from fastapi import APIRouter, Response

from app.coach import corrections as coach
from app.errors import BadRequest
from app.requests import CorrectionBody
from app.store import coaching
from app.store.candidates import find
from app.web.forms import Fields, Problem, read
from app.web.visit import Here, go

router = APIRouter(prefix="/candidates/{candidate}/critiques/{critique}/corrections", include_in_schema=False)

GIVEN = ("kind", "criterion", "missed", "start", "end", "right")
PLACE = re.compile(r"[a-z0-9_-]{1,60}")


@router.post("")
def correct(visit: Here, critique: str, fields: Fields) -> Response:
    """Confirm a claim, settle a value or set a remark aside."""
    body = read(CorrectionBody, {name: fields.get(name, "") for name in GIVEN})
    if isinstance(body, Problem):
        raise BadRequest(body.message, field=body.field)
    coach.correct(visit.services.context, visit.owner, visit.here.id, critique, body)
    return _back(visit, critique, fields)


@router.post("/{correction}/remove")
def take_back(visit: Here, critique: str, correction: str, fields: Fields) -> Response:
    """Forget a correction: later critiques do not go by it."""
    with visit.services.database.read() as connection:
        coaching.get_critique(connection, find(connection, visit.owner, visit.here.id), critique)
    coach.take_back(visit.services.context, visit.owner, visit.here.id, correction)
    return _back(visit, critique, fields)


def _back(visit: Here, critique: str, fields: Fields) -> Response:
    place = fields.get("place", "")
    anchor = f"#{place}" if PLACE.fullmatch(place) else ""
    return go(f"{visit.home}/critiques/{critique}{anchor}")

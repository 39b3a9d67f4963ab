"""A candidate's own page: name, pace, everything to take away, and deletion with a minute to think better of it."""

from fastapi import APIRouter, Response

from app.records import Candidate
from app.requests import CandidateBody
from app.slugs import slug
from app.store import candidates
from app.web.forms import Fields, Problem, read
from app.web.visit import Here, Visit, go

router = APIRouter(include_in_schema=False)


@router.get("/candidates/{candidate}")
def home(visit: Here) -> Response:
    """A candidate's address alone leads to today."""
    return go(f"{visit.home}/today")


@router.get("/candidates/{candidate}/about")
def about(visit: Here) -> Response:
    """Name, speaking pace, export and deletion."""
    return visit.page("about.html", problem=None, values=visit.here.model_dump())


@router.post("/candidates/{candidate}/about")
def change(visit: Here, fields: Fields) -> Response:
    """Change the name or the pace."""
    body = read(CandidateBody, {name: fields.get(name, "") for name in ("name", "words_per_minute")})
    if isinstance(body, Problem):
        return visit.page("about.html", 422, problem=body, values=visit.here.model_dump() | fields)
    changed = visit.here.model_copy(update=body.model_dump())
    with visit.services.database.begin() as connection:
        candidates.put(connection, visit.owner, changed)
    return go(f"{visit.home}/about")


@router.post("/candidates/{candidate}/delete")
def delete(visit: Here) -> Response:
    """Hide the candidate now; it is erased when the grace period is over."""
    services = visit.services
    with services.database.begin() as connection:
        key = candidates.find(connection, visit.owner, visit.here.id)
        candidates.schedule_erasure(connection, key, services.clock.seconds() + services.settings.grace_seconds)
    services.start_up.erasure_scheduled()
    return go("/welcome")


@router.post("/restore")
def restore(visit: Here, fields: Fields) -> Response:
    """Bring a candidate back that is not erased yet."""
    wanted = fields.get("candidate", "")
    with visit.services.database.begin() as connection:
        candidates.restore(connection, visit.owner, wanted)
    return go(f"/candidates/{wanted}/today")


def create(visit: Visit, body: CandidateBody) -> str:
    """Add a candidate; its id is made of the name and is new."""
    services = visit.services
    with services.database.begin() as connection:
        leaving = candidates.being_erased(connection, visit.owner)
        taken = {entry.id for entry in (*visit.candidates, *leaving)}
        record = Candidate(
            id=new_id(body.name, taken),
            name=body.name.strip(),
            words_per_minute=body.words_per_minute,
            created_at=services.clock.instant(),
        )
        candidates.put(connection, visit.owner, record)
    return record.id


def new_id(name: str, taken: set[str]) -> str:
    """An id out of a name: small plain letters, digits and hyphens, with a number where it is taken."""
    begun = slug(name) or "candidate"
    number, wanted = 1, begun
    while wanted in taken:
        number += 1
        wanted = f"{begun}-{number}"
    return wanted

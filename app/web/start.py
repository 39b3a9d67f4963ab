"""The first pages: where a visit begins, and the start of somebody new."""

from fastapi import APIRouter, Response

from app.coach.samples import add_samples
from app.requests import CandidateBody
from app.store import candidates
from app.web.candidates import create
from app.web.forms import Fields, Problem, read
from app.web.visit import Here, Visit, go

router = APIRouter(include_in_schema=False)

LONGEST_WAIT = 30.0


@router.get("/")
def start(visit: Here) -> Response:
    """Where the last visit was; for somebody new, the first step."""
    own = [candidate for candidate in visit.candidates if not candidate.sample]
    candidate = visit.candidate or (own[0] if own else None)
    return go(f"/candidates/{candidate.id}/today" if candidate else "/welcome")


@router.get("/welcome")
def welcome(visit: Here) -> Response:
    """The three-step start, the candidates there are, and those that can still be brought back."""
    return _welcome(visit)


@router.post("/candidates")
def add_candidate(visit: Here, fields: Fields) -> Response:
    """Step one: a name. Step two is the library."""
    body = read(CandidateBody, {"name": fields.get("name", "")})
    if isinstance(body, Problem):
        return _welcome(visit, Problem("Write a name first; any name will do.", "name"), 422)
    return go(f"/candidates/{create(visit, body)}/library")


@router.post("/samples")
def look_around(visit: Here) -> Response:
    """Add the invented candidates that come with Greenroom, and show one."""
    services = visit.services
    outcomes = add_samples(services.database, services.library, services.clock, visit.owner)
    services.library.wait(outcomes, LONGEST_WAIT)
    return go("/welcome#samples")


def _welcome(visit: Visit, problem: Problem | None = None, status: int = 200) -> Response:
    with visit.services.database.read() as connection:
        leaving = candidates.being_erased(connection, visit.owner)
    return visit.page("welcome.html", status, problem=problem, leaving=leaving)

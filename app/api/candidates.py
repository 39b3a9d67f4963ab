"""Candidates and their targets."""

import re
from typing import Annotated

from fastapi import APIRouter, Path, Response
from pydantic import AfterValidator, BaseModel

from app.api.dependencies import CandidateId, Cursor, Limit, Owner, Page, Ready, page
from app.coach.export import export
from app.records import Candidate, Target
from app.requests import CandidateBody, TargetBody, TargetChange
from app.slugs import SLUG
from app.store import candidates, targets

router = APIRouter(prefix="/candidates", tags=["candidates"])


def _slug(value: str) -> str:
    if not re.fullmatch(SLUG, value):
        raise ValueError("may hold small letters, digits and hyphens, 64 at most, with no hyphen at either end")
    return value


NewCandidateId = Annotated[
    str,
    AfterValidator(_slug),
    Path(description="Small letters, digits and hyphens; up to 64.", json_schema_extra={"pattern": SLUG}),
]


class Erasure(BaseModel):
    """The candidate is hidden now and gone after ``seconds``; until then it can be restored."""

    seconds: float


@router.get("")
def list_candidates(services: Ready, owner: Owner, cursor: Cursor = "", limit: Limit = 50) -> Page[Candidate]:
    """Your candidates, by id."""
    with services.database.read() as connection:
        found = candidates.list_page(connection, owner, cursor, limit + 1)
    return page([(record.id, record) for record in found], limit)


@router.put("/{candidate}", responses={201: {"model": Candidate}})
def put_candidate(
    services: Ready, owner: Owner, candidate: NewCandidateId, body: CandidateBody, response: Response
) -> Candidate:
    """Create a candidate, or change its name and speaking pace."""
    record = Candidate(
        id=candidate,
        name=body.name,
        words_per_minute=body.words_per_minute,
        created_at=services.clock.instant(),
    )
    with services.database.begin() as connection:
        created = candidates.put(connection, owner, record)
        stored = candidates.get(connection, candidates.find(connection, owner, candidate))
    response.status_code = 201 if created else 200
    return stored


@router.get("/{candidate}")
def get_candidate(services: Ready, owner: Owner, candidate: CandidateId) -> Candidate:
    """One candidate."""
    with services.database.read() as connection:
        return candidates.get(connection, candidates.find(connection, owner, candidate))


@router.delete("/{candidate}", status_code=202)
def erase_candidate(services: Ready, owner: Owner, candidate: CandidateId) -> Erasure:
    """Erase a candidate and everything of it, after a grace period in which it can be restored."""
    seconds = services.settings.grace_seconds
    with services.database.begin() as connection:
        key = candidates.find(connection, owner, candidate)
        candidates.schedule_erasure(connection, key, services.clock.seconds() + seconds)
    services.start_up.erasure_scheduled()
    return Erasure(seconds=seconds)


@router.post("/{candidate}/restore")
def restore_candidate(services: Ready, owner: Owner, candidate: CandidateId) -> Candidate:
    """Undo an erasure within its grace period."""
    with services.database.begin() as connection:
        candidates.restore(connection, owner, candidate)
        return candidates.get(connection, candidates.find(connection, owner, candidate))


@router.get("/{candidate}/export", response_class=Response, responses={200: {"content": {"application/zip": {}}}})
def export_candidate(services: Ready, owner: Owner, candidate: CandidateId) -> Response:
    """Everything about a candidate as a zip file: documents, interviews, critiques, introductions, stories."""
    with services.database.read() as connection:
        packed = export(connection, candidates.find(connection, owner, candidate))
    headers = {"Content-Disposition": f'attachment; filename="greenroom-{candidate}.zip"'}
    return Response(packed, media_type="application/zip", headers=headers)


@router.get("/{candidate}/targets")
def list_targets(services: Ready, owner: Owner, candidate: CandidateId) -> Page[Target]:
    """What the candidate prepares for, newest first."""
    with services.database.read() as connection:
        found = targets.list_all(connection, candidates.find(connection, owner, candidate))
    return Page(items=found, next=None)


@router.post("/{candidate}/targets", status_code=201)
def add_target(services: Ready, owner: Owner, candidate: CandidateId, body: TargetBody) -> Target:
    """Add something to prepare for."""
    target = Target(id=services.clock.new_id(), created_at=services.clock.instant(), **body.model_dump())
    with services.database.begin() as connection:
        targets.add(connection, candidates.find(connection, owner, candidate), target)
    return target


@router.get("/{candidate}/targets/{target}")
def get_target(services: Ready, owner: Owner, candidate: CandidateId, target: str) -> Target:
    """One target."""
    with services.database.read() as connection:
        return targets.get(connection, candidates.find(connection, owner, candidate), target)


@router.patch("/{candidate}/targets/{target}")
def change_target(services: Ready, owner: Owner, candidate: CandidateId, target: str, body: TargetChange) -> Target:
    """Change what is given of a target."""
    with services.database.begin() as connection:
        key = candidates.find(connection, owner, candidate)
        known = targets.get(connection, key, target)
        changed = Target.model_validate(known.model_dump() | body.model_dump(exclude_unset=True))
        targets.change(connection, key, changed)
    return changed


@router.delete("/{candidate}/targets/{target}", status_code=204)
def remove_target(services: Ready, owner: Owner, candidate: CandidateId, target: str) -> None:
    """Delete a target."""
    with services.database.begin() as connection:
        targets.remove(connection, candidates.find(connection, owner, candidate), target)

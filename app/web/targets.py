"""What a candidate prepares for: added, changed, chosen, deleted."""

from typing import Any

from fastapi import APIRouter, Response

from app.records import Target
from app.requests import LONGEST_JOB_DESCRIPTION, TargetBody
from app.store import candidates, documents, targets
from app.web.forms import Fields, Problem, read
from app.web.visit import TARGET_COOKIE, Here, Visit, go, keep_cookie

router = APIRouter(prefix="/candidates/{candidate}/targets", include_in_schema=False)

GIVEN = ("role", "company", "seniority", "date", "job_description")
EMPTY = dict.fromkeys(GIVEN, "")
MOST_DOCUMENTS = 200


@router.get("")
def list_targets(visit: Here) -> Response:
    """Every target, with the one in use."""
    return visit.page("targets.html")


@router.get("/new")
def new_target(visit: Here) -> Response:
    """An empty form, but for an advert that is in the library already."""
    name, text = _advert(visit)
    return _form(visit, None, EMPTY | {"job_description": text}, taken=name)


@router.post("")
def add_target(visit: Here, fields: Fields) -> Response:
    """Add a target and use it."""
    body = read(TargetBody, {name: fields.get(name, "") for name in GIVEN})
    if isinstance(body, Problem):
        return _form(visit, None, EMPTY | fields, body)
    clock = visit.services.clock
    target = Target(id=clock.new_id(), created_at=clock.instant(), **body.model_dump())
    with visit.services.database.begin() as connection:
        targets.add(connection, candidates.find(connection, visit.owner, visit.here.id), target)
    return _use(visit, target.id)


@router.get("/{target}")
def open_target(visit: Here, target: str) -> Response:
    """The form of one target."""
    found = _get(visit, target)
    return _form(visit, found, {name: getattr(found, name) or "" for name in GIVEN})


@router.post("/{target}")
def change_target(visit: Here, target: str, fields: Fields) -> Response:
    """Change a target; what was emptied is removed."""
    found = _get(visit, target)
    body = read(TargetBody, {name: fields.get(name, "") for name in GIVEN} | {"rounds": found.rounds})
    if isinstance(body, Problem):
        return _form(visit, found, EMPTY | fields, body)
    changed = Target(id=found.id, created_at=found.created_at, **body.model_dump())
    with visit.services.database.begin() as connection:
        targets.change(connection, candidates.find(connection, visit.owner, visit.here.id), changed)
    return go(f"{visit.home}/targets")


@router.post("/{target}/use")
def use_target(visit: Here, target: str) -> Response:
    """Prepare for this one now."""
    return _use(visit, _get(visit, target).id)


@router.post("/{target}/delete")
def delete_target(visit: Here, target: str) -> Response:
    """Delete a target. Interviews and critiques made for it stay."""
    with visit.services.database.begin() as connection:
        targets.remove(connection, candidates.find(connection, visit.owner, visit.here.id), target)
    return go(f"{visit.home}/targets")


def _get(visit: Visit, target: str) -> Target:
    with visit.services.database.read() as connection:
        return targets.get(connection, candidates.find(connection, visit.owner, visit.here.id), target)


def _use(visit: Visit, target: str) -> Response:
    response = go(f"{visit.home}/practice")
    keep_cookie(visit.request, response, TARGET_COOKIE + visit.here.id, target)
    return response


def _advert(visit: Visit) -> tuple[str, str]:
    """The name and text of the newest job description in the library that no target has yet; empty without one."""
    used = {(target.job_description or "").strip() for target in visit.targets}
    with visit.services.database.read() as connection:
        key = candidates.find(connection, visit.owner, visit.here.id)
        listed = documents.list_page(connection, key, "", MOST_DOCUMENTS)
        adverts = [entry for entry in listed if entry.state == "ready" and entry.kind == "job_description"]
        for entry in sorted(adverts, key=lambda entry: (entry.created_at, entry.id), reverse=True):
            text = documents.get(connection, key, entry.id)[1].strip()
            if text not in used and len(text) <= LONGEST_JOB_DESCRIPTION:
                return entry.name, text
    return "", ""


def _form(
    visit: Visit, target: Target | None, values: dict[str, Any], problem: Problem | None = None, taken: str = ""
) -> Response:
    status = 422 if problem else 200
    return visit.page("target.html", status, editing=target, values=values, problem=problem, taken=taken)

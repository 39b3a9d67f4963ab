"""The introduction: asked for, drafted, changed sentence by sentence, settled, and timed."""

import asyncio
from typing import Any, Final

from fastapi import APIRouter, Response

from app.coach import corrections
from app.coach import pitch as coach
from app.records import Pitch
from app.requests import CandidateBody, PitchBody, PitchChange, SettlementBody
from app.store import candidates, coaching, documents, practice
from app.store.candidates import find
from app.web.drafts import draft_view
from app.web.forms import Fields, Problem, must_read, read
from app.web.lengths import length_strip
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/candidates/{candidate}/introduction", include_in_schema=False)

MOST_SHOWN = 20
GIVEN = ("seconds", "target", "role", "company", "job_description")
ACTIONS: Final = ("drop", "restore", "edit")
OTHER_JOB = "other"
"""What the form's choice of a target holds when the job is written out instead."""


@router.get("")
def newest(visit: Here, again: bool = False) -> Response:
    """The introduction drafted last, or how to get a first one; ``again`` has the form for another one open."""
    return _page(visit, None, again=again)


@router.post("")
async def draft(visit: Here, fields: Fields) -> Response:
    """Draft an introduction and show it."""
    values = {name: fields.get(name, "") for name in GIVEN}
    body = read(PitchBody, _asked_for(values))
    if isinstance(body, Problem):
        return await asyncio.to_thread(_page, visit, None, body, values)
    made = await coach.pitch(visit.services.context, visit.owner, visit.here.id, body)
    return go(f"{visit.home}/introduction/{made.id}")


@router.get("/{pitch}")
def open_draft(visit: Here, pitch: str) -> Response:
    """One draft."""
    return _page(visit, pitch)


@router.post("/{pitch}/sentences")
async def change(visit: Here, pitch: str, fields: Fields) -> Response:
    """Leave a sentence out, put it back, or say it in one's own words."""
    body = must_read(PitchChange, _change(fields))
    await coach.change(visit.services.context, visit.owner, visit.here.id, pitch, body)
    return go(f"{visit.home}/introduction/{pitch}#sentence-{body.sentence}")


@router.post("/{pitch}/settle")
def settle(visit: Here, pitch: str, fields: Fields) -> Response:
    """Say which of two values is right; later drafts go by it."""
    body = must_read(SettlementBody, {name: fields.get(name, "") for name in ("conflict", "right")})
    corrections.settle(visit.services.context, visit.owner, visit.here.id, pitch, body)
    return go(f"{visit.home}/introduction/{pitch}#conflict-{body.conflict}")


@router.post("/{pitch}/unsettle")
def unsettle(visit: Here, pitch: str, fields: Fields) -> Response:
    """Take back what was said about two values."""
    with visit.services.database.read() as connection:
        coaching.get_pitch(connection, find(connection, visit.owner, visit.here.id), pitch)
    corrections.take_back(visit.services.context, visit.owner, visit.here.id, fields.get("settled", ""))
    return go(f"{visit.home}/introduction/{pitch}#conflicts")


@router.post("/{pitch}/delete")
def delete(visit: Here, pitch: str) -> Response:
    """Delete a draft, and show the one before it."""
    coach.remove(visit.services.context, visit.owner, visit.here.id, pitch)
    return go(f"{visit.home}/introduction")


@router.post("/{pitch}/pace")
def set_pace(visit: Here, pitch: str, fields: Fields) -> Response:
    """Go by a pace that was measured while rehearsing, from now on and everywhere."""
    given = {"name": visit.here.name, "words_per_minute": fields.get("words_per_minute", "")}
    body = must_read(CandidateBody, given)
    changed = visit.here.model_copy(update={"words_per_minute": body.words_per_minute})
    with visit.services.database.begin() as connection:
        coaching.get_pitch(connection, find(connection, visit.owner, visit.here.id), pitch)
        candidates.put(connection, visit.owner, changed)
    return go(f"{visit.home}/introduction/{pitch}#rehearse")


def _asked_for(values: dict[str, str]) -> dict[str, Any]:
    """What the form asks for; a job that was written out counts only where it was chosen."""
    seconds = int(values["seconds"]) if values["seconds"].isdecimal() else values["seconds"]
    if values["target"] == OTHER_JOB:
        return {**values, "seconds": seconds, "target": ""}
    return {"seconds": seconds, "target": values["target"]}


def _change(fields: dict[str, str]) -> dict[str, str]:
    """What the pressed button is called is what it does; its value is the sentence's place."""
    action = next((name for name in ACTIONS if name in fields), "")
    return {"sentence": fields.get(action, ""), "action": action, "text": fields.get("text", "")}


def _page(
    visit: Visit,
    named: str | None,
    problem: Problem | None = None,
    values: dict[str, Any] | None = None,
    again: bool = False,
) -> Response:
    with visit.services.database.read() as connection:
        key = find(connection, visit.owner, visit.here.id)
        earlier = [pitch for _, pitch in coaching.list_pitches(connection, key, "", MOST_SHOWN)]
        shown = coaching.get_pitch(connection, key, named) if named else next(iter(earlier), None)
        settled = practice.list_corrections(connection, key) if shown else ()
        held = documents.list_page(connection, key, "", 1)
    view = draft_view(shown, visit.here.id, visit.here.words_per_minute, settled) if shown else None
    return visit.page(
        "introduction.html",
        422 if problem else 200,
        draft=view,
        strip=length_strip(view.parts, view.pitch.seconds) if view else None,
        earlier=[pitch for pitch in earlier if shown is None or pitch.id != shown.id],
        values=_defaults(visit, shown) | (values or {}),
        has_notes=bool(held),
        problem=problem,
        again=again or problem is not None,
    )


def _defaults(visit: Visit, shown: Pitch | None) -> dict[str, Any]:
    """The form as the draft shown was asked for; for a first one, the usual minute for the job in hand."""
    known = {target.id for target in visit.targets}
    if shown is None:
        target = visit.target.id if visit.target else ""
        return {"seconds": 60, "target": target, "role": "", "company": "", "job_description": ""}
    written = shown.target not in known and bool(shown.role or shown.company)
    return {
        "seconds": shown.seconds,
        "target": OTHER_JOB if written else shown.target or "",
        "role": shown.role or "" if written else "",
        "company": shown.company or "" if written else "",
        "job_description": "",
    }

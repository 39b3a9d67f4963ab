"""Stories: the matrix, one story with what it lacks, and the decisions about it."""

import asyncio
from typing import Any

from fastapi import APIRouter, Request, Response

from app.api.forms import posted_form
from app.coach import elicitation
from app.coach import stories as coach
from app.errors import NotFound
from app.records import Elicitation, Story
from app.requests import ElicitBody, StoryChange
from app.store import documents
from app.store.candidates import find
from app.web.elicitations import answered, heard, unsaid
from app.web.forms import Fields, Problem
from app.web.story_views import PARTS, matrix_view, question_for, story_view
from app.web.visit import Here, Visit, go

router = APIRouter(prefix="/candidates/{candidate}/stories", include_in_schema=False)

WRITTEN = ("title", *PARTS)
DECIDED_AWAY = ("rejected", "merged")


@router.get("")
async def matrix(visit: Here) -> Response:
    """Every story against every competency, what no story shows, and what was set aside."""
    context, known = visit.services.context, visit.services.knowledge
    titles = _titles(visit)
    found = await coach.listed(context, titles, visit.owner, visit.here.id)
    aside = await coach.listed(context, titles, visit.owner, visit.here.id, aside=True)
    view = matrix_view(found, known.competencies, known.questions)
    has_notes = await asyncio.to_thread(_has_notes, visit)
    return visit.page("stories.html", matrix=view, aside=aside.items, has_notes=has_notes)


@router.get("/{story}")
async def open_story(visit: Here, story: str) -> Response:
    """One story."""
    return await _page(visit, story)


@router.post("/{story}/answer")
async def answer(visit: Here, story: str, fields: Fields) -> Response:
    """Take an answer down as a note and into the story, and ask on."""
    services, body = visit.services, answered(fields)
    talk = await elicitation.elicit_story(services.context, services.library, visit.owner, visit.here.id, story, body)
    if heard(talk, body):
        return go(f"{visit.home}/stories/{story}#asks")
    return await _page(visit, story, talk, unsaid(talk, body))


@router.post("/{story}/keep")
async def keep(visit: Here, story: str) -> Response:
    """Keep a story, also one that was set aside."""
    await coach.decide(visit.services.context, visit.owner, visit.here.id, story, keep=True)
    return go(f"{visit.home}/stories/{story}")


@router.post("/{story}/aside")
async def set_aside(visit: Here, story: str) -> Response:
    """Set a story aside; it is not proposed again."""
    await coach.decide(visit.services.context, visit.owner, visit.here.id, story, keep=False)
    return go(f"{visit.home}/stories")


@router.get("/{story}/edit")
async def edit(visit: Here, story: str) -> Response:
    """The form of a story's words and competencies."""
    found = await coach.one(visit.services.context, visit.owner, visit.here.id, story)
    return _form(visit, found, found.model_dump())


@router.post("/{story}/edit")
async def change(visit: Here, story: str, request: Request) -> Response:
    """Keep what was changed; what was left alone is not marked as written by the candidate."""
    async with posted_form(request) as form:
        given: dict[str, Any] = {name: str(form.get(name, "")).replace("\r\n", "\n").strip() for name in WRITTEN}
        given["competencies"] = tuple(str(name) for name in form.getlist("competencies"))
    found = await coach.one(visit.services.context, visit.owner, visit.here.id, story)
    if not given["title"]:
        return _form(visit, found, given, Problem("Give the story a name; two or three words will do.", "title"))
    changes = _changes(found, given)
    if changes:
        # An emptied part is a change, so the blanks are not left out as they are in other forms.
        body = StoryChange.model_validate(changes)
        await coach.rewrite(visit.services.context, _titles(visit), visit.owner, visit.here.id, story, body)
    return go(f"{visit.home}/stories/{story}")


@router.post("/{story}/merge")
async def merge(visit: Here, story: str, fields: Fields) -> Response:
    """Put another telling of the same occasion into this one."""
    await coach.merge(visit.services.context, visit.owner, visit.here.id, story, fields.get("other", ""))
    return go(f"{visit.home}/stories/{story}")


def _changes(found: Story, given: dict[str, Any]) -> dict[str, Any]:
    """What differs from the story as it is; the competencies' order does not count."""
    changes = {name: given[name] for name in WRITTEN if given[name] != str(getattr(found, name)).strip()}
    if set(given["competencies"]) != set(found.competencies):
        changes["competencies"] = given["competencies"]
    return changes


async def _page(visit: Visit, story: str, talk: Elicitation | None = None, typed: str = "") -> Response:
    services = visit.services
    every = await coach.every_story(services.context, visit.owner, visit.here.id)
    found = next((each for each in every if each.id == story), None)
    if found is None:
        raise NotFound("There is no such story. It may have gone with the document that told it.")
    away = found.state in DECIDED_AWAY
    if talk is None and not away:
        talk = await elicitation.elicit_story(
            services.context, services.library, visit.owner, visit.here.id, story, ElicitBody()
        )
    others = [each for each in every if each.id != story and each.state not in DECIDED_AWAY]
    titles = _titles(visit)
    first = next(iter(found.competencies), "")
    return visit.page(
        "story.html",
        shown=story_view(found, visit.here.id, titles, talk),
        talk=talk,
        typed=typed,
        away=away,
        others=others,
        undecided=next((each for each in others if each.state == "proposed"), None),
        practise=question_for(first, titles.get(first, ""), services.knowledge.questions) if first else "",
    )


def _form(visit: Visit, story: Story, values: dict[str, Any], problem: Problem | None = None) -> Response:
    return visit.page(
        "story_edit.html",
        422 if problem else 200,
        story=story,
        values=values,
        problem=problem,
        competencies=visit.services.knowledge.competencies,
    )


def _titles(visit: Visit) -> dict[str, str]:
    return {competency.name: competency.title for competency in visit.services.knowledge.competencies}


def _has_notes(visit: Visit) -> bool:
    with visit.services.database.read() as connection:
        return bool(documents.list_page(connection, find(connection, visit.owner, visit.here.id), "", 1))

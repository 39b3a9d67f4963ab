"""Stories, what the coach asks about them, and the sheet for the day of the interview."""

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from fastapi.responses import PlainTextResponse

from app.api.dependencies import CandidateId, Owner, Ready
from app.coach import elicitation, stories
from app.coach import preparation as preparations
from app.coach.day_sheet import day_sheet_text
from app.records import DaySheet, Elicitation, Story, StoryList
from app.requests import ElicitBody, ElicitQuestionBody, MergeBody, StoryChange
from app.services import Services

router = APIRouter(prefix="/candidates/{candidate}", tags=["stories"])

MARKDOWN = "text/markdown; charset=utf-8"
StoryId = Annotated[str, Path(max_length=32, description="The story's id.")]
Aim = Annotated[str | None, Query(description="The id of the target prepared for.")]


@router.get("/stories")
async def list_stories(
    services: Ready,
    owner: Owner,
    candidate: CandidateId,
    aside: Annotated[bool, Query(description="Those set aside, instead of the kept and the proposed ones.")] = False,
) -> StoryList:
    """The stories the notes tell and those kept, with their parts, gaps and sources; and what they show."""
    return await stories.listed(services.context, _titles(services), owner, candidate, aside)


@router.get("/stories/{story}")
async def get_story(services: Ready, owner: Owner, candidate: CandidateId, story: StoryId) -> Story:
    """One story."""
    return await stories.one(services.context, owner, candidate, story)


@router.post("/stories/{story}/accept")
async def accept_story(services: Ready, owner: Owner, candidate: CandidateId, story: StoryId) -> Story:
    """Keep a story: it stays whatever becomes of the notes. Also takes a rejection back."""
    return await stories.decide(services.context, owner, candidate, story, keep=True)


@router.post("/stories/{story}/reject")
async def reject_story(services: Ready, owner: Owner, candidate: CandidateId, story: StoryId) -> Story:
    """Set a story aside: it is not proposed again."""
    return await stories.decide(services.context, owner, candidate, story, keep=False)


@router.patch("/stories/{story}")
async def change_story(
    services: Ready, owner: Owner, candidate: CandidateId, story: StoryId, body: StoryChange
) -> Story:
    """Write a title, a part or competencies yourself; what you write is kept and marked as yours."""
    return await stories.rewrite(services.context, _titles(services), owner, candidate, story, body)


@router.post("/stories/{story}/merge")
async def merge_stories(
    services: Ready, owner: Owner, candidate: CandidateId, story: StoryId, body: MergeBody
) -> Story:
    """Put two tellings of one occasion together under this one."""
    return await stories.merge(services.context, owner, candidate, story, body.other)


@router.post("/stories/{story}/elicit")
async def elicit_story(
    services: Ready, owner: Owner, candidate: CandidateId, story: StoryId, body: ElicitBody
) -> Elicitation:
    """Be asked about the next missing part; an answer is kept as a note of your own, and the next question comes."""
    return await elicitation.elicit_story(services.context, services.library, owner, candidate, story, body)


@router.post("/preparation/elicit")
async def elicit_question(
    services: Ready, owner: Owner, candidate: CandidateId, body: ElicitQuestionBody
) -> Elicitation:
    """Be asked about a question that your notes leave blank, one part at a time; answers are kept as notes."""
    return await elicitation.elicit_question(services.context, services.library, owner, candidate, body.question, body)


@router.get("/preparation/day-sheet", responses={200: {"content": {"text/markdown": {}}}}, response_model=DaySheet)
async def day_sheet(
    services: Ready, owner: Owner, candidate: CandidateId, request: Request, target: Aim = None
) -> DaySheet | PlainTextResponse:
    """One page for the day itself, as JSON or (`Accept: text/markdown`) as Markdown."""
    made = await preparations.day_sheet(services.context, owner, candidate, target)
    if "text/markdown" in request.headers.get("accept", ""):
        return PlainTextResponse(day_sheet_text(made), media_type=MARKDOWN)
    return made


@router.get("/preparation/day-sheet.md", response_class=PlainTextResponse)
async def day_sheet_markdown(
    services: Ready, owner: Owner, candidate: CandidateId, target: Aim = None
) -> PlainTextResponse:
    """The page for the day as Markdown, to print."""
    made = await preparations.day_sheet(services.context, owner, candidate, target)
    return PlainTextResponse(day_sheet_text(made), media_type=MARKDOWN)


def _titles(services: Services) -> dict[str, str]:
    return {competency.name: competency.title for competency in services.knowledge.competencies}

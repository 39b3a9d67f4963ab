"""The coach asking about a question that the notes leave blank: one thing at a time, each answer a note."""

from collections.abc import Mapping

from fastapi import APIRouter, Response

from app.coach.elicitation import elicit_question
from app.errors import NotFound
from app.records import Elicitation
from app.requests import ElicitBody, ElicitQuestionBody
from app.web.forms import Fields, must_read
from app.web.sources import Sources
from app.web.visit import Here, Visit

router = APIRouter(prefix="/candidates/{candidate}/ask", include_in_schema=False)

RETURNS = {"introduction": "your introduction", "stories": "your stories", "preparation": "your preparation"}
"""Where a conversation may lead back to."""


@router.get("")
async def ask(visit: Here, question: str = "", back: str = "") -> Response:
    """The conversation so far, and what the coach asks next."""
    return await _page(visit, question, back, ElicitBody())


@router.post("")
async def answer(visit: Here, fields: Fields) -> Response:
    """Take an answer down as a note, and ask on; the same answer sent again changes nothing."""
    return await _page(visit, fields.get("question", ""), fields.get("back", ""), answered(fields))


def answered(fields: Mapping[str, str]) -> ElicitBody:
    """What a conversation's form says: an answer to the part asked for, or that it be left.

    Raises:
        BadRequest: it was not a form of ours.
    """
    skip = bool(fields.get("skip"))
    given = {"part": fields.get("part", ""), "answer": "" if skip else fields.get("answer", "")}
    return must_read(ElicitBody, {**given, "skip": skip})


def heard(talk: Elicitation, body: ElicitBody) -> bool:
    """Whether an answer needs no second try: it was taken down, or the question was left."""
    return talk.remark is None or body.skip


def unsaid(talk: Elicitation, body: ElicitBody) -> str:
    """What was written and could not be taken down, while the same thing is still asked; else nothing."""
    again = talk.question is not None and not heard(talk, body) and talk.question.part == body.part
    return body.answer or "" if again else ""


async def _page(visit: Visit, question: str, back: str, body: ElicitBody) -> Response:
    if not question.strip():
        raise NotFound("There is no question to answer here. Choose one on your stories' page.")
    services = visit.services
    asked = must_read(ElicitQuestionBody, {**body.model_dump(exclude_none=True), "question": question})
    talk = await elicit_question(services.context, services.library, visit.owner, visit.here.id, asked.question, asked)
    sources = Sources(visit.here.id)
    return visit.page(
        "ask.html",
        talk=talk,
        typed=unsaid(talk, body),
        asked_from=tuple(sources.of(citation) for citation in talk.question.citations) if talk.question else (),
        question=asked.question,
        back=back if back in RETURNS else "stories",
        returns=RETURNS,
    )

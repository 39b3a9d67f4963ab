"""The coach's tools for programs that speak MCP: what each takes, what it gives, and the use case behind it."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from pydantic import BaseModel, Field

from app.api.interviews import sent_answer
from app.coach.critique import critique, follow_up
from app.coach.flow import waiting_turn
from app.coach.pitch import pitch
from app.coach.preparation import job_match, preparation
from app.coach.search import search_notes
from app.errors import NotReady
from app.records import (
    Candidate,
    Critique,
    FollowUp,
    Interview,
    JobMatch,
    Pitch,
    Preparation,
    Question,
    Report,
    SearchResult,
)
from app.requests import (
    Body,
    CritiqueBody,
    FollowUpBody,
    Id,
    InterviewBody,
    JobMatchBody,
    PitchBody,
    SearchBody,
    TurnBody,
)
from app.services import Services
from app.store import candidates
from ingest.records import Record

EVERY: Final = 200
CandidateName = Annotated[Id, Field(description="The id of a candidate, as list_candidates gives it.")]
InterviewName = Annotated[Id, Field(description="The id of an interview, as start_interview gives it.")]


class Nothing(Body):
    """No arguments."""


class SearchCall(SearchBody):
    candidate: CandidateName


class CritiqueCall(CritiqueBody):
    candidate: CandidateName


class FollowUpCall(FollowUpBody):
    candidate: CandidateName


class PitchCall(PitchBody):
    candidate: CandidateName


class PreparationCall(Body):
    candidate: CandidateName
    target: Id | None = None


class JobMatchCall(JobMatchBody):
    candidate: CandidateName


class InterviewCall(InterviewBody):
    candidate: CandidateName


class AnswerCall(TurnBody):
    interview: InterviewName


class FinishCall(Body):
    interview: InterviewName


class CandidateList(Record):
    candidates: tuple[Candidate, ...]


class InterviewStep(Record):
    """Where an interview stands: what was ``said`` to the last answer, the ``question`` that waits, or the report."""

    interview: str
    state: Literal["open", "complete"]
    said: tuple[str, ...] = ()
    question: Question | None = None
    report: Report | None = None


@dataclass(frozen=True)
class Tool:
    """A use case as a tool. ``reads`` says that it changes nothing."""

    name: str
    title: str
    about: str
    takes: type[Body]
    gives: type[BaseModel]
    does: Callable[[Services, str, Any], Awaitable[BaseModel]]
    reads: bool = True

    def input_schema(self) -> dict[str, Any]:
        """JSON Schema of the arguments."""
        return self.takes.model_json_schema()

    def output_schema(self) -> dict[str, Any]:
        """JSON Schema of the result."""
        return self.gives.model_json_schema(mode="serialization")


async def _list(services: Services, owner: str, _: Nothing) -> CandidateList:
    def read() -> CandidateList:
        found: list[Candidate] = []
        with services.database.read() as connection:
            while page := candidates.list_page(connection, owner, found[-1].id if found else "", EVERY):
                found += page
        return CandidateList(candidates=tuple(found))

    return await asyncio.to_thread(read)


async def _search(services: Services, owner: str, call: SearchCall) -> SearchResult:
    return await asyncio.to_thread(search_notes, services.context, services.queries, owner, call.candidate, call)


async def _critique(services: Services, owner: str, call: CritiqueCall) -> Critique:
    return await critique(services.context, owner, call.candidate, call)


async def _follow_up(services: Services, owner: str, call: FollowUpCall) -> FollowUp:
    return await follow_up(services.context, owner, call.candidate, call)


async def _pitch(services: Services, owner: str, call: PitchCall) -> Pitch:
    return await pitch(services.context, owner, call.candidate, call)


async def _preparation(services: Services, owner: str, call: PreparationCall) -> Preparation:
    return await preparation(services.context, owner, call.candidate, call.target)


async def _job_match(services: Services, owner: str, call: JobMatchCall) -> JobMatch:
    return await job_match(services.context, owner, call.candidate, call)


async def _start(services: Services, owner: str, call: InterviewCall) -> InterviewStep:
    return _step(await services.interviews.start(owner, call.candidate, call))


async def _answer(services: Services, owner: str, call: AnswerCall) -> InterviewStep:
    number = await services.turns.send(owner, call.interview, sent_answer(call, None))
    turn = await services.turns.settled(owner, call.interview, number)
    if turn.state != "complete":
        raise NotReady("The reply could not be made. Your answer is saved; continue the interview in Greenroom.")
    held = await asyncio.to_thread(services.interviews.get, owner, call.interview)
    return _step(held, turn.blocks)


async def _finish(services: Services, owner: str, call: FinishCall) -> InterviewStep:
    return _step(await services.interviews.finish(owner, call.interview))


def _step(held: Interview, said: tuple[str, ...] = ()) -> InterviewStep:
    waiting = waiting_turn(held)
    question = waiting.question if waiting else None
    return InterviewStep(interview=held.id, state=held.state, said=said, question=question, report=held.report)


TOOLS: Final = (
    Tool(
        "list_candidates",
        "List candidates",
        "The people whose notes are kept here, each with the id that the other tools take.",
        Nothing,
        CandidateList,
        _list,
    ),
    Tool(
        "search_notes",
        "Search notes",
        "The passages of a candidate's notes that answer a query best, word for word with their place, and how "
        "confidently the notes answer it at all.",
        SearchCall,
        SearchResult,
        _search,
    ),
    Tool(
        "critique_answer",
        "Critique an answer",
        "Judge a practice answer: a band per criterion with the words that show it, its claims held against the "
        "candidate's notes, what it left out, and one next step. Kept with the candidate's practice.",
        CritiqueCall,
        Critique,
        _critique,
        reads=False,
    ),
    Tool(
        "ask_follow_up",
        "Ask a follow-up",
        "The one question an interviewer would ask next about an answer; give in 'asked' what was asked before.",
        FollowUpCall,
        FollowUp,
        _follow_up,
    ),
    Tool(
        "draft_introduction",
        "Draft an introduction",
        "Draft “tell me about yourself” for 30, 60, 90 or 120 seconds from the candidate's notes, every sentence with "
        "its source, and what the notes lack. Kept with the candidate's introductions.",
        PitchCall,
        Pitch,
        _pitch,
        reads=False,
    ),
    Tool(
        "prepare",
        "See how far preparation is",
        "Which questions the notes answer already, which are blank, which competencies have no story, the plan until "
        "the date, and the next thing to do.",
        PreparationCall,
        Preparation,
        _preparation,
    ),
    Tool(
        "match_job",
        "Match a job description",
        "Each requirement of a job description with the candidate's own experience that covers it, or none.",
        JobMatchCall,
        JobMatch,
        _job_match,
    ),
    Tool(
        "start_interview",
        "Start a mock interview",
        "Begin a recorded mock interview; the first question waits in the result.",
        InterviewCall,
        InterviewStep,
        _start,
        reads=False,
    ),
    Tool(
        "answer_question",
        "Answer the waiting question",
        "Give the candidate's answer to the question that waits, or skip it; the next question, or the report after "
        "the last, is in the result.",
        AnswerCall,
        InterviewStep,
        _answer,
        reads=False,
    ),
    Tool(
        "finish_interview",
        "Finish the interview",
        "End a mock interview with its report; one that is over stays as it is.",
        FinishCall,
        InterviewStep,
        _finish,
        reads=False,
    ),
)

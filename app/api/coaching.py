"""Searching the notes and practising on them: critiques, follow-ups, introductions, preparation, job match."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.dependencies import CandidateId, Cursor, Limit, Owner, Page, Ready, page
from app.coach import critique as critiques
from app.coach import pitch as pitches
from app.coach import preparation as preparations
from app.coach.rescore import rescore
from app.coach.search import search_notes
from app.records import Critique, FollowUp, JobMatch, Pitch, Preparation, SearchResult
from app.requests import (
    CritiqueBody,
    FollowUpBody,
    JobMatchBody,
    PitchBody,
    PitchChange,
    RescoreBody,
    SearchBody,
)
from app.store import coaching
from app.store.candidates import find

router = APIRouter(prefix="/candidates/{candidate}", tags=["coaching"])


@router.post("/search")
def search(services: Ready, owner: Owner, candidate: CandidateId, body: SearchBody) -> SearchResult:
    """The passages of the notes that answer a query best, and how well they answer it at all."""
    return search_notes(services.context, services.queries, owner, candidate, body)


@router.post("/critiques", status_code=201)
async def add_critique(services: Ready, owner: Owner, candidate: CandidateId, body: CritiqueBody) -> Critique:
    """Judge a practice answer against the notes."""
    return await critiques.critique(services.context, owner, candidate, body)


@router.get("/critiques")
def list_critiques(
    services: Ready, owner: Owner, candidate: CandidateId, cursor: Cursor = "", limit: Limit = 20
) -> Page[Critique]:
    """Critiques, newest first."""
    with services.database.read() as connection:
        found = coaching.list_critiques(connection, find(connection, owner, candidate), cursor, limit + 1)
    return page(found, limit)


@router.get("/critiques/{critique}")
def get_critique(services: Ready, owner: Owner, candidate: CandidateId, critique: str) -> Critique:
    """One critique."""
    with services.database.read() as connection:
        return coaching.get_critique(connection, find(connection, owner, candidate), critique)


@router.post("/critiques/{critique}/rescore", status_code=201)
async def rescore_critique(
    services: Ready, owner: Owner, candidate: CandidateId, critique: str, body: RescoreBody
) -> Critique:
    """Judge the same answer again, by another model if one is named; the earlier critique stays beside it."""
    return await rescore(services.context, services.models, owner, candidate, critique, body.model)


@router.post("/follow-ups")
async def follow_up(services: Ready, owner: Owner, candidate: CandidateId, body: FollowUpBody) -> FollowUp:
    """What an interviewer would ask next about this answer."""
    return await critiques.follow_up(services.context, owner, candidate, body)


@router.post("/pitches", status_code=201)
async def add_pitch(services: Ready, owner: Owner, candidate: CandidateId, body: PitchBody) -> Pitch:
    """Draft "tell me about yourself" from the notes, every sentence with its source."""
    return await pitches.pitch(services.context, owner, candidate, body)


@router.get("/pitches")
def list_pitches(
    services: Ready, owner: Owner, candidate: CandidateId, cursor: Cursor = "", limit: Limit = 20
) -> Page[Pitch]:
    """Drafted introductions, newest first."""
    with services.database.read() as connection:
        found = coaching.list_pitches(connection, find(connection, owner, candidate), cursor, limit + 1)
    return page(found, limit)


@router.get("/pitches/{pitch}")
def get_pitch(services: Ready, owner: Owner, candidate: CandidateId, pitch: str) -> Pitch:
    """One drafted introduction."""
    with services.database.read() as connection:
        return coaching.get_pitch(connection, find(connection, owner, candidate), pitch)


@router.patch("/pitches/{pitch}")
async def change_pitch(services: Ready, owner: Owner, candidate: CandidateId, pitch: str, body: PitchChange) -> Pitch:
    """Leave a sentence out, put it back as drafted, or say it in one's own words; what no note shows is marked."""
    return await pitches.change(services.context, owner, candidate, pitch, body)


@router.delete("/pitches/{pitch}", status_code=204)
def remove_pitch(services: Ready, owner: Owner, candidate: CandidateId, pitch: str) -> None:
    """Delete one drafted introduction."""
    pitches.remove(services.context, owner, candidate, pitch)


@router.get("/preparation")
async def preparation(
    services: Ready,
    owner: Owner,
    candidate: CandidateId,
    target: Annotated[str | None, Query(description="The id of the target prepared for.")] = None,
) -> Preparation:
    """What the notes already answer, what is blank, and what to do next."""
    return await preparations.preparation(services.context, owner, candidate, target)


@router.post("/job-matches")
async def job_match(services: Ready, owner: Owner, candidate: CandidateId, body: JobMatchBody) -> JobMatch:
    """Each requirement of a job against the candidate's own experience, worst gap first."""
    return await preparations.job_match(services.context, owner, candidate, body)

"""What practice leaves behind: progress, what is due, and what the candidate sets right."""

from typing import Annotated

from fastapi import APIRouter, Query

from app.api.dependencies import CandidateId, Owner, Ready
from app.coach import corrections as coach
from app.coach import progress as progresses
from app.coach import reviews
from app.records import Card, Correction, Critique, Progress
from app.requests import CorrectionBody, ReviewBody, SettlementBody
from app.store import practice
from app.store.candidates import find

router = APIRouter(prefix="/candidates/{candidate}", tags=["practice"])


@router.get("/progress")
def progress(services: Ready, owner: Owner, candidate: CandidateId) -> Progress:
    """Takes of each question, scores over time, self-ratings against the coach's, and what is due."""
    return progresses.progress(services.context, owner, candidate)


@router.post("/reviews", status_code=201)
def add_review(services: Ready, owner: Owner, candidate: CandidateId, body: ReviewBody) -> Card:
    """Note that a question was practised and how it went; the answer says when it is due again."""
    return reviews.review(services.context, owner, candidate, body)


@router.get("/reviews")
def list_reviews(
    services: Ready,
    owner: Owner,
    candidate: CandidateId,
    all: Annotated[bool, Query(description="Every card, not only those that are due.")] = False,
) -> list[Card]:
    """The practised questions that are due, those that went badly in a real interview first."""
    with services.database.read() as connection:
        key = find(connection, owner, candidate)
        if all:
            return practice.list_cards(connection, key)
        return list(reviews.due(connection, key, services.clock.instant()))


@router.post("/critiques/{critique}/corrections", status_code=201)
def add_correction(
    services: Ready, owner: Owner, candidate: CandidateId, critique: str, body: CorrectionBody
) -> Critique:
    """Set a remark aside, confirm a claim or settle a value; remembered, and the critique as it now reads."""
    return coach.correct(services.context, owner, candidate, critique, body)


@router.post("/pitches/{pitch}/corrections", status_code=201)
def add_settlement(
    services: Ready, owner: Owner, candidate: CandidateId, pitch: str, body: SettlementBody
) -> Correction:
    """Say which of two values that the notes disagree on is right; later introductions and critiques go by it."""
    return coach.settle(services.context, owner, candidate, pitch, body)


@router.get("/corrections")
def list_corrections(services: Ready, owner: Owner, candidate: CandidateId) -> list[Correction]:
    """Everything set right so far, oldest first."""
    with services.database.read() as connection:
        return list(practice.list_corrections(connection, find(connection, owner, candidate)))


@router.delete("/corrections/{correction}", status_code=204)
def remove_correction(services: Ready, owner: Owner, candidate: CandidateId, correction: str) -> None:
    """Take a correction back: later critiques no longer go by it."""
    coach.take_back(services.context, owner, candidate, correction)

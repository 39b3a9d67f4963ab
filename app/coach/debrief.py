"""What a real interview asked and how it went: kept, and practised from then on."""

import asyncio
from typing import Final

from app.clock import Clock
from app.coach.context import Context
from app.coach.schedule import reviewed
from app.coach.standing import BADLY
from app.engines.protocol import DebriefTask
from app.errors import BadRequest
from app.records import Card, CardRating, Debrief, DebriefQuestion, Interview, Review
from app.requests import DebriefBody
from app.store import Connection, interviews, practice
from app.store.candidates import CandidateKey

RATING_OF: Final[dict[int, CardRating]] = {3: "hard", 4: "good", 5: "easy"}
"""What an answer in a real interview was worth as a practice; a bad one is none, and is due at once."""


async def debrief(context: Context, owner: str, interview: str, body: DebriefBody) -> Debrief:
    """Keep what a real interview asked; every question becomes a card, and those that went badly are due first.

    Raises:
        NotFound: the owner has no such interview.
        BadRequest: nothing was told, or no question could be found in it.
    """
    if not body.text.strip() and not body.questions:
        raise BadRequest("Tell what you were asked: a few sentences will do, or a list of questions.", field="text")
    held = await asyncio.to_thread(_find, context, owner, interview)
    listed = tuple(
        DebriefQuestion(
            question=" ".join(entry.question.split()),
            format=held.settings.format,
            competency="",
            how_it_went=entry.how_it_went,
            note=entry.note,
        )
        for entry in body.questions
    )
    found = await context.engine.debrief(DebriefTask(text=body.text, listed=listed))
    if not found:
        raise BadRequest(
            "No question could be made out in that. Put each question on a line of its own, or end it with a question "
            "mark.",
            field="text",
        )
    made = Debrief(
        id=context.clock.new_id(),
        interview=interview,
        target=held.settings.target,
        text=body.text,
        questions=found,
        created_at=context.clock.instant(),
    )
    await asyncio.to_thread(_keep, context, owner, made)
    return made


def _find(context: Context, owner: str, interview: str) -> Interview:
    with context.database.read() as connection:
        return interviews.find(connection, owner, interview)[1]


def _keep(context: Context, owner: str, made: Debrief) -> None:
    with context.database.begin() as connection:
        key = interviews.owned(connection, owner, made.interview)
        practice.add_debrief(connection, key, made)
        for question in made.questions:
            _card(connection, key, context.clock, question)


def _card(connection: Connection, key: CandidateKey, clock: Clock, asked: DebriefQuestion) -> None:
    now = clock.instant()
    card = practice.card_for(connection, key, asked.question) or Card(
        id=clock.new_id(),
        question=asked.question,
        format=asked.format,
        competency=asked.competency,
        due=now,
        created_at=now,
    )
    if asked.how_it_went is not None and asked.how_it_went <= BADLY:
        card = card.model_copy(update={"due": now, "went_badly": True})
    elif asked.how_it_went is not None:
        card = reviewed(card, Review(at=now, rating=RATING_OF[asked.how_it_went], by="you"))
    practice.save_card(connection, key, card)

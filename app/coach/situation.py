"""What a reply is made from, read at one moment."""

from dataclasses import dataclass

from app.coach.context import Context
from app.coach.flow import topic_of
from app.engines.protocol import CritiqueTask, Earlier
from app.records import Correction, Interview, Target, Turn
from app.slices import Slice
from app.store import interviews, practice


@dataclass(frozen=True)
class Situation:
    """What a reply is made from, read at one moment."""

    owner: str
    interview: Interview
    target: Target | None
    notes: Slice
    words_per_minute: int
    corrections: tuple[Correction, ...]


def gather(context: Context, owner: str, interview: str) -> Situation:
    """What is known when a reply is made.

    Raises:
        NotFound: the interview is gone.
    """
    with context.database.read() as connection:
        key, found = interviews.find(connection, owner, interview)
        corrections = practice.list_corrections(connection, key)
    return Situation(
        owner=owner,
        interview=found,
        target=context.target(owner, found.candidate, found.settings.target),
        notes=context.slices.get(owner, found.candidate),
        words_per_minute=context.pace(owner, found.candidate),
        corrections=corrections,
    )


def critique_task(context: Context, situation: Situation, turn: Turn) -> CritiqueTask:
    """What there is to judge about the answer of a turn."""
    settings = situation.interview.settings
    return CritiqueTask(
        id=context.clock.new_id(),
        created_at=context.clock.instant(),
        question=turn.question.text,
        answer=turn.answer or "",
        format=turn.question.format,
        competency=turn.question.competency,
        role=settings.role,
        company=settings.company,
        seniority=situation.target.seniority if situation.target else None,
        spoken_seconds=turn.spoken_seconds,
        limit_seconds=turn.question.limit_seconds,
        self_rating=turn.self_rating,
        words_per_minute=situation.words_per_minute,
        earlier=_earlier(situation.interview, turn),
        corrections=situation.corrections,
        walked=turn.question.format == "system_design" and turn.question.follow_up is None,
    )


def said(topic: tuple[Turn, ...]) -> str:
    """What was answered on a topic, a retake in place of what it was to better."""
    return "\n".join(turn.answer for turn in topic if turn.answer and (turn.counts or turn is topic[-1]))


def _earlier(interview: Interview, turn: Turn) -> Earlier | None:
    """What a follow-up goes back to: the question that opened the topic, and all that was answered since."""
    if turn.question.follow_up is None:
        return None
    topic = topic_of(interview, (turn.question.retake_of or turn.number) - 1)
    return Earlier(
        question=topic[0].question.text if topic else turn.question.text,
        answer=said(topic),
        probe=turn.question.follow_up.probe,
    )

"""An interviewer who remembers nothing: all that was asked and answered stands in the messages, and nothing is kept."""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from app.coach.chat.messages import CLOSED, Conversation, Exchange, Message, conversation, opening_text
from app.coach.chat.wishes import finishes, wishes_in
from app.coach.context import Context
from app.coach.flow import next_move, opening_task
from app.coach.limits import DEFAULT_QUESTIONS, limited
from app.coach.markdown import report_lines
from app.coach.reply import follow_up_on
from app.coach.situation import Situation, critique_task
from app.coach.standing import standing_of
from app.engines.protocol import Deliberate, Standing
from app.errors import BadRequest
from app.records import Critique, FollowUp, Format, Interview, InterviewSettings, Question, Span, Turn
from app.store import practice
from app.store.candidates import find

Place = Callable[[Sequence[str]], list[tuple[Format, str]]]
"""Questions to the format and the competency of each."""

HINT: Final = "*Say “skip” to leave a question, and “finish” for your report.*"
NOTHING_YET: Final = (
    "You have not answered anything yet, so there is nothing to report. Say “start” when you are ready."
)


@dataclass(frozen=True)
class Held:
    """An interview as the messages tell it, with what is known of the candidate."""

    situation: Situation
    standing: Standing
    asked: tuple[str, ...]
    ends: bool


async def interviewer(
    context: Context, place: Place, owner: str, candidate: str, messages: Sequence[Message], seed: int
) -> str:
    """What the interviewer says next: a question, or, where that is asked for, the report.

    Args:
        seed: the same messages with the same seed are always answered with the same question.

    Raises:
        NotFound: the owner has no such candidate.
        BadRequest: the last answer is empty.
    """
    held = await asyncio.to_thread(_held, context, place, owner, candidate, messages, seed)
    if not held.situation.interview.turns:
        return NOTHING_YET if held.ends else f"{opening_text(1, (await _opening(context, held)).text)}\n\n{HINT}"
    if held.ends:
        return await _report(context, held)
    critique = await _judged(context, held)
    interview = held.situation.interview
    question, opens = await _next(context, held, critique)
    if question is None:
        return await _report(context, held)
    if not opens:
        return question.text
    return opening_text(1 + sum(1 for turn in interview.turns if turn.question.follow_up is None), question.text)


async def _next(context: Context, held: Held, critique: Critique | None) -> tuple[Question | None, bool]:
    """The next question, and whether it opens a topic; None where as many as were wished for have been asked."""
    interview = held.situation.interview
    move = next_move(interview, critique)
    if move == "follow_up":
        asked = await follow_up_on(context, interview, held.situation.notes)
        if asked is not None and asked.text not in held.asked:
            return asked, False
        move = next_move(interview, None)
    return (await _opening(context, held), True) if move == "opening" else (None, True)


async def _opening(context: Context, held: Held) -> Question:
    interview, situation = held.situation.interview, held.situation
    told = tuple(turn.question for turn in interview.turns)
    task = opening_task(interview.id, interview.settings, None, told, held.standing)
    known = {question.text for question in told}
    earlier = tuple(text for text in held.asked if text not in known)
    task = replace(task, asked=(*task.asked, *earlier))
    return limited(await context.engine.opening(task, situation.notes), interview.settings)


async def _judged(context: Context, held: Held) -> Critique | None:
    """What the last answer is worth, as far as that decides what is asked next; None where it was skipped."""
    turn = held.situation.interview.turns[-1]
    return None if turn.skipped else await _critique(context, held, turn)


async def _critique(context: Context, held: Held, turn: Turn) -> Critique:
    task, engine = critique_task(context, held.situation, turn), context.engine
    if isinstance(engine, Deliberate):
        return await engine.measured(task, held.situation.notes)
    return await engine.critique(task, held.situation.notes)


async def _report(context: Context, held: Held) -> str:
    interview = held.situation.interview
    answered = [turn for turn in interview.turns if turn.answer and not turn.skipped]
    if not answered:
        return NOTHING_YET
    critiques = {turn.number: await _critique(context, held, turn) for turn in answered}
    report = await context.engine.report(interview, critiques, held.situation.notes)
    return "\n".join([CLOSED, "", *report_lines(report)]).rstrip()


def _held(context: Context, place: Place, owner: str, candidate: str, messages: Sequence[Message], seed: int) -> Held:
    """Read what is known of the candidate, and make an interview of what was told; not on the event loop.

    Raises:
        NotFound: the owner has no such candidate.
        BadRequest: the last answer is empty.
    """
    with context.database.read() as connection:
        key = find(connection, owner, candidate)
        standing = standing_of(connection, key)
        corrections = practice.list_corrections(connection, key)
    told = conversation(messages)
    last = told.exchanges[-1].answer if told.exchanges else " ".join(told.wishes[-1:])
    if told.exchanges and not last.strip():
        raise BadRequest("The last message is empty. Answer in a sentence or two, or say “skip”.", field="messages")
    ends = finishes(last)
    exchanges = told.exchanges[:-1] if ends else told.exchanges
    settings = _settings(told)
    interview = Interview(
        id=hashlib.sha256(f"{candidate}/{seed}".encode()).hexdigest()[:24],
        candidate=candidate,
        state="open",
        settings=settings,
        turns=_turns(exchanges, settings.format, place),
        created_at=context.clock.instant(),
    )
    situation = Situation(
        owner=owner,
        interview=interview,
        target=None,
        notes=context.slices.get(owner, candidate),
        words_per_minute=context.pace(owner, candidate),
        corrections=corrections,
    )
    return Held(situation, standing, told.asked, ends)


def _settings(told: Conversation) -> InterviewSettings:
    """What was wished for. Nobody who did not say how many questions is left without a next one."""
    wishes = wishes_in(told.wishes)
    format_ = wishes.format or "behavioural"
    openings = sum(1 for exchange in told.exchanges if exchange.opening)
    return InterviewSettings(
        format=format_,
        style=wishes.style or "neutral",
        questions=wishes.questions or max(DEFAULT_QUESTIONS[format_], openings + 1),
        role=wishes.role,
        company=wishes.company,
        job_description=wishes.job_description,
    )


def _turns(exchanges: Sequence[Exchange], wanted: Format, place: Place) -> tuple[Turn, ...]:
    from app.engines.embedded.answer.assessable import skips

    places = place([exchange.question for exchange in exchanges])
    turns: list[Turn] = []
    for number, (exchange, (format_, competency)) in enumerate(zip(exchanges, places, strict=True), 1):
        skipped = skips(exchange.answer)
        question = Question(
            text=exchange.question,
            format=format_ if wanted == "mixed" else wanted,
            competency=competency,
            why="",
            follow_up=None if exchange.opening else _follow_up(exchange.question),
        )
        state = "open" if number == len(exchanges) else "complete"
        answer = "" if skipped else exchange.answer
        turns.append(Turn(number=number, state=state, question=question, answer=answer, skipped=skipped))
    return tuple(turns)


def _follow_up(text: str) -> FollowUp:
    """What a follow-up was after does not stand in a message."""
    return FollowUp(question=text, span=Span(start=0, end=0, quote=""), probe="")

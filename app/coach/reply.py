"""The reply to an interview answer: critique, remark, next question or report."""

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from app.coach.context import Context
from app.coach.echo import unechoed
from app.coach.flow import next_move, opening_task, openings_asked, surely_follows_up, topic_of
from app.coach.limits import limited
from app.coach.reviews import practised
from app.coach.situation import Situation, critique_task, gather, said
from app.coach.spending import barred, reply_by
from app.coach.standing import standing_during
from app.engines.computing import PATIENCE, behind
from app.engines.doorway import Doorway
from app.engines.hearing import Allowance, Hear, Hearing, heard, hearing
from app.engines.protocol import Deliberate, FollowUpTask
from app.engines.their_question import reply_to_question
from app.records import Citation, Critique, Interview, Question, ReplyBy, Report
from app.slices import Slice
from app.store import coaching, interviews

Settle = Callable[[], Awaitable[None]]
Asking = asyncio.Task[Question | None] | None

HEAD_START = 0.1
"""Seconds that a follow-up has to be on its way before the answer is measured."""

CLOSING = "That was my last question. Your report is ready."
PAUSE = "That was the last prompt. You may still take it again; finish when you are happy with it."


@dataclass(frozen=True)
class Step:
    """The outcome of one answer, ready to be applied at once."""

    blocks: tuple[str, ...]
    citations: tuple[Citation, ...]
    question: Question | None
    report: Report | None


async def reply(context: Context, owner: str, interview: str, number: int, hear: Hear, doorway: Doorway) -> None:
    """Make the reply to a stored answer and apply it in one transaction.

    Args:
        hear: called with the blocks of the reply so far, whenever they have grown.
        doorway: what many replies that begin in one moment come in by.

    Raises:
        NotFound: the interview is gone.
        GreenroomError: the reply could not be made.
    """
    ear, engine = Hearing(hear, Allowance()), context.engine.name
    try:
        async with doorway.entered(ear.allowance.begun):
            situation = await asyncio.to_thread(gather, context, owner, interview)
            ear.allowance.barred = barred(context.budget, situation.interview.usage)
            with heard(ear):
                step, critique = await _answered(context, owner, situation, number)
    finally:
        # Also where it was stopped or failed: what was used is used.
        await asyncio.to_thread(_keep_by, context, owner, interview, number, reply_by(engine, ear))
    await asyncio.to_thread(_apply, context, owner, interview, number, step, critique)


async def _answered(context: Context, owner: str, situation: Situation, number: int) -> tuple[Step, Critique | None]:
    """Judge the answer and say something to it; where the engine thinks long, both at once."""
    turn, interview = situation.interview.turns[number - 1], situation.interview.id
    if turn.skipped:
        return await _decide(context, situation, None, _nothing), None
    task, engine = critique_task(context, situation, turn), context.engine

    async def keep(critique: Critique) -> None:
        await asyncio.to_thread(_keep_critique, context, owner, interview, number, critique)

    if not isinstance(engine, Deliberate):
        critique = await engine.critique(task, situation.notes)
        await keep(critique)
        return await _decide(context, situation, critique, _nothing), critique
    # Who listens should hear something soon: a follow-up that is all but certain is begun before anything is measured.
    asking = await _asked_ahead(context, situation)
    begun: set[asyncio.Task[Any]] = set() if asking is None else {asking}
    settled: list[Critique] = []
    try:
        async with behind(PATIENCE if asking else 0):
            measured = await engine.measured(task, situation.notes)
        await keep(measured)
        judging = asyncio.create_task(engine.judged(task, measured, situation.notes))
        begun.add(judging)

        async def settle() -> None:
            if not settled:
                settled.append(await judging)
                await keep(settled[0])

        step = await _decide(context, situation, measured, settle, asking)
        await settle()
        return step, settled[0]
    finally:
        # Also where it was stopped while the answer was still being measured.
        for left in begun:
            left.cancel()
        if begun:
            await asyncio.wait(begun)


async def _asked_ahead(context: Context, situation: Situation) -> Asking:
    """Begin a follow-up that is all but certain; measuring would hold up its sending, and can wait that long."""
    interview = situation.interview
    if interview.settings.feedback == "live" or not surely_follows_up(interview):
        return None
    asking = asyncio.create_task(follow_up_on(context, interview, situation.notes))
    held = hearing()
    try:
        if held is not None:
            await held.allowance.begun(HEAD_START)
    except asyncio.CancelledError:
        asking.cancel()
        await asyncio.wait({asking})
        raise
    return asking


async def _taken_back(asking: Asking) -> None:
    """Take back a follow-up that was begun and is not wanted after all."""
    if asking is not None:
        asking.cancel()
        await asyncio.wait({asking})
        held = hearing()
        if held is not None:
            held.take_back()


async def _nothing() -> None:
    """There is nothing to wait for."""


async def report_on(context: Context, interview: Interview, notes: Slice) -> Report:
    """The report of an interview as far as it went."""

    def critiques() -> dict[int, Critique]:
        with context.database.read() as connection:
            return coaching.critiques_of_interview(connection, interview.id)

    return await context.engine.report(interview, await asyncio.to_thread(critiques), notes)


async def _decide(
    context: Context, situation: Situation, critique: Critique | None, settle: Settle, asking: Asking = None
) -> Step:
    """What to say and ask next.

    Args:
        settle: waits until the critique that the report counts is kept.
        asking: a follow-up that was begun already.
    """
    interview, notes = situation.interview, situation.notes
    remarks: tuple[str, ...] = ()
    if critique is not None and interview.settings.feedback == "live":
        said = tuple(block for turn in interview.turns for block in turn.blocks)
        remarks = (await context.engine.remark(critique, said),)
    elif critique is not None and (theirs := reply_to_question(critique.question, critique.format, critique.answer)):
        remarks = (theirs,)  # who asks something is not passed over, also where feedback waits for the end
    move = next_move(interview, critique)
    if move != "follow_up":
        await _taken_back(asking)
    if move == "pause":
        return Step((*remarks, PAUSE), (), None, None)
    question = await (asking or follow_up_on(context, interview, notes)) if move == "follow_up" else None
    if question is None and openings_asked(interview) < interview.settings.questions:
        asked = tuple(turn.question for turn in interview.turns)
        standing = await asyncio.to_thread(standing_during, context.database, situation.owner, interview.id)
        task = opening_task(interview.id, interview.settings, situation.target, asked, standing)
        question = limited(await context.engine.opening(task, notes), interview.settings)
    if question is not None:
        held = hearing()
        heard = held is not None and any(map(held.has_heard, remarks))
        # What was heard already stands; what was not does not praise the very words that are asked about.
        told = remarks if heard else unechoed(remarks, question.text)
        return Step((*told, question.text), question.citations, question, None)
    await settle()
    return Step((*remarks, CLOSING), (), None, await report_on(context, interview, notes))


async def follow_up_on(context: Context, interview: Interview, notes: Slice) -> Question | None:
    """A question about the last answer of an interview; None where nothing is left worth asking."""
    turn = interview.turns[-1]
    topic = topic_of(interview, turn.number)
    task = FollowUpTask(
        question=turn.question.text,
        answer=turn.answer or "",
        asked=tuple(earlier.question.text for earlier in interview.turns),
        style=interview.settings.style,
        format=turn.question.format,
        opening=topic[0].question.text,
        said=said(topic[:-1]),
        probes=tuple(t.question.follow_up.probe for t in topic if t.question.follow_up is not None),
    )
    made = await context.engine.follow_up(task, notes)
    if made is None:
        return None
    return Question(
        text=made.question,
        format=turn.question.format,
        competency=turn.question.competency,
        why=f"To hear more about “{made.span.quote}”." if made.span.quote else "To hear a concrete example.",
        citations=made.citations,
        follow_up=made,
        limit_seconds=interview.settings.seconds_per_answer,
    )


def _keep_critique(context: Context, owner: str, interview: str, number: int, made: Critique) -> None:
    with context.database.begin() as connection:
        key = interviews.owned(connection, owner, interview)
        coaching.remove_critique_of_turn(connection, interview, number)
        coaching.add_critique(connection, key, made, interview, number)
        interviews.set_critique(connection, interview, number, made.id)


def _keep_by(context: Context, owner: str, interview: str, number: int, by: ReplyBy | None) -> None:
    if by is None:
        return
    with context.database.begin() as connection:
        interviews.owned(connection, owner, interview)
        interviews.add_reply_by(connection, interview, number, by)


def _apply(context: Context, owner: str, interview: str, number: int, step: Step, critique: Critique | None) -> None:
    with context.database.begin() as connection:
        key, found = interviews.find(connection, owner, interview)
        if not interviews.set_state(connection, interview, number, "complete", was="open"):
            return
        interviews.save_blocks(connection, interview, number, step.blocks, step.citations)
        practised(connection, key, context.clock, found.turns[number - 1].question, critique)
        if step.question is not None:
            interviews.add_turn(connection, interview, number + 1, step.question)
        elif step.report is not None:
            interviews.complete(connection, interview, step.report)

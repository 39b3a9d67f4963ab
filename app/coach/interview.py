"""Mock interviews: begun, answered, finished; each step one transaction."""

import asyncio

from app.coach.context import Context
from app.coach.flow import is_paused, opening_task, takes_left, waiting_turn
from app.coach.limits import DEFAULT_QUESTIONS, limited
from app.coach.reply import report_on
from app.coach.spending import barred, reply_by
from app.coach.standing import standing_of
from app.engines.hearing import Allowance, Hearing, heard
from app.engines.protocol import Standing
from app.errors import BadRequest, Conflict, NotFound
from app.records import Interview, InterviewSettings, ReplyBy, Report, Target, Turn, TurnState
from app.requests import InterviewBody
from app.slices import Slice
from app.store import interviews
from app.store.candidates import find
from app.store.interviews import SentAnswer

OVER = "This interview is over; start a new one to go on practising."
PAUSED = "That was the last question. Take it again while a take is left, or finish to read the report."


class Interviews:
    """The steps of an interview but one: the reply to an answer is made by ``app.coach.reply``."""

    def __init__(self, context: Context) -> None:
        self._context = context

    async def start(self, owner: str, candidate: str, body: InterviewBody) -> Interview:
        """Begin an interview with its first question.

        Raises:
            NotFound: there is no such candidate or target.
        """
        target, notes, standing = await asyncio.to_thread(self._gather, owner, candidate, body.target)
        settings = _settings(body, target)
        id_ = self._context.clock.new_id()
        task = opening_task(id_, settings, target, (), standing)
        engine, hearing = self._context.engine, Hearing(_unheard, Allowance())
        with heard(hearing):
            question = limited(await engine.opening(task, notes), settings)
        interview = Interview(
            id=id_,
            candidate=candidate,
            state="open",
            settings=settings,
            turns=(Turn(number=1, state="open", question=question),),
            created_at=self._context.clock.instant(),
        )
        return await asyncio.to_thread(self._add, owner, candidate, interview, reply_by(engine.name, hearing))

    def get(self, owner: str, interview: str) -> Interview:
        """An interview of the owner's.

        Raises:
            NotFound: there is none.
        """
        with self._context.database.read() as connection:
            return interviews.find(connection, owner, interview)[1]

    def store_answer(self, owner: str, interview: str, answer: SentAnswer) -> tuple[int, bool]:
        """Commit an answer before anything is made of it.

        Returns:
            the number of the turn it belongs to, and whether it is new (False: the same request came before).

        Raises:
            NotFound: there is no such interview.
            Conflict: no question waits for an answer.
            BadRequest: the idempotency key was used for another answer.
        """
        with self._context.database.begin() as connection:
            _, found = interviews.find(connection, owner, interview)
            known = interviews.request_by_key(connection, interview, answer.key) if answer.key else None
            if known is not None:
                if known.digest != answer.digest:
                    raise BadRequest("This Idempotency-Key was used for another answer; use a new one.")
                return known.turn, False
            turn = waiting_turn(found)
            if found.state == "complete":
                raise Conflict(OVER)
            if is_paused(found):
                raise Conflict(PAUSED)
            if turn is None or not interviews.store_answer(connection, interview, turn.number, answer):
                raise Conflict(
                    "No question waits: the last reply is still being made, or was cut off; continue it first."
                )
            return turn.number, True

    async def finish(self, owner: str, interview: str) -> Interview:
        """Close an interview with a report of what was answered; a closed one stays as it is.

        Raises:
            NotFound: there is no such interview.
            Conflict: a reply is being made.
        """
        found = await asyncio.to_thread(self.get, owner, interview)
        if found.state == "complete":
            return found
        _check_finishable(found)
        notes = await asyncio.to_thread(self._context.slices.get, owner, found.candidate)
        hearing = Hearing(_unheard, Allowance(barred=barred(self._context.budget, found.usage)))
        with heard(hearing):
            report = await report_on(self._context, found, notes)
        by = reply_by(self._context.engine.name, hearing)
        await asyncio.to_thread(self._complete, owner, interview, report, by)
        return await asyncio.to_thread(self.get, owner, interview)

    def turn(self, owner: str, interview: str, number: int) -> Turn:
        """One turn of an interview of the owner's.

        Raises:
            NotFound: there is no such interview or turn.
        """
        return _turn_of(self.get(owner, interview), number)

    def reopen(self, owner: str, interview: str, number: int) -> bool:
        """Open a turn whose reply was cut off, to make it again; False when it was not.

        Raises:
            NotFound: there is no such interview or turn.
            Conflict: the interview is over; its report is written.
        """
        with self._context.database.begin() as connection:
            _, found = interviews.find(connection, owner, interview)
            turn = _turn_of(found, number)
            if found.state == "complete":
                raise Conflict(OVER)
            if turn.state not in ("interrupted", "failed"):
                return False
            return interviews.set_state(connection, interview, number, "open", was=turn.state)

    def set_state(self, owner: str, interview: str, number: int, state: TurnState, *, was: TurnState) -> bool:
        """Move a turn between states; False when it was not in the first.

        Raises:
            NotFound: there is no such interview or turn.
        """
        with self._context.database.begin() as connection:
            _, found = interviews.find(connection, owner, interview)
            _turn_of(found, number)
            return interviews.set_state(connection, interview, number, state, was=was)

    def retake(self, owner: str, interview: str, number: int) -> Interview:
        """Ask the question of an answered turn again, in place of the one that waits, or after the last.

        Raises:
            NotFound: there is no such interview or turn.
            Conflict: the interview is over, no question waits, or no take is left.
        """
        with self._context.database.begin() as connection:
            _, found = interviews.find(connection, owner, interview)
            turn, waiting = _turn_of(found, number), waiting_turn(found)
            if turn.answer is None or (waiting is None and not is_paused(found)):
                raise Conflict("Only a question that was answered can be taken again, while the interview runs.")
            if takes_left(found, number) == 0:
                raise Conflict(_no_take_left(turn.question.takes or 1))
            question = turn.question.model_copy(update={"retake_of": turn.question.retake_of or number})
            if waiting is None:
                interviews.add_turn(connection, interview, len(found.turns) + 1, question)
            else:
                interviews.replace_question(connection, interview, waiting.number, question)
        return self.get(owner, interview)

    def _gather(self, owner: str, candidate: str, target: str | None) -> tuple[Target | None, Slice, Standing]:
        with self._context.database.read() as connection:
            standing = standing_of(connection, find(connection, owner, candidate))
        return self._context.target(owner, candidate, target), self._context.slices.get(owner, candidate), standing

    def keep_partial(self, owner: str, interview: str, number: int, blocks: tuple[str, ...]) -> None:
        """Keep a reply as far as it goes while it is being made.

        Raises:
            NotFound: there is no such interview.
        """
        with self._context.database.begin() as connection:
            interviews.owned(connection, owner, interview)
            interviews.save_partial(connection, interview, number, blocks)

    def _add(self, owner: str, candidate: str, interview: Interview, by: ReplyBy | None) -> Interview:
        with self._context.database.begin() as connection:
            interviews.add(connection, find(connection, owner, candidate), interview)
            if by is not None:
                interviews.add_reply_by(connection, interview.id, 1, by)
            return interviews.find(connection, owner, interview.id)[1]

    def _complete(self, owner: str, interview: str, report: Report, by: ReplyBy | None) -> None:
        with self._context.database.begin() as connection:
            _, found = interviews.find(connection, owner, interview)
            if found.state == "open":
                _check_finishable(found)
                interviews.complete(connection, interview, report)
                if by is not None:
                    interviews.add_reply_by(connection, interview, len(found.turns), by)


def _unheard(_: tuple[str, ...]) -> None:
    """Nobody listens to what is made in one go."""


def _check_finishable(interview: Interview) -> None:
    if any(turn.state == "open" and turn.answer is not None for turn in interview.turns):
        raise Conflict("The last answer is still being replied to; finish when the reply is there.")


def _turn_of(interview: Interview, number: int) -> Turn:
    if not 1 <= number <= len(interview.turns):
        raise NotFound(f"This interview has no turn {number}.")
    return interview.turns[number - 1]


def _no_take_left(takes: int) -> str:
    return f"This question allows {'one take' if takes == 1 else f'{takes} takes'}, and you have used what it allows."


def _settings(body: InterviewBody, target: Target | None) -> InterviewSettings:
    return InterviewSettings(
        format=body.format,
        style=body.style,
        questions=body.questions or DEFAULT_QUESTIONS[body.format],
        feedback=body.feedback,
        target=body.target,
        role=body.role or (target.role if target else None),
        company=body.company or (target.company if target else None),
        job_description=body.job_description or (target.job_description if target else None),
        seconds_per_answer=body.seconds_per_answer,
        think_seconds=body.think_seconds,
        takes=body.takes,
    )

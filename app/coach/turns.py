"""Running turns: one task per reply, so that a reply outlives the request that asked for it."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator

from app.coach.context import Context
from app.coach.interview import Interviews
from app.coach.reply import reply
from app.errors import Conflict, GreenroomError, TooManyRequests
from app.records import Turn, TurnState
from app.store.interviews import SentAnswer

LONGEST_STOP = 5.0
"""Seconds that replies may take to end when the server stops; then they are interrupted, and can be continued."""

log = logging.getLogger("greenroom.turns")


class Turns:
    """The replies being made now. The store holds the truth; this only knows what runs in this process.

    Args:
        most: replies at once; beyond it an answer is refused before anything is stored.
    """

    def __init__(self, context: Context, interviews: Interviews, most: int) -> None:
        self._context = context
        self._interviews = interviews
        self._most = most
        self._running: dict[tuple[str, int], asyncio.Task[None]] = {}
        # Storing an answer and beginning its reply are one step, so that a repeat of the request finds the reply
        # running, and the limit holds however many come at once. The database takes one writer at a time anyway.
        self._storing = asyncio.Lock()

    async def send(self, owner: str, interview: str, answer: SentAnswer) -> int:
        """Store an answer and begin its reply; the same request again begins nothing.

        Returns:
            the turn's number.

        Raises:
            TooManyRequests: too many replies are being made.
            NotFound, Conflict, BadRequest: see :meth:`Interviews.store_answer`.
        """
        # Shielded: once it is stored, an answer gets its reply, also when nobody waits for it any more.
        return await asyncio.shield(asyncio.ensure_future(self._send(owner, interview, answer)))

    async def resume(self, owner: str, interview: str, number: int) -> None:
        """Make the reply to an answer whose reply was cut off.

        Raises:
            TooManyRequests: too many replies are being made.
            NotFound: there is no such turn.
            Conflict: its reply was not cut off.
        """
        await asyncio.shield(asyncio.ensure_future(self._resume(owner, interview, number)))

    async def stop(self, owner: str, interview: str, number: int) -> None:
        """Stop making a reply; its answer is kept, and the reply can be continued.

        Raises:
            NotFound: there is no such interview.
        """
        await asyncio.to_thread(self._interviews.get, owner, interview)
        task = self._running.get((interview, number))
        if task is not None:
            task.cancel()
            await asyncio.wait({task})

    async def settled(self, owner: str, interview: str, number: int) -> Turn:
        """The turn when its reply is made, or has ended otherwise.

        Raises:
            NotFound: there is no such turn.
        """
        task = self._running.get((interview, number))
        if task is not None:
            await asyncio.wait({task})
        return await asyncio.to_thread(self._interviews.turn, owner, interview, number)

    async def follow(self, owner: str, interview: str, number: int) -> AsyncIterator[Turn]:
        """The turn as it is now, and again when it has changed, until its reply has ended."""
        turn = await asyncio.to_thread(self._interviews.turn, owner, interview, number)
        yield turn
        if turn.state == "open" and turn.answer is not None:
            yield await self.settled(owner, interview, number)

    async def close(self) -> None:
        """Let running replies end, for a few seconds; interrupt the rest."""
        tasks = set(self._running.values())
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=LONGEST_STOP)
            for task in late:
                task.cancel()
            await asyncio.wait(tasks)

    async def _send(self, owner: str, interview: str, answer: SentAnswer) -> int:
        async with self._storing:
            self._check_room()
            number, fresh = await asyncio.to_thread(self._interviews.store_answer, owner, interview, answer)
            if fresh:
                self._begin(owner, interview, number)
        return number

    async def _resume(self, owner: str, interview: str, number: int) -> None:
        async with self._storing:
            self._check_room()
            if not await asyncio.to_thread(self._interviews.reopen, owner, interview, number):
                raise Conflict("The reply to this answer was not interrupted.")
            self._begin(owner, interview, number)

    def _check_room(self) -> None:
        if len(self._running) >= self._most:
            raise TooManyRequests("Too many interviews are being answered at this moment; send it again in a second.")

    def _begin(self, owner: str, interview: str, number: int) -> None:
        task = asyncio.create_task(self._reply(owner, interview, number), name=f"turn-{interview}-{number}")
        self._running[interview, number] = task
        task.add_done_callback(lambda ended: self._ended(interview, number, ended))

    def _ended(self, interview: str, number: int, task: "asyncio.Task[None]") -> None:
        if self._running.get((interview, number)) is task:  # else it was begun again in the meantime
            del self._running[interview, number]
        error = None if task.cancelled() else task.exception()
        if error is not None:
            # A fault of ours. Its message may repeat what a person wrote, so only its kind and place are logged.
            place = traceback.extract_tb(error.__traceback__)[-1]
            log.error("turn %s/%d failed: %s at %s", interview, number, type(error).__name__, place)

    async def _reply(self, owner: str, interview: str, number: int) -> None:
        ended: TurnState = "failed"
        try:
            await reply(self._context, owner, interview, number)
            ended = "complete"
        except asyncio.CancelledError:
            ended = "interrupted"
        except GreenroomError as error:
            log.warning("turn %s/%d failed: %s", interview, number, error.code)
        finally:
            if ended != "complete":
                await asyncio.to_thread(self._note_end, owner, interview, number, ended)

    def _note_end(self, owner: str, interview: str, number: int, ended: TurnState) -> None:
        try:
            self._interviews.set_state(owner, interview, number, ended, was="open")
        except GreenroomError as error:
            # Its candidate was erased, or the disk is full: the next start marks what is left open.
            log.warning("turn %s/%d was left open: %s", interview, number, error.code)

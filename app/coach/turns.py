"""Running turns: one task per reply, so that a reply outlives the request that asked for it."""

import asyncio
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field

from app.coach.context import Context
from app.coach.interview import Interviews
from app.coach.reply import reply
from app.errors import Conflict, GreenroomError, TooManyRequests
from app.records import Turn, TurnState
from app.store.interviews import SentAnswer

LONGEST_STOP = 5.0
"""Seconds that replies may take to end when the server stops; then they are interrupted, and can be continued."""

log = logging.getLogger("greenroom.turns")


@dataclass(frozen=True)
class _Run:
    task: "asyncio.Task[None]"
    stopped: asyncio.Event = field(default_factory=asyncio.Event)


class Turns:
    """The replies being made now. The store holds the truth; this only knows what runs in this process.

    Args:
        most: replies at once; beyond it an answer is refused before anything is stored.
    """

    def __init__(self, context: Context, interviews: Interviews, most: int) -> None:
        self._context = context
        self._interviews = interviews
        self._most = most
        self._runs: dict[tuple[str, int], _Run] = {}

    async def send(self, owner: str, interview: str, answer: SentAnswer) -> int:
        """Store an answer and begin its reply; the same request again begins nothing.

        Returns:
            the turn's number.

        Raises:
            TooManyRequests: too many replies are being made.
            NotFound, Conflict, BadRequest: see :meth:`Interviews.store_answer`.
        """
        if len(self._runs) >= self._most:
            raise TooManyRequests("Too many interviews are being answered at this moment; send it again in a second.")
        number, fresh = await asyncio.to_thread(self._interviews.store_answer, owner, interview, answer)
        if fresh:
            self._begin(owner, interview, number)
        return number

    async def resume(self, owner: str, interview: str, number: int) -> None:
        """Make the reply to an answer whose reply was cut off.

        Raises:
            NotFound: there is no such turn.
            Conflict: its reply was not cut off.
        """
        cut_off: tuple[TurnState, ...] = ("interrupted", "failed")
        for state in cut_off:
            moved = await asyncio.to_thread(self._interviews.set_state, owner, interview, number, "open", was=state)
            if moved:
                self._begin(owner, interview, number)
                return
        raise Conflict("The reply to this answer was not interrupted.")

    async def stop(self, owner: str, interview: str, number: int) -> None:
        """Stop making a reply; its answer is kept, and the reply can be continued.

        Raises:
            NotFound: there is no such interview.
        """
        await asyncio.to_thread(self._interviews.get, owner, interview)
        run = self._runs.get((interview, number))
        if run is not None:
            run.task.cancel()
            await run.stopped.wait()

    async def settled(self, owner: str, interview: str, number: int) -> Turn:
        """The turn when its reply is made, or has ended otherwise.

        Raises:
            NotFound: there is no such turn.
        """
        run = self._runs.get((interview, number))
        if run is not None:
            await run.stopped.wait()
        found = await asyncio.to_thread(self._interviews.get, owner, interview)
        return found.turns[number - 1]

    async def follow(self, owner: str, interview: str, number: int) -> AsyncIterator[Turn]:
        """The turn as it is now, and again when it has changed, until its reply has ended."""
        found = await asyncio.to_thread(self._interviews.get, owner, interview)
        turn = found.turns[number - 1]
        yield turn
        if turn.state == "open" and turn.answer is not None:
            yield await self.settled(owner, interview, number)

    async def close(self) -> None:
        """Let running replies end, for a few seconds; interrupt the rest."""
        tasks = [run.task for run in self._runs.values()]
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=LONGEST_STOP)
            for task in late:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

    def _begin(self, owner: str, interview: str, number: int) -> None:
        task = asyncio.create_task(self._reply(owner, interview, number), name=f"turn-{interview}-{number}")
        self._runs[interview, number] = _Run(task)

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
                await asyncio.to_thread(self._interviews.set_state, owner, interview, number, ended, was="open")
            run = self._runs.pop((interview, number))
            run.stopped.set()

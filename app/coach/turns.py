"""Running turns: one task per reply, so that a reply outlives the request that asked for it."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from weakref import WeakValueDictionary

from app.coach.context import Context
from app.coach.interview import Interviews
from app.coach.reply import reply
from app.engines.doorway import Doorway
from app.errors import Conflict, GreenroomError, TooManyRequests
from app.records import Turn, TurnState
from app.store.interviews import SentAnswer

KEPT_EVERY = 1.0
"""Seconds after which what is heard of a reply is kept, so that a crash loses no more than that."""

HEARD_EVERY = 0.02
"""Seconds between two looks of a follower: as many updates as an eye can follow, and no more."""

LONGEST_STOP = 5.0
"""Seconds that replies may take to end when the server stops; then they are interrupted, and can be continued."""

log = logging.getLogger("greenroom.turns")


class _Running:
    """A reply being made: its task, and its blocks as far as they go."""

    def __init__(self) -> None:
        self.task: asyncio.Task[None]
        self.blocks: tuple[str, ...] = ()
        self._grown = asyncio.Event()

    def hear(self, blocks: tuple[str, ...]) -> None:
        """The blocks have grown."""
        self.blocks = blocks
        self._grown.set()
        self._grown = asyncio.Event()

    async def grown(self) -> bool:
        """Wait until they grow (True) or the reply has ended (False)."""
        growing = asyncio.ensure_future(self._grown.wait())
        try:
            await asyncio.wait({growing, self.task}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            growing.cancel()  # also where the follower has left
        return not self.task.done()


class Turns:
    """The replies being made now. The store holds the truth; this only knows what runs in this process.

    Args:
        most: replies at once; beyond it an answer is refused before anything is stored.
    """

    def __init__(self, context: Context, interviews: Interviews, most: int) -> None:
        self._context = context
        self._interviews = interviews
        self._most = most
        self._running: dict[tuple[str, int], _Running] = {}
        # Storing an answer and beginning its reply are one step, so that a repeat of the request finds the reply
        # running; answers of other interviews do not wait for it. The limit counts those that are being stored.
        self._storing: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        self._being_stored = 0
        self._doorway = Doorway()

    @property
    def running(self) -> int:
        """How many replies are being made."""
        return len(self._running)

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
        running = self._running.get((interview, number))
        if running is not None:
            running.task.cancel()
            await asyncio.wait({running.task})

    async def settled(self, owner: str, interview: str, number: int) -> Turn:
        """The turn when its reply is made, or has ended otherwise.

        Raises:
            NotFound: there is no such turn.
        """
        running = self._running.get((interview, number))
        if running is not None:
            await asyncio.wait({running.task})
        return await asyncio.to_thread(self._interviews.turn, owner, interview, number)

    async def follow(self, owner: str, interview: str, number: int) -> AsyncIterator[Turn]:
        """The turn as it is now, and again when it has changed, until its reply has ended.

        While it is open, its blocks are what can be heard of the reply so far.
        """
        turn = await asyncio.to_thread(self._interviews.turn, owner, interview, number)
        running = self._running.get((interview, number))
        yield turn if running is None else turn.model_copy(update={"blocks": running.blocks})
        if turn.state != "open" or turn.answer is None:
            return
        while running is not None and await running.grown():
            yield turn.model_copy(update={"blocks": running.blocks})
            await asyncio.wait({running.task}, timeout=HEARD_EVERY)
        yield await self.settled(owner, interview, number)

    async def close(self) -> None:
        """Let running replies end, for a few seconds; interrupt the rest."""
        tasks = {running.task for running in self._running.values()}
        if tasks:
            _, late = await asyncio.wait(tasks, timeout=LONGEST_STOP)
            for task in late:
                task.cancel()
            await asyncio.wait(tasks)

    async def _send(self, owner: str, interview: str, answer: SentAnswer) -> int:
        async with self._room_for(interview):
            number, fresh = await asyncio.to_thread(self._interviews.store_answer, owner, interview, answer)
            if fresh:
                self._begin(owner, interview, number)
        return number

    async def _resume(self, owner: str, interview: str, number: int) -> None:
        async with self._room_for(interview):
            if not await asyncio.to_thread(self._interviews.reopen, owner, interview, number):
                raise Conflict("The reply to this answer was not interrupted.")
            self._begin(owner, interview, number)

    @asynccontextmanager
    async def _room_for(self, interview: str) -> AsyncIterator[None]:
        """One answer of an interview is stored at a time, and none where no reply could be made."""
        async with self._storing.setdefault(interview, asyncio.Lock()):
            if len(self._running) + self._being_stored >= self._most:
                raise TooManyRequests(
                    "Too many interviews are being answered at this moment; send it again in a second."
                )
            self._being_stored += 1
            try:
                yield
            finally:
                self._being_stored -= 1

    def _begin(self, owner: str, interview: str, number: int) -> None:
        running = _Running()
        made = self._reply(owner, interview, number, running)
        running.task = asyncio.create_task(made, name=f"turn-{interview}-{number}")
        self._running[interview, number] = running
        running.task.add_done_callback(lambda ended: self._ended(interview, number, ended))

    def _ended(self, interview: str, number: int, task: "asyncio.Task[None]") -> None:
        held = self._running.get((interview, number))
        if held is not None and held.task is task:  # else it was begun again in the meantime
            del self._running[interview, number]
        error = None if task.cancelled() else task.exception()
        if error is not None:
            # A fault of ours. Its message may repeat what a person wrote, so only its kind and place are logged.
            place = traceback.extract_tb(error.__traceback__)[-1]
            log.error("turn %s/%d failed: %s at %s", interview, number, type(error).__name__, place)

    async def _reply(self, owner: str, interview: str, number: int, running: _Running) -> None:
        ended: TurnState = "failed"
        keeping = asyncio.create_task(self._keep_partials(owner, interview, number, running))
        try:
            await reply(self._context, owner, interview, number, running.hear, self._doorway)
            ended = "complete"
        except asyncio.CancelledError:
            ended = "interrupted"
        except GreenroomError as error:
            log.warning("turn %s/%d failed: %s", interview, number, error.code)
        finally:
            keeping.cancel()
            await asyncio.wait({keeping})
            if ended != "complete":
                await asyncio.to_thread(self._note_end, owner, interview, number, ended, running.blocks)

    async def _keep_partials(self, owner: str, interview: str, number: int, running: _Running) -> None:
        """Keep what is heard, from time to time."""
        kept: tuple[str, ...] = ()
        while True:
            await asyncio.sleep(KEPT_EVERY)
            if running.blocks != kept:
                kept = running.blocks
                await asyncio.to_thread(self._keep_partial, owner, interview, number, kept)

    def _keep_partial(self, owner: str, interview: str, number: int, blocks: tuple[str, ...]) -> None:
        try:
            self._interviews.keep_partial(owner, interview, number, blocks)
        except GreenroomError as error:
            log.warning("a part of turn %s/%d was not kept: %s", interview, number, error.code)

    def _note_end(self, owner: str, interview: str, number: int, ended: TurnState, blocks: tuple[str, ...]) -> None:
        try:
            self._interviews.keep_partial(owner, interview, number, blocks)
            self._interviews.set_state(owner, interview, number, ended, was="open")
        except GreenroomError as error:
            # Its candidate was erased, or the disk is full: the next start marks what is left open.
            log.warning("turn %s/%d was left open: %s", interview, number, error.code)

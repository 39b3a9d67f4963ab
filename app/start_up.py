"""What happens between opening the folder and being ready: check, repair, take up what was cut off, warm up.

Runs in a thread of its own, which then stays to erase candidates when their grace period ends.
"""

import logging
import threading
from collections.abc import Callable

from app.coach.library import Library
from app.coach.reader import Reader
from app.store import access, candidates, chunks, intake, interviews
from app.store.database import Database
from ingest.embed import Embedder
from ingest.errors import GreenroomError
from ingest.records import CHUNKER_VERSION
from ingest.vectors import VectorStore

LONGEST_SLEEP = 30.0
TRY_AGAIN = 5.0

SUSPECT = 2
CALM = 5.0
"""A document that was tried so often without an end waits so many seconds after a start: should it be what crashes
the program, the others are read first, and should it not, quick crashes of another cause are not counted against it."""

log = logging.getLogger("greenroom.start")


class Unprepared(GreenroomError):
    """Start-up met a fault of our own."""

    code = "unprepared"
    status = 503


class StartUp:
    """Start-up and housekeeping of one data folder.

    Args:
        seconds: the clock, in Unix seconds.
        ahead: started once all is ready, for whoever comes next.
    """

    def __init__(
        self,
        database: Database,
        vectors: VectorStore,
        embedder: Embedder,
        reader: Reader,
        library: Library,
        seconds: Callable[[], float],
        ahead: Callable[[], None],
    ) -> None:
        self._database = database
        self._vectors = vectors
        self._embedder = embedder
        self._reader = reader
        self._library = library
        self._seconds = seconds
        self._ahead = ahead
        self._ready = threading.Event()
        self._wake = threading.Event()
        self._stopping = False
        self._error: GreenroomError | None = None
        self._suspects: tuple[str, ...] = ()
        self._calm_at = 0.0
        self._thread = threading.Thread(target=self._run, name="start-up", daemon=True)

    def begin(self) -> None:
        """Mark what a crash interrupted, then go on in the background."""
        with self._database.begin() as connection:
            self._unclean = access.get_fact(connection, "stopped") == "running"
            access.set_fact(connection, "stopped", "running")
            interviews.interrupt_running(connection)
            access.forget_expired(connection, self._seconds())
        self._thread.start()

    def wait(self, timeout: float) -> bool:
        """Whether start-up is over within ``timeout`` seconds.

        Raises:
            GreenroomError: it failed, and why.
        """
        done = self._ready.wait(timeout)
        if self._error is not None:
            raise self._error
        return done

    @property
    def is_ready(self) -> bool:
        """Whether it is over, and went well."""
        return self._ready.is_set() and self._error is None

    def erasure_scheduled(self) -> None:
        """Look at once when the next grace period ends."""
        self._wake.set()

    def stop(self) -> None:
        """End the thread; what it has at hand is finished first."""
        self._stopping = True
        self._wake.set()
        self._thread.join()

    def _run(self) -> None:
        ended: GreenroomError | None = Unprepared("Greenroom could not start; restart it, and look at what it printed.")
        try:
            self._prepare()
            ended = None
        except GreenroomError as error:
            log.error("start-up ended early: %s", error.code)
            ended = error
        finally:
            # Also after a fault of ours, so that who asks is told at once and does not wait for what never comes.
            self._error = ended
            self._ready.set()
        self._ahead()
        while not self._stopping and self._error is None:
            self._wake.wait(min(self._erase(), self._vacuum_vectors(), self._take_up_suspects()))
            self._wake.clear()

    def _prepare(self) -> None:
        if self._unclean:
            self._database.check()
        self._erase()
        with self._database.begin() as connection:
            if access.get_fact(connection, "chunker") != CHUNKER_VERSION:
                intake.read_all_again(connection)
                access.set_fact(connection, "chunker", CHUNKER_VERSION)
        self._embedder.embed(["warm"])
        with self._database.read() as connection:
            count = chunks.chunk_count(connection)
            waiting = intake.pending(connection)
            self._suspects = intake.pending(connection, SUSPECT)
        if self._unclean or self._vectors.count() != count:
            self._library.repair_vectors()
        for document in waiting:
            if document not in self._suspects:
                self._reader.enqueue(document)
        self._calm_at = self._seconds() + CALM

    def _take_up_suspects(self) -> float:
        """Read those that were at hand at several crashes, once it is calm; the seconds until then."""
        left = self._calm_at - self._seconds()
        if not self._suspects:
            return LONGEST_SLEEP
        if left > 0:
            return left
        for document in self._suspects:
            self._reader.enqueue(document)
        self._suspects = ()
        return LONGEST_SLEEP

    def _vacuum_vectors(self) -> float:
        """Clear what is left of removed vectors; the seconds until there may be more to do."""
        try:
            return LONGEST_SLEEP if self._library.vacuum_vectors(lambda: self._stopping) else TRY_AGAIN
        except GreenroomError as error:
            log.warning("clearing removed vectors will be tried again: %s", error.code)
            return TRY_AGAIN

    def _erase(self) -> float:
        """Erase what is due; the seconds until there may be more to do."""
        try:
            self._library.erase_due(self._seconds())
            with self._database.read() as connection:
                due = candidates.next_erasure(connection)
        except GreenroomError as error:
            log.warning("erasing will be tried again: %s", error.code)
            return TRY_AGAIN
        return LONGEST_SLEEP if due is None else min(LONGEST_SLEEP, max(0.0, due - self._seconds()))

"""Reading accepted documents in the background, one thread per core, each document by one thread at a time."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress

from app.records import DocumentError
from app.store import chunks, intake
from app.store.database import Database
from app.store.intake import PendingDocument, ReadResult
from ingest.chunk import embedding_text
from ingest.embed import Embedder
from ingest.errors import GreenroomError
from ingest.records import Chunk, Kind, ReadDocument
from ingest.sandbox import ReadingStopped
from ingest.vectors import VectorStore

MOST_ATTEMPTS = 3
"""How often a document is taken up before it is given up; a document that kills its reader must not do so for ever."""

EMBED_AT_ONCE = 128
"""Chunks embedded between two writes to the vector store: bounds memory, and how long a stop has to wait."""

Parse = Callable[[str, str, bytes, dict[int, Kind]], ReadDocument]
"""Document id, name, bytes and kinds by section number → what was read (see ``ingest.pipeline.read``)."""

log = logging.getLogger("greenroom.reader")


class Reader:
    """Takes documents from ``pending`` to ``ready`` or ``failed``.

    Args:
        parse: reads bytes; in production in a child process with limits.
        now: the present instant as text.
        threads: how many documents are read at once.
    """

    def __init__(
        self,
        database: Database,
        vectors: VectorStore,
        embedder: Embedder,
        parse: Parse,
        now: Callable[[], str],
        threads: int,
    ) -> None:
        self._database = database
        self._vectors = vectors
        self._embedder = embedder
        self._parse = parse
        self._now = now
        self._changed = threading.Condition()
        self._waiting: deque[str] = deque()
        self._busy: set[str] = set()
        self._closing = False
        self._threads: list[threading.Thread] = []
        with self._changed:
            for _ in range(threads):
                self._begin_thread()

    def enqueue(self, document: str) -> None:
        """Read a document soon; asking twice for one that still waits is asking once."""
        with self._changed:
            if document not in self._waiting:
                self._waiting.append(document)
                self._changed.notify_all()

    def wait(self, documents: Sequence[str], timeout: float) -> bool:
        """Wait until none of the documents waits or is being read; False when ``timeout`` seconds passed first."""
        wanted = set(documents)
        with self._changed:
            return self._changed.wait_for(lambda: not (wanted & self._busy or wanted & set(self._waiting)), timeout)

    def close(self) -> None:
        """Stop soon: what is not read to the end stays pending in the database, and is no worse for it."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        for thread in tuple(self._threads):  # none is added while closing
            thread.join()

    def embed_missing(self, ids: Sequence[str]) -> None:
        """Make the vectors that the store lacks for these chunks.

        Raises:
            Stopped: the reader was closed before all were made.
        """
        lacking = self._vectors.missing(ids)
        for at in range(0, len(lacking), EMBED_AT_ONCE):
            with self._database.read() as connection:
                found = chunks.chunks_by_id(connection, lacking[at : at + EMBED_AT_ONCE])
            self._embed(found)

    def _begin_thread(self) -> None:
        thread = threading.Thread(target=self._work, name=f"reader-{len(self._threads)}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _work(self) -> None:
        """Read documents until the reader is closed; after a fault of ours another thread takes this one's place."""
        try:
            self._read_on()
        finally:
            with self._changed:
                if not self._closing:
                    self._begin_thread()

    def _read_on(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._next() is not None)
                document = self._next()
                if self._closing or document is None:
                    return
                self._waiting.remove(document)
                self._busy.add(document)
            try:
                self._read(document)
            except GreenroomError as error:
                # Not the document's fault (a full disk, say): it stays pending and is taken up at the next start.
                log.warning("document %s stays pending: %s", document, error.code)
                self._release(document)
            finally:
                with self._changed:
                    self._busy.discard(document)
                    self._changed.notify_all()

    def _next(self) -> str | None:
        return next((document for document in self._waiting if document not in self._busy), None)

    def _read(self, document: str) -> None:
        began = time.perf_counter()
        with self._database.begin() as connection:
            taken = intake.claim(connection, document)
            corrected = intake.corrected_kinds(connection, document)
        if taken is None:
            return
        try:
            if taken.attempts > MOST_ATTEMPTS:
                raise GivenUp("Reading this file stopped Greenroom several times, so it was set aside.")
            read = self._parsed(taken, corrected)
        except ReadingStopped:
            raise
        except GreenroomError as error:
            with self._database.begin() as connection:
                reason = DocumentError(code=error.code, message=error.message)
                intake.fail(connection, taken, reason, self._now())
            log.info("document %s failed: %s", document, error.code)
            return
        self._store(taken, read, frozenset(_by_number(read, taken.kind, corrected)))
        seconds = time.perf_counter() - began
        log.info("document %s ready: %d chunks in %.2f s", document, len(read.chunks), seconds)

    def _parsed(self, taken: PendingDocument, corrected: dict[tuple[str, ...], Kind]) -> ReadDocument:
        read = self._parse(taken.id, taken.name, taken.data, {})
        kinds = _by_number(read, taken.kind, corrected)
        return self._parse(taken.id, taken.name, taken.data, kinds) if kinds else read

    def _store(self, taken: PendingDocument, read: ReadDocument, corrected: frozenset[int]) -> None:
        lacking = set(self._vectors.missing([chunk.id for chunk in read.chunks]))
        self._embed([(taken.name, chunk) for chunk in read.chunks if chunk.id in lacking])
        result = ReadResult(
            text=read.text,
            kind=read.kind,
            sections=read.sections,
            questions=read.questions,
            set_aside=read.set_aside,
            chunks=read.chunks,
        )
        with self._database.begin() as connection:
            stale = intake.finish(connection, taken, result, corrected, self._now())
        # When newer bytes came or the document was deleted nothing was written, and the fresh vectors are the stale.
        self._vectors.remove(sorted(lacking) if stale is None else stale)

    def _embed(self, named: Sequence[tuple[str, Chunk]]) -> None:
        """Make vectors of chunks (with their documents' names) and store them, some at a time."""
        for at in range(0, len(named), EMBED_AT_ONCE):
            if self._closing:
                raise Stopped("Greenroom is stopping; what is left is done when it starts again.")
            part = named[at : at + EMBED_AT_ONCE]
            made = self._embedder.embed([embedding_text(name, chunk) for name, chunk in part])
            self._vectors.put([chunk.id for _, chunk in part], made)

    def _release(self, document: str) -> None:
        with suppress(GreenroomError), self._database.begin() as connection:
            intake.release(connection, document)


class Stopped(GreenroomError):
    """Work that was left off because the program ends."""

    code = "stopped"
    status = 503


class GivenUp(GreenroomError):
    """A document that was taken up too often."""

    code = "given_up"
    status = 422


def _by_number(read: ReadDocument, asked: Kind | None, corrected: dict[tuple[str, ...], Kind]) -> dict[int, Kind]:
    """Kinds set by hand, by section number: one for the whole document, then those corrected section by section."""
    kinds: dict[int, Kind] = {section.number: asked for section in read.sections} if asked else {}
    kinds |= {s.number: corrected[s.heading] for s in read.sections if s.heading in corrected}
    return kinds

"""Reading accepted documents in the background: one thread has them parsed, another embeds and stores them.

What was parsed while the last ones were embedded is embedded together: many small documents then cost what one of
their size costs, and a single one waits for nobody.
"""

import logging
import threading
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress

import numpy as np

from app.blank_vectors import kept_blanks
from app.coach.parsed import Parsed, shares
from app.coach.removal import remove_unowned, remove_vectors
from app.records import DocumentError
from app.store import chunks, intake
from app.store.database import Database
from ingest.embed import Embedder
from ingest.errors import GreenroomError
from ingest.records import Chunk, Kind, ReadDocument
from ingest.sandbox import ReadingStopped
from ingest.vectors import VectorStore

MOST_ATTEMPTS = 3
"""How often a document is taken up before it is given up; a document that kills its reader must not do so for ever."""

MOST_PARSED = 16
"""Documents that may wait parsed: bounds memory."""

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
    """

    def __init__(
        self, database: Database, vectors: VectorStore, embedder: Embedder, parse: Parse, now: Callable[[], str]
    ) -> None:
        self._database = database
        self._vectors = vectors
        self._embedder = embedder
        self._parse = parse
        self._now = now
        self._changed = threading.Condition()
        self._waiting: deque[str] = deque()
        self._parsed: deque[Parsed] = deque()
        self._busy: set[str] = set()
        self._closing = False
        self._threads: list[threading.Thread] = []
        with self._changed:
            self._begin_thread(self._parse_on)
            self._begin_thread(self._store_on)

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

    def queued(self) -> int:
        """How many documents wait or are being read."""
        with self._changed:
            return len(self._busy.union(self._waiting))

    def close(self) -> None:
        """Stop soon: what is not read to the end stays pending in the database, and is no worse for it."""
        with self._changed:
            self._closing = True
            self._changed.notify_all()
        for thread in tuple(self._threads):  # none is added while closing
            thread.join()
        for parsed in self._parsed:
            self._release(parsed.taken.id)
        self._parsed.clear()

    def embed_missing(self, ids: Sequence[str]) -> None:
        """Make the vectors that are lacking for these chunks.

        Raises:
            Stopped: the reader was closed before all were made.
        """
        lacking = self._lacking(ids)
        for at in range(0, len(lacking), EMBED_AT_ONCE):
            with self._database.read() as connection:
                found = chunks.chunks_by_id(connection, lacking[at : at + EMBED_AT_ONCE])
            try:
                self._embed(found, self._keep_sentences)
            finally:
                remove_unowned(self._database, self._vectors, [chunk.id for _, chunk in found])

    def _begin_thread(self, work: Callable[[], None]) -> None:
        thread = threading.Thread(target=self._keep_on, args=(work,), name=f"reader{work.__name__}", daemon=True)
        self._threads.append(thread)
        thread.start()

    def _keep_on(self, work: Callable[[], None]) -> None:
        """Work until the reader is closed; after a fault of ours another thread takes this one's place."""
        try:
            work()
        finally:
            with self._changed:
                if not self._closing:
                    self._begin_thread(work)

    def _parse_on(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._next() is not None)
                document = self._next()
                if self._closing or document is None:
                    return
                self._waiting.remove(document)
                self._busy.add(document)
            parsed: Parsed | None = None
            try:
                parsed = self._taken_up(document)
            except GreenroomError as error:
                # Not the document's fault (a full disk, say): it stays pending and is taken up at the next start.
                log.warning("document %s stays pending: %s", document, error.code)
                self._release(document)
            finally:
                with self._changed:
                    if parsed is None:
                        self._busy.discard(document)
                    else:
                        self._parsed.append(parsed)
                    self._changed.notify_all()

    def _next(self) -> str | None:
        if len(self._parsed) >= MOST_PARSED:
            return None
        return next((document for document in self._waiting if document not in self._busy), None)

    def _store_on(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._closing or self._parsed)
                if self._closing:
                    return
                together = tuple(self._parsed)
                self._parsed.clear()
                self._changed.notify_all()
            try:
                self._store(together)
            except GreenroomError as error:
                log.warning("%d documents stay pending: %s", len(together), error.code)
                for parsed in together:
                    self._release(parsed.taken.id)
            finally:
                with self._changed:
                    self._busy.difference_update(parsed.taken.id for parsed in together)
                    self._changed.notify_all()

    def _taken_up(self, document: str) -> Parsed | None:
        """What a document says; None where it failed, or there is nothing to read any more."""
        with self._database.begin() as connection:
            taken = intake.claim(connection, document)
            corrected = intake.corrected_kinds(connection, document)
        if taken is None:
            return None
        try:
            if taken.attempts > MOST_ATTEMPTS:
                raise GivenUp("Reading this file stopped Greenroom several times, so it was set aside.")
            read = self._parse(taken.id, taken.name, taken.data, {})
            kinds = _by_number(read, taken.kind, corrected)
            if kinds:
                read = self._parse(taken.id, taken.name, taken.data, kinds)
        except ReadingStopped:
            raise
        except GreenroomError as error:
            with self._database.begin() as connection:
                reason = DocumentError(code=error.code, message=error.message)
                intake.fail(connection, taken, reason, self._now())
            log.info("document %s failed: %s", document, error.code)
            return None
        return Parsed(taken, read, frozenset(_by_number(read, taken.kind, corrected)))

    def _store(self, together: Sequence[Parsed]) -> None:
        """Embed what the vector store lacks of these documents, then make each visible at once or not at all.

        Small ones become visible together: a transaction each would be a tenth of their whole reading.
        """
        named = {chunk.id: (parsed.taken.name, chunk) for parsed in together for chunk in parsed.read.chunks}
        lacking = self._lacking(tuple(named))
        sentences: dict[str, bytes] = {}
        self._embed([named[id_] for id_ in lacking], sentences.update)
        made = kept_blanks(self._embedder, [parsed.read.questions for parsed in together])
        results = {p.taken.id: p.result(sentences, kept) for p, kept in zip(together, made, strict=True)}
        for some in shares(together):
            with self._database.begin() as connection:
                left = [intake.finish(connection, p.taken, results[p.taken.id], p.corrected, self._now()) for p in some]
            for parsed, stale in zip(some, left, strict=True):
                read = parsed.read
                if stale is None:  # newer bytes came, or it was deleted: nothing was written, its vectors are stale
                    stale = tuple(sorted(set(lacking) & {chunk.id for chunk in read.chunks}))
                    remove_vectors(self._database, self._vectors, stale)
                elif stale:
                    self._vectors.remove(stale)
                log.info("document %s ready: %d chunks", parsed.taken.id, len(read.chunks))

    def _lacking(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Those of these chunks that lack a vector, or the vectors of their sentences."""
        with self._database.read() as connection:
            bare = set(chunks.without_sentences(connection, ids))
        bare.update(self._vectors.missing(ids))
        return tuple(id_ for id_ in ids if id_ in bare)

    def _embed(self, named: Sequence[tuple[str, Chunk]], keep: Callable[[dict[str, bytes]], None]) -> None:
        """Make vectors of chunks (with their documents' names) and store them, some at a time.

        Args:
            keep: takes the vectors of the sentences and headings, by chunk id. It is called first: who finds a chunk in
                the vector store may then rely on both.
        """
        from ingest.embed_chunks import embed_chunks  # it knows how notes are outlined, and the start can do without

        for at in range(0, len(named), EMBED_AT_ONCE):
            if self._closing:
                raise Stopped("Greenroom is stopping; what is left is done when it starts again.")
            ids = [chunk.id for _, chunk in named[at : at + EMBED_AT_ONCE]]
            made = embed_chunks(self._embedder, named[at : at + EMBED_AT_ONCE])
            keep({id_: vectors.kept() for id_, vectors in zip(ids, made, strict=True)})
            self._vectors.put(ids, np.stack([vectors.whole for vectors in made]))

    def _keep_sentences(self, made: dict[str, bytes]) -> None:
        with self._database.begin() as connection:
            chunks.keep_sentences(connection, made)

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

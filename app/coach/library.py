"""Documents in and out: accept bytes, read them in the background, make them visible at once or not at all.

The order of the steps is what makes a kill at any moment harmless. The row and its bytes are committed before
anyone is told the document was accepted; vectors are stored under content ids before any row points at them;
chunk rows, state and the candidate's generation change in one transaction; vectors nobody points at go last.
"""

import asyncio
import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from app.coach.reader import Reader
from app.coach.removal import TO_VACUUM, remove_vectors
from app.coach.story_decisions import without_document
from app.errors import BadRequest, Conflict
from app.records import Candidate, Document, DocumentError
from app.requests import PastedDocument
from app.store import Connection, access, candidates, chunks, documents, intake, stories, users
from app.store.candidates import CandidateKey
from app.store.database import Database
from app.store.intake import Upload
from ingest.errors import GreenroomError
from ingest.load import SUFFIXES, check, display_name
from ingest.records import Kind
from ingest.vectors import VectorStore

MOST_FILES = 50
LONGEST_WAIT = 60.0
WAIT_SECONDS = 0.02

TO_WIPE = "to_wipe"
"""The fact that something deleted may still be on the disk: ``ALL`` after a candidate, else a document's id."""

ALL = "yes"


@dataclass(frozen=True)
class File:
    """A file as it was sent. ``kind`` is what its owner says it is, None to let the outline decide."""

    name: str
    data: bytes
    kind: Kind | None = None


@dataclass(frozen=True)
class Refused:
    """A file that was not accepted, and why."""

    name: str
    error: DocumentError


@dataclass(frozen=True)
class Accepted:
    """A file whose bytes are safe, by its document's id."""

    document: str


Outcome = Accepted | Refused
Beside = Callable[[Connection, CandidateKey], None]


class Library:
    """A candidate's documents: added, corrected, removed."""

    def __init__(self, database: Database, vectors: VectorStore, reader: Reader) -> None:
        self._database = database
        self._vectors = vectors
        self._reader = reader

    def add(
        self, owner: str, candidate: str, files: Sequence[File], now: str, beside: Beside | None = None
    ) -> list[Outcome]:
        """Accept files; each is judged alone, so a bad one never costs a good one.

        Args:
            beside: what is written in the same transaction, so that a file and what is noted of it never part.

        Returns:
            an outcome per file, in order. Accepted documents are committed, and read soon.

        Raises:
            NotFound: the owner has no such candidate.
            BadRequest: no file, or more than 50 at once.
            StorageFull: the bytes could not be stored.
        """
        if not files:
            raise BadRequest("No file came with the request; add at least one.", field="files")
        if len(files) > MOST_FILES:
            raise BadRequest(f"That is {len(files)} files; send at most {MOST_FILES} at once.", field="files")
        uploads = [_upload(owner, candidate, file, now) for file in files]
        outcomes: list[Outcome] = []
        to_read: list[str] = []
        with self._database.begin() as connection:
            key = candidates.find(connection, owner, candidate)
            for upload in uploads:
                if isinstance(upload, Upload):
                    if intake.accept(connection, key, upload):
                        to_read.append(upload.id)
                    outcomes.append(Accepted(upload.id))
                else:
                    outcomes.append(upload)
            if beside is not None:
                beside(connection, key)
        for document in to_read:
            self._reader.enqueue(document)
        return outcomes

    def bring_in(self, owner: str, record: Candidate, files: Sequence[File], now: str, beside: Beside) -> list[Outcome]:
        """Make a candidate with all its files in one transaction, or nothing of it.

        Args:
            beside: what else is written of the candidate.

        Raises:
            Conflict: the owner has a candidate of this id.
        """
        uploads = [_upload(owner, record.id, file, now) for file in files]
        accepted = [upload for upload in uploads if isinstance(upload, Upload)]
        with self._database.begin() as connection:
            if not candidates.put(connection, owner, record):
                raise Conflict(f"There is a candidate '{record.id}' already; bring this one in under another id.")
            key = candidates.find(connection, owner, record.id)
            for upload in accepted:
                intake.accept(connection, key, upload)
            beside(connection, key)
        for upload in accepted:
            self._reader.enqueue(upload.id)
        return [Accepted(upload.id) if isinstance(upload, Upload) else upload for upload in uploads]

    def wait(self, outcomes: Sequence[Outcome], timeout: float) -> bool:
        """Wait until the accepted documents have been read; False when ``timeout`` seconds passed first."""
        return self._reader.wait([outcome.document for outcome in outcomes if isinstance(outcome, Accepted)], timeout)

    def correct_kind(self, owner: str, candidate: str, document: str, section: int, kind: Kind) -> Document:
        """Set the kind of a section by hand; it is remembered when the document is edited.

        Raises:
            NotFound: there is no such candidate, document or section.
        """
        with self._database.begin() as connection:
            key = candidates.find(connection, owner, candidate)
            return documents.correct_kind(connection, key, document, section, kind)

    def remove(self, owner: str, candidate: str, document: str) -> None:
        """Delete a document, its chunks and their vectors; :meth:`erase_due` clears what the disk still holds.

        Raises:
            NotFound: there is no such candidate or document.
        """
        with self._database.begin() as connection:
            key = candidates.find(connection, owner, candidate)
            gone = documents.remove(connection, key, document)
            self._unquote(connection, key, document)
            if access.get_fact(connection, TO_WIPE) != ALL:
                access.set_fact(connection, TO_WIPE, document)
        remove_vectors(self._database, self._vectors, gone)

    def _unquote(self, connection: Connection, key: CandidateKey, document: str) -> None:
        """Take a deleted document's words out of the citations of every story that was decided about."""
        for story in stories.decided(connection, key):
            left = without_document(story, document)
            if left is None:
                stories.drop(connection, key, story.id)
            elif left != story:
                stories.amend(connection, key, left)

    def erase_due(self, now: float) -> bool:
        """Erase every candidate whose grace period is over (Unix seconds): rows, vectors, and the freed disk space.

        Returns:
            whether there was one, or something deleted whose space had not been freed yet.
        """
        with self._database.begin() as connection:
            due = candidates.next_erasure(connection)
            if due is not None and due <= now:
                # Remembered until it is done, since a crash may come before the deleted rows are off the disk.
                access.set_fact(connection, TO_WIPE, ALL)
            wipe = access.get_fact(connection, TO_WIPE)
            if wipe is None:
                return False
            gone = candidates.erase_due(connection, now)
            users.forget_removed(connection)
        remove_vectors(self._database, self._vectors, gone)
        if wipe == ALL:
            self._database.vacuum()
        else:
            self._database.empty_log()
        with self._database.begin() as connection:
            if access.get_fact(connection, TO_WIPE) == wipe:  # else something was deleted since
                access.forget_fact(connection, TO_WIPE)
        return True

    def vacuum_vectors(self, stopping: Callable[[], bool]) -> bool:
        """Clear what the disk still holds of removed vectors, unless told to stop; then it is done another time.

        Returns:
            whether nothing is left of them.
        """
        with self._database.read() as connection:
            known = access.get_fact(connection, TO_VACUUM)
        if known is None:
            return True
        if not self._vectors.vacuum(stopping):
            return False
        with self._database.begin() as connection:
            done = access.get_fact(connection, TO_VACUUM) == known  # else something was removed since
            if done:
                access.forget_fact(connection, TO_VACUUM)
        return done

    def repair_vectors(self) -> None:
        """Make the vector store match the chunk rows: make what is missing, remove what nothing points at."""
        with self._database.read() as connection:
            wanted = chunks.all_chunk_ids(connection)
        self._reader.embed_missing(wanted)
        orphans = sorted(self._vectors.ids() - set(wanted))
        if orphans:
            remove_vectors(self._database, self._vectors, orphans)


async def until_read(library: Library, outcomes: Sequence[Outcome]) -> None:
    """Wait up to a minute, holding no thread, of which there are few and every request needs one now and then."""
    deadline = asyncio.get_running_loop().time() + LONGEST_WAIT
    while not library.wait(outcomes, 0) and asyncio.get_running_loop().time() < deadline:
        await asyncio.sleep(WAIT_SECONDS)


def pasted(body: PastedDocument) -> File:
    """A pasted text as a file. "Node.js" is a title here, not a kind of file."""
    name = body.name if body.name.lower().endswith(SUFFIXES) else f"{body.name}.txt"
    return File(name, body.text.encode("utf-8", "replace"), body.kind)


def document_id(owner: str, candidate: str, name: str) -> str:
    """The id of a candidate's document: the same name is the same document, in whatever version."""
    return hashlib.sha256("\0".join((owner, candidate, name)).encode()).hexdigest()[:24]


def _upload(owner: str, candidate: str, file: File, now: str) -> Upload | Refused:
    name = display_name(file.name)
    try:
        check(name, file.data)
    except GreenroomError as error:
        return Refused(name, DocumentError(code=error.code, message=error.message))
    return Upload(
        id=document_id(owner, candidate, name),
        name=name,
        data=file.data,
        digest=hashlib.sha256(file.data).hexdigest(),
        kind=file.kind,
        now=now,
    )

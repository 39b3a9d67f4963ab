"""Every collaborator, built once. Nothing opens at import; nothing else in the program reaches for a global."""

import logging
import os
import secrets
import threading
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from app.clock import Clock
from app.coach.chat.room import Room
from app.coach.context import Context
from app.coach.interview import Interviews
from app.coach.library import Library
from app.coach.models import CHOSEN, Models
from app.coach.reader import Reader
from app.coach.slices import SliceCache
from app.coach.spending import Budget
from app.coach.turns import Turns
from app.engines.choice import EngineChoice
from app.engines.protocol import Engine
from app.errors import FolderInUse, GreenroomError, NotReady, StorageFull
from app.knowledge import Knowledge, load_knowledge
from app.queries import Queries
from app.settings import ADDRESS_FILE, LOCK_FILE, MINIMUM_TOKEN, Settings, keep_traces_home
from app.start_up import StartUp
from app.store import access, candidates
from app.store.database import Database
from ingest.embed import Embedder, open_embedder
from ingest.records import CHUNKER_VERSION
from ingest.sandbox import Sandbox
from ingest.vectors import ChromaVectors, VectorStore

OWNER = "local"
"""The one owner until a server has named users."""

log = logging.getLogger("greenroom")


@dataclass(frozen=True)
class Services:
    """What the routes and the command line use. Close it to leave the data folder clean."""

    settings: Settings
    token: str
    clock: Clock
    database: Database
    vectors: VectorStore
    embedder: Embedder
    queries: Queries
    knowledge: Knowledge
    engines: EngineChoice
    models: Models
    context: Context
    reader: Reader
    library: Library
    interviews: Interviews
    turns: Turns
    chats: Room
    start_up: StartUp
    _lock: FileLock = field(repr=False)
    _sandbox: Sandbox = field(repr=False)
    _closed: threading.Event = field(default_factory=threading.Event, repr=False)

    def ready(self, timeout: float = 15.0) -> None:
        """Wait until start-up is over.

        Raises:
            NotReady: it is not, after ``timeout`` seconds.
            GreenroomError: start-up failed, and why.
        """
        if not self.start_up.wait(timeout):
            raise NotReady("Greenroom is still starting (checking your notes). Try again in a few seconds.")

    async def wind_down(self) -> None:
        """Let replies end and connections go, while the event loop they belong to still runs."""
        await self.turns.close()
        await self.engines.close()

    def close(self) -> None:
        """Finish what runs, note that the stop was clean, and let the folder go. Safe to call twice."""
        if self._closed.is_set():
            return
        self._closed.set()
        # In this order each of them frees what the next would wait for.
        self._sandbox.close()
        self.reader.close()
        self.start_up.stop()
        self.vectors.close()
        try:
            with self.database.begin() as connection:
                access.set_fact(connection, "stopped", "cleanly")
        except GreenroomError as error:
            log.warning("the stop could not be noted, so the next start checks everything: %s", error.code)
        finally:
            self.database.close()
            self._lock.release()


def open_services(
    settings: Settings, clock: Clock | None = None, embedder: Embedder | None = None, engine: Engine | None = None
) -> Services:
    """Open the data folder and build everything; start-up work goes on in the background.

    Args:
        clock: the system's when None.
        embedder: the one the settings name when None; handed in by tests, to load the model once.
        engine: the one the settings name when None.

    Raises:
        FolderInUse: another process has the folder.
        StorageFull: the folder cannot be made or written.
        CorruptStore, NewerStore: the database cannot be used.
    """
    keep_traces_home()
    lock = lock_folder(settings.data_dir)
    try:
        embedder = embedder or open_embedder(settings.embedding_model, settings.graph_folder)
        return _build(settings, clock or Clock(), embedder, engine, lock)
    except BaseException:
        lock.release()
        raise


def _build(settings: Settings, clock: Clock, embedder: Embedder, engine: Engine | None, lock: FileLock) -> Services:
    # What a server that was killed left behind; only the holder of the lock may write it.
    (settings.data_dir / ADDRESS_FILE).unlink(missing_ok=True)
    token = settings.token or _kept_token(settings.data_dir / "token")
    database = Database(settings.database_url or f"sqlite:///{settings.database_file}")
    # A vector depends on the model and on what of a chunk is embedded; a change of either makes them all anew.
    signature = f"{embedder.signature}/{CHUNKER_VERSION}"
    vectors = ChromaVectors(signature, settings.data_dir / "vectors", settings.chroma_url)
    sandbox = Sandbox()
    reader = Reader(database, vectors, embedder, sandbox.read, clock.instant)
    library = Library(database, vectors, reader)
    knowledge = load_knowledge()
    slices = SliceCache(database, vectors, embedder, settings.slice_budget_mb * 2**20)
    with database.begin() as connection:
        candidates.ensure_owner(connection, OWNER, clock.instant())
        chosen = access.get_fact(connection, CHOSEN)
    engines = EngineChoice(chosen or settings.model, knowledge, embedder.embed, settings, clock, engine)
    budget = Budget(settings.interview_tokens, settings.interview_spend)
    context = Context(database, slices, engines.current, clock, budget)
    interviews = Interviews(context)
    start_up = StartUp(database, vectors, embedder, reader, library, clock.seconds, sandbox.start)
    start_up.begin()
    return Services(
        settings=settings,
        token=token,
        clock=clock,
        database=database,
        vectors=vectors,
        embedder=embedder,
        queries=Queries(embedder, knowledge.questions, knowledge.intents, settings.graph_folder),
        knowledge=knowledge,
        engines=engines,
        models=Models(engines, settings, database, clock),
        context=context,
        reader=reader,
        library=library,
        interviews=interviews,
        turns=Turns(context, interviews, settings.max_turns),
        chats=Room(settings.max_turns),
        start_up=start_up,
        _lock=lock,
        _sandbox=sandbox,
    )


def lock_folder(folder: Path) -> FileLock:
    """Make the folder, readable by its owner only, and hold its lock.

    Raises:
        FolderInUse: another process has it.
        StorageFull: it cannot be made or written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        folder.chmod(0o700)
        lock = FileLock(folder / LOCK_FILE, timeout=0)
        lock.acquire()
    except Timeout as error:
        raise FolderInUse(
            f"Another Greenroom is already using {folder}. Use that one, or choose another folder "
            "with GREENROOM_DATA_DIR."
        ) from error
    except OSError as error:
        raise StorageFull(f"Greenroom cannot write to {folder}: {error.strerror or error}.") from error
    return lock


def _kept_token(path: Path) -> str:
    """The token in the data folder, made on first use; only its owner can read the file."""
    kept = path.read_text().strip() if path.exists() else ""
    if len(kept) >= MINIMUM_TOKEN:
        return kept
    # None yet, or one that a crash left empty: an empty token would let everybody in.
    made = secrets.token_urlsafe(32)
    partial = path.with_suffix(".partial")
    with os.fdopen(os.open(partial, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(made)
    partial.replace(path)
    return made

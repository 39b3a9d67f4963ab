"""The use cases over a real database and made-up everything else, put together as the services do it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from app.coach.context import Context
from app.coach.interview import Interviews
from app.coach.library import Accepted, File, Library, Outcome
from app.coach.reader import Parse, Reader
from app.coach.slices import SliceCache
from app.coach.spending import NO_LIMIT, Budget
from app.coach.turns import Turns
from app.queries import Queries
from app.records import Candidate, Document
from app.store import candidates, documents
from app.store.candidates import CandidateKey
from app.store.database import Database
from tests.fakes import FakeEmbedder, FakeEngine, MemoryVectors, Ticks, parse

OWNER = "ada"
CANDIDATE = "wren"


@dataclass
class Rig:
    """Everything the use cases of one owner with one candidate need."""

    database: Database
    vectors: MemoryVectors
    embedder: FakeEmbedder
    reader: Reader
    library: Library
    engine: FakeEngine
    ticks: Ticks
    slices: SliceCache
    spending: Budget = NO_LIMIT
    context: Context = field(init=False)
    interviews: Interviews = field(init=False)
    queries: Queries = field(init=False)

    def __post_init__(self) -> None:
        self.context = Context(self.database, self.slices, lambda: self.engine, self.ticks.clock, self.spending)
        self.interviews = Interviews(self.context)
        self.queries = Queries(self.embedder, ())

    def turns(self, most: int = 10) -> Turns:
        """A fresh set of running turns, as after a start."""
        return Turns(self.context, self.interviews, most)

    def add(self, text: str, name: str = "notes.txt", candidate: str = CANDIDATE) -> str:
        """Add a note and wait until it is read; its document's id."""
        outcomes: list[Outcome] = self.library.add(
            OWNER, candidate, [File(name, text.encode())], self.ticks.clock.instant()
        )
        assert self.library.wait(outcomes, 60)
        assert isinstance(outcomes[0], Accepted)
        return outcomes[0].document

    def document(self, document: str, candidate: str = CANDIDATE) -> Document:
        """A document as its owner sees it."""
        with self.database.read() as connection:
            return documents.get(connection, candidates.find(connection, OWNER, candidate), document)[0]

    def texts(self, candidate: str = CANDIDATE) -> list[str]:
        """What can be searched now: the texts of the candidate's chunks."""
        return [chunk.text for chunk in self.slices.get(OWNER, candidate).chunks]


def add_candidate(database: Database, owner: str, candidate: str) -> CandidateKey:
    """Add an owner's candidate."""
    with database.begin() as connection:
        candidates.ensure_owner(connection, owner, "2027-01-15")
        record = Candidate(id=candidate, name=candidate.title(), created_at="2027-01-15")
        candidates.put(connection, owner, record)
        return candidates.find(connection, owner, candidate)


@cache
def _migrated() -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "empty.db"
        Database(f"sqlite:///{file}").close()
        return file.read_bytes()


def open_database(file: Path) -> Database:
    """The database in a file. Where there is none yet, it begins as a copy of an empty one that was migrated once."""
    if not file.exists():
        file.write_bytes(_migrated())
    return Database(f"sqlite:///{file}")


@contextmanager
def rigged(
    folder: Path,
    engine: FakeEngine | None = None,
    read: Parse = parse,
    budget: int = 2**24,
    spending: Budget = NO_LIMIT,
) -> Iterator[Rig]:
    """Open the database in a folder (made on first use) and build on it; closed at the end."""
    folder.mkdir(exist_ok=True)
    database, vectors, embedder, ticks = (
        open_database(folder / "rig.db"),
        MemoryVectors(),
        FakeEmbedder(),
        Ticks(),
    )
    reader = Reader(database, vectors, embedder, read, ticks.clock.instant)
    try:
        with database.read() as connection:
            new = not candidates.list_page(connection, OWNER, "", 1)
        if new:
            add_candidate(database, OWNER, CANDIDATE)
        yield Rig(
            database=database,
            vectors=vectors,
            embedder=embedder,
            reader=reader,
            library=Library(database, vectors, reader),
            engine=engine or FakeEngine(),
            ticks=ticks,
            slices=SliceCache(database, vectors, embedder, budget),
            spending=spending,
        )
    finally:
        reader.close()
        database.close()

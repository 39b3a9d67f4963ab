"""Data folders with a candidate's notes, opened as the program opens them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from app.clock import Clock
from app.coach.library import Accepted, File
from app.coach.search import search_notes
from app.records import Candidate
from app.requests import SearchBody
from app.services import OWNER, Services, open_services
from app.settings import Settings
from app.store import candidates
from ingest.embed import Embedder
from tests.fakes import FakeEmbedder

WHO = "wren"
THINGS = [("lift", "a rota"), ("pump", "tape"), ("roster", "a call"), ("oven", "a fuse"), ("bus", "patience")]
NOTES = {
    f"note-{number}.md": f"# Shift {number}\n\nOn shift {number} the {what} failed and I mended it with {tool}.\n"
    for number, (what, tool) in enumerate(THINGS * 8)
}
QUERIES = [f"how did the {thing} fail and what mended it on shift {n}" for n in range(20) for thing, _ in THINGS]


@contextmanager
def opened(folder: Path, embedder: Embedder | None = None, **settings: object) -> Iterator[Services]:
    """Services over a folder, ready, with their clock's seconds as the system's."""
    made = open_services(
        Settings(data_dir=folder, **settings),  # type: ignore[arg-type]
        embedder=embedder or FakeEmbedder(),
    )
    try:
        made.ready(30)
        yield made
    finally:
        made.close()


def add_person(services: Services, who: str = WHO) -> None:
    """Add a candidate."""
    with services.database.begin() as connection:
        candidates.put(connection, OWNER, Candidate(id=who, name=who, created_at=Clock().instant()))


def add_notes(services: Services, notes: dict[str, str] = NOTES, who: str = WHO) -> None:
    """Add notes to a candidate and wait until they are read."""
    files = [File(name, text.encode()) for name, text in notes.items()]
    outcomes = services.library.add(OWNER, who, files, Clock().instant())
    assert all(isinstance(outcome, Accepted) for outcome in outcomes)
    assert services.library.wait(outcomes, 60)


def top_ten(services: Services, queries: Sequence[str] = QUERIES) -> list[list[tuple[str, int]]]:
    """What each query finds: document and position."""
    found = (search_notes(services.context, services.queries, OWNER, WHO, SearchBody(query=query)) for query in queries)
    return [[(passage.document.name, passage.start) for passage in result.passages] for result in found]

"""Greenroom as the benchmarks drive it: the library and retrieval in process, the server as a command."""

import sys
import time
from collections.abc import Sequence
from pathlib import Path

from app.coach.library import Accepted, File
from app.coach.search import search_notes
from app.records import Candidate
from app.requests import SearchBody
from app.services import OWNER, open_services
from app.settings import Settings
from app.store import candidates, documents
from ingest.embed import Embedder
from tests.benchmarks.corpus import Note

CANDIDATE = "benchmark"
SETTLED = 0.5
"""Seconds after which a server that just started has done what it does ahead of the first document."""

PROGRAM = (sys.executable, "-c", "from app.cli import main; main()")
"""What the ``greenroom`` script does, wherever it is installed."""


class Ours:
    """Greenroom over one folder, with one candidate. Close it at the end."""

    def __init__(self, folder: Path, embedder: Embedder) -> None:
        self._services = open_services(Settings(data_dir=folder), embedder=embedder)
        self._services.ready(60)
        time.sleep(SETTLED)
        record = Candidate(id=CANDIDATE, name="Benchmark", created_at=self._services.clock.instant())
        with self._services.database.begin() as connection:
            candidates.put(connection, OWNER, record)

    def ingest(self, notes: Sequence[Note]) -> None:
        """From bytes to ready: rows committed, text read in the sandbox, chunks embedded and searchable."""
        library = self._services.library
        files = [File(note.name, note.content) for note in notes]
        outcomes = library.add(OWNER, CANDIDATE, files, self._services.clock.instant())
        library.wait(outcomes, 300)
        assert all(isinstance(outcome, Accepted) for outcome in outcomes)

    def ready_documents(self) -> int:
        """How many documents can be searched."""
        with self._services.database.read() as connection:
            key = candidates.find(connection, OWNER, CANDIDATE)
            return sum(document.state == "ready" for document in documents.list_page(connection, key, "", 1_000))

    def search(self, query: str) -> list[str]:
        """The texts of the passages found, up to ten."""
        services = self._services
        found = search_notes(services.context, services.queries, OWNER, CANDIDATE, SearchBody(query=query))
        return [passage.text for passage in found.passages]

    def close(self) -> None:
        """Let the folder go."""
        self._services.close()

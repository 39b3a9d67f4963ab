"""What every use case works with."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.clock import Clock
from app.coach.prepared import Prepared
from app.coach.slices import SliceCache
from app.coach.spending import NO_LIMIT, Budget
from app.engines.protocol import Engine
from app.records import Target
from app.store import targets
from app.store.candidates import find, get
from app.store.database import Database


@dataclass(frozen=True)
class Context:
    """The stores, the engine and the clock, for the use cases of coaching.

    Args:
        current_engine: gives the engine in use, which may change; built when it is first asked for.
        budget: what one interview may use of a model.
        prepared: the preparations that were made lately.
    """

    database: Database
    slices: SliceCache
    current_engine: Callable[[], Engine]
    clock: Clock
    budget: Budget = NO_LIMIT
    prepared: Prepared = field(default_factory=Prepared)

    @property
    def engine(self) -> Engine:
        """The engine in use."""
        return self.current_engine()

    def target(self, owner: str, candidate: str, target: str | None) -> Target | None:
        """The named target of the candidate, or None where none is named.

        Raises:
            NotFound: there is no such candidate or target.
        """
        if target is None:
            return None
        with self.database.read() as connection:
            return targets.get(connection, find(connection, owner, candidate), target)

    def pace(self, owner: str, candidate: str) -> int:
        """The candidate's speaking pace, in words a minute.

        Raises:
            NotFound: the owner has no such candidate.
        """
        with self.database.read() as connection:
            return get(connection, find(connection, owner, candidate)).words_per_minute

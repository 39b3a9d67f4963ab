"""Which engine coaches: the one that was chosen on the model page, else the one the settings name."""

import asyncio
import random
import threading
from collections.abc import Callable
from typing import Final

from app.clock import Clock
from app.engines.model.ladder import Calls, Ladder, Time, limits_of
from app.engines.model.late import LateModel
from app.engines.model.prompts import load_prompts
from app.engines.protocol import Engine
from app.knowledge import Knowledge
from app.settings import Settings
from app.slices import Embed

EMBEDDED: Final = "embedded"


class EngineChoice:
    """The engine in use, built when it is first asked for, and the models behind their limits.

    Args:
        name: of the engine to begin with.
        given: an engine that stands in for whatever is chosen; for tests.
    """

    def __init__(
        self,
        name: str,
        knowledge: Knowledge,
        embed: Embed,
        settings: Settings,
        clock: Clock,
        given: Engine | None = None,
    ) -> None:
        self.name = name
        self._knowledge = knowledge
        self._embed = embed
        self._settings = settings
        self._clock = clock
        self._given = given
        self._engines: dict[str, Engine] = {}
        self._ladders: dict[str, Ladder] = {}
        self._lock = threading.RLock()

    def current(self) -> Engine:
        """The engine in use."""
        if self._given is not None:
            return self._given
        with self._lock:
            if self.name not in self._engines:
                self._engines[self.name] = self._opened(self.name)
            return self._engines[self.name]

    def engine(self, name: str) -> Engine:
        """The engine of a name, in use or not."""
        with self._lock:
            return self._engines.get(name) or self._opened(name)

    def use(self, name: str) -> None:
        """Coach with another engine from now on; what is being made is finished by the one that began it."""
        self.name = name

    def ladder(self, name: str) -> Ladder:
        """A model behind its limits and its breaker, of which there is one per model."""
        with self._lock:
            if name not in self._ladders:
                time = Time(self._clock.monotonic, asyncio.sleep, random.Random(self._clock.seed()))  # noqa: S311
                model = LateModel(name, self._settings)
                self._ladders[name] = Ladder(model, limits_of(self._settings.model_timeout), time, self._price())
            return self._ladders[name]

    def calls(self) -> dict[str, Calls]:
        """What was called since the start, by the models' names."""
        with self._lock:
            return {name: ladder.calls for name, ladder in self._ladders.items()}

    async def close(self) -> None:
        """Let go of connections."""
        for ladder in self._ladders.values():
            await ladder.model.close()

    def _opened(self, name: str) -> Engine:
        from app.engines.embedded.engine import EmbeddedEngine
        from app.engines.model.engine import ModelEngine

        if name == EMBEDDED:
            return EmbeddedEngine(self._knowledge, self._embed)
        return ModelEngine(self._knowledge, self._embed, self.ladder(name), load_prompts(), self._mark)

    def _mark(self) -> str:
        """Sixteen hex digits that no text can have foreseen."""
        return f"{self._clock.seed():08x}{self._clock.seed():08x}"

    def _price(self) -> Callable[[int, int], float | None]:
        per_in, per_out = self._settings.model_input_price, self._settings.model_output_price

        def price(tokens_in: int, tokens_out: int) -> float | None:
            if per_in is None or per_out is None:
                return None
            return (tokens_in * per_in + tokens_out * per_out) / 1e6

        return price

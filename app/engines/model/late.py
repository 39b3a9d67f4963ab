"""A model that is opened when it is first called, in a thread: its package takes a second to import."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Sequence
from contextlib import aclosing

from app.engines.model.provider import open_model, place_of
from app.engines.model.wire import Delta, Form, Message, Model
from app.settings import Settings


class LateModel:
    """See :class:`app.engines.model.wire.Model`."""

    def __init__(self, name: str, settings: Settings) -> None:
        self.name = name
        self.place, self.here = place_of(name, settings)
        self._settings = settings
        self._model: Model | None = None
        self._lock = threading.Lock()

    def open(self) -> Model:
        """The model itself.

        Raises:
            Fault: what its provider needs is not installed, or no key is set.
        """
        with self._lock:
            if self._model is None:
                self._model = open_model(self.name, self._settings)
            return self._model

    async def stream(self, messages: Sequence[Message], form: Form | None = None) -> AsyncGenerator[Delta, None]:
        """Open it if need be, and call it."""
        model = self._model if self._model is not None else await asyncio.to_thread(self.open)
        async with aclosing(model.stream(messages, form)) as deltas:
            async for delta in deltas:
                yield delta

    async def close(self) -> None:
        """Let go of connections."""
        if self._model is not None:
            await self._model.close()

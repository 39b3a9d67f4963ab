"""Chat models: which are configured or run on this machine, trying one out, and choosing who coaches.

Only a choice made here, or the setting, ever sends anything anywhere; what is found is offered, never used by itself.
Addresses and keys come from the settings alone; a request can name a model of a provider, nothing more.
"""

import asyncio
from typing import Final

from app.clock import Clock
from app.engines.choice import EMBEDDED, EngineChoice
from app.engines.hearing import Allowance
from app.engines.model.found import running_here
from app.engines.model.provider import place_of
from app.engines.model.wire import Fault, Message, leaves
from app.engines.protocol import Engine
from app.errors import BadRequest
from app.records import ModelOffer, ModelTest
from app.settings import MODEL_NAME, Settings
from app.store import access
from app.store.database import Database

CHOSEN: Final = "model"
"""The fact that holds which model was chosen; absent while the setting decides."""

STAYS: Final = "Nothing leaves this machine."
LONGEST_SAID: Final = 200
TRIED: Final = "Reply with the two words: I listen."


class Models:
    """The models of one server."""

    def __init__(self, engines: EngineChoice, settings: Settings, database: Database, clock: Clock) -> None:
        self._engines = engines
        self._settings = settings
        self._database = database
        self._clock = clock

    def current(self) -> tuple[str, str]:
        """Who coaches, and what leaves this machine, in a sentence."""
        offer = self._offer(self._engines.name, found=False)
        return offer.name, offer.leaves

    async def offers(self) -> tuple[ModelOffer, ...]:
        """The embedded engine, what the settings name, the one in use, and what runs on this machine."""
        configured = self.names()
        found = await running_here(self._settings)
        offers = [self._offer(name, found=False) for name in configured]
        return (*offers, *(self._offer(name, found=True) for name in found if name not in configured))

    def engine(self, name: str) -> Engine:
        """The engine of a model, for one use.

        Raises:
            BadRequest: the model cannot be named so, or its provider is not set up.
        """
        return self._engines.engine(self._usable(name))

    def names(self) -> tuple[str, ...]:
        """What can be used without asking around: the built-in coach, the setting's and the one in use."""
        return tuple(dict.fromkeys((EMBEDDED, self._settings.model, self._engines.name)))

    async def test(self, name: str) -> ModelTest:
        """Make one short call that holds nothing of anybody's notes.

        Raises:
            BadRequest: the model cannot be named so, or its provider is not set up.
        """
        offer = self._offer(self._usable(name), found=False)
        if name == EMBEDDED:
            return ModelTest(name=name, works=True, seconds=0.0, said="I need no model.", leaves=offer.leaves)
        began, said, problem = self._clock.monotonic(), "", ""
        try:
            async for piece in self._engines.ladder(name).stream([Message("user", TRIED)], None, Allowance(calls=1)):
                said += piece
        except Fault as fault:
            problem = fault.message
        return ModelTest(
            name=name,
            works=not problem,
            seconds=round(self._clock.monotonic() - began, 2),
            said=said[:LONGEST_SAID].strip(),
            problem=problem,
            leaves=offer.leaves,
        )

    async def choose(self, name: str | None) -> ModelOffer:
        """Coach with this model from now on; None goes back to the setting.

        Raises:
            BadRequest: the model cannot be named so, or its provider is not set up.
        """
        chosen = self._usable(name) if name is not None else self._settings.model
        await asyncio.to_thread(self._keep, name)
        self._engines.use(chosen)
        return self._offer(chosen, found=False)

    def _keep(self, name: str | None) -> None:
        with self._database.begin() as connection:
            access.forget_fact(connection, CHOSEN)
            if name is not None:
                access.set_fact(connection, CHOSEN, name)

    def _usable(self, name: str) -> str:
        """The name, if what it names is set up.

        Raises:
            BadRequest: it is not.
        """
        if not MODEL_NAME.fullmatch(name):
            raise BadRequest(
                "Name a model as provider:name, such as ollama:llama3.2, or “embedded” for the built-in coach.",
                field="name",
            )
        provider, settings = name.partition(":")[0], self._settings
        if name in (EMBEDDED, settings.model):
            return name
        missing = {
            "openai": None if settings.openai_api_key or settings.openai_base_url else "OPENAI_API_KEY",
            "anthropic": None if settings.anthropic_api_key else "ANTHROPIC_API_KEY",
            "google_genai": None if settings.google_api_key else "GOOGLE_API_KEY",
            "ollama": None,
            # It would be read from wherever it names, so only who starts the server may say where.
            "huggingface": f"GREENROOM_MODEL={name}",
        }[provider]
        if missing is not None:
            raise BadRequest(f"Set {missing} and start Greenroom again; then this model can be used.", field="name")
        return name

    def _offer(self, name: str, *, found: bool) -> ModelOffer:
        place, here = ("this process", True) if name == EMBEDDED else place_of(name, self._settings)
        return ModelOffer(
            name=name,
            state="found" if found else "configured",
            in_use=name == self._engines.name,
            where=place,
            leaves=STAYS if name == EMBEDDED else leaves(place, here),
        )

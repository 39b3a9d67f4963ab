"""What one turn hears of its reply while it is made, and what it may use of a model.

A turn opens a hearing; whoever makes a part of the reply finds it here, however deep it works, also in tasks begun on
the way. Outside of a turn there is none: then nothing is heard early, and each request has an allowance of its own.
"""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from typing import Final

from app.engines.model.wire import Fault
from app.records import Critique, Usage

CALLS: Final = 3
"""Calls upstream that one turn, or one request outside of an interview, may take."""

Hear = Callable[[tuple[str, ...]], None]


class Allowance:
    """What one turn may still use, shared by all that is asked for it: calls, and time to their first words.

    ``used`` adds up what it came to; ``barred`` says why nothing may be used at all.
    """

    def __init__(self, calls: int = CALLS, barred: str = "") -> None:
        self.calls = calls
        self.waited = 0.0
        self.used = Usage()
        self.barred = barred
        self._begun = asyncio.Event()

    def take(self) -> None:
        """Count one call.

        Raises:
            Fault: there is none left, or the interview may use no more.
        """
        if self.barred:
            raise Fault(self.barred, "spent")
        if self.calls <= 0:
            raise Fault("The model was asked as often as one turn allows.", "spent")
        self.calls -= 1
        self._begun.set()

    async def begun(self, seconds: float) -> None:
        """Wait until the first call is on its way, or for so many seconds."""
        with suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._begun.wait()


class Hearing:
    """One turn's ear. ``hear`` is called with all blocks so far whenever they have grown.

    ``measured`` is what the rules made of the answer, and ``earlier`` what was asked and said before on its topic;
    ``notes`` are the reasons why the embedded engine stepped in.
    """

    def __init__(self, hear: Hear, allowance: Allowance) -> None:
        self.allowance = allowance
        self.measured: Critique | None = None
        self.earlier: tuple[str, str] | None = None
        self.notes: list[str] = []
        self._hear = hear
        self._blocks: list[str] = []

    def voice(self) -> "Voice":
        """The voice that speaks the next block."""
        self._blocks.append("")
        return Voice(self, len(self._blocks) - 1)

    def take_back(self) -> None:
        """Nothing of what was heard stands."""
        self._blocks.clear()
        self._hear(())

    def has_heard(self, text: str) -> bool:
        """Whether a block was spoken already, so that it cannot be said otherwise any more."""
        return text in self._blocks

    def spoken(self, index: int, text: str) -> None:
        """A block as far as it goes."""
        if self._blocks[index] != text:
            self._blocks[index] = text
            self._hear(tuple(block for block in self._blocks if block))


class Voice:
    """Speaks one block of a hearing. What it says last stands."""

    def __init__(self, hearing: Hearing | None, index: int = 0) -> None:
        self._hearing = hearing
        self._index = index

    def so_far(self, text: str) -> None:
        """The block as far as it goes; empty takes it back."""
        if self._hearing is not None:
            self._hearing.spoken(self._index, text)


_HEARING: ContextVar[Hearing | None] = ContextVar("hearing", default=None)


@contextmanager
def heard(hearing: Hearing) -> Iterator[None]:
    """Within the block, and in tasks begun in it, this hearing is the one that is found."""
    token = _HEARING.set(hearing)
    try:
        yield
    finally:
        _HEARING.reset(token)


def hearing() -> Hearing | None:
    """The hearing of the turn that is being replied to, if one is."""
    return _HEARING.get()


def voice() -> Voice:
    """The voice for the next block; outside of a turn, one that nobody hears."""
    held = _HEARING.get()
    return held.voice() if held is not None else Voice(None)


def allowance() -> Allowance:
    """The turn's allowance; outside of a turn, a fresh one."""
    held = _HEARING.get()
    return held.allowance if held is not None else Allowance()

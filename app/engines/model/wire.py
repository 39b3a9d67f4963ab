"""What goes to a chat model and what comes back, in the plainest terms."""

from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol

from app.errors import ModelTrouble

Trouble = Literal["key", "request", "busy", "down", "unreachable", "slow", "broken", "closed", "spent"]


class Fault(ModelTrouble):
    """A call came to nothing. ``again`` says that the same call may succeed; ``retry_after`` in seconds, if told.

    ``closed``: nobody was called, since the model failed too often just now; ``spent``: nor here, since the turn or the
    interview has used up what it may.
    """

    code = "model_call_failed"

    def __init__(self, message: str, kind: Trouble, *, again: bool = False, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.kind = kind
        self.again = again
        self.retry_after = retry_after


@dataclass(frozen=True)
class Message:
    """One turn of a conversation with a model."""

    role: Literal["system", "user", "assistant"]
    text: str


@dataclass(frozen=True)
class Form:
    """The form a reply must have: a name and a JSON schema."""

    name: str
    schema: dict[str, Any] = field(hash=False)


@dataclass(frozen=True)
class Delta:
    """A piece of a reply as it arrives; tokens and the reason of its end come with the last ones."""

    text: str = ""
    tokens_in: int = 0
    tokens_out: int = 0
    finish: str = ""


class Model(Protocol):
    """A chat model that can be called.

    ``name`` is ``provider:name``; ``place`` the host it is spoken to at; ``here`` says that it is this machine.
    """

    name: str
    place: str
    here: bool

    def open(self) -> "Model":
        """Do what would make the first call slow; may take seconds.

        Raises:
            Fault: it cannot be used.
        """

    def stream(self, messages: Sequence[Message], form: Form | None = None) -> AsyncGenerator[Delta, None]:
        """Call it once. Leaving the iteration ends the call.

        Raises:
            Fault: it failed.
        """

    async def close(self) -> None:
        """Let go of connections."""


def leaves(place: str, here: bool) -> str:
    """What leaves this machine when such a model coaches, in a sentence."""
    if here:
        return f"Nothing leaves this machine: the model runs on it ({place})."
    return f"Your answers, the questions, job descriptions and passages of your notes are sent to {place}."

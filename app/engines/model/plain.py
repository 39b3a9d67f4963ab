"""OpenAI's completions as they come off the wire: plain dictionaries, which LangChain takes as well.

The package's own way makes records of its types of every piece and looks through every request; that is two thirds of
what a streamed word costs, and a third of what a call does. Nobody looks at what these types would tell.
"""

from collections.abc import AsyncIterator
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from openai import AsyncOpenAI, AsyncStream


class PlainCompletions:
    """Stands where LangChain expects ``AsyncOpenAI.chat.completions``."""

    def __init__(self, client: "AsyncOpenAI") -> None:
        self._client = client

    async def create(self, *, extra_body: dict[str, Any] | None = None, **body: Any) -> "_Pieces":
        """Ask for a streamed completion; ``extra_body`` joins what is sent."""
        from openai import AsyncStream

        options: Any = {} if extra_body is None else {"extra_json": extra_body}
        stream = await self._client.post(
            "/chat/completions",
            body=body,
            options=options,
            cast_to=object,
            stream=True,
            stream_cls=AsyncStream[object],
        )
        return _Pieces(stream)


class _Pieces:
    """The pieces of a stream, with the keys that LangChain relies on and lenient servers leave out."""

    def __init__(self, stream: "AsyncStream[object]") -> None:
        self._stream = stream

    async def __aenter__(self) -> "_Pieces":
        return self

    async def __aexit__(self, *_: object) -> None:
        await self._stream.close()

    async def __aiter__(self) -> AsyncIterator[object]:
        async for piece in self._stream:
            if isinstance(piece, dict):
                for choice in piece.get("choices") or ():
                    _complete(choice)
            yield piece


def _complete(choice: dict[str, Any]) -> None:
    delta = choice["delta"] = choice.get("delta") or {}
    for call in delta.get("tool_calls") or ():
        call.setdefault("index", None)

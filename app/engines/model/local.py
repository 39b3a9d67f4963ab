"""A transformers model in this process: its words are made in a thread and handed over as they come."""

import asyncio
import threading
from collections.abc import AsyncGenerator, Callable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Final

from app.engines.model.faults import broken
from app.engines.model.wire import Delta, Fault, Form, Message, Model

if TYPE_CHECKING:
    from langchain_huggingface import HuggingFacePipeline

MOST_TOKENS: Final = 900
"""Of one reply: a critique of five criteria takes some seven hundred."""


class LocalModel:
    """See :class:`app.engines.model.wire.Model`. One reply is made at a time; the others wait for their turn."""

    here = True
    place = "this process"

    def __init__(self, name: str, folder: str) -> None:
        self.name = name
        self._folder = folder
        self._turn = threading.Lock()

    def open(self) -> Model:
        """Load it."""
        self._pipeline  # noqa: B018 - kept from now on
        return self

    async def stream(self, messages: Sequence[Message], form: Form | None = None) -> AsyncGenerator[Delta, None]:  # noqa: ARG002
        """Make a reply; who leaves ends it at its next token."""
        loop = asyncio.get_running_loop()
        arrived: asyncio.Queue[Delta | None] = asyncio.Queue()
        left = threading.Event()

        def put(delta: Delta) -> None:
            loop.call_soon_threadsafe(arrived.put_nowait, delta)

        made = asyncio.create_task(asyncio.to_thread(self._make, messages, put, left))
        made.add_done_callback(lambda _: arrived.put_nowait(None))
        try:
            while (delta := await arrived.get()) is not None:
                yield delta
            error = made.exception()
            if error is not None:
                raise error if isinstance(error, Fault) else broken(self.name) from error
        finally:
            left.set()
            await asyncio.wait({made})
            made.exception()

    async def close(self) -> None:
        """Nothing is connected."""

    def _make(self, messages: Sequence[Message], put: Callable[[Delta], None], left: threading.Event) -> None:
        from langsmith import tracing_context

        with self._turn, tracing_context(enabled=False):
            if left.is_set():
                return
            prompt = self._prompt(messages)
            tokenizer = self._pipeline.pipeline.tokenizer
            options = {"max_new_tokens": MOST_TOKENS, "logits_processor": [_Stop(left, tokenizer.eos_token_id)]}
            said = ""
            for piece in self._pipeline.stream(prompt, pipeline_kwargs=options, skip_prompt=True):
                said += piece
                put(Delta(piece))
            put(Delta("", len(tokenizer(prompt)["input_ids"]), len(tokenizer(said)["input_ids"]), "stop"))

    def _prompt(self, messages: Sequence[Message]) -> str:
        tokenizer = self._pipeline.pipeline.tokenizer
        if getattr(tokenizer, "chat_template", None):
            told = [{"role": message.role, "content": message.text} for message in messages]
            return str(tokenizer.apply_chat_template(told, tokenize=False, add_generation_prompt=True))
        lines = [f"{message.role.capitalize()}: {message.text}" for message in messages]
        return "\n\n".join([*lines, "Assistant:"])

    @cached_property
    def _pipeline(self) -> "HuggingFacePipeline":
        try:
            from langchain_huggingface import HuggingFacePipeline
        except ImportError as error:
            raise Fault("A model in this process needs a package more: pip install 'greenroom[huggingface]'.",
                        "request") from error  # fmt: skip
        try:
            # Nothing is fetched, and no code that comes with a model is run.
            return HuggingFacePipeline.from_model_id(
                model_id=self._folder,
                task="text-generation",
                model_kwargs={"local_files_only": True, "trust_remote_code": False},
            )
        except (OSError, ValueError) as error:
            raise Fault(f"No usable model lies in “{self._folder}”; name the folder of one that is on this machine.",
                        "request") from error  # fmt: skip


class _Stop:
    """Once somebody has left, only the end can come next."""

    def __init__(self, left: threading.Event, end: int) -> None:
        self._left = left
        self._end = end

    def __call__(self, ids: Any, scores: Any) -> Any:  # noqa: ARG002
        if self._left.is_set():
            scores[:, :] = float("-inf")
            scores[:, self._end] = 0.0
        return scores


def open_local(name: str, folder: str) -> LocalModel:
    """The model in a folder on this machine (or in the cache of its package); loaded when it is first asked."""
    return LocalModel(name, folder)

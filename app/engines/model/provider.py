"""Chat models by LangChain: the only module that imports it."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit

from pydantic import SecretStr

from app.engines.model.faults import broken, fault_of
from app.engines.model.plain import PlainCompletions
from app.engines.model.wire import Delta, Fault, Form, Message, Model
from app.settings import ModelMethod, Settings, is_loopback

if TYPE_CHECKING:
    from httpx import AsyncClient
    from langchain_core.language_models import BaseChatModel
    from langchain_core.messages import BaseMessage
    from langchain_core.runnables import Runnable

CONNECT: Final = 5.0
KEPT_ALIVE: Final = 100
"""Connections kept for the next call. How many are open is not limited here: every turn may need two at once, and the
usual hundred would let the interviews beyond wait without a word."""

LONGEST_REPLY: Final = 100_000
"""Characters; the longest useful reply has some 8,000."""

OPENAI: Final = "https://api.openai.com/v1"
ANTHROPIC: Final = "https://api.anthropic.com"
GOOGLE: Final = "https://generativelanguage.googleapis.com"
"""Named outright, so that no variable of a developer's environment leads a candidate's notes elsewhere."""

CUT_SHORT: Final = frozenset({"length", "max_tokens", "MAX_TOKENS", "content_filter", "SAFETY", "refusal"})
METHODS: Final[dict[str, ModelMethod]] = {
    "openai": "json_schema",
    "anthropic": "function_calling",
    "google_genai": "json_schema",
    "ollama": "json_schema",
}
"""How each is made to answer in a form where no setting says otherwise; whoever is missing is asked for it in words."""

EXTRAS: Final = {"google_genai": "google"}


class LangChainModel:
    """See :class:`app.engines.model.wire.Model`."""

    def __init__(
        self,
        name: str,
        where: tuple[str, bool],
        chat: "BaseChatModel",
        method: ModelMethod,
        client: "AsyncClient | None" = None,
    ) -> None:
        self.name = name
        self.place, self.here = where
        self._client = client
        self._chat = chat
        self._method = method

    def open(self) -> Model:
        """It is open."""
        return self

    async def stream(self, messages: Sequence[Message], form: Form | None = None) -> AsyncGenerator[Delta, None]:
        """Call the model in a task of its own, so that whatever ends the call is seen here, and leaving ends it."""
        arrived: asyncio.Queue[Delta | None] = asyncio.Queue()
        call = asyncio.create_task(self._call(messages, form, arrived.put_nowait))
        call.add_done_callback(lambda _: arrived.put_nowait(None))
        length, finish = 0, ""
        try:
            while (delta := await arrived.get()) is not None:
                length += len(delta.text)
                finish = delta.finish or finish
                if length > LONGEST_REPLY:
                    raise Fault(f"{self.place} sent far more than was asked for.", "broken")
                yield delta
            self._check(call, finish)
        finally:
            call.cancel()
            await asyncio.wait({call})
            with suppress(asyncio.CancelledError):
                call.exception()  # looked at, so that nobody is told later that nobody did

    async def close(self) -> None:
        """Let go of connections."""
        if self._client is not None:
            await self._client.aclose()

    def _check(self, call: "asyncio.Task[None]", finish: str) -> None:
        error = None if call.cancelled() else call.exception()
        if isinstance(error, Fault):
            raise error
        if error is not None:
            raise fault_of(error, self.name, self.place) from error
        if not finish or finish in CUT_SHORT:
            raise broken(self.place)

    async def _call(self, messages: Sequence[Message], form: Form | None, put: Callable[[Delta], None]) -> None:
        from langsmith import tracing_context

        asked = [_langchain(message) for message in messages]
        with tracing_context(enabled=False):
            async for chunk in self._runnable(form).astream(asked):
                found = chunk.get("raw") if isinstance(chunk, dict) else chunk
                if found is not None:
                    put(_delta(found))

    def _runnable(self, form: Form | None) -> "Runnable[Any, Any]":
        if form is None or self._method == "prompt":
            return self._chat
        if self.name.startswith("openai:"):
            return _formed_by_openai(self._chat, form, self._method)
        schema = form.schema | {"title": form.name}
        return self._chat.with_structured_output(schema, method=self._method, include_raw=True)


def open_model(name: str, settings: Settings) -> Model:
    """The model of a name such as ``openai:gpt-4.1``; nothing is called yet.

    Raises:
        Fault: what its provider needs is not installed, or no key is set.
    """
    provider, _, model = name.partition(":")
    where = place_of(name, settings)
    method = settings.model_method if settings.model_method != "auto" else METHODS.get(provider, "prompt")
    if provider == "huggingface":
        from app.engines.model.local import open_local

        return open_local(name, model)
    client = None
    makers = {"anthropic": _anthropic, "google_genai": _google, "ollama": _ollama}
    try:
        if provider == "openai":
            client = _http(settings.openai_base_url or OPENAI, here=where[1])
            chat = _openai(model, settings, client)
        else:
            chat = makers[provider](model, settings)
    except ImportError as error:
        extra = EXTRAS.get(provider, provider)
        raise Fault(f"{provider} models need a package more: pip install 'greenroom[{extra}]'.", "request") from error
    return LangChainModel(name, where, chat, method, client)


def place_of(name: str, settings: Settings) -> tuple[str, bool]:
    """The host that a model is spoken to at, with its port, and whether it is this machine."""
    provider = name.partition(":")[0]
    url = {
        "openai": settings.openai_base_url or OPENAI,
        "anthropic": ANTHROPIC,
        "google_genai": GOOGLE,
        "ollama": settings.ollama_host,
    }.get(provider)
    if url is None:
        return "this process", True
    parts = urlsplit(url)
    return parts.netloc.rpartition("@")[2], is_loopback(parts.hostname or "")


def _http(url: str, *, here: bool) -> "AsyncClient":
    """A client that follows no redirect to where no setting leads, nor a proxy between two programs of one machine.

    Reading is timed by the ladder.
    """
    import httpx

    timeout = httpx.Timeout(None, connect=CONNECT)
    limits = httpx.Limits(max_connections=None, max_keepalive_connections=KEPT_ALIVE)
    encrypted = not url.startswith("http:")  # else there is no certificate to check, and reading all of them takes time
    return httpx.AsyncClient(
        timeout=timeout, limits=limits, follow_redirects=False, trust_env=not here, verify=encrypted
    )


def _openai(model: str, settings: Settings, client: "AsyncClient") -> "BaseChatModel":
    from langchain_openai import ChatOpenAI

    key = settings.openai_api_key
    if key is None and settings.openai_base_url is None:
        raise Fault("No key is set for OpenAI; set OPENAI_API_KEY, or OPENAI_BASE_URL for a server of your own.", "key")
    chat = ChatOpenAI(
        model=model,
        base_url=settings.openai_base_url or OPENAI,
        api_key=key or SecretStr("none"),
        max_retries=0,  # tries are counted in one place only
        stream_usage=True,
        stream_chunk_timeout=None,
        use_responses_api=False,
        http_async_client=client,
    )
    chat.async_client = PlainCompletions(chat.root_async_client)
    return chat


def _anthropic(model: str, settings: Settings) -> "BaseChatModel":
    from langchain_anthropic import ChatAnthropic

    if settings.anthropic_api_key is None:
        raise Fault("No key is set for Anthropic; set ANTHROPIC_API_KEY.", "key")
    return ChatAnthropic(
        model=model,
        base_url=ANTHROPIC,
        api_key=settings.anthropic_api_key,
        max_retries=0,
        timeout=None,
    )


def _google(model: str, settings: Settings) -> "BaseChatModel":
    from langchain_google_genai import ChatGoogleGenerativeAI

    if settings.google_api_key is None:
        raise Fault("No key is set for Google; set GOOGLE_API_KEY.", "key")
    return ChatGoogleGenerativeAI(model=model, api_key=settings.google_api_key, base_url=GOOGLE, max_retries=1)


def _ollama(model: str, settings: Settings) -> "BaseChatModel":
    from langchain_ollama import ChatOllama

    return ChatOllama(model=model, base_url=settings.ollama_host, client_kwargs={"follow_redirects": False})


def _formed_by_openai(chat: "BaseChatModel", form: Form, method: ModelMethod) -> "Runnable[Any, Any]":
    """OpenAI's ways, sent as they are: its package's own reading of them fails on what other servers leave out."""
    if method == "function_calling":
        tool = {"type": "function", "function": {"name": form.name, "parameters": form.schema}}
        return chat.bind_tools([tool], tool_choice=form.name)
    if method == "json_mode":
        return chat.bind(extra_body={"response_format": {"type": "json_object"}})
    described = {"name": form.name, "schema": form.schema, "strict": True}
    return chat.bind(extra_body={"response_format": {"type": "json_schema", "json_schema": described}})


def _langchain(message: Message) -> "BaseMessage":
    from langchain_core.messages import AIMessage, HumanMessage, SystemMessage

    if message.role == "system":
        return SystemMessage(message.text)
    return HumanMessage(message.text) if message.role == "user" else AIMessage(message.text)


def _delta(chunk: Any) -> Delta:
    """The text of a chunk, or the argument of the tool that stands for a form, with what is told at the end."""
    text = "".join(call.get("args") or "" for call in getattr(chunk, "tool_call_chunks", ()) or ()) or str(chunk.text)
    used = chunk.usage_metadata or {}
    told = chunk.response_metadata
    finish = told.get("finish_reason") or told.get("stop_reason") or told.get("done_reason") or ""
    return Delta(text, used.get("input_tokens", 0), used.get("output_tokens", 0), str(finish))

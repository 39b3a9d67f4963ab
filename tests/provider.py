"""A chat provider of the OpenAI protocol on loopback, written by hand: it says what was queued, and fails on demand.

Every request is kept. A request that nobody queued a reply for is answered with 418, which no test expects.
"""

import asyncio
import json
import socket
import struct
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

UNEXPECTED = 418
LOOK = 0.01
"""Seconds between two looks whether the client is still there."""

TOKENS = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}


@dataclass(frozen=True)
class Says:
    """A completion, word by word where it is streamed; ``seconds`` lie between two words, ``first`` before any.

    ``stamped`` puts the moment it is sent, as letters, in the place of each "…".
    """

    text: str
    seconds: float = 0.0
    first: float = 0.0
    finish: str = "stop"
    stamped: bool = False


@dataclass(frozen=True)
class Status:
    """A refusal with this status; ``retry_after`` in seconds goes into its header."""

    code: int
    retry_after: str | None = None


@dataclass(frozen=True)
class Breaks:
    """Some words, then the end: ``reset`` by the connection's reset, else ``closed`` in order without a last word."""

    text: str = "I was just about to"
    reset: bool = False


@dataclass(frozen=True)
class Hangs:
    """The request is read and never answered; after ``text``, if there is one, nothing more comes."""

    text: str = ""


@dataclass(frozen=True)
class Raw:
    """These bytes as the whole body, whatever was asked for."""

    body: bytes
    kind: str = "application/json"


Reply = Says | Status | Breaks | Hangs | Raw
Script = Callable[[dict[str, Any]], Reply]


class Provider:
    """The server. ``requests`` are the bodies that came; replies come from the queue, or else from the script."""

    def __init__(self) -> None:
        self.requests: list[dict[str, Any]] = []
        self.headers: list[str] = []
        self.replies: deque[Reply] = deque()
        self.script: Script | None = None
        self.writers: set[asyncio.StreamWriter] = set()
        self.dropped = 0
        self.port = 0
        self.listed = json.dumps({"object": "list", "data": [{"id": "scripted", "object": "model"}]}).encode()

    @property
    def url(self) -> str:
        """What OPENAI_BASE_URL would be."""
        return f"http://127.0.0.1:{self.port}/v1"

    def says(self, *texts: str) -> None:
        """Queue completions."""
        self.replies.extend(Says(text) for text in texts)

    def prompt(self, number: int = -1) -> str:
        """All messages of a request in one text."""
        return "\n\n".join(str(message["content"]) for message in self.requests[number]["messages"])

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Answer one connection."""
        self.writers.add(writer)
        try:
            while await self._one(reader, writer):
                pass
        except (ConnectionError, asyncio.IncompleteReadError):
            self.dropped += 1
        finally:
            self.writers.discard(writer)
            writer.close()

    async def _one(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        self.headers.append(head)
        lengths = [line.split(":")[1] for line in head.split("\r\n") if line.lower().startswith("content-length:")]
        body = json.loads(await reader.readexactly(int(lengths[0]))) if lengths else {}
        if head.startswith("GET"):
            await _send(writer, 200, self.listed)
            return True
        self.requests.append(body)
        reply = self.replies.popleft() if self.replies else self.script(body) if self.script else Status(UNEXPECTED)
        answer = asyncio.ensure_future(_answer(writer, reply, body))
        while not answer.done():
            await asyncio.wait({answer}, timeout=LOOK)
            if reader.at_eof() and not answer.done():  # the client has left
                answer.cancel()
                raise ConnectionResetError
        return answer.result()


async def _answer(writer: asyncio.StreamWriter, reply: Reply, body: dict[str, Any]) -> bool:
    """Send a reply; whether the connection may be used again."""
    if isinstance(reply, Status):
        extra = f"Retry-After: {reply.retry_after}\r\n" if reply.retry_after else ""
        message = {"error": {"message": "scripted trouble", "type": "scripted", "code": None}}
        await _send(writer, reply.code, json.dumps(message).encode(), extra)
        return False
    if isinstance(reply, Raw):
        await _send(writer, 200, reply.body, kind=reply.kind)
        return False
    if isinstance(reply, Hangs) and not reply.text:
        await asyncio.sleep(60)
        return False
    return await (_stream if body.get("stream") else _whole)(writer, reply, body)


async def _whole(writer: asyncio.StreamWriter, reply: Reply, body: dict[str, Any]) -> bool:
    if isinstance(reply, Breaks):
        writer.write(
            b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 5000\r\n\r\n" + b'{"id": "c",'
        )
        await writer.drain()
        return _cut(writer, reply.reset)
    if isinstance(reply, Hangs):
        await asyncio.sleep(60)
        return False
    assert isinstance(reply, Says)
    words = len(reply.text.split())
    await asyncio.sleep(reply.first + reply.seconds * words)
    message = {"role": "assistant", **_content(reply.text, body)}
    choice = {"index": 0, "message": message, "finish_reason": reply.finish}
    whole = _envelope("chat.completion", [choice]) | {"usage": TOKENS}
    await _send(writer, 200, json.dumps(whole).encode())
    return True


async def _stream(writer: asyncio.StreamWriter, reply: Reply, body: dict[str, Any]) -> bool:
    assert isinstance(reply, Says | Breaks | Hangs)
    if isinstance(reply, Says):
        await asyncio.sleep(reply.first)
    writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nTransfer-Encoding: chunked\r\n\r\n")
    await _event(writer, _envelope("chat.completion.chunk", [_choice({"role": "assistant", "content": ""})]))
    for index, spoken in enumerate(_words(reply.text)):
        word = spoken.replace("…", stamp()) if isinstance(reply, Says) and reply.stamped else spoken
        await _event(writer, _envelope("chat.completion.chunk", [_choice(_content(word, body, index))]))
        if isinstance(reply, Says) and reply.seconds:
            await asyncio.sleep(reply.seconds)
    if isinstance(reply, Hangs):
        await asyncio.sleep(60)
        return False
    if isinstance(reply, Breaks):
        await asyncio.sleep(0.01)
        return _cut(writer, reply.reset)
    await _event(writer, _envelope("chat.completion.chunk", [_choice({}, reply.finish)]))
    await _event(writer, _envelope("chat.completion.chunk", []) | {"usage": TOKENS})
    writer.write(_chunk(b"data: [DONE]\n\n") + b"0\r\n\r\n")
    await writer.drain()
    return True


def _cut(writer: asyncio.StreamWriter, reset: bool) -> bool:
    """End a connection in the middle: in order, or by a reset (a linger of zero seconds)."""
    if reset:
        connection: socket.socket = writer.get_extra_info("socket")
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        writer.transport.abort()
    return False


def stamp() -> str:
    """This moment in milliseconds of the machine's clock, in small letters; :func:`moment` reads it."""
    left, letters = int(time.monotonic() * 1000), ""
    while left:
        left, digit = divmod(left, 26)
        letters = chr(97 + digit) + letters
    return letters


def moment(letters: str) -> float:
    """The second that a stamp stands for."""
    value = 0
    for letter in letters:
        value = value * 26 + ord(letter) - 97
    return value / 1000


def _words(text: str) -> list[str]:
    return [f"{word} " for word in text.split(" ")[:-1]] + [text.split(" ")[-1]] if text else []


def _content(text: str, body: dict[str, Any], index: int = 0) -> dict[str, Any]:
    """The words as content, or as the argument of the tool that was asked for."""
    if not body.get("tools"):
        return {"content": text}
    call = {"name": body["tools"][0]["function"]["name"], "arguments": text} if not index else {"arguments": text}
    return {"tool_calls": [{"index": 0, "function": call} | ({} if index else {"id": "t", "type": "function"})]}


def _choice(delta: dict[str, Any], finish: str | None = None) -> dict[str, Any]:
    return {"index": 0, "delta": delta, "finish_reason": finish}


def _envelope(kind: str, choices: list[dict[str, Any]]) -> dict[str, Any]:
    return {"id": "c", "object": kind, "created": 1, "model": "scripted", "choices": choices}


async def _event(writer: asyncio.StreamWriter, data: dict[str, Any]) -> None:
    writer.write(_chunk(f"data: {json.dumps(data)}\n\n".encode()))
    await writer.drain()


def _chunk(data: bytes) -> bytes:
    return f"{len(data):x}\r\n".encode() + data + b"\r\n"


async def _send(
    writer: asyncio.StreamWriter, code: int, body: bytes, extra: str = "", kind: str = "application/json"
) -> None:
    head = f"HTTP/1.1 {code} Scripted\r\nContent-Type: {kind}\r\nContent-Length: {len(body)}\r\n{extra}\r\n"
    writer.write(head.encode() + body)
    await writer.drain()


@contextmanager
def scripted() -> Iterator[Provider]:
    """A provider that runs in a thread of its own until the end of the block."""
    provider = Provider()
    started = threading.Event()
    loop = asyncio.new_event_loop()
    stopping = asyncio.Event()

    async def main() -> None:
        server = await asyncio.start_server(provider.serve, "127.0.0.1", 0, limit=2**24)
        provider.port = server.sockets[0].getsockname()[1]
        started.set()
        await stopping.wait()
        server.close()
        for writer in tuple(provider.writers):
            writer.transport.abort()
        while provider.writers:
            await asyncio.sleep(LOOK)

    def run() -> None:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(main())
        loop.close()

    thread = threading.Thread(target=run, name="provider")
    thread.start()
    assert started.wait(30)
    try:
        yield provider
    finally:
        loop.call_soon_threadsafe(stopping.set)
        thread.join()

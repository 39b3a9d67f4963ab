"""Documents are parsed in a child process with hard limits, so that a hostile file harms nothing but its own reading.

The child is started ahead and kept for the next document, so that reading does not wait for an interpreter to
start; it is killed when a document takes too long, and whatever it dies of is that document's failure alone.
"""

import json
import os
import select
import subprocess
import sys
import threading
import time
from collections.abc import Mapping
from typing import IO

from ingest.errors import DocumentTooLarge, EmptyDocument, GreenroomError, UnreadableDocument
from ingest.pipeline import read
from ingest.records import Kind, ReadDocument

SECONDS = 15.0
"""Wall time for one document; an ordinary one takes milliseconds."""

MEMORY = 2**30
"""Bytes of address space for the child."""

LENGTH = 8
"""Bytes of the big-endian length before each message."""

ERRORS: dict[str, type[GreenroomError]] = {
    error.code: error for error in (UnreadableDocument, DocumentTooLarge, EmptyDocument)
}


class ReadingFailed(GreenroomError):
    """The child was killed or died over a document."""

    code = "reading_failed"
    status = 422


class Sandbox:
    """One child at a time; callers take turns.

    Args:
        seconds: wall time for one document.
    """

    def __init__(self, seconds: float = SECONDS) -> None:
        self._seconds = seconds
        self._lock = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._closed = False

    def read(self, document_id: str, name: str, data: bytes, kinds: Mapping[int, Kind]) -> ReadDocument:
        """Read a document in the child; see :func:`ingest.pipeline.read`.

        Raises:
            UnreadableDocument, DocumentTooLarge, EmptyDocument: as the parser found.
            ReadingFailed: it took too long, or took too much memory.
        """
        header = json.dumps({"id": document_id, "name": name, "kinds": {str(n): k for n, k in kinds.items()}})
        with self._lock:
            child = self._running()
            try:
                _send(child.stdin, header.encode())
                _send(child.stdin, data)
                answer = json.loads(_receive(child.stdout, time.monotonic() + self._seconds))
            except (OSError, EOFError, TimeoutError, ValueError) as error:
                self._kill()
                slow = isinstance(error, TimeoutError)
                reason = f"took longer than {self._seconds:g} seconds" if slow else "took too much memory or broke off"
                raise ReadingFailed(
                    f"Reading this file {reason}. Try a simpler or a shorter file."
                ) from error
        if "error" in answer:
            raise ERRORS[answer["error"]](answer["message"])
        return ReadDocument.model_validate(answer["read"])

    def close(self) -> None:
        """End the child."""
        with self._lock:
            self._closed = True
            self._kill()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._kill()
            environment = {"PATH": os.defpath, "PYTHONPATH": os.pathsep.join(sys.path), "PYTHONDONTWRITEBYTECODE": "1"}
            self._child = subprocess.Popen(
                [sys.executable, "-W", "ignore", "-m", "ingest.sandbox"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=environment,
                close_fds=True,
            )
        return self._child

    def _kill(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            child.kill()
            child.wait()
            for pipe in (child.stdin, child.stdout):
                if pipe is not None:
                    pipe.close()


def _send(pipe: IO[bytes] | None, message: bytes) -> None:
    if pipe is None:
        raise EOFError
    pipe.write(len(message).to_bytes(LENGTH, "big") + message)
    pipe.flush()


def _receive(pipe: IO[bytes] | None, deadline: float) -> bytes:
    """One message, or TimeoutError at the deadline (monotonic seconds), or EOFError when the child is gone."""
    if pipe is None:
        raise EOFError
    length = int.from_bytes(_exactly(pipe.fileno(), LENGTH, deadline), "big")
    return _exactly(pipe.fileno(), length, deadline)


def _exactly(descriptor: int, count: int, deadline: float) -> bytes:
    got = bytearray()
    while len(got) < count:
        left = deadline - time.monotonic()
        if left <= 0 or not select.select([descriptor], [], [], left)[0]:
            raise TimeoutError
        piece = os.read(descriptor, min(count - len(got), 1 << 16))
        if not piece:
            raise EOFError
        got += piece
    return bytes(got)


def _limit() -> None:
    """Give up, for good, memory beyond the limit, writing files, and outliving the work."""
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _serve() -> None:
    """The child's side: answer documents until the parent closes the pipe."""
    _limit()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while length := source.read(LENGTH):
        header = json.loads(source.read(int.from_bytes(length, "big")))
        data = source.read(int.from_bytes(source.read(LENGTH), "big"))
        kinds = {int(number): kind for number, kind in header["kinds"].items()}
        try:
            answer: dict[str, object] = {
                "read": read(header["id"], header["name"], data, kinds).model_dump(mode="json")
            }
        except GreenroomError as error:
            answer = {"error": error.code, "message": error.message}
        _send(sink, json.dumps(answer).encode())


if __name__ == "__main__":
    _serve()

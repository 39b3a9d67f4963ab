"""Documents are parsed in a child process with hard limits, so that a hostile file harms nothing but its own reading.

The child can be started ahead and is kept for the next document, so that reading does not wait for an interpreter
to start; it is killed when a document takes too long, and whatever it dies of is that document's failure alone.

What the child gives up, for good: memory beyond a gigabyte, writing files, new rights, processor time beyond what
one document may take, and, where the system lets it (Linux, with user namespaces), the network. A parser that was
taken over could still read files the user may read; it has nobody to tell but the parent, which takes records only.
"""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Mapping
from contextlib import suppress
from typing import IO, Any

from ingest.confinement import MEMORY, allow, confine, peak
from ingest.errors import DocumentTooLarge, EmptyDocument, GreenroomError, UnreadableDocument
from ingest.records import Kind, ReadDocument

SECONDS = 15.0
"""Wall time for one document; an ordinary one takes milliseconds."""

_WORN = MEMORY // 3
"""Bytes; a child that once used more is replaced, since what a parser took it may never give back."""

_MOST_ANSWER = 64_000_000
"""Bytes of an answer; two million characters take half. A longer one comes from a child that is not itself."""

LENGTH = 8
"""Bytes of the big-endian length before each message."""

ERRORS: dict[str, type[GreenroomError]] = {
    error.code: error for error in (UnreadableDocument, DocumentTooLarge, EmptyDocument)
}


class ReadingFailed(GreenroomError):
    """The child was killed or died over a document."""

    code = "reading_failed"
    status = 422


class ReadingStopped(GreenroomError):
    """The sandbox was closed over a document, which is not the document's fault."""

    code = "reading_stopped"
    status = 503
    retryable = True


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
            ReadingStopped: the sandbox was closed meanwhile.
        """
        header = json.dumps({"id": document_id, "name": name, "kinds": {str(n): k for n, k in kinds.items()}})
        with self._lock:
            answer = self._asked(header.encode(), data)
        if "error" in answer:
            raise ERRORS.get(answer["error"], UnreadableDocument)(answer["message"])
        return ReadDocument.model_validate(answer["read"])

    def start(self) -> None:
        """Start the child ahead, so that the first document does not wait for it."""
        with self._lock, suppress(OSError, EOFError):  # what keeps it from starting is told over a document
            self._running()

    def close(self) -> None:
        """End the child, whatever it is at."""
        self._closed = True
        child = self._child
        if child is not None:
            child.kill()  # frees a reading that waits for it, and so the lock
        with self._lock:
            self._kill()

    def _asked(self, header: bytes, data: bytes) -> dict[str, Any]:
        """The child's answer to one document; without one, the child is gone."""
        overdue = threading.Event()
        timer: threading.Timer | None = None
        try:
            child = self._running()
            # Killing the child is what ends a wait for it, whether it is being written to or read from.
            timer = threading.Timer(self._seconds, _end, (child, overdue))
            timer.start()
            _send(child.stdin, header)
            _send(child.stdin, data)
            answer: dict[str, Any] = json.loads(_receive(child.stdout))
        except (OSError, EOFError, ValueError) as error:
            self._kill()
            if self._closed:
                raise ReadingStopped("Greenroom was stopped while it read this file.") from error
            slow = f"took longer than {self._seconds:g} seconds"
            reason = slow if overdue.is_set() else "took too much memory or broke off"
            raise ReadingFailed(f"Reading this file {reason}. Try a simpler or a shorter file.") from error
        finally:
            if timer is not None:
                timer.cancel()
        if overdue.is_set() or answer["peak"] > _WORN:
            self._kill()  # it answered while it was being killed, or is worn; the next document gets another
        return answer

    def _running(self) -> "subprocess.Popen[bytes]":
        if self._closed:
            raise EOFError
        if self._child is None or self._child.poll() is not None:
            self._kill()
            environment = {
                "PATH": os.defpath,
                "PYTHONPATH": os.pathsep.join(sys.path),
                "PYTHONDONTWRITEBYTECODE": "1",
                "OPENBLAS_NUM_THREADS": "1",  # numpy would set memory aside for every core
            }
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
            for pipe in filter(None, (child.stdin, child.stdout)):
                with suppress(OSError):  # what was not sent yet cannot be sent any more
                    pipe.close()


def _end(child: "subprocess.Popen[bytes]", overdue: threading.Event) -> None:
    overdue.set()
    child.kill()


def _send(pipe: IO[bytes] | None, message: bytes) -> None:
    if pipe is None:
        raise EOFError
    pipe.write(len(message).to_bytes(LENGTH, "big") + message)
    pipe.flush()


def _receive(pipe: IO[bytes] | None) -> bytes:
    """One message, or EOFError when the other side is gone."""
    if pipe is None:
        raise EOFError
    start = pipe.read(LENGTH)
    length = int.from_bytes(start, "big")
    if len(start) < LENGTH or length > _MOST_ANSWER:
        raise EOFError
    message = pipe.read(length)
    if len(message) < length:
        raise EOFError
    return message


def _serve() -> None:
    """The child's side: answer documents until the parent closes the pipe."""
    from ingest.pipeline import read  # for the child alone; the parent, which has no use for it, starts faster

    confine()
    source, sink = sys.stdin.buffer, sys.stdout.buffer
    while length := source.read(LENGTH):
        header = json.loads(source.read(int.from_bytes(length, "big")))
        data = source.read(int.from_bytes(source.read(LENGTH), "big"))
        kinds = {int(number): kind for number, kind in header["kinds"].items()}
        allow(2 * SECONDS)
        try:
            answer: dict[str, object] = {
                "read": read(header["id"], header["name"], data, kinds).model_dump(mode="json")
            }
        except GreenroomError as error:
            answer = {"error": error.code, "message": error.message}
        answer["peak"] = peak()
        _send(sink, json.dumps(answer).encode())


if __name__ == "__main__":
    _serve()

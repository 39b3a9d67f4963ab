"""The vector store: Chroma holds chunk ids and vectors, nothing else. Text never goes into it."""

import logging
import shutil
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol
from urllib.parse import urlsplit

import numpy as np

from ingest.embed import Vectors
from ingest.errors import GreenroomError, StorageFull
from ingest.unused_space import clear_unused_space

log = logging.getLogger("greenroom.vectors")

UNWRITABLE = ("code: 8)", "code: 10)", "code: 13)", "code: 14)", "no space left", "read-only file system")
BUSY = ("code: 5)", "code: 6)")
"""What Chroma's messages hold when nothing is damaged and SQLite refuses (https://sqlite.org/rescode.html)."""

SENDER = "opentelemetry.exporter.otlp.proto.grpc.trace_exporter"

PAGE = 5_000
"""Ids per call; under the limit on variables of one SQLite statement inside Chroma."""


class VectorStore(Protocol):
    """Vectors by chunk id. Every operation may be repeated without harm."""

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """Store unit float32 rows under ids, replacing what was there."""

    def get(self, ids: Sequence[str]) -> dict[str, Any]:
        """The vectors that are there, by id; absent ids are left out."""

    def remove(self, ids: Sequence[str]) -> None:
        """Forget ids; unknown ones are ignored."""

    def missing(self, ids: Sequence[str]) -> tuple[str, ...]:
        """Those ids, in the order given, that have no vector."""

    def ids(self) -> frozenset[str]:
        """Every id in the store."""

    def count(self) -> int:
        """How many vectors there are."""

    def close(self) -> None:
        """Let go of the folder or the connection."""


class VectorsUnavailable(GreenroomError):
    """The vector store does not answer now."""

    code = "vectors_unavailable"
    status = 503
    retryable = True


class ChromaVectors:
    """Chroma, embedded in a folder or as a server; opened on first use.

    An embedded store that turns out to be damaged is emptied and used on: every vector can be made again, and
    those who miss one make it.

    Args:
        signature: of the embedder; each has a collection of its own, so vectors of two models never mix.
        folder: for the embedded form.
        url: of a Chroma server (1.5.9 or later); used instead of the folder when given.
    """

    def __init__(self, signature: str, folder: Path, url: str | None = None) -> None:
        self._name = "chunks-" + "".join(c if c.isalnum() else "-" for c in signature).strip("-").lower()
        self._folder = folder
        self._url = url
        self._lock = threading.Lock()
        self._changing = threading.Lock()
        self._client: Any = None
        self._collection: Any = None

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """See :class:`VectorStore`."""
        with self._changing:
            for at in range(0, len(ids), PAGE):
                page = slice(at, at + PAGE)
                self._do("upsert", ids=list(ids[page]), embeddings=vectors[page])
            self._clear_unused_space()

    def get(self, ids: Sequence[str]) -> dict[str, Any]:
        """See :class:`VectorStore`."""
        found: dict[str, Any] = {}
        for page in _pages(ids):
            got = self._do("get", ids=page, include=["embeddings"])
            found.update(zip(got["ids"], np.asarray(got["embeddings"], dtype=np.float32), strict=True))
        return found

    def remove(self, ids: Sequence[str]) -> None:
        """See :class:`VectorStore`."""
        with self._changing:
            for page in _pages(ids):
                self._do("delete", ids=page)
            self._clear_unused_space()

    def missing(self, ids: Sequence[str]) -> tuple[str, ...]:
        """See :class:`VectorStore`."""
        present: set[str] = set()
        for page in _pages(ids):
            present.update(self._do("get", ids=page, include=[])["ids"])
        return tuple(id_ for id_ in ids if id_ not in present)

    def ids(self) -> frozenset[str]:
        """See :class:`VectorStore`."""
        return frozenset(self._do("get", include=[])["ids"])

    def count(self) -> int:
        """See :class:`VectorStore`."""
        return int(self._do("count"))

    def close(self) -> None:
        """See :class:`VectorStore`."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = self._collection = None

    def _clear_unused_space(self) -> None:
        if self._url is None:
            try:
                clear_unused_space(self._folder)
            except OSError as error:
                self._raise_unless_damaged(error, misused=False)

    def _do(self, method: str, **arguments: Any) -> Any:
        """Call a method of the collection; once more when the store was damaged and had to be emptied.

        Raises:
            StorageFull: the disk is full or the folder cannot be written.
            VectorsUnavailable: another process holds the store, or the Chroma server does not answer.
        """
        import httpx
        from chromadb.errors import InternalError, InvalidArgumentError, NotFoundError

        seen = self._collection
        said = (InternalError, InvalidArgumentError, NotFoundError, OSError, ValueError, httpx.HTTPError)
        try:
            return getattr(self._open(), method)(**arguments)
        except said as error:
            self._raise_unless_damaged(error, misused=isinstance(error, (ValueError, InvalidArgumentError)))
        self._empty(seen)
        try:
            return getattr(self._open(), method)(**arguments)
        except said as error:
            self._raise_unless_damaged(error, misused=isinstance(error, (ValueError, InvalidArgumentError)))
            raise VectorsUnavailable("The search index could not be made again; try again in a moment.") from error

    def _raise_unless_damaged(self, error: Exception, misused: bool) -> None:
        """Raise what the error says to a person; return when the store must be emptied.

        Args:
            misused: the error blames the call's arguments rather than the store.
        """
        if self._url is None and not self._folder.is_file() and not (self._folder / "chroma.sqlite3").exists():
            return  # deleted below us; SQLite then calls its open file read-only, which it is not
        said = str(error).lower()
        if (isinstance(error, OSError) and self._url is None) or any(sign in said for sign in UNWRITABLE):
            raise StorageFull(
                "Greenroom cannot write its search index (the disk is full or the folder is read-only); "
                "what was saved before is intact."
            ) from error
        if self._url is not None or any(sign in said for sign in BUSY):
            # Chroma says ValueError of a server that it cannot reach.
            raise VectorsUnavailable("The search index does not answer; try again in a moment.") from error
        if misused:
            raise error

    def _empty(self, damaged: Any) -> None:
        """Start the embedded store anew, unless another thread has done so since ``damaged`` was seen."""
        from chromadb.api.shared_system_client import SharedSystemClient

        with self._lock:
            if self._collection is not damaged and self._collection is not None:
                return
            log.warning("the vector store is damaged; its vectors are made again")
            if self._client is not None:
                self._client.close()
            SharedSystemClient.clear_system_cache()  # it keeps a client that could not be opened
            self._client = self._collection = None
            shutil.rmtree(self._folder, ignore_errors=True)

    def _open(self) -> Any:
        with self._lock:
            if self._collection is None:
                self._client = self._connect()
                self._collection = self._client.get_or_create_collection(
                    self._name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
                )
                self._drop_others()
            return self._collection

    def _drop_others(self) -> None:
        """Forget what another embedder made in this folder: nobody reads it, and erasing would miss it."""
        if self._url is None:
            for other in self._client.list_collections():
                if other.name != self._name:
                    self._client.delete_collection(other.name)

    def _connect(self) -> Any:
        chromadb = _quiet_chromadb()
        from chromadb.config import Settings

        quiet = Settings(anonymized_telemetry=False)
        if self._url is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            return chromadb.PersistentClient(str(self._folder), settings=quiet)
        url = urlsplit(self._url)
        return chromadb.HttpClient(
            host=url.hostname or "localhost",
            port=url.port or 8000,
            ssl=url.scheme == "https",
            settings=quiet,
        )


def _quiet_chromadb() -> Any:
    """The chromadb package without its sender of traces: nothing here may send any, and it is a fifth of the import."""
    if SENDER not in sys.modules:
        nobody = ModuleType(SENDER)
        nobody.__dict__["OTLPSpanExporter"] = None
        sys.modules[SENDER] = nobody
    import chromadb

    return chromadb


def _pages(ids: Sequence[str]) -> Iterator[list[str]]:
    return (list(ids[at : at + PAGE]) for at in range(0, len(ids), PAGE))

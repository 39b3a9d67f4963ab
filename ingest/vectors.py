"""The vector store: Chroma holds chunk ids and vectors, nothing else. Text never goes into it."""

import logging
import shutil
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol
from urllib.parse import urlsplit

import numpy as np

from ingest.embed import Vectors
from ingest.gate import Gate
from ingest.unused_space import clear_unused_space
from ingest.vector_errors import VectorsUnavailable, raise_unless_damaged
from ingest.vector_files import copy_of, replace_by_copy, tidy

log = logging.getLogger("greenroom.vectors")

SENDER = "opentelemetry.exporter.otlp.proto.grpc.trace_exporter"

PAGE = 5_000
"""Ids per call; under the limit on variables of one SQLite statement inside Chroma."""

STEP = 100
"""Vectors copied at a time. Nobody else runs while Chroma takes them in, so there are few; between them others do."""


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

    def vacuum(self, stopping: Callable[[], bool]) -> bool:
        """Leave nothing on this disk of vectors that were removed, while others use the store.

        Args:
            stopping: asked now and then whether to give up.

        Returns:
            whether nothing is left; otherwise it was told to stop, or something was removed meanwhile.
        """

    def close(self) -> None:
        """Let go of the folder or the connection."""


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
        self._signature = signature
        self._name = "chunks-" + "".join(c if c.isalnum() else "-" for c in signature).strip("-").lower()
        self._folder = folder
        self._url = url
        self._lock = threading.Lock()
        self._changing = threading.Lock()
        self._gate = Gate()
        self._changed: set[str] | None = None
        self._tidied = False
        self._client: Any = None
        self._collection: Any = None

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """See :class:`VectorStore`."""
        with self._changing:
            self._note(ids)
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
        if not ids:
            return
        with self._changing:
            self._note(ids)
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

    def vacuum(self, stopping: Callable[[], bool]) -> bool:
        """See :class:`VectorStore`. Nothing to do for a Chroma server, whose disk is not this one.

        Chroma keeps the numbers of a removed vector in its files, so what is left is copied to a store beside it,
        which then takes its place. What changes meanwhile is copied at the end. A kill at any moment leaves the
        old store or the new one.

        Raises:
            StorageFull: there is no room for the copy.
        """
        if self._url is not None or not self._folder.exists():
            return True
        with self._changing:
            self._changed = changed = set[str]()
        held = sorted(self.ids())
        copy = ChromaVectors(self._signature, copy_of(self._folder))
        try:
            copy.count()  # it exists, though there be nothing to copy
            for at in range(0, len(held), STEP):
                if stopping():
                    return False
                copy.put(*_rows(self.get(held[at : at + STEP])))
            with self._changing:
                last = self.get(sorted(changed))
                copy.put(*_rows(last))
                gone = changed - last.keys()
                copy.remove(sorted(gone))
                copy.close()
                self._replace_by_copy()
        finally:
            self._changed = None
            copy.close()
            shutil.rmtree(copy_of(self._folder), ignore_errors=True)
        return gone.isdisjoint(held)

    def _note(self, ids: Sequence[str]) -> None:
        """Remember what changes while the store is copied."""
        if self._changed is not None:
            self._changed.update(ids)

    def _replace_by_copy(self) -> None:
        """Let the finished copy take the store's place; whoever reads waits for this moment."""
        with self._gate.closed(), self._lock:
            self._let_go()
            try:
                replaced = replace_by_copy(self._folder)
            except OSError as error:
                self._raise_unless_damaged(error, misused=False)
                raise
        shutil.rmtree(replaced, ignore_errors=True)

    def close(self) -> None:
        """See :class:`VectorStore`."""
        with self._lock:
            self._let_go()

    def _let_go(self) -> None:
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
            return self._call(method, arguments)
        except said as error:
            self._raise_unless_damaged(error, misused=isinstance(error, (ValueError, InvalidArgumentError)))
        self._empty(seen)
        try:
            return self._call(method, arguments)
        except said as error:
            self._raise_unless_damaged(error, misused=isinstance(error, (ValueError, InvalidArgumentError)))
            raise VectorsUnavailable("The search index could not be made again; try again in a moment.") from error

    def _call(self, method: str, arguments: dict[str, Any]) -> Any:
        with self._gate.passed():
            return getattr(self._open(), method)(**arguments)

    def _raise_unless_damaged(self, error: Exception, misused: bool) -> None:
        raise_unless_damaged(error, self._folder if self._url is None else None, misused)

    def _empty(self, damaged: Any) -> None:
        """Start the embedded store anew, unless another thread has done so since ``damaged`` was seen."""
        from chromadb.api.shared_system_client import SharedSystemClient

        with self._lock:
            if self._collection is not damaged and self._collection is not None:
                return
            log.warning("the vector store is damaged; its vectors are made again")
            self._let_go()
            SharedSystemClient.clear_system_cache()  # it keeps a client that could not be opened
            shutil.rmtree(self._folder, ignore_errors=True)

    def _open(self) -> Any:
        with self._lock:
            if self._collection is None:
                if self._url is None and not self._tidied:
                    tidy(self._folder)
                    self._tidied = True
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

        # Given here, they win over the environment and over an .env file in whatever folder this was started from.
        quiet = Settings(_env_file=None, anonymized_telemetry=False, chroma_otel_collection_endpoint="")
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


def _rows(found: dict[str, Any]) -> tuple[list[str], Vectors]:
    """Ids and their vectors, one row each."""
    return list(found), np.asarray(list(found.values()), dtype=np.float32)


def _pages(ids: Sequence[str]) -> Iterator[list[str]]:
    return (list(ids[at : at + PAGE]) for at in range(0, len(ids), PAGE))

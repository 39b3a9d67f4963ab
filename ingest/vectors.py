"""The vector store: Chroma holds chunk ids and vectors, nothing else. Text never goes into it."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import urlsplit

import numpy as np

from ingest.embed import Vectors

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


class ChromaVectors:
    """Chroma, embedded in a folder or as a server; opened on first use.

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
        self._client: Any = None
        self._collection: Any = None

    def put(self, ids: Sequence[str], vectors: Vectors) -> None:
        """See :class:`VectorStore`."""
        for at in range(0, len(ids), PAGE):
            page = slice(at, at + PAGE)
            self._open().upsert(ids=list(ids[page]), embeddings=vectors[page])

    def get(self, ids: Sequence[str]) -> dict[str, Any]:
        """See :class:`VectorStore`."""
        found: dict[str, Any] = {}
        for at in range(0, len(ids), PAGE):
            page = self._open().get(ids=list(ids[at : at + PAGE]), include=["embeddings"])
            found.update(zip(page["ids"], np.asarray(page["embeddings"], dtype=np.float32), strict=True))
        return found

    def remove(self, ids: Sequence[str]) -> None:
        """See :class:`VectorStore`."""
        for at in range(0, len(ids), PAGE):
            self._open().delete(ids=list(ids[at : at + PAGE]))

    def missing(self, ids: Sequence[str]) -> tuple[str, ...]:
        """See :class:`VectorStore`."""
        present: set[str] = set()
        for at in range(0, len(ids), PAGE):
            present.update(self._open().get(ids=list(ids[at : at + PAGE]), include=[])["ids"])
        return tuple(id_ for id_ in ids if id_ not in present)

    def ids(self) -> frozenset[str]:
        """See :class:`VectorStore`."""
        return frozenset(self._open().get(include=[])["ids"])

    def count(self) -> int:
        """See :class:`VectorStore`."""
        return int(self._open().count())

    def close(self) -> None:
        """See :class:`VectorStore`."""
        with self._lock:
            if self._client is not None:
                self._client.close()
            self._client = self._collection = None

    def _open(self) -> Any:
        with self._lock:
            if self._collection is None:
                self._client = self._connect()
                self._collection = self._client.get_or_create_collection(
                    self._name, embedding_function=None, configuration={"hnsw": {"space": "cosine"}}
                )
            return self._collection

    def _connect(self) -> Any:
        import chromadb
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

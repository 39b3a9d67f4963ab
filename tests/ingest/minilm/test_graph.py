"""The graph of the embedding model, as it is built from the weights."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file

from ingest.minilm.graph import LAYERS, PLACES, RANGES, build
from ingest.minilm.model import SETTINGS, quiet_openvino, weights_folder

IDS = np.array([[101, 7592, 2088, 102, 0, 0], [101, 2057, 2328, 1996, 2311, 102]], dtype=np.int32)
MASK = np.array([[1, 1, 1, 1, 0, 0], [1, 1, 1, 1, 1, 1]], dtype=np.int32)

Weights = dict[str, NDArray[np.float32]]


@pytest.fixture(scope="module")
def weights() -> Weights:
    """The published weights."""
    return load_file(weights_folder() / "model.safetensors")


def _run(model: Any, *inputs: NDArray[np.int32]) -> NDArray[np.float32]:
    return np.array(
        quiet_openvino()
        .Core()
        .compile_model(model, "CPU", SETTINGS | {"INFERENCE_PRECISION_HINT": "f32"})(list(inputs))[0]
    )


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_full_precision_equals_sentence_transformers(weights: Weights) -> None:
    """Without ranges the graph computes what sentence-transformers computes from the same weights."""
    import torch
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(weights_folder()), device="cpu")
    features = {"input_ids": torch.tensor(IDS).long(), "attention_mask": torch.tensor(MASK).long()}
    with torch.no_grad():
        theirs = reference(features)["sentence_embedding"].numpy()
    ours = _run(build(weights, {}), IDS, MASK)
    assert np.abs(theirs / np.linalg.norm(theirs, axis=1, keepdims=True) - ours).max() < 1e-5


def test_eight_bits_stay_near_full_precision(weights: Weights) -> None:
    """Quantised, a vector points almost where it did; and it is another computation, not the same one."""
    full, quantised = _run(build(weights, {}), IDS, MASK), _run(build(weights), IDS, MASK)
    assert (full * quantised).sum(axis=1).min() > 0.98
    assert np.abs(full - quantised).max() > 1e-4


def test_every_product_has_a_range() -> None:
    """Four matrix products a layer, and each has a range with zero inside, as bytes with a zero point need."""
    assert sorted(RANGES) == sorted(PLACES)
    assert len(PLACES) == 4 * LAYERS
    assert all(low < 0 < high for low, high in RANGES.values())


def test_what_is_masked_does_not_count(weights: Weights) -> None:
    """Padding, whatever stands in it, leaves a vector as it was."""
    model = build(weights)
    other = IDS.copy()
    other[0, 4:] = 2057
    assert np.array_equal(_run(model, IDS, MASK)[0], _run(model, other, MASK)[0])


def test_same_weights_give_the_same_vectors(weights: Weights) -> None:
    """Built twice, the graph computes the same bits."""
    assert np.array_equal(_run(build(weights), IDS, MASK), _run(build(weights), IDS, MASK))

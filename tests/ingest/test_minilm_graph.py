"""The graph of the embedding model, as it is built from the weights."""

import onnx
import pytest

from ingest.embed import weights_folder
from ingest.minilm_graph import LAYERS, build


@pytest.fixture(scope="module")
def graph() -> onnx.ModelProto:
    """The graph, built once."""
    return onnx.load_from_string(build(weights_folder() / "model.safetensors"))


def test_graph_takes_tokens_and_gives_embeddings(graph: onnx.ModelProto) -> None:
    """Two inputs of any batch and length, one output of 384 numbers a text."""

    def shape(value: onnx.ValueInfoProto) -> list[object]:
        return [dim.dim_param or dim.dim_value for dim in value.type.tensor_type.shape.dim]

    assert [(value.name, shape(value)) for value in graph.graph.input] == [
        ("input_ids", ["batch", "tokens"]),
        ("attention_mask", ["batch", "tokens"]),
    ]
    assert [(value.name, shape(value)) for value in graph.graph.output] == [("embedding", ["batch", 384])]


def test_graph_is_the_fused_encoder(graph: onnx.ModelProto) -> None:
    """Six layers, each with one fused attention and two fused normalisations, and nothing unfused beside them."""
    kinds = [node.op_type for node in graph.graph.node]
    assert kinds.count("Attention") == LAYERS
    assert kinds.count("BiasGelu") == LAYERS
    assert kinds.count("SkipLayerNormalization") == 2 * LAYERS
    assert kinds.count("EmbedLayerNormalization") == 1
    assert kinds.count("MatMul") == 3 * LAYERS


def test_every_constant_is_used(graph: onnx.ModelProto) -> None:
    """No weight is carried along for nothing, and every input of a node comes from somewhere."""
    made = {name for node in graph.graph.node for name in node.output}
    constants = {tensor.name for tensor in graph.graph.initializer}
    used = {name for node in graph.graph.node for name in node.input if name}
    assert constants <= used
    assert used <= made | constants | {"input_ids", "attention_mask"}


def test_same_weights_give_the_same_bytes(graph: onnx.ModelProto) -> None:
    """The file can be compared and cached: building again gives the same bytes."""
    folder = weights_folder()
    assert build(folder / "model.safetensors") == build(folder / "model.safetensors")

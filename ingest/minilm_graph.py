"""The computation of all-MiniLM-L6-v2 as an ONNX graph, built from its published weights.

A BERT encoder (6 layers, 12 heads, width 384) with the fused operators that ONNX Runtime has for exactly this
shape, then the model card's pooling: the mean of the token vectors under the mask, scaled to length 1.
Architecture: Devlin et al. 2018; Wang et al. 2020 (MiniLM); Reimers & Gurevych 2019 (mean pooling).
"""

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

VERSION = 1
"""Raise it when the graph changes, so that kept graph files are built anew."""

LAYERS, HEADS, EPSILON = 6, 12, 1e-12
EMBEDDINGS = ("word", "position", "token_type")
FUSED = "com.microsoft"

Array = NDArray[np.float32]


def build(weights: Path) -> bytes:
    """Serialise the graph.

    Inputs ``input_ids`` and ``attention_mask`` are int32 (batch, tokens); the output is float32 (batch, 384).

    Args:
        weights: the model's ``model.safetensors``.
    """
    from onnx import TensorProto, helper
    from safetensors.numpy import load_file

    tensors = load_file(weights)
    graph = _Graph(helper, tensors)
    hidden = graph.embeddings()
    for layer in range(LAYERS):
        hidden = graph.layer(layer, hidden)
    graph.pool(hidden)
    shape = ["batch", "tokens"]
    onnx_graph = helper.make_graph(
        graph.nodes,
        "minilm",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT32, shape),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT32, shape),
        ],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", 384])],
        graph.initializers,
    )
    opsets = [helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]
    model = helper.make_model(onnx_graph, opset_imports=opsets, ir_version=9)
    return bytes(model.SerializeToString())


class _Graph:
    """Nodes and initializers as they are added; each method returns the name of its output."""

    def __init__(self, helper: Any, tensors: dict[str, Array]) -> None:
        self._helper = helper
        self._tensors = tensors
        self.nodes: list[Any] = []
        self.initializers: list[Any] = []

    def _constant(self, name: str, value: Any) -> str:
        from onnx import numpy_helper

        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name

    def _node(self, op: str, inputs: list[str], output: str, domain: str = "", **attributes: Any) -> str:
        self.nodes.append(self._helper.make_node(op, inputs, [output], domain=domain, **attributes))
        return output

    def embeddings(self) -> str:
        """Word, position and (constant) segment embeddings, normalised."""
        weight = {part: self._tensors[f"embeddings.{part}_embeddings.weight"] for part in EMBEDDINGS}
        norm = "embeddings.LayerNorm"
        inputs = [
            "input_ids",
            "",
            self._constant("word", weight["word"]),
            # The segment is always 0, so its row joins the position table instead of a third look-up.
            self._constant("position", weight["position"] + weight["token_type"][0]),
            "",
            self._constant("gamma", self._tensors[f"{norm}.weight"]),
            self._constant("beta", self._tensors[f"{norm}.bias"]),
        ]
        self.nodes.append(
            self._helper.make_node(
                "EmbedLayerNormalization",
                inputs,
                ["embedded", "unused_mask"],
                domain=FUSED,
                epsilon=EPSILON,
            )
        )
        return "embedded"

    def layer(self, number: int, hidden: str) -> str:
        """One transformer layer: self-attention and feed-forward, each with its residual and normalisation."""
        base, tag = f"encoder.layer.{number}", f"l{number}"
        attention = [f"{base}.attention.self.{part}" for part in ("query", "key", "value")]
        weight = np.concatenate([self._tensors[f"{part}.weight"].T for part in attention], axis=1)
        bias = np.concatenate([self._tensors[f"{part}.bias"] for part in attention])
        inputs = [hidden, self._constant(f"{tag}.qkv", weight), self._constant(f"{tag}.qkv_bias", bias)]
        attended = self._node("Attention", [*inputs, "attention_mask"], f"{tag}.attended", FUSED, num_heads=HEADS)
        projected = self._linear(f"{base}.attention.output.dense", attended, f"{tag}.projected")
        mixed = self._normalised(f"{base}.attention.output", projected, hidden, f"{tag}.mixed")
        widened = self._node(
            "MatMul",
            [mixed, self._constant(f"{tag}.up", self._tensors[f"{base}.intermediate.dense.weight"].T)],
            f"{tag}.widened",
        )
        up_bias = self._constant(f"{tag}.up_bias", self._tensors[f"{base}.intermediate.dense.bias"])
        active = self._node("BiasGelu", [widened, up_bias], f"{tag}.active", FUSED)
        narrowed = self._linear(f"{base}.output.dense", active, f"{tag}.narrowed")
        return self._normalised(f"{base}.output", narrowed, mixed, f"{tag}.out")

    def _linear(self, name: str, source: str, output: str) -> str:
        """A matrix product; its bias is added by the normalisation that follows."""
        return self._node("MatMul", [source, self._constant(f"{output}.w", self._tensors[f"{name}.weight"].T)], output)

    def _normalised(self, name: str, source: str, residual: str, output: str) -> str:
        gamma = self._constant(f"{output}.g", self._tensors[f"{name}.LayerNorm.weight"])
        beta = self._constant(f"{output}.b", self._tensors[f"{name}.LayerNorm.bias"])
        bias = self._constant(f"{output}.d", self._tensors[f"{name}.dense.bias"])
        return self._node(
            "SkipLayerNormalization",
            [source, residual, gamma, beta, bias],
            output,
            FUSED,
            epsilon=EPSILON,
        )

    def pool(self, hidden: str) -> None:
        """Mean over the unmasked tokens, then unit length (so a dot product is the cosine)."""
        last = self._constant("last_axis", np.array([2], dtype=np.int64))
        tokens = self._constant("token_axis", np.array([1], dtype=np.int64))
        floats = self._node("Cast", ["attention_mask"], "mask_float", to=1)
        mask = self._node("Unsqueeze", [floats, last], "mask_3d")
        total = self._node("ReduceSum", [self._node("Mul", [hidden, mask], "kept"), tokens], "total", keepdims=0)
        count = self._node("ReduceSum", [mask, tokens], "count", keepdims=0)
        mean = self._node("Div", [total, count], "mean")
        self._node("LpNormalization", [mean], "embedding", axis=1, p=2)

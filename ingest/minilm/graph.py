"""The computation of all-MiniLM-L6-v2, built from its published weights; its matrix products in eight bits.

A BERT encoder (6 layers, 12 heads, width 384), then the model card's pooling: the mean of the token vectors under the
mask, scaled to length 1. Architecture: Devlin et al. 2018; Wang et al. 2020 (MiniLM); Reimers & Gurevych 2019.

Eight bits: each row of a weight matrix has a scale of its own, and each activation one fixed range, so that a text's
vector depends on the text alone. A few channels of the activations reach far beyond the rest and would leave those
few steps; so a channel is divided by how far it is expected to reach, and its weights multiplied (SmoothQuant, Xiao
et al. 2023; here the reach is computed from the weights, without data).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

VERSION = 4
"""Raise it when the graph changes, so that kept graph files are built anew."""

LAYERS, HEADS, WIDTH, EPSILON = 6, 12, 384, 1e-12

LEVELS: Final = 256
LARGEST: Final = 127
TINY: Final = 1e-9

SIGMAS: Final = 6.0
"""Standard deviations that a channel is expected to reach: behind a normalisation they are known from the weights."""

GELU_FLOOR: Final = 0.17
"""The lowest that GELU goes."""

PLACES: Final = tuple(f"{layer}.{place}" for layer in range(LAYERS) for place in ("in", "attended", "mixed", "active"))
"""The tensors before a matrix product: what a layer is given, after its attention, its residual, its activation."""

Array = NDArray[np.float32]
Ranges = Mapping[str, tuple[float, float]]

RANGES: Final[Ranges] = {
    "0.active": (-0.37, 7.99),
    "0.attended": (-3.06, 2.18),
    "0.in": (-2.38, 6.33),
    "0.mixed": (-3.48, 10.65),
    "1.active": (-0.29, 11.64),
    "1.attended": (-2.28, 2.45),
    "1.in": (-3.67, 8.13),
    "1.mixed": (-3.93, 10.88),
    "2.active": (-0.3, 13.93),
    "2.attended": (-1.93, 2.0),
    "2.in": (-5.11, 7.99),
    "2.mixed": (-5.47, 11.26),
    "3.active": (-0.29, 9.32),
    "3.attended": (-1.94, 2.14),
    "3.in": (-4.86, 9.66),
    "3.mixed": (-5.84, 11.1),
    "4.active": (-0.27, 3.25),
    "4.attended": (-2.07, 2.12),
    "4.in": (-5.31, 10.52),
    "4.mixed": (-5.61, 9.68),
    "5.active": (-0.25, 2.97),
    "5.attended": (-2.61, 2.63),
    "5.in": (-5.08, 9.82),
    "5.mixed": (-7.36, 9.68),
}
"""The smallest and largest value before each matrix product, by layer and place: .002 % at either end lie outside.
Measured by ``python -m app.evaluation.fit_ranges`` on the sample notes and the question bank."""


@dataclass(frozen=True)
class _Norm:
    """A layer normalisation: what it gives has these standard deviations and means, by channel."""

    scale: Array
    shift: Array

    def reach(self) -> Array:
        """How far each channel is expected to lie from zero."""
        return np.asarray(np.abs(self.shift) + SIGMAS * np.abs(self.scale))

    def highest(self) -> Array:
        """How high each channel is expected to be."""
        return np.asarray(self.shift + SIGMAS * np.abs(self.scale))


@dataclass(frozen=True)
class _Linear:
    """A matrix product with its bias; ``weight`` is (out, in)."""

    weight: Array
    bias: Array

    def divided(self, by: Any) -> "_Linear":
        """The product with its outputs divided: by a number, or by a column of one number each."""
        return _Linear(np.asarray(self.weight / by), np.asarray(self.bias / np.ravel(by)))

    def normal(self, source: _Norm) -> _Norm:
        """The standard deviations and means of the outputs, for a normalised input of independent channels."""
        spread = np.sqrt(np.square(self.weight * source.scale).sum(axis=1))
        return _Norm(spread, self.weight @ source.shift + self.bias)


def build(tensors: Mapping[str, Array], ranges: Ranges = RANGES) -> Any:
    """The model for OpenVINO.

    Inputs ``input_ids`` and ``attention_mask`` are int32 (batch, tokens); the output is float32 (batch, 384). The
    tensor before a matrix product is named by layer and place, as in ``RANGES``.

    Args:
        tensors: the model's weights by name, as published.
        ranges: of the activations; without any, all is computed in full precision.
    """
    return _Graph(tensors, ranges).model()


class _Graph:
    """The nodes of the model; each method returns the node that it adds last."""

    def __init__(self, tensors: Mapping[str, Array], ranges: Ranges) -> None:
        from openvino import opset13

        self._op: Any = opset13
        self._tensors = tensors
        self._ranges = ranges

    def model(self) -> Any:
        """Inputs, embeddings, layers, pooling."""
        import openvino

        op = self._op
        ids = op.parameter([-1, -1], np.int32, name="input_ids")
        mask = op.parameter([-1, -1], np.int32, name="attention_mask")
        kept = op.convert(mask, "f32")
        hidden, norm = self._embedded(ids)
        unseen = op.multiply(op.subtract(self._float(1.0), kept), self._float(-10_000.0))
        unseen = op.unsqueeze(unseen, self._index([1, 2]))
        for number in range(LAYERS):
            hidden, norm = self._layer(number, hidden, norm, unseen)
        return openvino.Model([self._pooled(hidden, kept)], [ids, mask], "minilm")

    def _embedded(self, ids: Any) -> tuple[Any, _Norm]:
        """Word, position and (constant) segment embeddings, normalised."""
        op = self._op
        word, position, segment = (
            self._tensors[f"embeddings.{part}_embeddings.weight"] for part in ("word", "position", "token_type")
        )
        tokens = op.gather(op.shape_of(ids, "i64"), self._index([1]), self._index(0))
        # The segment is always 0, so its row joins the position table instead of a third look-up.
        places = op.slice(
            self._float(position + segment[0]), self._index([0]), tokens, self._index([1]), self._index([0])
        )
        return self._normalised(op.add(self._looked_up(word, ids), places), "embeddings.LayerNorm")

    def _looked_up(self, table: Array, ids: Any) -> Any:
        """The rows of a table; in bytes as well, since this one is half of the model's memory."""
        op = self._op
        if not self._ranges:
            return op.gather(self._float(table), ids, self._index(0))
        steps, scale = _quantised(table)
        rows = op.convert(op.gather(op.constant(steps), ids, self._index(0)), "f32")
        return op.multiply(rows, op.gather(self._float(scale), ids, self._index(0)))

    def _layer(self, number: int, hidden: Any, norm: _Norm, unseen: Any) -> tuple[Any, _Norm]:
        """One transformer layer: self-attention and feed-forward, each with its residual and normalisation."""
        base, op = f"encoder.layer.{number}", self._op
        query, key, value = (self._linear(f"{base}.attention.self.{part}") for part in ("query", "key", "value"))
        output = self._linear(f"{base}.attention.output.dense")
        # Attention only mixes what the value product gives, so evening its channels out is left to that product, and
        # the scale of a dot product to the query's: two passes over the activations less, and the same result.
        relative = _relative(value.normal(norm).reach())
        attended = self._attended(
            [
                self._product(f"{number}.in", hidden, part, None)
                for part in (query.divided(np.sqrt(np.float32(WIDTH // HEADS))), key, value.divided(relative[:, None]))
            ],
            unseen,
        )
        projected = self._product(f"{number}.attended", attended, _Linear(output.weight * relative, output.bias), None)
        mixed, norm = self._normalised(op.add(projected, hidden), f"{base}.attention.output.LayerNorm")

        widening, narrowing = self._linear(f"{base}.intermediate.dense"), self._linear(f"{base}.output.dense")
        active = op.gelu(self._product(f"{number}.mixed", mixed, widening, norm.reach()), "ERF")
        highest = np.maximum(widening.normal(norm).highest(), GELU_FLOOR)
        narrowed = self._product(f"{number}.active", active, narrowing, highest)
        return self._normalised(op.add(narrowed, mixed), f"{base}.output.LayerNorm")

    def _attended(self, parts: Sequence[Any], unseen: Any) -> Any:
        """Dot-product attention over heads of 32, from queries (scaled already), keys and values.

        Written out, in the shape that the processor's plugin makes one kernel of, turning of the heads included.
        """
        op = self._op
        shape, turned = self._index([0, 0, HEADS, WIDTH // HEADS]), self._index([0, 2, 1, 3])
        query, key, value = (op.transpose(op.reshape(part, shape, True), turned) for part in parts)
        weights = op.softmax(op.add(op.matmul(query, key, False, True), unseen), -1)
        mixed = op.transpose(op.matmul(weights, value, False, False), turned)
        return op.reshape(mixed, self._index([0, 0, WIDTH]), True)

    def _pooled(self, hidden: Any, kept: Any) -> Any:
        """Mean over the unmasked tokens, then unit length (so a dot product is the cosine)."""
        op = self._op
        tokens, width = self._index([1]), self._index([2])
        mask = op.unsqueeze(kept, width)
        total = op.reduce_sum(op.multiply(hidden, mask), tokens, False)
        return op.normalize_l2(op.divide(total, op.reduce_sum(mask, tokens, False)), tokens, EPSILON, "add")

    def _product(self, place: str, source: Any, linear: _Linear, reach: Array | None) -> Any:
        """A matrix product with its bias, in eight bits where the place has a range."""
        op, weight = self._op, linear.weight
        if reach is not None:
            relative = _relative(reach)
            source = op.multiply(source, self._float(1 / relative))
            weight = weight * relative
        source.output(0).set_names({place})
        if place not in self._ranges:
            return op.add(op.matmul(source, self._float(weight), False, True), self._float(linear.bias))
        low, high = (self._float(end) for end in self._ranges[place])
        source = op.fake_quantize(source, low, high, low, high, LEVELS)
        steps, scale = _quantised(weight)
        rows = op.multiply(op.convert(op.constant(steps), "f32"), self._float(scale))
        return op.add(op.matmul(source, rows, False, True), self._float(linear.bias))

    def _normalised(self, source: Any, name: str) -> tuple[Any, _Norm]:
        norm = _Norm(self._tensors[f"{name}.weight"], self._tensors[f"{name}.bias"])
        op = self._op
        even = op.mvn(source, self._index([-1]), True, EPSILON, "INSIDE_SQRT")
        return op.add(op.multiply(even, self._float(norm.scale)), self._float(norm.shift)), norm

    def _linear(self, name: str) -> _Linear:
        return _Linear(self._tensors[f"{name}.weight"], self._tensors[f"{name}.bias"])

    def _float(self, value: Any) -> Any:
        return self._op.constant(np.array(value, dtype=np.float32, order="C"))

    def _index(self, value: Any) -> Any:
        return self._op.constant(np.array(value, dtype=np.int64))


def _relative(reach: Array) -> Array:
    """How far each channel reaches, held against the geometric mean of all."""
    return np.asarray(reach / np.exp(np.log(reach).mean()))


def _quantised(rows: Array) -> tuple[NDArray[np.int8], Array]:
    """A matrix in bytes, and the scale of each of its rows."""
    scale = np.maximum(np.abs(rows).max(axis=1, keepdims=True), TINY) / LARGEST
    return np.round(rows / scale).astype(np.int8), scale

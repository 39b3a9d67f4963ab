"""Least squares with weights that have a least value, and wishes that may be more than met.

Small, and the same rows always give the same weights.
"""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

SWEEPS: Final = 150
ROUNDS: Final = 12

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class Wish:
    """What a row's sum is wanted to be: exactly, or, with ``side`` +1 or -1, at least or at most."""

    row: list[float]
    value: float
    worth: float
    side: int = 0


def bounded(wishes: list[Wish], least: Floats, pull: float) -> Floats:
    """Weights that bring each wish's sum near to what is wanted; the first is the base, and free.

    Args:
        least: below which no weight goes, and to which each is drawn with a force of ``pull``.
    """
    rows = np.array([wish.row for wish in wishes])
    values = np.array([wish.value for wish in wishes])
    worth = np.array([wish.worth for wish in wishes])
    side = np.array([wish.side for wish in wishes])
    weights = np.array(least, dtype=np.float64)
    for _ in range(ROUNDS):
        missing = values - rows @ weights
        unmet = (side == 0) | (side * missing > 0)  # what is more than met wishes for nothing
        weights = _solved(rows, values, worth * np.where(unmet, 1.0, 0.02), least, pull, weights)
    return weights


def _solved(rows: Floats, values: Floats, worth: Floats, least: Floats, pull: float, start: Floats) -> Floats:
    scaled = rows * worth[:, None]
    gram = scaled.T @ rows + np.diag([1e-6, *[pull] * (rows.shape[1] - 1)])
    aim = scaled.T @ values + pull * np.array([0.0, *least[1:]])
    weights = start.copy()
    for _ in range(SWEEPS):
        for place in range(len(weights)):
            rest = aim[place] - gram[place] @ weights + gram[place, place] * weights[place]
            best = rest / gram[place, place]
            weights[place] = best if place == 0 else max(float(least[place]), best)
    return weights

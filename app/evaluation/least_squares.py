"""Least squares with weights that may not be negative: small, and the same rows always give the same weights."""

from typing import Final

import numpy as np
from numpy.typing import NDArray

SWEEPS: Final = 400

Floats = NDArray[np.float64]


def nonnegative(rows: Floats, wanted: Floats, worth: Floats, towards: Floats, pull: float) -> Floats:
    """Weights, none below 0 but the first (the base), that bring ``rows @ weights`` near to ``wanted``.

    Args:
        worth: of each row.
        towards: what each weight is drawn to, with a force of ``pull``; the base is free.
    """
    scaled = rows * worth[:, None]
    gram = scaled.T @ rows + np.diag([1e-6, *[pull] * (rows.shape[1] - 1)])
    aim = scaled.T @ wanted + pull * np.array([0.0, *towards[1:]])
    weights = np.array(towards, dtype=np.float64)
    for _ in range(SWEEPS):
        for place in range(len(weights)):
            rest = aim[place] - gram[place] @ weights + gram[place, place] * weights[place]
            best = rest / gram[place, place]
            weights[place] = best if place == 0 else max(0.0, best)
    return weights

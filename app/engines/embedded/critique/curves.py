"""The one shape of everything fitted: a sum of weighted signs through a logistic curve."""

from collections.abc import Mapping

import numpy as np

from app.engines.embedded.critique.fitted import Curve


def value_of(curve: Curve, signs: Mapping[str, float]) -> float:
    """The curve's value, 0 to 1."""
    base, weights = curve
    total = base + sum(weight * signs[name] for name, weight in weights.items())
    return 1.0 / (1.0 + float(np.exp(-total)))

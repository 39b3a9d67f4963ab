"""The one shape of everything fitted: a sum of weighted signs through a logistic curve, written as a formula."""

from collections.abc import Mapping

import numpy as np

Curve = tuple[float, dict[str, float]]
"""A base, and a weight per sign or measurement."""


def curve(formula: str) -> Curve:
    """Read a formula like ``-1.2 + 0.5 firm - 0.3 late``: the base first, then each weight with its name.

    Raises:
        ValueError: when it is written in another way.
    """
    base, *rest = formula.split()
    if len(rest) % 3:
        raise ValueError(f"This formula ends in the middle of a term: {formula}")
    terms = zip(rest[::3], rest[1::3], rest[2::3], strict=True)
    return float(base), {name: float(sign + weight) for sign, weight, name in terms}


def formula(curve: Curve) -> str:
    """A curve as it is written, the heaviest first."""
    base, weights = curve
    heaviest = sorted(weights.items(), key=lambda item: (-abs(item[1]), item[0]))
    return f"{base:.2f}" + "".join(
        f" {'-' if weight < 0 else '+'} {abs(weight):.2f} {name}" for name, weight in heaviest
    )


def value_of(curve: Curve, signs: Mapping[str, float]) -> float:
    """The curve's value, 0 to 1."""
    base, weights = curve
    total = base + sum(weight * signs[name] for name, weight in weights.items())
    return 1.0 / (1.0 + float(np.exp(-total)))

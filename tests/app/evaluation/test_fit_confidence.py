"""The fit of the confidence curve."""

import numpy as np

from app.evaluation.fit_confidence import fit


def test_fit_finds_what_separates() -> None:
    """The measurement that tells answered from unanswered gets the weight; noise gets little; the sign is right."""
    random = np.random.default_rng(3)
    answered = np.array([True] * 60 + [False] * 20)
    rows = np.column_stack([answered * 0.4 + random.normal(0, 0.1, 80), random.normal(0, 1, 80)])

    weights, base = fit(rows, answered)
    likely = 1 / (1 + np.exp(-(rows @ weights + base)))

    assert weights[0] > 10 * abs(weights[1])
    assert likely[answered].mean() > 0.85
    assert likely[~answered].mean() < 0.15


def test_fit_weighs_both_sides_alike() -> None:
    """A rare class is not drowned: with nothing to go by, the curve says a half."""
    weights, base = fit(np.zeros((50, 1)), np.array([True] * 45 + [False] * 5))

    assert abs(1 / (1 + np.exp(-base)) - 0.5) < 1e-6
    assert weights[0] == 0

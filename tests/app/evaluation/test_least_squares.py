"""Bounded least squares finds what is wanted, and stops where it may not go on."""

import numpy as np
import pytest

from app.evaluation.least_squares import Wish, bounded


def test_plain_wishes_are_met() -> None:
    """Two measurements, one line."""
    wishes = [Wish([1.0, a, b], 1.0 + 2.0 * a + 0.5 * b, 1.0) for a in (0.0, 0.5, 1.0) for b in (0.0, 1.0)]
    found = bounded(wishes, np.zeros(3), 1e-6)
    assert found == pytest.approx([1.0, 2.0, 0.5], abs=1e-2)


def test_no_weight_goes_below_its_least() -> None:
    """What should count against is left out, or at what it weighs at least."""
    wishes = [Wish([1.0, a], 1.0 - a, 1.0) for a in (0.0, 0.5, 1.0)]
    assert bounded(wishes, np.array([0.0, 0.0]), 1e-6)[1] == 0.0
    assert bounded(wishes, np.array([0.0, 0.4]), 1e-6)[1] == pytest.approx(0.4)


def test_a_wish_that_is_more_than_met_pulls_nothing_back() -> None:
    """At least one apart may be three apart."""
    wishes = [Wish([0.0, 1.0], 3.0, 1.0), Wish([0.0, 1.0], 1.0, 1.0, side=1)]
    assert bounded(wishes, np.zeros(2), 1e-6)[1] == pytest.approx(3.0, abs=0.05)

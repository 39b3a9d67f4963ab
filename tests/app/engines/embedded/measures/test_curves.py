"""Formulas are read as they are written."""

import pytest

from app.engines.embedded.measures.curves import curve, formula, value_of


def test_a_formula_is_read_and_written_alike() -> None:
    """What is printed by the fit can be pasted back."""
    written = "-1.20 + 0.50 firm - 0.30 late"
    assert formula(curve(written)) == written
    assert curve(written) == (-1.2, {"firm": 0.5, "late": -0.3})


def test_a_broken_formula_is_told() -> None:
    """Half a term is no term."""
    with pytest.raises(ValueError, match="middle of a term"):
        curve("-1.2 + 0.5")


def test_the_value_is_the_logistic_of_the_sum() -> None:
    """Nothing at all gives one half."""
    assert value_of(curve("0"), {}) == pytest.approx(0.5)
    assert value_of(curve("-1 + 2 good"), {"good": 1.0}) == pytest.approx(0.7311, abs=1e-3)

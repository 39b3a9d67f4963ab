"""The scoring table is whole, and the bands are where they are said to be."""

import pytest

from app.engines.embedded.critique.scoring import UNREFERENCED, WEIGHTS, band_of, overall_of
from app.records import FORMATS
from tests.app.engines.embedded.coached import knowledge


def test_every_criterion_of_every_rubric_has_a_row() -> None:
    """No rubric asks for a criterion the table cannot score, and each row is a whole."""
    for format, rubric in knowledge().rubrics.items():
        assert {criterion.name for criterion in rubric.criterion} == set(WEIGHTS[format])
    rows = [row for format in FORMATS for row in WEIGHTS[format].values()] + list(UNREFERENCED.values())
    assert all(sum(row.values()) == pytest.approx(1.0) for row in rows)


def test_no_row_weighs_a_length() -> None:
    """Words and seconds are measured for delivery, never for a score."""
    assert not {name for table in WEIGHTS.values() for row in table.values() for name in row} & {"words", "seconds"}


@pytest.mark.parametrize(
    ("score", "band"), [(1.0, "thin"), (1.99, "thin"), (2.0, "developing"), (3.0, "solid"), (4.0, "strong")]
)
def test_bands(score: float, band: str) -> None:
    """Below 2 thin, below 3 developing, below 4 solid, else strong."""
    assert band_of(score) == band


def test_the_overall_is_the_plain_mean() -> None:
    """Nothing is weighed twice."""
    assert overall_of([2.0, 3.0, 4.0]) == 3.0

"""The fit puts weight on the sign that tells a labelled clause from the others."""

import numpy as np

from app.engines.embedded.critique.worth import WEIGHTS
from app.evaluation.fit_follow_ups import fit


def test_the_telling_sign_gets_the_largest_weight() -> None:
    """Where only clauses with one sign are labelled, its weight is positive and the largest."""
    chance = np.random.default_rng(7)
    place = list(WEIGHTS).index("summary")
    labelled = []
    for _ in range(30):
        rows = chance.integers(0, 2, (6, len(WEIGHTS))).astype(np.float64)
        rows[0, place], rows[1, place] = 1.0, 0.0
        labelled.append((rows, rows[:, place].copy()))
    found = fit(labelled)
    assert found["summary"] > 0
    assert found["summary"] == max(found.values())

"""The fit puts weight on the sign that tells a labelled clause from the others."""

import numpy as np

from app.engines.embedded.follow_up.worth import WEIGHTS
from app.evaluation.fit_follow_ups import Labelled, fit, left_out


def _labelled(count: int) -> list[Labelled]:
    """Answers in which the clauses with the sign "summary" are labelled, and the other signs fall by chance."""
    chance = np.random.default_rng(7)
    place = list(WEIGHTS).index("summary")
    labelled = []
    for _ in range(count):
        rows = chance.integers(0, 2, (6, len(WEIGHTS))).astype(np.float64)
        rows[0, place], rows[1, place] = 1.0, 0.0
        labelled.append((rows, rows[:, place].copy()))
    return labelled


def test_the_telling_sign_gets_the_largest_weight() -> None:
    """Where only clauses with one sign are labelled, its weight is positive and the largest."""
    found = fit({"one": _labelled(30)})
    assert found["summary"] > 0
    assert found["summary"] == max(found.values())


def test_a_hand_left_out_is_judged_by_weights_of_the_others() -> None:
    """A sign that holds for every hand is found without one of them; labels by chance are not."""
    found = left_out({"one": _labelled(20), "two": _labelled(10)})
    assert set(found) == {"one", "two"}
    assert min(found.values()) >= 0.9
    chance = np.random.default_rng(3)
    mixed = [(rows, chance.permutation([1.0, 0, 0, 0, 0, 0])) for rows, _ in _labelled(30)]
    assert left_out({"one": mixed[:15], "two": mixed[15:]})["two"] <= 0.5

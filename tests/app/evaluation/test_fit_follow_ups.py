"""The fit puts weight on the sign that tells a labelled clause from the others."""

import tomllib

import numpy as np

from app.engines.embedded.follow_up.worth import WEIGHTS
from app.evaluation.fit_follow_ups import HANDS, OTHERS, SETS, Labelled, fit, label, left_out, second_opinions
from app.evaluation.follow_ups import load
from tests.app.engines.embedded.slice_of import embed


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


def test_further_opinions_count_by_their_share() -> None:
    """A clause one of two others would go to counts a quarter; the first one's mark counts whole."""
    answer = "I told the driver to wait. He was not happy about it. We left at nine."
    _, y = label(
        "Tell me about a delay.",
        answer,
        [(0, 26)],
        embed,
        [["He was not happy about it"], ["I told the driver to wait"]],
    )
    assert y.tolist() == [1.0 + OTHERS / 2, OTHERS / 2, 0.0]


def test_a_clause_only_others_would_ask_about_is_no_hit() -> None:
    """With a hand left out, only the places it marked itself count."""
    place = list(WEIGHTS).index("summary")
    others = [(rows, OTHERS * rows[:, place]) for rows, _ in _labelled(10)]
    assert left_out({"one": _labelled(20), "two": others})["two"] == 0.0


def test_second_opinions_stand_in_their_answers() -> None:
    """Every place of a further interviewer is a stretch of the answer it is about, and none is of a sealed pair."""
    split = tomllib.loads((SETS / "follow_ups" / "split.toml").read_text(encoding="utf-8"))
    hands = {*HANDS, "staffroom", "agency"}
    answers = {pair.id: pair.answer for hand in hands for pair in load(SETS / "follow_ups" / f"{hand}.toml")}
    found = second_opinions()
    assert not set(found) & set(split["sealed"])
    for name, opinions in found.items():
        assert all(quote in answers[name] for quotes in opinions for quote in quotes)

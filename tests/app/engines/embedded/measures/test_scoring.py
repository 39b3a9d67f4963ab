"""What is fitted covers every rubric and weighs good things, no length; the bands are where they are said to be."""

import pytest

from app.engines.embedded.measures.fitted import SCORES
from app.engines.embedded.measures.scoring import FOLLOW_UP, overall_of, score_of, worth
from app.engines.embedded.measures.topic import kind_of
from app.records import FORMATS, band_of
from tests.app.engines.embedded.coached import knowledge

ALL_GOOD = dict.fromkeys({name for table in SCORES.values() for _, row in table.values() for name in row}, 1.0) | {
    "unfolded": 1.0,
    "concrete": 1.0,
    "on_topic": 1.0,
    "answers": 1.0,
    "for_this": 1.0,
}


def test_every_criterion_of_every_rubric_has_a_curve() -> None:
    """No rubric asks for a criterion that cannot be scored."""
    for format, rubric in knowledge().rubrics.items():
        curves = SCORES[kind_of("story", format)]
        assert {criterion.name for criterion in rubric.criterion} <= set(curves)
    assert set(FORMATS) >= set(knowledge().rubrics)


def test_no_weight_is_below_zero() -> None:
    """Each measurement is a good thing, so that every score can be read as a sum of what is there."""
    assert all(weight > 0 for table in SCORES.values() for _, row in table.values() for weight in row.values())


def test_nothing_weighs_a_length() -> None:
    """Words and seconds are measured for delivery, never for a score."""
    assert not {"words", "seconds", "sentences"} & set(ALL_GOOD)


def test_everything_good_is_strong_and_nothing_is_thin() -> None:
    """The scale is used from end to end."""
    nothing = dict.fromkeys(ALL_GOOD, 0.0)
    for kind, format in (("story", "behavioural"), ("reasoned", "technical")):
        for criterion in SCORES[kind]:
            assert score_of(criterion, format, ALL_GOOD, None) > 4.5
            assert score_of(criterion, format, nothing, None) < 1.5


@pytest.mark.parametrize("lost", ["for_this", "answers"])
def test_another_question_and_a_plea_cost(lost: str) -> None:
    """However good the rest is, less of it is left."""
    assert worth({**ALL_GOOD, lost: 0.0}) < worth(ALL_GOOD)


def test_a_bare_claim_is_no_story() -> None:
    """Where nothing unfolds there is nothing to believe, however good the words."""
    assert score_of("result", "behavioural", {**ALL_GOOD, "unfolded": 0.0}, None) < 2.5


def test_what_a_criterion_asks_for_must_be_there() -> None:
    """An answer that never says what it costs is not as good on cost as one that does."""
    without = score_of("complexity", "coding_talk", {**ALL_GOOD, "complexity": 0.0}, None)
    assert without < score_of("complexity", "coding_talk", ALL_GOOD, None) - 0.5


def test_more_is_expected_of_a_senior() -> None:
    """The same answer is worth a little less at a higher level."""
    middling = dict.fromkeys(ALL_GOOD, 0.6) | {"for_this": 1.0, "answers": 1.0}
    levels = [score_of("result", "behavioural", middling, level) for level in ("entry", "mid", "senior", "lead")]
    assert levels == sorted(levels, reverse=True)
    assert levels[0] - levels[-1] < 0.5


def test_follow_up_weights_add_up() -> None:
    """Each row of the short table is a whole."""
    assert all(sum(row.values()) == pytest.approx(1.0) for row in FOLLOW_UP.values())


@pytest.mark.parametrize(
    ("score", "band"), [(1.0, "thin"), (1.99, "thin"), (2.0, "developing"), (3.0, "solid"), (4.0, "strong")]
)
def test_bands(score: float, band: str) -> None:
    """Below 2 thin, below 3 developing, below 4 solid, else strong."""
    assert band_of(score) == band


def test_the_overall_is_the_plain_mean() -> None:
    """Nothing is weighed twice."""
    assert overall_of([2.0, 3.0, 4.0]) == 3.0

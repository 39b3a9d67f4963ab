"""Progress: takes side by side, scores over time, self-ratings against the coach's."""

from typing import Any

import pytest

from app.coach.progress import (
    change_of,
    criteria_of,
    progress,
    self_rating_of,
    strongest_of,
    takes_of,
    trend_of,
    weakest_of,
)
from app.errors import NotFound
from app.records import CriterionProgress, CriterionScore, Critique, Progress, Question, SelfRating, Trend
from app.store import candidates, coaching, practice
from app.store.practice import Judged
from tests.app.store.filled import card
from tests.fakes import critique_of, follow_up_about, question
from tests.rig import CANDIDATE, OWNER, Rig


def _critique(day: int, overall: float | None, **more: Any) -> Critique:
    made = critique_of("x", overall, id_=f"k{day}", created_at=f"2027-01-{day:02d}")
    return made.model_copy(update=more)


def _judged(critique: Critique, asked: Question | None = None) -> Judged:
    return Judged(critique, "i" if asked else None, 1 if asked else None, asked)


@pytest.mark.parametrize(
    ("scores", "change", "trend"),
    [
        ([2, 2, 3], None, None),
        ([2, 2, 2.5, 2.5], 0.5, "improving"),
        ([2, 2, 2.3, 2.3], 0.3, "flat"),
        ([2.3, 2.3, 2, 2], -0.3, "flat"),
        ([2, 2, 2.4, 2.4], 0.4, "unclear"),
        ([3, 3, 2.4, 2.4], -0.6, "falling"),
        ([2, 2, 5, 3, 3], 1.0, "improving"),
        ([1, 5, 1, 4, 2, 5, 1, 4], 0.25, "uneven"),
        ([1, 4, 1, 4, 2, 5, 1, 5], 0.75, "uneven"),
        ([1.5, 2, 1, 1.5, 3.5, 4.5, 3, 4.5], 2.38, "improving"),
    ],
)
def test_a_trend_needs_four_points_and_half_a_point(
    scores: list[float], change: float | None, trend: Trend | None
) -> None:
    """Half a point up is improving, three tenths are nothing, what lies between is left open, and swings are swings."""
    assert change_of(scores) == change
    assert trend_of(scores) == trend


def test_takes_of_one_question_stand_together() -> None:
    """The same question in other spelling is the same, wherever it was answered; follow-ups are none."""
    back = question("And then?").model_copy(update={"follow_up": follow_up_about("x")})
    log = [
        _judged(_critique(1, 2.0, question="Why?")),
        _judged(_critique(2, 3.0, question="When?")),
        _judged(_critique(3, None, question="why")),
        _judged(_critique(4, 3.5, question="WHY?"), question("Why?")),
        _judged(_critique(5, 1.0, question="And then?"), back),
    ]
    why, when = takes_of(log)
    assert [(take.critique, take.overall) for take in why.takes] == [("k1", 2.0), ("k3", None), ("k4", 3.5)]
    assert (why.change, when.change) == (1.5, None)
    assert (why.takes[2].interview, why.takes[2].turn) == ("i", 1)


def test_each_criterion_has_its_points_and_its_count() -> None:
    """Scores come in the order of time; an answer that gave nothing to judge by adds no point."""

    def scored(score: float | None) -> tuple[CriterionScore, ...]:
        made = CriterionScore(
            criterion="result", title="Result", score=score, band=None, rationale="", evidence=(), advice=""
        )
        return (made,)

    critiques = [_critique(day, 3.0, criteria=scored(score)) for day, score in ((1, 2.0), (2, None), (3, 3.0))]
    (found,) = criteria_of(critiques)
    assert [point.score for point in found.points] == [2.0, 3.0]
    assert (found.count, found.mean, found.trend) == (2, 2.5, None)


def test_only_gaps_above_half_a_band_are_shown() -> None:
    """Who rates themselves within half a point is right enough; the widest gap comes first."""
    found = self_rating_of(
        [
            _critique(1, 3.0, self_rating=3.5),
            _critique(2, 3.0, self_rating=4.0),
            _critique(3, 3.0, self_rating=1.0),
            _critique(4, 3.0),
        ]
    )
    assert [(gap.critique, gap.gap) for gap in found.gaps] == [("k3", -2.0), ("k2", 1.0)]
    assert (found.rated, found.mean_gap) == (3, -0.17)
    assert self_rating_of([]).mean_gap is None


def test_progress_gathers_what_is_kept(rig: Rig) -> None:
    """Answers, what is due now, and when the next question comes."""
    with rig.database.begin() as connection:
        key = candidates.find(connection, OWNER, CANDIDATE)
        coaching.add_critique(connection, key, _critique(1, 3.0))
        practice.save_card(connection, key, card("late", "Why?", "2027-01-10T08:00:00.000Z"))
        practice.save_card(connection, key, card("bad", "When?", "2027-01-12T08:00:00.000Z", went_badly=True))
        practice.save_card(connection, key, card("later", "Who?", "2027-03-01T08:00:00.000Z"))
    found = progress(rig.context, OWNER, CANDIDATE)
    assert (found.answers, [held.id for held in found.due]) == (1, ["bad", "late"])
    assert found.next_due == "2027-03-01T08:00:00.000Z"
    with pytest.raises(NotFound):
        progress(rig.context, "bo", CANDIDATE)


def test_nothing_practised_is_no_error(rig: Rig) -> None:
    """Before the first answer everything is empty."""
    found = progress(rig.context, OWNER, CANDIDATE)
    assert (found.answers, found.questions, found.criteria, found.due, found.next_due) == (0, (), (), (), None)


def test_the_weakest_criterion_needs_three_answers() -> None:
    """Two low scores are chance."""
    low = CriterionProgress(criterion="a", title="A", points=(), count=2, mean=1.0, change=None, trend=None)
    high = low.model_copy(update={"criterion": "b", "count": 3, "mean": 4.0})
    made = Progress(
        answers=3,
        questions=(),
        criteria=(low, high),
        self_rating=SelfRating(rated=0, mean_gap=None, gaps=()),
        due=(),
        next_due=None,
    )
    assert weakest_of(made) == strongest_of(made) == high
    assert weakest_of(made.model_copy(update={"criteria": (low,)})) is None

"""What is said of practice and of the days."""

from datetime import date
from typing import get_args

from app.records import CardRating, Correction, CriterionProgress, Point, RequirementStatus, Trend
from app.web import phrases


def test_every_outcome_has_its_phrase() -> None:
    """Whatever a record may hold can be said."""
    assert set(phrases.STEP) == set(get_args(phrases.Step))
    assert set(phrases.REQUIREMENT) == set(get_args(RequirementStatus))
    assert set(phrases.TREND) == set(get_args(Trend))
    assert set(phrases.CARD_RATING) == set(get_args(CardRating))
    assert list(phrases.WENT) == [1, 2, 3, 4, 5]


def _criterion(title: str, trend: Trend | None, *scores: float) -> CriterionProgress:
    return CriterionProgress(
        criterion=title.lower(),
        title=title,
        points=tuple(Point(at="2027-01-01", score=score, critique="k", engine="embedded") for score in scores),
        count=len(scores),
        mean=sum(scores) / len(scores),
        change=None,
        trend=trend,
    )


def test_the_way_of_a_criterion_is_said_as_its_dots_show_it() -> None:
    """Swings are named by their ends, and a last answer that goes against the trend is not passed over."""
    assert phrases.trend(_criterion("Clarity", None, 2.0)) == "1 answer"
    assert phrases.trend(_criterion("Clarity", "uneven", 1.2, 4.6, 1.4, 4.0)) == "Up and down, from thin to strong"
    assert phrases.trend(_criterion("Clarity", "improving", 2.0, 2.0, 4.0, 4.0)) == "Better than it was"
    worse = phrases.trend(_criterion("Clarity", "improving", 2.0, 2.0, 4.6, 4.6, 1.5))
    assert worse == "Better than it was, though the last one was thin"


def test_practice_so_far_is_said_in_a_line() -> None:
    """The strongest and the weakest, and what has changed; nothing before there is enough to say."""
    best, worst = _criterion("Clarity", "improving", 4.6), _criterion("Structure", "uneven", 1.5)
    assert phrases.summary(None, None, ()) == ""
    assert phrases.summary(best, worst, (best, worst)) == (
        "On the whole clarity is your strongest (strong) and structure your weakest (thin). Clarity has got better."
    )
    assert phrases.summary(best, best, ()) == "On the whole everything is strong, clarity the least so."


def test_how_often_is_said_as_one_says_it() -> None:
    """Once, twice, then by number."""
    assert [phrases.times(number) for number in (1, 2, 3)] == ["once", "twice", "3 times"]


def test_a_guess_is_compared_by_bands() -> None:
    """The same band is agreement; else how far off it was, and which way; without a score nothing is said."""
    assert phrases.guessed(3.5, 3.1) == ", and so says the coach"
    assert phrases.guessed(4.5, 3.1) == ", a band above the coach"
    assert phrases.guessed(1.5, 4.2) == ", 3 bands below the coach"
    assert phrases.guessed(1.5, None) == ""


def test_a_gap_is_asked_about_as_an_interviewer_would() -> None:
    """The requirement is quoted without the stop of its line."""
    asked = phrases.wanted("Fluent Icelandic. ")
    assert asked == "This job asks for “Fluent Icelandic”. What comes closest to it in what you have done?"


def test_the_headline_counts_the_days() -> None:
    """Without a date it is just today, and what is past is said to be."""
    assert [phrases.countdown(days) for days in (None, -3, 0, 1, 9)] == [
        "Today",
        "The interview is behind you",
        "Today is the day",
        "One day to go",
        "9 days to go",
    ]


def test_a_day_of_the_plan_is_named_by_its_nearness() -> None:
    """Today and tomorrow by their names, others by weekday and date."""
    today = date(2027, 1, 15)

    assert [phrases.weekday(f"2027-01-{day}", today) for day in (15, 16, 17)] == [
        "Today",
        "Tomorrow",
        "Sunday 17 January",
    ]


def test_what_was_set_right_quotes_it() -> None:
    """Each kind of correction is a sentence with the words it is about."""
    made = Correction(id="c", kind="value", text="212", other="190", created_at="2027-01-15")

    assert phrases.set_right(made) == "You settled that “212” is right, not “190”."
    assert phrases.set_right(made.model_copy(update={"kind": "claim"})) == "You confirmed “212”."
    assert "“212”" in phrases.set_right(made.model_copy(update={"kind": "missed"}))
    assert "“212”" in phrases.set_right(made.model_copy(update={"kind": "remark"}))


def test_self_judgement_needs_half_a_band() -> None:
    """Less is agreement; more is said with its direction."""
    assert "as the coach does" in phrases.self_judged(0.5)
    assert "kinder to yourself" in phrases.self_judged(0.6)
    assert "harder on yourself" in phrases.self_judged(-0.6)

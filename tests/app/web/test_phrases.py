"""What is said of practice and of the days."""

from datetime import date
from typing import get_args

from app.records import CardRating, Correction, RequirementStatus, Trend
from app.web import phrases


def test_every_outcome_has_its_phrase() -> None:
    """Whatever a record may hold can be said."""
    assert set(phrases.STEP) == set(get_args(phrases.Step))
    assert set(phrases.REQUIREMENT) == set(get_args(RequirementStatus))
    assert set(phrases.TREND) == set(get_args(Trend))
    assert set(phrases.CARD_RATING) == set(get_args(CardRating))
    assert list(phrases.WENT) == [1, 2, 3, 4, 5]


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

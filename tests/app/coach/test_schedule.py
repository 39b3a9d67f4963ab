"""When a question comes again."""

from datetime import datetime

import pytest

from app.coach.schedule import rating_of, reviewed
from app.records import Band, Card, CardRating, Review
from tests.app.store.filled import card


def _days(made: Card) -> float:
    last = datetime.fromisoformat(made.reviews[-1].at)
    return (datetime.fromisoformat(made.due) - last).total_seconds() / 86_400


def _review(day: int, rating: CardRating, critique: str | None = None) -> Review:
    return Review(at=f"2027-02-{day:02d}T08:00:00.000Z", rating=rating, by="coach", critique=critique)


@pytest.mark.parametrize(
    ("band", "rating"), [("thin", "again"), ("developing", "hard"), ("solid", "good"), ("strong", "easy")]
)
def test_a_band_is_a_rating(band: Band, rating: CardRating) -> None:
    """The better the answer, the later it comes again; what could not be judged comes soonest."""
    assert rating_of(band) == rating
    assert rating_of(None) == "again"


def test_better_answers_come_again_later() -> None:
    """The first interval is a day after a failure and grows with the rating, in whole days and always the same."""
    ratings: tuple[CardRating, ...] = ("again", "hard", "good", "easy")
    days = [_days(reviewed(card("c", "Why?"), _review(1, rating))) for rating in ratings]
    assert days == sorted(days)
    assert days[0] == 1.0
    assert all(day == int(day) for day in days)
    assert days == [_days(reviewed(card("c", "Why?"), _review(1, rating))) for rating in ratings]


def test_intervals_grow_while_it_goes_well_and_fall_back_when_it_does_not() -> None:
    """A question answered well again and again comes more and more seldom; one failure brings it back."""
    made = card("c", "Why?")
    days = []
    for day in (1, 4, 14):
        made = reviewed(made, _review(day, "good"))
        days.append(_days(made))
    assert days == sorted(days)
    assert days[-1] > days[0]
    assert _days(reviewed(made, _review(28, "again"))) < days[-1]


def test_ones_own_word_takes_the_place_of_the_scores() -> None:
    """A second review of the same critique replaces the first; one of another critique comes on top."""
    first = reviewed(card("c", "Why?"), _review(1, "again", "k1"))
    replaced = reviewed(first, _review(1, "easy", "k1"))
    assert [review.rating for review in replaced.reviews] == ["easy"]
    assert replaced.due == reviewed(card("c", "Why?"), _review(1, "easy", "k1")).due
    assert len(reviewed(first, _review(2, "good", "k2")).reviews) == 2


def test_practice_ends_what_went_badly() -> None:
    """A question that failed for real is an ordinary card once it was practised."""
    assert not reviewed(card("c", "Why?", went_badly=True), _review(1, "hard")).went_badly


def test_due_dates_compare_as_text() -> None:
    """They have the form of all instants here, so that the database can sort them."""
    assert reviewed(card("c", "Why?"), _review(1, "again")).due == "2027-02-02T08:00:00.000Z"

"""When a practised question should come again: FSRS, without chance, in whole days."""

from datetime import datetime
from typing import Any, Final

from app.records import Band, Card, CardRating, Review

RATING_OF: Final[dict[Band, CardRating]] = {"thin": "again", "developing": "hard", "solid": "good", "strong": "easy"}
"""The rating that the band of a score stands for, where the candidate gives none."""


def rating_of(band: Band | None) -> CardRating:
    """The rating of an answer; one that could not be judged has to be practised again."""
    return "again" if band is None else RATING_OF[band]


def reviewed(card: Card, review: Review) -> Card:
    """The card after one more practice, at the instant of the review.

    A second review of the same critique takes the place of the first: the candidate's word over the score's.
    """
    earlier = card.reviews
    if review.critique is not None and earlier and earlier[-1].critique == review.critique:
        earlier = earlier[:-1]
    reviews = (*earlier, review)
    memory = None
    for each in reviews:
        memory = _step(memory, each)
    return card.model_copy(
        update={"reviews": reviews, "memory": memory, "due": _instant(memory["due"]), "went_badly": False}
        if memory
        else {}
    )


def _step(memory: dict[str, Any] | None, review: Review) -> dict[str, Any]:
    # 20 ms that only a review needs.
    from fsrs import Card as Memory
    from fsrs import Rating, Scheduler

    # No steps of minutes: an interview answer that went wrong is practised again tomorrow, not in sixty seconds.
    scheduler = Scheduler(learning_steps=(), relearning_steps=(), enable_fuzzing=False)
    ratings = {"again": Rating.Again, "hard": Rating.Hard, "good": Rating.Good, "easy": Rating.Easy}
    at = datetime.fromisoformat(review.at)
    known = Memory(card_id=1, due=at) if memory is None else Memory.from_dict(memory)  # type: ignore[arg-type]
    after, _ = scheduler.review_card(known, ratings[review.rating], review_datetime=at)
    return dict(after.to_dict())


def _instant(iso: str) -> str:
    """An instant as it is stored: in UTC with milliseconds and Z, so that instants compare as text."""
    return datetime.fromisoformat(iso).isoformat(timespec="milliseconds").replace("+00:00", "Z")

"""What offers a post is told by the ways in which it does."""

from ingest.outline.hiring import ways_of_hiring


def test_an_offer_in_prose() -> None:
    """Pay, applying, what would be welcome and what the post comes with are four ways."""
    text = (
        "The post comes with a flat and £19,400 a year. A licence would be welcome. Applications to the Clerk by May."
    )

    assert ways_of_hiring(text) >= 4


def test_ones_own_experience_offers_nothing() -> None:
    """Telling what one did and asked offers no post."""
    assert ways_of_hiring("I ran nine hives for two years and asked the council for a shed. They paid.") == 0

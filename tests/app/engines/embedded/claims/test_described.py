"""What somebody is said to be is held against what the notes have beside their name."""

import pytest

from app.engines.embedded.claims.described import descriptions
from tests.app.engines.embedded.claims.lighthouse import TRAINING, contradicted


def test_another_post_is_wrong() -> None:
    """The post that the notes have is given."""
    assert contradicted("Marlo, our finance manager, doubted it.", TRAINING) == ["dir of estates"]


@pytest.mark.parametrize("sentence", ["Marlo, the estates director, doubted it.", "Marlo, my boss then, doubted it."])
def test_the_same_post_or_a_general_word_is_left_alone(sentence: str) -> None:
    """Somebody may be one's boss besides what they are."""
    assert contradicted(sentence, TRAINING) == []


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("Dr Hale, one of our registrars, wouldn't have it", "registrars"),
        ("their CFO, Lenore Stapp, is yelling", "CFO"),
        ("wrote it up for Sorley (architect), two sides", "architect"),
        ("Hadley Orr was our general contractor, and", "general contractor"),
    ],
)
def test_what_somebody_is_is_read(text: str, post: str) -> None:
    """In brackets, after a comma, before the name or after "was"."""
    assert [found.post for found in descriptions(text)] == [post]


@pytest.mark.parametrize("text", ["Started at Boothby's, the chemist", "Leith, together with the rest"])
def test_places_and_other_words_are_no_posts(text: str) -> None:
    """A shop is nobody."""
    assert descriptions(text) == ()

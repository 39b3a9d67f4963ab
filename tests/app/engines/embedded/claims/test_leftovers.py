"""A figure that only the answer has meets the one that only the notes have, where both tell one event."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("We baked 310 rolls by six and lost nine of them.", "480 loaves"),
        ("All the loaves we baked came to 310.", "480 loaves"),
    ],
)
def test_what_is_counted_may_have_another_word(sentence: str, right: str) -> None:
    """Rolls for loaves: the number is left over on both sides, and so is the one it stands for."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence", ["Thirty people queued outside the next morning.", "I slept four hours before the show."]
)
def test_a_figure_of_another_thing_is_not_measured(sentence: str) -> None:
    """Whoever was there remembers more than the notes say."""
    assert contradicted(sentence) == []

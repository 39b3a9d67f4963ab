"""What came of an act, where it is only noted down."""

import pytest

from app.engines.embedded.pitch.results import result_of


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("96,000 back pay", "That was 96,000 back pay."),
        ("the next year only 1 splash", "The next year it was only 1 splash."),
        ("41 fps -> 60 on Switch", "It went from 41 fps to 60 on Switch."),
        ("cheese", None),
        ("5 of 9", None),
    ],
)
def test_a_noted_result_is_a_sentence(written: str, said: str | None) -> None:
    """A figure with what it is of; a bare share says nothing."""
    assert result_of(written, {}) == said


def test_what_it_had_come_to_by_then_is_told_as_that() -> None:
    """A share and its month after an act."""
    assert result_of("96% by april", {}) == "It was 96% by April."
    assert result_of("1,640 visits a month by february", {}) == "It was 1,640 visits a month by February."

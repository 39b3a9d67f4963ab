"""Advice that asks for nothing."""

import pytest

from app.engines.embedded.critique.at_rest import is_at_rest


@pytest.mark.parametrize(
    "advice",
    [
        "Keep this pace.",
        "Keep it as it is: what changed, and then what you took from it.",
        "Leave it as it is; do not soften it in the next sentence.",
        "Stop there, and let them ask on.",
        "",
    ],
)
def test_what_may_stay_asks_for_nothing(advice: str) -> None:
    """Praise in the form of advice is nobody's next step."""
    assert is_at_rest(advice)


@pytest.mark.parametrize(
    "advice",
    [
        "Keep the team, and add one sentence that starts with “I”.",
        "The choice can stay; give one moment of it two sentences more.",
        "Leave out “my boss is a fool” and tell the rest again.",
    ],
)
def test_what_is_to_be_done_asks_for_something(advice: str) -> None:
    """Advice that begins mildly and then asks for a change is a step."""
    assert not is_at_rest(advice)

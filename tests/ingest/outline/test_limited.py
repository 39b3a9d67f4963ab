"""Lines that hold nothing but a limit."""

import pytest

from ingest.outline.limited import only_limits


@pytest.mark.parametrize(
    "text", ["3 minutes to respond", "(2 mins)", "Prep 30s / answer 2 min", "1 take", "max 90 seconds"]
)
def test_limits_alone(text: str) -> None:
    """Amounts, units and the few words around them say how long an answer may take."""
    assert only_limits(text)


@pytest.mark.parametrize("text", ["Two months", "5 mins. tell the boiler one", "30 covers", "I answer in a minute", ""])
def test_something_said(text: str) -> None:
    """A line with any other word, or without a limit, says something."""
    assert not only_limits(text)

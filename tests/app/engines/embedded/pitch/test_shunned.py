"""What no introduction is made of."""

import pytest

from app.engines.embedded.pitch.shunned import is_shunned


@pytest.mark.parametrize(
    "topic",
    [
        "[failure]",
        "why leave",
        "weakness",
        "biggest mistake. door L3",
        "money. now 39 gross",
        "A lesson that went badly",
    ],
)
def test_failures_leaving_and_pay_are_left_out(topic: str) -> None:
    """How people head such notes is enough to leave them out."""
    assert is_shunned(topic)


@pytest.mark.parametrize("topic", ["[safety]", "the holiday pay of eleven people", "why Tidewell", "proudest"])
def test_work_is_not(topic: str) -> None:
    """Work with pay, and reasons for a company, are none of those."""
    assert not is_shunned(topic)

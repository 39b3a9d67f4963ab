"""Nobody takes credit for what the notes give to somebody else."""

import pytest

from tests.app.engines.embedded.claims.stall import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I came up with the loyalty cards with the pressed leaf, that was my idea.", "Henrike's idea"),
        ("I wired the barn myself.", "Wim wired the barn"),
    ],
)
def test_what_was_somebody_elses_is_contradicted(sentence: str, right: str) -> None:
    """What the notes say of it is shown."""
    assert any(right in (shown or "") for shown in contradicted(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "The loyalty cards were Henrike's idea and I printed them.",
        "Wim wired the barn, and I found the crates.",
        "We sold out by noon, and I had forty crates of pears that day.",
    ],
)
def test_credit_that_is_given_is_left_alone(sentence: str) -> None:
    """An answer that names the other, or tells something else of the same story, takes no credit."""
    assert contradicted(sentence) == []

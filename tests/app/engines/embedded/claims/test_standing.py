"""What has lapsed or was never finished is not held."""

import pytest

from tests.app.engines.embedded.claims.stall import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I've got my forklift counterbalance.", "lapsed"),
        ("I passed food hygiene level 3.", "not yet sat"),
    ],
)
def test_what_is_not_held_is_contradicted(sentence: str, right: str) -> None:
    """The line of the notes is shown as it stands."""
    assert any(right in (shown or "") for shown in contradicted(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        "I've got my peer mentor certificate.",
        "My forklift counterbalance has lapsed.",
        "I haven't got food hygiene level 3.",
        "I'm working towards food hygiene level 3.",
    ],
)
def test_what_is_held_or_said_to_be_missing_is_left_alone(sentence: str) -> None:
    """A ticket that the notes have, and an honest word about one that they have not, are no contradictions."""
    assert contradicted(sentence) == []

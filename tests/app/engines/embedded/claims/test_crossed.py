"""Two things told the other way round are wrong."""

import pytest

from tests.app.engines.embedded.claims.lighthouse import LEAD, TRAINING, contradicted


@pytest.mark.parametrize(
    ("lead", "sentence", "right"),
    [
        (LEAD, "I rewired it with brown for the winch and green for the foghorn.", "green = winch, brown = foghorn"),
        (TRAINING, "I emailed the volunteers and I rang the rest.", "I rang the volunteers and emailed the rest"),
    ],
)
def test_what_is_paired_the_other_way_round_is_wrong(lead: str, sentence: str, right: str) -> None:
    """Words of a closed set and deeds can be mixed up."""
    assert contradicted(sentence, lead) == [right]


@pytest.mark.parametrize(
    ("lead", "sentence"),
    [
        (LEAD, "I rewired it with green for the winch and brown for the foghorn."),
        (TRAINING, "I rang the volunteers and I emailed the rest."),
        (TRAINING, "I emailed the rest and I rang the volunteers."),
    ],
)
def test_the_same_pairs_in_any_order_are_left_alone(lead: str, sentence: str) -> None:
    """What is told first is no matter."""
    assert contradicted(sentence, lead) == []

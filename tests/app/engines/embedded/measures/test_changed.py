"""Changes that an act brought about and that were measured."""

import pytest

from app.engines.embedded.measures.changed import achieved, changed


@pytest.mark.parametrize(
    "sentence",
    [
        "scrap went 9% -> 4% by June",
        "Breakdowns per month fell from 12 to 5",
        "That cut the changeover by 30%",
        "By April it was down to six thousand nine hundred",
    ],
)
def test_from_one_value_to_another_is_a_change(sentence: str) -> None:
    """Before and after of one measure, or a share, say how far something moved."""
    assert changed(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "we had 2 to 3 helpers",
        "open from 9 to 5",
        "I wrote a 20 minute plan",
        "I went down to the yard at 5",
        "we got the crew out to 40 houses",
    ],
)
def test_a_range_and_a_number_are_no_change(sentence: str) -> None:
    """Numbers that say how things stood move nothing."""
    assert not changed(sentence)


def test_the_change_must_follow_an_act_of_ones_own() -> None:
    """What moved by itself, or before anything was done, is nobody's achievement."""
    assert achieved("I painted the lanes. Near misses went from 12 to 5.")
    assert not achieved("Near misses went from 12 to 5. The depot is small.")
    assert not achieved("Orders fell from 40 to 12 a day. I painted the lanes.")

"""How often is a value, however it is worded."""

from tests.app.engines.embedded.claims.boatyard import GAS, contradicted


def test_another_frequency_of_the_same_thing_is_contradicted() -> None:
    """A drill every month is none that is held once a quarter."""
    assert contradicted("We have an extinguisher drill every month.", GAS) == ["once a quarter"]


def test_the_same_frequency_in_other_words_is_left_alone() -> None:
    """Four times a year is once a quarter, and something else may be done more often."""
    assert contradicted("We have an extinguisher drill four times a year.", GAS) == []
    assert contradicted("We have an extinguisher drill once quarterly.", GAS) == []
    assert contradicted("We check the list on the slip door every month.", GAS) == []

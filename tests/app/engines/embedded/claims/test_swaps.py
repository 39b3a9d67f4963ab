"""One thing told as another is found by the words around it."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("The prover died on a Tuesday.", "a Thursday"),
        ("I proved the dough in plastic crates beside my brother's old heater.", "my uncle's"),
        ("I carried the dough to the boiler room in wicker crates.", "plastic"),
        ("Friday it was, the night before the county show, when the prover died on us.", "a Thursday"),
    ],
)
def test_another_thing_in_the_same_slot_is_wrong(sentence: str, right: str) -> None:
    """Days and relatives exclude each other; another noun does where all around it is the same."""
    assert contradicted(sentence) == [right]


@pytest.mark.parametrize(
    "sentence",
    ["It was a Tuesday when the new prover came.", "I carried the dough to the boiler room in plastic boxes."],
)
def test_another_word_for_the_same_or_another_place_is_let_be(sentence: str) -> None:
    """A synonym is no mistake, and a day of something else is no other day of this."""
    assert contradicted(sentence) == []

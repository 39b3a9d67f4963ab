"""A deed told of somebody else than the notes tell it of, or told as not done, is contradicted."""

import pytest

from tests.app.engines.embedded.critique.notes_of_a_baker import contradicted


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("Petra carried the dough to the boiler room in plastic crates.", "I carried the dough to the boiler room"),
        ("I never carried the dough to the boiler room in crates.", "I carried the dough to the boiler room"),
    ],
)
def test_a_deed_of_another_doer_is_wrong(sentence: str, right: str) -> None:
    """What the notes say of it is given."""
    (found,) = contradicted(sentence)
    assert found is not None and found.startswith(right)


@pytest.mark.parametrize(
    "sentence",
    [
        "We carried the dough to the boiler room together.",
        "The miller had lent us spelt flour for the last batch.",
        "Petra carried on as if nothing had happened.",
    ],
)
def test_the_same_deed_in_other_words_is_left_alone(sentence: str) -> None:
    """ "We" may be oneself, and a verb alone is no deed."""
    assert contradicted(sentence) == []

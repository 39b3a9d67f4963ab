"""Who it was about moves no meaning."""

import pytest

from app.engines.embedded.answer.neutral import neutral


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Colette, my deputy, said no. I told her why.", "Piotr, my deputy, said no. I told him why."),
        ("I rang Dr Amina Osei at St Mary's School.", "I rang Mr Kofi Brandt at Oakfield Academy."),
        ("So he kept his promise.", "So she kept her promise."),
    ],
)
def test_names_pronouns_and_schools_read_alike(one: str, other: str) -> None:
    """Two tellings that differ only in who it was are the same text."""
    assert neutral(one) == neutral(other)


def test_tools_keep_their_names_in_an_argument() -> None:
    """An argument is about them."""
    assert "Redis" in neutral("I would keep it in Redis.", keep_names=True)


def test_a_sentence_that_opens_on_another_word_stays() -> None:
    """Not every capital is a name."""
    assert neutral("Refinancing, the bank moved it up.") == "Refinancing, the bank moved it up."

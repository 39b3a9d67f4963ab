"""Proper names are read out of text by their capitals and the words around them."""

from app.english.names import names


def test_a_name_ends_before_and_i() -> None:
    """What joins a name to the speaker is no part of it."""
    assert [name.quote for name in names("My manager Stefan and I talk about it.")] == ["Stefan"]


def test_a_word_that_opens_its_sentence_before_i_is_no_name() -> None:
    """It has its capital from its place, whatever word follows."""
    assert names("Afterwards I put a code on every box.") == ()

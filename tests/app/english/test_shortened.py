"""Shortened words are told by their letters."""

import pytest

from app.english.shortened import initials_of, is_short_for


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("obs", "observations"),
        ("meds", "medication"),
        ("meds", "medications"),
        ("cert", "certificate"),
        ("appt", "appointment"),
        ("appts", "appointments"),
        ("pts", "patients"),
        ("dept", "department"),
        ("physio", "physiotherapist"),
    ],
)
def test_a_short_form_has_the_letters_of_the_full_one(short: str, full: str) -> None:
    """A beginning, or the first and last letter with consonants between, shortens a word."""
    assert is_short_for(short, full)


@pytest.mark.parametrize(
    ("short", "full"),
    [
        ("care", "cares"),
        ("ward", "warden"),
        ("obs", "object"),
        ("art", "patient"),
        ("pot", "patient"),
        ("mg", "morning"),
    ],
)
def test_another_word_is_no_short_form(short: str, full: str) -> None:
    """An inflection, a word of other letters and one with vowels of its own shorten nothing."""
    assert not is_short_for(short, full)


@pytest.mark.parametrize(
    ("words", "letters", "count"),
    [
        ("date of birth first", "DOB", 3),
        ("standard operating procedure folder", "SOP", 3),
        ("asked Lena something", "ALS", 0),
        ("dark old barns", "DBO", 0),
    ],
)
def test_initials_are_of_neighbouring_words_that_name_a_thing(words: str, letters: str, count: int) -> None:
    """Small words between may have a letter; what tells that something was done is no name."""
    assert initials_of(words.split(), letters) == count


def test_letters_that_are_known_may_stand_for_what_looks_like_a_deed() -> None:
    """ "Designated" opens a name where somebody notes the letters, and tells that something was done elsewhere."""
    assert initials_of("designated safeguarding lead".split(), "DSL", known=True) == 3
    assert initials_of("designated safeguarding lead".split(), "DSL") == 0

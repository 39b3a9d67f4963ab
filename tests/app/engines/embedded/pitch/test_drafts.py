"""Sentences that may be said, and those that may not."""

import pytest

from app.engines.embedded.pitch.drafts import Draft, repeats, sayable


@pytest.mark.parametrize(
    "text",
    [
        "Dear Ms Hoorn.",
        "To whom it may concern.",
        "I am applying for the role of principal engineer.",
        "Please find my résumé enclosed.",
        "Kind regards.",
    ],
)
def test_a_letters_own_words_are_not_said(text: str) -> None:
    """What a letter says of itself is for reading; nobody says it in a room."""
    assert not sayable(text, text)


@pytest.mark.parametrize("text", ["I build quay cranes.", "I attach great weight to plain reports."])
def test_what_is_told_may_be_said(text: str) -> None:
    """A sentence about the work is said, also when it has a letter's words in another sense."""
    assert sayable(text, text)


def test_a_year_alone_repeats_nothing() -> None:
    """ "That was May 2016" is no other telling of what happened in that year."""
    told = Draft("Active members went up from 31% to 58% between 2016 and 2024.", "past", (), 1.0, "line", 0)
    assert not repeats(told, Draft("That was May 2016.", "past", (), 1.0, "speech0", 1))


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("A commissary in Calgary saved 18% labour.", "Also magazine: a commissary in Calgary saved 18% labour"),
        ("A hospital in Leeds cut its waits by a tenth.", "A hospital in Leeds cut its waits by a tenth."),
        ("I started the scheme on wards.", "started the scheme on wards, Dympna's idea not mine"),
        ("I started in January.", "started Jan, NOT finished - 2 units to go"),
        ("Drop “cold”? Somebody laughed.", "Drop “cold”? Mr H. laughed."),
    ],
)
def test_what_is_somebody_elses_or_not_finished_is_not_said(text: str, quote: str) -> None:
    """What another house did, what the notes disown and what is not held yet is no part of an introduction."""
    assert not sayable(text, quote)


def test_as_many_nights_as_drivers_tell_nothing_twice() -> None:
    """A number is the same fact only where it may be of the same thing."""

    def draft(text: str) -> Draft:
        return Draft(text, "past", (), 1.0, "line", 0)

    nights = draft("I sat in with every driver for one run, 22 nights.")
    assert not repeats(nights, draft("I have 22 drivers and 9 trailers."))
    assert repeats(nights, draft("I sat in with every driver for 22 nights in a row."))

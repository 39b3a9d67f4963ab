"""Sentences of English text end where they were ended, also behind a decimal."""

import pytest

from app.english.language import sentences, spoken_sentences, typed_sentences


@pytest.mark.parametrize(
    ("text", "second"),
    [
        ("The odds ratio was 1.7. I got a first for it.", "I got a first for it."),
        ("We sold the loaf for £3.20. He paid at once.", "He paid at once."),
        ("the pH went from 3.5 to 2.1. i was glad of that", "i was glad of that"),
    ],
)
def test_a_decimal_ends_its_sentence(text: str, second: str) -> None:
    """The point of a number does not hide the full stop behind it."""
    assert [found.quote for found in spoken_sentences(text)][1:] == [second]


def test_a_numbered_heading_is_no_end() -> None:
    """A number that opens a line numbers what follows."""
    assert len(sentences("1.2. Methods of the trial")) == 1


def test_a_code_ends_a_sentence_before_a_number() -> None:
    """ "It must be H7/p6. 300 parts were machined" is two sentences."""
    assert [s.quote for s in sentences("It must be H7/p6. 300 parts were machined.")] == [
        "It must be H7/p6.",
        "300 parts were machined.",
    ]


def test_a_sum_in_short_ends_a_sentence() -> None:
    """ "£4.2m." is no initial."""
    assert [s.quote for s in sentences("I ran jobs up to £4.2m. Started as a mate.")] == [
        "I ran jobs up to £4.2m.",
        "Started as a mate.",
    ]


def test_notes_without_capitals_have_sentences_too() -> None:
    """A stop behind a whole word or a figure ends one; behind a short form it does not."""
    text = "old Mr. hale at no. 14 was cold. moved him in week 1. 3 of us, £40. he paid, e.g. in eggs"
    assert typed_sentences(text) == (
        "old Mr. hale at no. 14 was cold.",
        "moved him in week 1.",
        "3 of us, £40.",
        "he paid, e.g. in eggs",
    )

"""A quote is whole: no number is torn, and no word is left that leads on."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.critique.quotable import phrase


@pytest.mark.parametrize(
    ("said", "at", "begins"),
    [
        (
            "Since 2019 I have planned the nights for a big dairy firm near Stourbridge and that is a hundred and ten "
            "to a hundred and thirty drops over the whole of the county and beyond",
            "thirty",
            "a hundred and ten to a hundred and thirty",
        ),
    ],
)
def test_no_number_is_torn(said: str, at: str, begins: str) -> None:
    """A range keeps its first figure, however long the sentence around it."""
    reading = read("What do you do now?", said)
    sentence = next(s for s in reading.sentences if at in s.text)
    shown = phrase(reading, sentence, sentence.text.index(at))
    assert begins in shown.quote


def test_a_pronoun_at_the_end_stays() -> None:
    """ "I dealt with all that" ends there; "that" leads to nothing more."""
    reading = read("Tell me about a mistake.", "I dealt with all that, so I do know the process.")
    assert phrase(reading, reading.sentences[0]).quote.startswith("I dealt with all that")


@pytest.mark.parametrize(
    ("said", "at", "shown"),
    [
        (
            "In my trade the nearest is showing that the cable is within its limits, so I would test every circuit and "
            "write each reading down beside the limit in the book",
            "nearest",
            "In my trade the nearest is showing that the cable is within its limits",
        ),
        (
            "That winter we spent eleven thousand a month on bank and agency, because the roster only went out two "
            "weeks before and everybody swapped",
            "roster",
            "That winter we spent eleven thousand a month on bank and agency",
        ),
    ],
)
def test_a_quote_holds_what_its_verb_waits_for(said: str, at: str, shown: str) -> None:
    """What is shown, said or meant stands in the quote, and one thing of two is no clause."""
    reading = read("What do you do now?", said)
    sentence = next(s for s in reading.sentences if at in s.text)
    assert phrase(reading, sentence, sentence.text.index(at)).quote == shown


def test_a_set_phrase_is_not_parted() -> None:
    """ "On and off" is one phrase, however clauses may be joined."""
    answer = (
        "I've been acting up as team leader on and off since March and I found I like the teaching more than nights."
    )
    reading = read("Tell me about yourself.", answer)
    assert not phrase(reading, reading.sentences[0]).quote.endswith(" on")


def test_a_quote_does_not_begin_in_the_middle_of_something() -> None:
    """What has no verb before an "and" belongs to the clause before it."""
    answer = "Old chap with a hip, eighty-four, and Gareth wanted to move him before the morphine had worked."
    reading = read("Tell me about a time you challenged a colleague.", answer)
    shown = phrase(reading, reading.sentences[0], answer.index("eighty"))
    assert shown.quote.startswith("Old chap with a hip, eighty-four, and Gareth")

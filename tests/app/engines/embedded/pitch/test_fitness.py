"""What can be said, and what can be said first."""

import pytest

from app.engines.embedded.pitch.fitness import fit_to_say, is_title, sayable_part, stands


@pytest.mark.parametrize("text", ["I rebuilt the crane.", "In May we moved two wards.", "Takings rose by 9%."])
def test_sentences_are_fit(text: str) -> None:
    """A subject and a finite verb make a sentence."""
    assert fit_to_say(text)


@pytest.mark.parametrize(
    "text",
    [
        "What I do good.",
        "On 27 and 28 May.",
        "Crane, rebuilt, twice.",
        "I moved it -> yard.",
        "I joined a project where my team.",
    ],
)
def test_fragments_and_marks_are_not(text: str) -> None:
    """A clause that is broken off, a date, a list or an arrow is not."""
    assert not fit_to_say(text)


def test_a_sentence_stands_when_nothing_in_it_waits_for_another() -> None:
    """A pronoun without its noun needs the sentence before."""
    assert stands("I rode along with the drivers for two days.", opens_note=False)
    assert not stands("I asked him to improve it.", opens_note=False)
    assert stands("The pump had failed twice.", opens_note=True)
    assert not stands("The pump had failed twice.", opens_note=False)


def test_a_title_names_what_follows() -> None:
    """A few words without a verb name a story; a sentence, a shout and a question do not."""
    assert is_title("the spare parts cage.")
    assert is_title("Harrow Dairies.")
    assert not is_title("THE BEST STORY")
    assert not is_title("I fixed it.")
    assert not is_title("why Harrow")


def test_what_is_not_said_is_cut_off() -> None:
    """A sentence is told up to the "but" after which pay or a grudge comes."""
    assert sayable_part("I'm lead hand on the freezer shift but it's the same money plus 1.75 an hour") == (
        "I'm lead hand on the freezer shift"
    )


def test_an_unfinished_sentence_is_not_said() -> None:
    """A sentence ends on no article and no preposition that waits for its noun, and begins with no dash."""
    assert not fit_to_say("I did the early starts myself at five with.")
    assert not fit_to_say("I rewired the whole of the.")
    assert not fit_to_say("- did the early starts myself at five.")
    assert fit_to_say("I still meet the crew that I worked with.")
    assert fit_to_say("It was a team to be part of.")


@pytest.mark.parametrize(
    "text", ["I'm a roster of 34 casuals with 5 permanent.", "I was an about 70 staff with 3 squads."]
)
def test_nobody_is_a_number_of_things(text: str) -> None:
    """What somebody has in hand is not what they are."""
    assert not fit_to_say(text)


@pytest.mark.parametrize("text", ["I'm a nurse with 14 years on wards.", "I'm a Band 6 nurse at Leeds, and I like it."])
def test_a_title_with_its_years_or_grade_is_said(text: str) -> None:
    """Years and grades belong to what one is."""
    assert fit_to_say(text)

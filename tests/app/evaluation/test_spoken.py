"""What is a sentence, what is speech and what goes beyond its sources, judged apart from any engine."""

import pytest

from app.evaluation.spoken import is_whole_sentence, not_speech, numbers, strays


def test_numbers_are_compared_by_value() -> None:
    """Digits, words and short forms of one number are one number."""
    assert strays("I moved forty-one crates and 11,000 boxes.", ["41 crates, 11k boxes"]) == ()
    assert strays("I moved 42 crates.", ["41 crates"]) == ("42",)
    assert numbers("96 000 of three thousand two hundred") == {96_000.0, 3_200.0}


def test_names_dates_and_titles_must_stand_in_the_quotes() -> None:
    """A name, a month and a job title that no quote has are strays; the word that opens a sentence is no name."""
    quotes = ["lead hand, Corlan Works, since May 2019"]
    assert strays("I'm a lead hand at Corlan Works, since May 2019.", quotes) == ()
    assert set(strays("I'm a manager at Harrow, since June.", quotes)) == {"Harrow", "June", "manager"}


@pytest.mark.parametrize(
    "text", ["I bake.", "The close was cut to five days.", "My forecast miss fell.", "Sales rose by 9%."]
)
def test_whole_sentences(text: str) -> None:
    """A subject and a finite verb."""
    assert is_whole_sentence(text)


@pytest.mark.parametrize(
    "text",
    [
        "Team of six.",
        "led the crew.",
        "Because I liked it.",
        "A model that forecasts demand.",
        "Close cut from 11 to 5",
    ],
)
def test_fragments(text: str) -> None:
    """No subject, no verb of its own, a bare subordinate clause or no stop."""
    assert not is_whole_sentence(text)


def test_marks_and_shorthand_are_not_speech() -> None:
    """Arrows, bullets and short forms are found; plain speech has none."""
    assert set(not_speech("w/ 9 ppl → 12, incl. mgmt")) >= {"w/", "→", "ppl", "incl", "mgmt"}
    assert not_speech("I worked with nine people at A&B.") == ()


def test_where_a_post_was_held_is_no_part_of_its_title() -> None:
    """ "There" behind a title stands for an employer named before."""
    assert strays("Before that, I was a shift lead there.", ["Shift Lead, Brack"]) == ()


def test_a_day_or_month_in_short_is_shown() -> None:
    """ "Tues" is Tuesday, "Oct" is October; no other day, and no word that only begins like one."""
    assert strays("I taught Tuesday in October.", ["taught Tues, Oct"]) == ()
    assert strays("I taught Thursday.", ["taught Tues"]) == ("Thursday",)
    assert strays("I taught Saturday.", ["sat there and taught"]) == ("Saturday",)

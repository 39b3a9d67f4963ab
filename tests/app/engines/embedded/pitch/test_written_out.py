"""Shorthand and figures as they are said."""

import pytest

from app.engines.embedded.pitch.written_out import mended, written_out


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("bcs ppl asked abt it", "because people asked about it"),
        ("31k saved w/ coreless film", "31,000 saved with coreless film"),
        ("nightly job 5h10 -> 48 min", "nightly job 5 hours 10 minutes → 48 minutes"),
        ("the train left at 5h30", "the train left at 5:30"),
        ("3 yr term", "3-year term"),
        ("budget £ 3.1 m", "budget £3.1m"),
        ("complaints -37% in May", "complaints went down by 37% in May"),
        ("46 year 10s", "46 year 10s"),
        ("how I train people (two, Bo and Ali): we talk in the van", "we talk in the van"),
        ("Why here: I grew up by the lock", "I grew up by the lock"),
    ],
)
def test_shorthand_becomes_words(written: str, said: str) -> None:
    """Each short form is the word it stands for; what is no short form stays."""
    assert written_out(written, {}) == said


def test_age_and_an_employers_end_are_left_out() -> None:
    """Nobody says their age, or that an employer went under."""
    assert mended("I'm Ida, 33, from Ystad.") == "I'm Ida, from Ystad."
    assert (
        mended("I flew with Norjet until they went bankrupt 2016 and with Qasr.") == "I flew with Norjet and with Qasr."
    )


def test_since_a_year_is_been() -> None:
    """ "Since 2019 I am" is "since 2019 I've been"."""
    assert mended("since 2019 I am the night lead.") == "Since 2019 I've been the night lead."


def test_thousands_are_written_out_wherever_a_sentence_comes_from() -> None:
    """A "k" behind a figure is nothing one says, in a résumé's line either."""
    assert mended("I cut the rent from €38k to €21k a month.") == "I cut the rent from €38,000 to €21,000 a month."


def test_one_thing_by_its_length_has_an_article() -> None:
    """A singular thing counted by its length is "a 30-minute drill"; a stretch of time stays as it is."""
    assert mended("I ran 30 minutes van-side drill.") == "I ran a 30-minute van-side drill."
    assert mended("I gave 8 weeks course for the night gang.") == "I gave an 8-week course for the night gang."
    assert mended("I ran 20 minutes late.") == "I ran 20 minutes late."
    assert mended("I taught 3 weeks in Limerick.") == "I taught 3 weeks in Limerick."


def test_an_act_after_a_dash_is_a_clause() -> None:
    """A dash of the page is not said: the act behind it gets its "I", a whole sentence its colon."""
    assert mended("I trained 33 fitters - did the early starts myself.") == (
        "I trained 33 fitters, and I did the early starts myself."
    )


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("I lost mileage down from 3% to 1%.", "The lost mileage went down from 3% to 1%."),
        ("I lost 14 boats in the storm.", "I lost 14 boats in the storm."),
        ("I have 7 years at the quay, it's 7 and a half.", "I have 7 years at the quay."),
    ],
)
def test_slips_of_the_pen_are_put_right(written: str, said: str) -> None:
    """What was lost is no act where it moved; a figure put right in passing is said once."""
    assert mended(written) == said

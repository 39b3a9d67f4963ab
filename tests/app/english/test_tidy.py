"""Shorthand written out."""

import pytest

from app.english.tidy import aloud, tidy, unfused


def test_shorthand_is_written_out() -> None:
    """Marks, brackets and addresses go; signs and short forms become words; figures stay."""
    assert (
        tidy("**Ran** 4 crews w/ 2 yrs' notice (see p. 3), mail me@post.example")
        == "Ran 4 crews with 2 years' notice, mail"
    )
    assert tidy("cost 12% -> 9% (2019 to 2021)") == "cost 12% → 9%, from 2019 to 2021"


def test_words_run_together_are_parted() -> None:
    """A small word fused with a word of the notes is parted; a real word is left alone."""
    known = {"based": 3, "lookup": 2, "there": 4}
    assert unfused("It is basedon a lookup; thereare none", known) == "It is based on a lookup; there are none"
    assert unfused("notable information toward the season", known) == "notable information toward the season"


def test_a_department_is_no_hour() -> None:
    """ "hr" is an hour after a number, and else the people who hire."""
    assert tidy("asked hr about it, 1 hr later and 40/hr") == "asked HR about it, 1 hour later and 40/hour"


@pytest.mark.parametrize(
    ("noted", "said"),
    [
        ("Then, um, I checked the tide tables.", "Then I checked the tide tables."),
        ("I'd like to do it for a living, that's why harbour pilot.", "I'd like to do it for a living."),
        ("I like boats, that's why I became a pilot.", "I like boats, that's why I became a pilot."),
    ],
)
def test_sounds_and_reasons_without_a_verb_are_not_said(noted: str, said: str) -> None:
    """A whole reason stays."""
    assert aloud(noted) == said

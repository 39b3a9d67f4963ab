"""Bits of a story noted for oneself."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.scraps import is_scrap, is_torn_off


def _draft(text: str, source: str = "answer-past") -> Draft:
    return Draft(text, "past", (), 1.0, source, 0)


def test_a_measure_named_only_in_its_story_is_a_scrap_unless_led() -> None:
    """ "Coverage went ..." needs the sentence before it."""
    moved = _draft("Coverage went from 96% to 83%.")
    assert is_scrap(moved, led=False)
    assert not is_scrap(moved, led=True)


def test_a_sentence_with_its_own_subject_is_none() -> None:
    """Neither what was written with "I" nor what is no story."""
    assert not is_scrap(_draft("I rang 14 firms."), led=False)
    assert not is_scrap(_draft("Rang 14 firms.", "role"), led=False)


def test_the_other_half_of_a_story_is_not_told_alone() -> None:
    """An act noted without its "I" behind what is not said, or so many of whom nothing was said."""
    assert is_torn_off("I tagged every crate to an owner.", "tagged every crate to an owner", opens=False)
    assert not is_torn_off("I tagged every crate to an owner.", "tagged every crate to an owner", opens=True)
    assert not is_torn_off("I tagged every crate.", "I tagged every crate", opens=False)
    assert not is_torn_off("I cut waste from 9 to 4 tons.", "cut waste from 9 to 4 tons", opens=False)
    assert not is_torn_off("I want to run a boat.", "want to run a boat", opens=False)
    assert is_torn_off("Nine people came through, 4 stayed.", "9 people came through; 4 stayed", opens=True)
    assert not is_torn_off("Nine people came to my first class.", "9 people came to my first class", opens=True)

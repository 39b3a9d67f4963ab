"""Bits of a story noted for oneself."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.scraps import is_scrap


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

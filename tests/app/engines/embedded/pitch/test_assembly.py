"""Sentences as one text."""

from app.engines.embedded.pitch.assembly import assembled
from app.records import PitchPart, PitchSentence


def _sentence(text: str, part: PitchPart, dropped: bool = False) -> PitchSentence:
    return PitchSentence(text=text, part=part, citations=(), dropped=dropped)


def test_each_part_is_a_paragraph_and_dropped_sentences_do_not_count() -> None:
    """Text, words and seconds are those of what is said."""
    told = assembled(
        [
            _sentence("I bake.", "present"),
            _sentence("I like it.", "present"),
            _sentence("I sold cars.", "past", dropped=True),
            _sentence("I want a shop of my own.", "future"),
        ],
        60,
    )
    assert told == {"text": "I bake. I like it.\n\nI want a shop of my own.", "words": 12, "estimated_seconds": 12}

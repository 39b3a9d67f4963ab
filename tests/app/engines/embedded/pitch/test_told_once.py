"""Each fact once."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.told_once import told_once


def _draft(text: str, chain: int, worth: float = 1.0) -> Draft:
    return Draft(text, "past", (), worth, "answer-past", chain)


def test_the_better_of_two_that_tell_the_same_is_kept() -> None:
    """Another note on the same fact is dropped."""
    found = [
        _draft("I moved the gate and waiting fell from 41 to 12 minutes.", 0, 1.2),
        _draft("Waiting at the gate fell from 41 to 12 minutes.", 1),
    ]
    assert told_once(found) == found[:1]


def test_a_story_that_comes_back_to_its_matter_repeats_nothing() -> None:
    """Sentences of one chain are said one after the other, whatever words they share."""
    found = [_draft("Strangers built a queue for the lighthouse.", 0, 0.2), _draft("I had put no queue in.", 0)]
    assert told_once(found) == found

"""The order in which chosen sentences are said."""

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.pitch_order import ordered
from app.records import PitchPart


def _draft(text: str, part: PitchPart, source: str, chain: int) -> Draft:
    return Draft(text, part, (), 1.0, source, chain)


def test_no_introduction_opens_in_the_middle_of_a_story() -> None:
    """Without a present, an earlier job opens; without one of those either, the story is not told."""
    story = _draft("I put the crate on the table.", "past", "answer-past", 0)
    job = _draft("Before that, I was a fitter at Marrow Stone.", "past", "role", 1)
    wish = _draft("I want to teach next.", "future", "speech0", 2)

    assert [d.text for d in ordered([story, job])] == ["I was a fitter at Marrow Stone.", story.text]
    assert [d.text for d in ordered([story, wish])] == [wish.text]

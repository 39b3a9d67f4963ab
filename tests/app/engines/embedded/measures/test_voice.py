"""A story says what was done, a reason what one is and wants; an explanation says neither."""

import pytest

from app.engines.embedded.measures.voice import as_told, voice_signs

TOLD = (
    "The kiln cracked on a Friday and forty pots stood half fired. I called the supplier, I drove over for two new "
    "shelves and packed it again the same night. All but three pots survived, and we paid nobody back."
)
STATED = (
    "I want to work with children because I like how they think. I'm patient, I listen, and I'd rather be in a room "
    "with thirty of them than behind a desk. I also think that I learn most from them."
)
EXPLAINED = (
    "A damp course keeps ground water out of a wall. It is a strip of plastic or slate about fifteen centimetres above "
    "the soil. Where earth or render makes a bridge across it, water climbs past, and the plaster inside turns soft. "
    "The cure is to dig the soil away before anybody injects anything."
)


def test_a_story_is_thick_with_past_forms_and_a_reason_with_statements_of_oneself() -> None:
    """What was done, what one wants and how a thing works are told apart without a word about their subjects."""
    told, stated, explained = map(voice_signs, (TOLD, STATED, EXPLAINED))
    assert told["past"] > 2 * max(stated["past"], explained["past"])
    assert stated["stated"] > 2 * max(told["stated"], explained["stated"])


def test_speech_without_capitals_is_the_same_voice() -> None:
    """A transcript that never writes a capital counts like one that does."""
    assert voice_signs(STATED.lower()) == voice_signs(STATED)
    assert voice_signs(TOLD.lower()) == voice_signs(TOLD)


@pytest.mark.parametrize(("answer", "told"), [(TOLD, 1.0), (EXPLAINED, 0.0), ("", 0.0)])
def test_only_what_happened_is_told(answer: str, told: float) -> None:
    """An explanation is no story, however well it explains; nothing said is none either."""
    assert as_told(answer) == told

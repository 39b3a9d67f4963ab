"""Ways to ask fit the words they take up."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.fitting import fits
from app.engines.embedded.follow_up.gaps import Gap
from app.engines.embedded.follow_up.retold import retell


def _fits(way: str, probe: str, answer: str, focus: int | None = None, word: str | None = None) -> bool:
    reading = read("Tell me about the farm.", answer)
    clause = reading.sentences[0]
    return fits(way, Gap(probe, clause, 1.0, focus, word), retell(reading, clause))


@pytest.mark.parametrize(
    ("way", "probe", "answer", "fitting"),
    [
        ("When you say {q}, which day comes to mind?", "occasion", "I'd never sell a ewe too soon.", False),
        ("When you say {q}, which day comes to mind?", "occasion", "People bring their lambs in late.", True),
        ("{Said}. When did you last do that?", "occasion", "I weigh each lamb twice.", True),
        ("{Said}. Why is that?", "reason", "Store the hay in front of the ramp.", False),
        ("{Said}. Why would you do it that way?", "reason", "Store the hay in front of the ramp.", True),
        ("When you say {q}, what would you point to?", "behind", "I've done the shearing course.", False),
        ("When you say {q}, how much of it would have happened anyway?", "due", "The ewes stayed healthy.", False),
        ("{Said}. How would that work in an ordinary week?", "condition", "Notice is three months for me.", False),
        ("{Said}. How would that work in an ordinary week?", "condition", "I could do weekends in spring.", True),
        ("Could you say a little more about {q}?", "more", "And they still are.", False),
        ("Could you say a little more about {q}?", "more", "The bus station, and did them there.", False),
        ("{Said}. How did people take that?", "reaction", "So I did.", False),
        ("And after {clause}, what came next?", "after", "The feed was a bit over eight thousand.", False),
        ("And after {clause}, what came next?", "after", "The old fence was moved to the lane.", True),
        ("How did it come about that {clause}?", "led", "The ewe was all right.", False),
        ("{Said}. What came back?", "reaction", "I said I can't give you the money back.", False),
        ("{Said}. What would have happened if you had not?", "alternative", "I rang the vet.", True),
        ("{Said}. What would have happened if you had not?", "alternative", "I didn't ring the vet.", False),
    ],
)
def test_a_way_fits_what_it_takes_up(way: str, probe: str, answer: str, fitting: bool) -> None:
    """Nobody is asked for the day of a plan, or to show what is done."""
    assert _fits(way, probe, answer) is fitting


def test_a_list_is_one_in_the_words_said_back() -> None:
    """Sentences in a row with commas between them offer nothing to choose from."""
    way = "{Said}. If you could have kept only one of those, which one?"
    assert not _fits(way, "which", "We talk too fast, we know, we walk too fast.")
    assert _fits(way, "which", "We changed the feed, the fences and the water.")

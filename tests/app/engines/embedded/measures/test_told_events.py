"""An event counts as told where a sentence has its shape, whether or not its word is said."""

import pytest

from app.engines.embedded.measures.told_events import is_named, is_told
from app.records import Competency
from tests.app.engines.embedded.coached import knowledge


def _asked(name: str) -> Competency:
    return next(each for each in knowledge().competencies if each.name == name)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("conflict", "He wanted Kubernetes for everything and I wanted three virtual machines."),
        ("conflict", "She said we should ship it, I thought it would fall over on Monday."),
        ("conflict", "Our head was all for the new scheme and I was against it."),
        ("conflict", "They were moving the clinic to town, and I thought it'd cost us patients."),
        ("conflict", "I wasn't having it."),
        ("conflict", "He was annoyed and said nurses can multitask."),
        ("conflict", "She wasn't happy about it."),
        ("conflict", "I had it out with their foreman in front of everyone."),
        ("conflict", "He wouldn't move the date."),
        ("leadership", "I got five of them round the table and gave each a job."),
        ("leadership", "So I had Sam doing the phones and Jo on the door."),
        ("failure", "I sent the pallets to the wrong site."),
        ("failure", "I never rang her back."),
        ("learning", "I asked the old fitter to show me."),
        ("communication", "He said go on then."),
        ("conflict", "told Donal no. wrote to his boss."),
        ("conflict", "moved the skip myself. he blew up"),
        ("leadership", "pipe burst sat 6am\nsplit them 2 n 2 and rang round"),
    ],
)
def test_the_shape_of_a_sentence_tells_the_event(name: str, said: str) -> None:
    """Two who want two things, a refusal, people put to work, a lapse: none needs the word for it."""
    assert is_told(said, _asked(name))
    assert not is_named(said, _asked(name))


@pytest.mark.parametrize(
    "said",
    [
        "We made the cake together and everyone liked it.",
        "She said yes and I said thank you.",
        "I rang the customer and explained what had happened.",
        "The manager was pleased and I was happy with it.",
        "I thought about it and then I built it.",
    ],
)
def test_agreeing_is_no_disagreement(said: str) -> None:
    """Two people who do things together, or are of one mind, are told in other shapes."""
    assert not is_told(said, _asked("conflict"))
    assert not is_told(said, _asked("leadership"))

"""An event counts as told where a sentence has its shape, whether or not its word is said."""

import pytest

from app.engines.embedded.measures.told_events import is_named, is_shown, is_told
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


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Pick a routine at work that you made better.",
            "The tickets were always a week behind. I put a tray at the hatch. They're done the same day now.",
        ),
        ("Tell me about improving something.", "Only 41% had a review. I booked two a week and it was 96% by April."),
        (
            "Tell me about influencing without authority.",
            "The cleaners are a contractor's. I persuaded their lead to walk the floor, and she agreed.",
        ),
        (
            "Tell me about a time you challenged a designer.",
            "She said her sums were fine. I sent her the level every morning and she changed it.",
        ),
        (
            "Tell me about a crisis.",
            "The oven died at three. I drove the dough to the other shop.",
        ),
        ("Tell me about solving a problem.", "Late running was bad. I drew a new timetable. It fell from 31% to 8%."),
    ],
)
def test_an_event_that_no_word_names_is_known_by_its_shape(question: str, answer: str) -> None:
    """How it always was and how it is now, who was got to do it, who stood by it, what broke: each is the event."""
    assert is_shown(question, answer)


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        (
            "Tell me about a process you improved.",
            "I misread the date. I rang and they would not take it.",
        ),
        ("Tell me about a crisis.", "Chloe never spoke, so I put her on the till beside me. She runs Saturdays."),
        (
            "Tell me about influencing without authority.",
            "I gave the wrong bed its tablets and told the sister.",
        ),
    ],
)
def test_another_event_has_another_shape(question: str, answer: str) -> None:
    """A slip, a newcomer or a report is no improvement, no crisis and nobody won over."""
    assert not is_shown(question, answer)

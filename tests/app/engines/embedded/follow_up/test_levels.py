"""Figures that something went to."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.levels import levels_in, start_before, start_told


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Complaints went down by 40 percent.", ["40 percent"]),
        ("Sales doubled.", ["doubled"]),
        ("We were 40 people in the kitchen.", []),
        ("They wanted the hours halved.", []),
        ("The bill came to 640 pounds.", []),
        ("We were behind by three weeks.", []),
    ],
)
def test_a_level_is_where_something_went_to(text: str, found: list[str]) -> None:
    """A change has a level; a mere number of people has none."""
    (sentence,) = read("What happened?", text).sentences
    assert [level.text.strip() for level in levels_in(sentence)] == found


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("You could see one in nine sheets stained. Stains went down to 1 in 60.", True),
        ("I cut 14 charts to 2.", True),
        ("We brought the round from ninety minutes to 55.", True),
        ("Stains went down to 1 in 60.", False),
        ("I took nine people to 2 fairs.", False),
        ("Waste fell to four loaves.", False),
    ],
)
def test_where_a_figure_came_from_may_be_told_in_other_words(text: str, told: bool) -> None:
    """A second share of as many, or a figure that went to a figure, is what it was before."""
    assert start_told(text) is told


def test_a_start_is_told_by_a_figure_of_the_same_thing() -> None:
    """An earlier figure of what is counted, or beside the same thing, tells it; also one said before the answer."""
    for answer, before, told in (
        ("There were about ninety people in the queue. By June the queue was down to twenty people.", "", True),
        ("The shelf stood at 40 high. She raised the shelf to 55 with a bracket.", "", True),
        ("By June the queue was down to twenty people.", "About ninety people stood there on a Monday.", True),
        ("I wrote to forty schools. By June the queue was down to twenty people.", "", False),
        ("By June the queue was down to twenty people.", "", False),
    ):
        assert start_before(read("Tell me about an improvement.", answer), before) is told, answer

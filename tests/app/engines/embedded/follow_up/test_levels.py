"""Figures that something went to."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.follow_up.levels import levels_in


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

"""The part that each thought of a note plays."""

import pytest

from app.engines.embedded.preparation.story_tags import came_to, is_habit_since, story_tags


def test_short_notes_tell_every_part() -> None:
    """What was done, what it came to, and what is done ever since, without "I" and without capitals."""
    told = [
        "the weir was blocked in march.",
        "i rowed the small boat out.",
        "hand cut 3 willows.",
        "moved them to the bank.",
        "lost a day and a half, £300.",
        "nobody hurt.",
        "now every flood i look at the weir first",
    ]
    assert story_tags(told) == ["situation", "action", "action", "action", "result", "result", "reflection"]


def test_what_nobody_did_oneself_behind_the_acts_came_of_them() -> None:
    """ "The boat was saved" is a result, though something was done to it."""
    assert story_tags(["we had a flood.", "I moved the ferry up.", "the old boat was saved"])[-1] == "result"


@pytest.mark.parametrize("thought", ["got back 5 weeks", "finished 2 weeks early", "saved about £84k"])
def test_an_act_that_only_measures_is_what_it_came_to(thought: str) -> None:
    """Nothing was handled in it."""
    assert came_to(thought)


@pytest.mark.parametrize("thought", ["dug 2 pits", "waited 3 hours", "I lost 3 days", "moved the pump 2 m"])
def test_an_act_upon_a_thing_is_an_act(thought: str) -> None:
    """What was dug, moved or waited out was done."""
    assert not came_to(thought)


def test_a_habit_since_is_no_friendship_since() -> None:
    """One does something ever since, or it is done each time; "we get on now" is how it ended."""
    assert is_habit_since("now before each trip we count the oars")
    assert is_habit_since("every boat gets its bung checked now")
    assert not is_habit_since("now we are friends")
    assert not is_habit_since("now I left it")

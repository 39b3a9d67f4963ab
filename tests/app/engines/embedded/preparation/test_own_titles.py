"""Titles that people give their stories."""

import pytest

from app.engines.embedded.preparation.own_titles import names_occasion, own_name
from app.engines.embedded.preparation.stories import stories
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed, slice_of


def _titles(text: str) -> list[str]:
    return [story.title for story in stories(slice_of({"stories.txt": text}), load_knowledge(), embed)]


@pytest.mark.parametrize(
    ("title", "names"),
    [("drug mix-up - MY mistake", True), ("Mistakes", False), ("a conflict at work", False), ("the ice thing", True)],
)
def test_a_title_names_an_occasion_by_more_than_a_topic(title: str, names: bool) -> None:
    """What interviews ask about names no occasion by itself."""
    assert names_occasion(title) is names


def test_what_a_story_is_kept_for_is_no_part_of_its_name() -> None:
    """ "failure - the oven" is the story of the oven."""
    assert own_name("failure - the oven, Deal") == "the oven, Deal"
    assert own_name("the oven - Deal") == "the oven - Deal"


def test_brackets_name_the_story_behind_them() -> None:
    """Short ones are stories where the teller was there; one in which nobody does anything is none."""
    text = (
        "MY STORIES\n\n"
        "[ice on the slip] Jan 2021. nobody could launch. me and two deckhands broke it with oars, out by nine\n\n"
        "[new radios] got the crew to log on the tablet rather than paper. Bea hated it.\n\n"
        "[lock closures] A47 bridge, 14 closures. nights. queue of two miles.\n\n"
        "[failure - bent shaft, Oulton] i didnt check the chart and hit the sill. shaft bent. told the owner. "
        "cost £900. now every chart gets read out loud before we cast off\n"
    )
    assert _titles(text) == ["Ice on the slip", "New radios", "Bent shaft, Oulton"]


def test_a_heading_among_several_names_its_story_and_holds_its_bullets_together() -> None:
    """One word will do, and a plural in it collects nothing; short bullets under it are one story."""
    text = (
        "STORIES\n\n1. RADIOS\nnew sets came in May. I wrote a card and showed 30 of the crew before the switch\n\n"
        "2. the groundings thing\n- groundings were 9 in a month\n- i sat with the deckhands\n- found 6 were at low "
        "water\n- we moved the trip to noon\n\n"
        "3. Joss, who wanted to quit\nJoss was in tears. I took him through the knots for three weeks. he stayed\n"
    )
    assert _titles(text) == ["RADIOS", "The groundings thing", "Joss, who wanted to quit"]


def test_two_stories_under_one_heading_are_two() -> None:
    """Where the first label comes again behind others, another story begins."""
    text = (
        "# STAR\n\nS: The pump failed at sea.\nA: I bailed with two buckets and rang the coast.\nR: We came home.\n\n"
        "S: A guest fell in.\nA: I threw the ring and turned the boat.\nR: She was out in a minute.\n"
    )
    found = stories(slice_of({"stories.md": text}), load_knowledge(), embed)
    assert [story.result for story in found] == ["We came home.", "She was out in a minute."]


def test_two_question_marks_leave_a_story_open() -> None:
    """What somebody has still to look up is kept in their words, and is no part of what happened."""
    text = (
        "STORIES\n\n1. the sill\n- i sounded the sill in May\n- moved the boats to the far bank\n"
        "- ?? what came of it - ask Bea\n\n2. nets\nI sewed the nets with two lads and we sailed.\n\n"
        "3. ice\nI dug the boat out and rang the owner.\n"
    )
    first, *others = stories(slice_of({"stories.txt": text}), load_knowledge(), embed)
    assert first.left_open == ("what came of it",)
    assert "Bea" not in first.action + first.result
    assert not any(story.left_open for story in others)
    assert "what came of it" in first.gaps[0].reason

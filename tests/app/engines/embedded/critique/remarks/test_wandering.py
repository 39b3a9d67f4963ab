"""Somebody who begins one story after another is told to pick one, and never to add to all of them."""

import pytest

from tests.app.engines.embedded.coached import judged, nobody

QUESTION = "Tell me about something at work that went wrong."
VANS = (
    "Oh, there's loads, I don't know where to begin. There was the time the van broke down outside Leeds and we "
    "had to push it, and then there was another time when the sat nav took us to the wrong depot and Gaz was "
    "shouting, and anyway we always get there. That reminds me of the Christmas run when it snowed and the boss "
    "came out with soup. I mean, you have to laugh. You never stop learning in this game, do you, and that is "
    "what I like about it."
)
SHOP = (
    "Where do I start. The other day the till was ten pounds out and it turned out to be nothing, and there was "
    "that day the alarm went off in the middle of the night and I came down in my slippers, and I mean my sister "
    "says I'm too soft, and anyway it was the cat. Or the time the delivery came to the wrong door, which reminds"
    " me of the man with the dog, he was a one. So it's always something, but we get on with it and we have a "
    "good team."
)
PLAIN = (
    "One day in May I sent forty trays to the wrong school. I had read the sheet for Tuesday on a Monday. I rang "
    "the head cook before she rang me, drove the trays over myself and stayed to serve. Nobody went without, and "
    "it was half an hour late. I put the day at the top of each sheet in red since then, and I read it aloud with"
    " the driver, so that two of us have said it. The other day a new lad asked why, and I told him about the "
    "trays."
)


@pytest.mark.parametrize("answer", [VANS, SHOP])
def test_who_wanders_is_told_to_pick_one_and_stop(answer: str) -> None:
    """The stories begun are named, the next step is to pick one, and nothing asks for more of what is to go."""
    found = judged(QUESTION, answer, nobody())
    assert found.criteria[0].rationale.startswith("You begin “")
    assert found.next_step.startswith("Pick one of them.")
    said = " ".join(c.advice for c in found.criteria)
    assert "what exactly, with whom" not in said
    assert "Slow down" not in said


def test_who_tells_one_story_does_not_wander() -> None:
    """An occasion told to its end, with one in passing behind it, is left as it is."""
    found = judged(QUESTION, PLAIN, nobody())
    assert "Pick one of them" not in f"{found.next_step} {found.criteria[0].advice}"

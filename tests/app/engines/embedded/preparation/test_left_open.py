"""Answers that break off."""

import pytest

from app.engines.embedded.preparation.left_open import left_open


@pytest.mark.parametrize(
    "answer",
    [
        "He wanted to be first on the phone. need the ending",
        "wiki list, 20% of the week. Best example is... (finish)",
        "Ned wanted to skip the trial, I wanted it\n- (how did this end?? write out)",
        "did the flour order, 600 a month. ask shona what she had",
        "read the guidance, one page for the team - need an example of what we changed",
        "slide 1 the problem\nslide 4 cost ???",
        "partition by time. then ...",
        "Strength – calm in a mess. Weakness –",
        "- listen, write it in her words\n- ring them within 3 days\n- (check what comes after)",
        "The shop? or the kiln? pick one and write it properly",
    ],
)
def test_what_is_missing_is_said_last(answer: str) -> None:
    """A note to self at the end, a line of question marks, or a few words that trail away."""
    assert left_open(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "I rang six potters on a Monday and drove the plates to two of them.",
        "We needed an oven. I found one.",
        "TODO ask Joan",
        "build it if it is small & the thing is OUR pain ...",
        f"{'I rang six potters and drove the plates to two of them. ' * 6}need the year",
    ],
)
def test_what_is_told_to_its_end(answer: str) -> None:
    """A whole answer, a mere note to self, and a long answer for which a detail is to be looked up."""
    assert not left_open(answer)

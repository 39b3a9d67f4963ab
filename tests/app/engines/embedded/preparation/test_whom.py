"""Whom a question asks about, and whom a story is about."""

import pytest

from app.engines.embedded.preparation.whom import about_the_right_person


@pytest.mark.parametrize(
    ("question", "story", "fits"),
    [
        ("A time you influenced someone senior", "Nia, our first apprentice, learnt to joint cable with me.", False),
        ("A time you influenced someone senior", "The yard director wanted it gone and I showed her the log.", True),
        ("Tell me about a disagreement with your manager", "The chef and I fell out over the bread order.", False),
        ("Tell me about a disagreement with your manager", "My supervisor wanted the shop shut by five.", True),
        ("When did you disagree with head office?", "The area manager cut our Sundays and I wrote back.", True),
        ("Tell us about managing an employee who underperformed", "The library roof leaked all June.", False),
        ("Tell us about managing an employee who underperformed", "One of my gang came late all June.", True),
        ("How did you handle an upset customer?", "The oven failed and we lost forty loaves.", False),
        ("How did you handle an upset customer?", "A lady sent her soup back twice and I sat down with her.", True),
        ("Tell me about a conflict", "The oven failed and we lost forty loaves.", True),
    ],
)
def test_a_story_names_somebody_of_the_kind_that_is_asked_about(question: str, story: str, fits: bool) -> None:
    """A question about somebody senior, somebody led or a customer wants a story with one in it."""
    assert about_the_right_person(question, story) is fits

"""What a question asks for: a subject, an event, or what the candidate thinks most of."""

import pytest

from app.engines.embedded.measures.topic import asks_choice, is_free, left_by


@pytest.mark.parametrize(
    ("question", "choice"),
    [
        ("Walk me through a project you are proud of.", True),
        ("Describe the most challenging project you have worked on.", True),
        ("What is the hardest technical thing you have done?", True),
        ("Tell me about your biggest mistake.", False),
        ("What was your hardest customer like?", False),
        ("Tell me about a conflict in your team.", False),
        ("Tell me about your latest test.", False),
    ],
)
def test_a_word_of_worth_asks_for_a_choice(question: str, choice: bool) -> None:
    """Proud and hardest leave the choice to the candidate unless a subject stands beside them."""
    assert asks_choice(question) is choice
    assert not choice or is_free(question, "story", None)


def test_a_choice_costs_hardly_anything() -> None:
    """Where the choice is the candidate's, an answer far from the question keeps nearly all of its score."""
    assert (
        left_by(0.05, "story", True, chosen=True) > 0.9 > left_by(0.05, "story", True) > left_by(0.05, "story", False)
    )


def test_where_a_choice_may_be_made_from_does_not_narrow_it() -> None:
    """ "In paid work or outside it" names no subject."""
    assert asks_choice("In paid work or outside it, what is the hardest thing you have finished?")
    assert not asks_choice("In paid work or outside it, what was your hardest negotiation?")

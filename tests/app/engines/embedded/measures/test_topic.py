"""What a question asks for: a subject, an event, or what the candidate thinks most of."""

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.measures.topic import asks_choice, is_free, left_by, taken_up


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


def test_reasons_are_lowered_though_their_subject_is_free() -> None:
    """ "What motivates you?" leaves the subject open, but an answer in the voice of a story is another question's."""
    assert left_by(0.05, "given", True) == left_by(0.05, "given", False) < 0.5


@pytest.mark.parametrize(
    ("answer", "share"),
    [
        ("We had to repair the boiler twice, and the second time I traced it to the flue.", 1.0),
        ("We were short of staff and I wrote a new rota.", 0.0),
    ],
)
def test_a_thing_that_is_asked_about_is_called_by_its_name(answer: str, share: float) -> None:
    """The telling words of a question count in any form."""
    assert taken_up(read("What about those boiler repairs?", answer)) == share

"""A question for what somebody in a post does is told from one for an occasion and from one for a thing."""

import pytest

from app.engines.embedded.question.asked import asks_knowledge, asks_which, demand_of
from app.engines.embedded.question.roles import asks_role


@pytest.mark.parametrize(
    "question",
    [
        "What does a physio assistant do, and what are your limits?",
        "What is the role of a teaching assistant in safeguarding?",
        "What would you do and not do as a notary's clerk?",
        "What are the main duties of a night porter?",
        "What is a healthcare assistant's role in infection control?",
        "What can a security guard do and not do when searching a bag?",
        "What are you not allowed to do as a dispenser?",
        "Where does your responsibility end and the nurse's begin?",
        "What is your understanding of the role?",
    ],
)
def test_a_post_is_asked_about(question: str) -> None:
    """What is done in a post, what is not, and where it ends want no occasion."""
    assert asks_role(question)
    assert demand_of(question, "behavioural") == "role"


@pytest.mark.parametrize(
    "question",
    [
        "Please introduce yourself and tell us what brings you to this role.",
        "Describe your role in the project.",
        "What was your role in it?",
        "What is the hardest part of the role?",
        "What would you do if a patient fell?",
        "Tell me about a role you enjoyed.",
        "Give me an example of a time you reached the limits of your role.",
        "What would you do as a manager when somebody is always late?",
    ],
)
def test_a_post_is_only_mentioned(question: str) -> None:
    """A case, a choice and a post once held are asked about as before."""
    assert not asks_role(question)


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What is the role of an index in a database?", True),
        ("What do you understand by safeguarding?", True),
        ("Why is hand hygiene important?", True),
        ("What does a legal secretary do?", False),
        ("What do you understand about our company?", False),
    ],
)
def test_a_subject_is_known_or_not(question: str, thing: bool) -> None:
    """What a subject is, and why it matters, is knowledge; what somebody does is their role."""
    assert asks_knowledge(question) is thing


def test_an_alternative_is_owed_only_where_two_ways_are_asked_about() -> None:
    """Nobody who explains what safeguarding is has to weigh it against something."""
    assert asks_which("What is the difference between a risk and a hazard?")
    assert not asks_which("What do you understand by safeguarding?")


def test_whom_one_would_tell_is_a_way_of_working() -> None:
    """Who asks when or whom one would tell wants no story."""
    assert demand_of("Who would you tell if you suspected abuse?", "behavioural") == "habit"
    assert demand_of("When would you call the nurse?", "behavioural") == "habit"

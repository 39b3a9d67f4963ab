"""Questions: one, short, lawful, new, and not answered already."""

import pytest

from app.engines.model.checks.questions import question_problem

ASKED = ["Tell me about a time you changed how something is done.", "What did you do first?"]
ANSWER = "I asked Piotr what he needed, in March 2021, and we saved 9 hours a week. He was against it twice."


@pytest.mark.parametrize(
    "question",
    [
        "What made Piotr change his mind after he was “against it twice”?",
        "How did you know the nine hours were not saved by something else?",
        "You say “we saved 9 hours a week”. Which part of that was yours?",
        "What would you do differently and earlier?",
        "What was the age group of the patients on that ward?",
        "What did the team say, and the manager?",
    ],
)
def test_good_question_passes(question: str) -> None:
    """A single question about what the answer leaves open may be asked, also one that looks like another kind."""
    assert question_problem(question, ASKED, ANSWER) is None


@pytest.mark.parametrize(
    ("question", "why"),
    [
        ("Tell me more about Piotr.", "exactly one question"),
        ("Why? And what then?", "exactly one question"),
        ("What made it hard and how did you solve it?", "asks two things"),
        ("Who was against it, and why did they change their mind?", "asks two things"),
        (f"What {'really ' * 26}happened?", "words; 25"),
        ("What did you do first?", "asked before"),
        ("What did you first do?", "asked before"),
        ("How many hours did you save a week?", "says that already"),
        ("Who did you ask about what he needed?", "says that already"),
        ("You said “it was easy”: why?", "not in the answer"),
        ("Have you seen https://example.org/x ?", "link"),
    ],
)
def test_bad_question_is_told_what_is_wrong(question: str, why: str) -> None:
    """Each rule has a sentence for whoever wrote the question."""
    assert why in str(question_problem(question, ASKED, ANSWER))


@pytest.mark.parametrize(
    "question",
    [
        "How old are you?",
        "Are you married?",
        "Do you have any children?",
        "Are you planning to have kids soon?",
        "Where are you originally from?",
        "What is your nationality?",
        "Which church do you go to for your faith?",
        "Who did you vote for?",
        "Do you have any health problems?",
        "How many sick days did you take for your illness?",
        "Does your husband mind the shifts?",
    ],
)
def test_private_matters_are_never_asked_about(question: str) -> None:
    """Age, family, origin, religion, politics and health are nobody's business in an interview."""
    assert "no interviewer may" in str(question_problem(question, (), ""))

"""The shape of a question says what kind of answer it asks for."""

import pytest

from app.engines.embedded.question.asked import Demand, asks_knowledge, demand_of, probe_of
from app.engines.protocol import Earlier


@pytest.mark.parametrize(
    ("question", "demand"),
    [
        ("Tell me about a time you changed your mind.", "story"),
        ("Have you ever had to fire somebody?", "story"),
        ("What are you most proud of?", "story"),
        ("Why do you want to work with us?", "motive"),
        ("Why are you leaving your current job?", "motive"),
        ("What attracts you to this post?", "motive"),
        ("What is your biggest weakness?", "self"),
        ("How would your colleagues describe you?", "self"),
        ("Please introduce yourself and tell us what brings you to this role.", "self"),
        ("Tell me about yourself.", "self"),
        ("In ninety seconds, tell us who you are and why you want this apprenticeship.", "self"),
        ("Say in a minute why you would suit front of house.", "self"),
        ("What is your leadership style?", "self"),
        ("What did an ordinary day look like in your last post?", "habit"),
        ("Tell me about a bad day at work.", "story"),
        ("Where do you want to be in five years?", "plan"),
        ("Where do you see yourself in three years?", "plan"),
        ("How much would you like to earn?", "pay"),
        ("Are you happy to travel?", "pay"),
        ("Do you have a full driving licence?", "pay"),
        ("Could you work weekends?", "pay"),
        ("Are you able to give an example of a time you led?", "story"),
        ("Do you have experience with a learning management system?", "self"),
        ("How do you stay current in your trade?", "habit"),
        ("And what was your part in it?", "follow_up"),
    ],
)
def test_what_a_question_asks_for(question: str, demand: Demand) -> None:
    """Occasions, reasons, oneself, plans, pay and what is practical, ways of working, and questions asked back."""
    assert demand_of(question, "behavioural") == demand


def test_an_interview_knows_its_follow_ups() -> None:
    """What was asked before makes any wording a follow-up."""
    earlier = Earlier(question="Tell me about a success.", answer="We won a prize.", probe="own_part")
    assert demand_of("Who did what?", "behavioural", earlier) == "follow_up"


def test_a_question_that_stands_alone_is_not_asked_back() -> None:
    """ "It" that points to the question's own words leans on nothing."""
    assert probe_of("Describe a mistake and what you learned from it.") is None
    assert probe_of("How did it end?") == "result"


@pytest.mark.parametrize(
    ("question", "demand"),
    [
        ("Which requirement do you not meet yet?", "self"),
        ("What are you really good at?", "self"),
        ("What do you find difficult in your work, and what are you doing about it?", "self"),
        ("How far along are you with other applications?", "self"),
        ("What in the advert made you press send?", "motive"),
        ("You seem settled. Why look around now?", "motive"),
        ("You've been there a good while. What makes you want to move?", "motive"),
        ("So, why Tallybridge?", "motive"),
        ("This would be a change for you. What have you done to get ready for it?", "story"),
    ],
)
def test_a_recruiter_asks_for_reasons_only_where_the_question_does(question: str, demand: Demand) -> None:
    """Nobody is told to praise the employer who was asked for a limit or a date."""
    assert demand_of(question, "recruiter") == demand


@pytest.mark.parametrize(
    ("question", "thing"),
    [
        ("What is the difference between a left and an inner join?", True),
        ("What's a residual current device?", True),
        ("Explain how a heat pump works.", True),
        ("When would you use a median?", True),
        ("What is your greatest weakness?", False),
        ("How do you deal with conflict?", False),
        ("What does good service mean to you?", False),
        ("Explain why you left.", False),
        ("What is the hardest thing you have finished?", False),
    ],
)
def test_knows_a_question_about_a_thing(question: str, thing: bool) -> None:
    """What a thing is or how it works asks for nothing of anybody."""
    assert asks_knowledge(question) is thing

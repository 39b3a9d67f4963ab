"""Reading questions out of what somebody writes after a real interview."""

import pytest

from app.engines.embedded.interview.debrief import heard_in, questions_of
from app.engines.protocol import DebriefTask
from app.knowledge import load_knowledge
from app.records import DebriefQuestion
from tests.app.engines.embedded.slice_of import embed

KNOWLEDGE = load_knowledge()


@pytest.mark.parametrize(
    ("text", "question", "how"),
    [
        ("They asked me why I left my last job and I froze.", "Why did you leave your last job?", 2),
        ("HR wanted to know what salary I expect.", "What salary do you expect?", None),
        ("The manager asked how I would handle two urgent jobs at once, and I rambled.",
         "How would you handle two urgent jobs at once?", 2),
        ("Then they asked about a time I had to deal with an angry customer - that went really well.",
         "Tell me about a time you had to deal with an angry customer.", 4),
        ("I was asked to walk them through my project and it went smoothly.", "Walk me through your project.", 4),
        ("Sandra asked if I had ever managed anyone. I didn't have an answer.", "Have you ever managed anyone?", 2),
        ("They also asked whether I'm comfortable with night shifts.", "Are you comfortable with night shifts?", None),
        ("“What is your biggest weakness?” was ok I think.", "What is your biggest weakness?", 3),
        ("2. Describe a time you failed. blanked completely", "Describe a time you failed.", 2),
        ("Last question was what I would change about their product, they liked my list.",
         "What would you change about their product?", 4),
        ("Then came a question about safeguarding, I waffled.", "Tell me about safeguarding.", 2),
    ],
)  # fmt: skip
def test_a_reported_question_is_turned_round(text: str, question: str, how: int | None) -> None:
    """Whatever way it is reported, the question reads as it would be asked, with how it went as far as that is said."""
    (found,) = heard_in(text)
    assert (found.text, found.how) == (question, how)


def test_one_sentence_may_tell_of_two_questions() -> None:
    """What came "then" is a question of its own, and one told by its topic alone is one as well."""
    told = heard_in("They began with my CV, then asked why I left. I froze at the pricing question.")

    assert [heard.text for heard in told] == ["Tell me about your CV.", "Why did you leave?", "Tell me about pricing."]
    assert [heard.how for heard in told] == [None, None, 2]
    assert heard_in("It was a long day. I froze at the last question.") == ()


def test_remarks_and_questions_to_oneself_are_no_questions_asked() -> None:
    """What somebody tells of the room, or asks themselves, was not asked of them."""
    assert heard_in("It was a nice office on the third floor. Why did I not prepare more? I was very nervous.") == ()
    assert heard_in("Nobody asked about salary. They didn't ask me why I left.") == ()


def test_a_list_keeps_its_ratings_and_gains_what_the_text_adds() -> None:
    """A question listed and told comes once; its number stands, and a missing one is read from the words."""
    listed = (
        DebriefQuestion(question="Why do you want to work here?", format="mixed", competency="", how_it_went=5),
        DebriefQuestion(question="How do you prioritise your work?", format="mixed", competency=""),
    )
    text = "They asked why I want to work here and I froze. How do you prioritise your work? I blanked."
    first, second = questions_of(DebriefTask(text=text, listed=listed), KNOWLEDGE, embed)
    assert (first.how_it_went, first.reads) == (5, False)
    assert (second.how_it_went, second.reads) == (2, True)


def test_questions_get_a_format_and_a_competency() -> None:
    """Each is placed where the bank's nearest questions are, so that it can be practised there."""
    text = "What salary do you have in mind? Tell me about a time you disagreed with your manager."
    pay, clash = questions_of(DebriefTask(text=text, listed=()), KNOWLEDGE, embed)
    assert pay.format == "recruiter"
    assert (clash.format, clash.competency) == ("behavioural", "conflict")

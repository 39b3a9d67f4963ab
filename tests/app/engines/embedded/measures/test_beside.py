"""Answers to another question than the one that was asked, where no story is asked for."""

import pytest

from app.records import Critique
from tests.app.engines.embedded.coached import judged, nobody

FIRST = "What would you do in your first 90 days?"
WHY = "Why do you want to work for us?"
PAY = "What salary are you looking for?"
START = "When could you start?"
WEAK = "What is your biggest weakness?"

PLAN = (
    "I'd spend the first month on the vans with whoever does the round now and say little. Then I'd take the two "
    "streets with the most complaints and find out why, and by the end I'd want one of them put right."
)
REASON = (
    "You run the only night shelter in the county and I have volunteered in two of them for six years. I would sooner "
    "do it properly than on my days off."
)
NOTICE = "I have to give four weeks and I've a fortnight booked in June, so I could start on the first of July."
LIMIT = "I take on too much. I've started asking what can wait before I say yes, because in May I let a client down."
TERMS = "I'm on 31 now and I would want 35, because this post has the on-call in it."
ERRANDS = "I'd need my own car for it. And my brother-in-law has the van on Thursdays, so I'd have to sort that out."
JOURNEY = "The traffic was awful this morning, there was a lorry over on the ring road. I nearly rang you from the bus."


def _judged(question: str, answer: str) -> Critique:
    return judged(question, answer, nobody(), "recruiter")


@pytest.mark.parametrize(("question", "answer"), [(FIRST, PLAN), (WHY, REASON), (START, NOTICE), (WEAK, LIMIT)])
def test_an_answer_to_the_question_is_worth_what_it_says(question: str, answer: str) -> None:
    """A plan, a reason, a date and a limit are each an answer where they were asked for."""
    found = _judged(question, answer)
    assert found.band in ("solid", "strong")
    assert "another question" not in " ".join(c.rationale for c in found.criteria)


@pytest.mark.parametrize(
    ("question", "answer"),
    [(FIRST, ERRANDS), (FIRST, LIMIT), (WHY, NOTICE), (PAY, REASON), (START, REASON), (WEAK, NOTICE), (FIRST, JOURNEY)],
)
def test_an_answer_to_another_question_is_never_solid(question: str, answer: str) -> None:
    """What would answer another of the usual questions, or none, is told to, however well it is put."""
    found = _judged(question, answer)
    assert found.band in ("thin", "developing")
    assert found.overall is not None
    best = {FIRST: PLAN, WHY: REASON, PAY: TERMS, START: NOTICE, WEAK: LIMIT}[question]
    assert found.overall < (_judged(question, best).overall or 0)


def test_what_is_well_told_and_beside_the_question_says_why_it_counts_for_less() -> None:
    """A thin band under a sentence that can be followed is explained, and asks for the answer first."""
    found = _judged(FIRST, ERRANDS)
    assert "answers another question" in found.criteria[0].rationale
    assert "what you would do there first" in found.next_step
    praised = [c for c in found.criteria if c.band == "thin" and "can be followed" in c.rationale]
    assert all("counts for less" in c.rationale for c in praised)


@pytest.mark.parametrize("answer", ["Ask my sister, she knows more about that than me, and she was there first."])
def test_a_question_for_a_figure_wants_a_figure_or_a_plain_word(answer: str) -> None:
    """Who names no figure, no date and no readiness has not answered what it pays, or when."""
    assert _judged(PAY, answer).band == "thin"


def test_why_here_wants_a_word_about_the_place() -> None:
    """Hours that suit and a long service are worth less as a reason than one thing that is true of this place."""
    own = "The hours suit me and it's near home. I've been in shops for nine years and I can count two thousand lines."
    theirs = "You run it like a shop: I came in May and the shelves were full by six. I've been in shops nine years."
    assert (_judged(WHY, own).overall or 0) < (_judged(WHY, theirs).overall or 0)
    assert _judged(WHY, own).band in ("thin", "developing")
    assert "fit many places" not in " ".join(c.rationale for c in _judged(WHY, theirs).criteria)

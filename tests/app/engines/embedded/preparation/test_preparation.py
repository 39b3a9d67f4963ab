"""What the notes answer, what is blank, and the plan."""

from datetime import date

from app.engines.embedded.preparation.preparation import preparation
from app.engines.protocol import PreparationTask
from app.knowledge import load_knowledge
from app.records import Preparation, PreparationQuestion
from tests.app.engines.embedded.people import ADVERT, ALL
from tests.app.engines.embedded.slice_of import embed, slice_of

KNOWLEDGE = load_knowledge()
MONDAY = date(2031, 3, 3)


def _prepared(texts: dict[str, str], until: date | None = None, job: str | None = None) -> Preparation:
    task = PreparationTask(today=MONDAY, until=until, company="Quayside Controls", job_description=job)
    return preparation(task, slice_of(texts), KNOWLEDGE, embed)


def _questions(found: Preparation) -> dict[str, PreparationQuestion]:
    return {q.text: q for q in found.questions}


def test_statuses() -> None:
    """An answer, a few words and a blank are told apart."""
    found = _questions(_prepared(ALL))
    assert found["Tell me about a time you failed"].status == "answered"
    assert found["How do you train people?"].status == "unanswered"
    assert found["Tell me about yourself"].status == "unanswered"


def test_a_fact_is_answered_in_few_words() -> None:
    """Two words are enough where a fact is asked for; where a story or oneself is, they are a reminder."""
    text = (
        "1. What is your notice period?\n\nTwo months.\n\n2. Are you willing to relocate?\n\nYes.\n\n"
        "3. Tell me about a time you missed a deadline.\n\nThe dock gate.\n\n"
        "4. What is your greatest weakness?\n\nImpatience.\n\n5. When can you start?\n\nTODO\n"
    )
    found = _questions(_prepared({"prep.txt": text}))
    assert found["What is your notice period?"].status == "answered"
    assert found["Are you willing to relocate?"].status == "answered"
    assert found["Tell me about a time you missed a deadline."].status == "partly"
    assert found["What is your greatest weakness?"].status == "partly"
    assert found["When can you start?"].status == "unanswered"


def test_an_outline_is_the_candidates_own_and_only_where_it_helps() -> None:
    """A blank question points to own notes that would answer it; an answered one and one of theirs need none."""
    texts = {
        **ALL,
        "ask.md": "# Questions to ask them\n\n1. Who signs off a valve box?\n2. How often are you on board?\n",
    }
    found = _prepared(texts)
    for question in found.questions:
        if question.status == "answered" or question.direction == "for_interviewer":
            assert question.outline == ()
    blank = _questions(found)["How do you train people?"]
    assert any("cadets" in step.citation.quote for step in blank.outline)


def test_the_same_question_is_asked_once() -> None:
    """A question that another document asks too points to the first."""
    found = _prepared({**ALL, "more.txt": "1. Could you tell me a bit about yourself?\n\n2. What is a bilge?\n"})
    again = _questions(found)["Could you tell me a bit about yourself?"]
    assert again.duplicate_of is not None
    assert found.questions[again.duplicate_of].text == "Tell me about yourself"


def test_competencies_by_their_stories() -> None:
    """One with a whole story is strong, one without any is none, and the gaps come first."""
    found = {c.name: c for c in _prepared(ALL).competencies}
    assert found["failure"].strength in ("strong", "thin")
    assert found["feedback"].strength == "none"
    order = [c.strength for c in _prepared(ALL).competencies]
    assert order == sorted(order, key=["none", "thin", "strong"].index)


def test_the_plan_fills_the_days_with_at_most_three_tasks() -> None:
    """Every day until the interview has one to three tasks, dated, and they name real gaps."""
    plan = _prepared(ALL, until=date(2031, 3, 8), job=ADVERT).plan
    assert [d.date for d in plan] == [f"2031-03-0{n}" for n in range(3, 8)]
    assert all(1 <= len(d.tasks) <= 3 for d in plan)
    assert "How do you train people?" in " ".join(t for d in plan for t in d.tasks)
    assert len({t for d in plan for t in d.tasks}) == sum(len(d.tasks) for d in plan)


def test_without_a_date_the_plan_is_a_week() -> None:
    """A plan without an end has seven days and no dates."""
    plan = _prepared(ALL).plan
    assert [d.day for d in plan] == list(range(1, 8))
    assert {d.date for d in plan} == {None}


def test_the_next_action_is_one_and_has_a_reason() -> None:
    """The next action names a blank question and says why it comes first."""
    action = _prepared(ALL).next
    assert "“" in action.text
    assert action.reason


def test_own_questions_to_ask_come_first() -> None:
    """The candidate's own questions lead; the advert fills up."""
    texts = {
        **ALL,
        "ask.md": "# Questions to ask them\n\n1. Who signs off a valve box?\n2. How often are you on board?\n",
    }
    asked = _prepared(texts, job=ADVERT).questions_to_ask
    assert asked[0] == "Who signs off a valve box?"
    assert len(asked) >= 3
    assert any("60 shipyards" in q for q in asked)


def test_people_of_a_story_are_not_asked_about_as_the_company() -> None:
    """ "They'd stopped talking" under a why of one's own is no news of the employer."""
    texts = {
        **ALL,
        "left.md": "# Prep\n\n## Why I left the yard\n\nThey'd stopped talking to the night crew over the crane.\n",
    }
    assert not any("stopped talking" in q for q in _prepared(texts, job=ADVERT).questions_to_ask)


def test_no_notes_at_all() -> None:
    """Without notes there is still a plan and a first step."""
    found = _prepared({"advert.md": ADVERT})
    assert found.questions == ()
    assert found.plan
    assert found.next.text


def test_what_was_told_to_the_coach_counts_as_answered() -> None:
    """A blank question is blank no more once the coach has its answer, and a beginning is a beginning."""
    task = PreparationTask(
        today=date(2031, 3, 3), told={"How do you TRAIN people": "answered", "Tell me about yourself": "partly"}
    )
    found = preparation(task, slice_of(ALL), KNOWLEDGE, embed)
    statuses = {question.text: question.status for question in found.questions}
    assert statuses["How do you train people?"] == "answered"
    assert statuses["Tell me about yourself"] == "partly"
    assert "How do you train people?" not in str(found.plan)

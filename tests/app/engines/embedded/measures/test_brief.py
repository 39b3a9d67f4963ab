"""How short an answer may be."""

import pytest

from app.engines.embedded.measures.brief import names_it
from tests.app.engines.embedded.coached import judged, nobody


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("What is your notice?", "I am on three months notice."),
        ("What is your notice period?", "It is one month."),
        ("When could you start?", "I could start on the first of May."),
        ("Are you happy to work nights?", "Yes, I have done them for six years."),
        ("What salary are you on?", "I'm on 31k now."),
    ],
)
def test_a_fact_answers_a_question_for_a_fact(question: str, answer: str) -> None:
    """A date, a figure or a plain yes is judged, and asked for nothing that was not asked."""
    found = judged(question, answer, nobody(), "recruiter")
    assert found.assessable
    said = " ".join(f"{c.rationale} {c.advice}" for c in found.criteria)
    assert "occasion" not in said
    assert "taken on trust" not in said
    assert "employer" not in said


@pytest.mark.parametrize(
    ("question", "answer", "wanted"),
    [
        ("What is your biggest strength?", "I am patient with people.", "one thing you did or saw"),
        ("What salary would you want?", "Ask my sister really.", "a figure, a date, a yes or a no"),
        ("Tell me about a time you led a team.", "I led one last year.", "one real occasion"),
        (
            "Pick a figure from your CV. How was it measured?",
            "Assessor for six years, 31 students.",
            "how it was counted",
        ),
    ],
)
def test_what_is_too_short_is_told_what_is_wanted(question: str, answer: str, wanted: str) -> None:
    """An occasion is asked for only where the question asked for one."""
    found = judged(question, answer, nobody())
    assert not found.assessable
    assert wanted in (found.reason or "")


@pytest.mark.parametrize(
    ("answer", "named"),
    [("Four weeks.", True), ("Straight away.", True), ("Yes.", True), ("You would have to ask her.", False)],
)
def test_what_names_a_thing_to_note_down(answer: str, named: bool) -> None:
    """A figure, a date, a yes or a readiness can be noted down."""
    assert names_it(answer) is named

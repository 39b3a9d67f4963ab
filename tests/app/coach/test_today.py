"""The one thing to do now: what comes before what."""

from datetime import date

import pytest

from app.coach.today import about, action_of, gap_of
from app.records import (
    Card,
    CompetencyCoverage,
    DocumentRef,
    NextAction,
    Preparation,
    PreparationQuestion,
    Requirement,
)
from tests.app.store.filled import card

TODAY = date(2027, 1, 15)
NOTES = DocumentRef(id="d", name="notes.txt")


def _asked(text: str, direction: str = "asked_of_candidate") -> PreparationQuestion:
    return PreparationQuestion.model_validate(
        {"text": text, "status": "unanswered", "direction": direction, "document": NOTES, "start": 0, "end": 4}
    )


def _made(text: str = "Answer “Why beekeeping?”.", *questions: PreparationQuestion) -> Preparation:
    return Preparation(
        questions=questions or (_asked("Why beekeeping?"),),
        competencies=(CompetencyCoverage(name="conflict", title="Conflict", strength="none", stories=()),),
        requirements=(Requirement(text="A driving licence", status="not_covered"),),
        questions_to_ask=(),
        plan=(),
        next=NextAction(text=text, reason="It is blank."),
    )


BAD: Card = card("c1", "Why did you leave?").model_copy(update={"went_badly": True})
OLD: Card = card("c2", "Why us?")


@pytest.mark.parametrize(
    ("days", "due", "debriefed", "kind"),
    [
        (0, [BAD], False, "day"),
        (-1, [BAD], False, "debrief"),
        (-1, [BAD], True, "went_badly"),
        (-15, [OLD], False, "due"),
        (1, [BAD, OLD], False, "went_badly"),
        (1, [OLD], False, "sheet"),
        (5, [OLD], False, "due"),
        (5, [], False, "gap"),
        (None, [], False, "gap"),
    ],
)
def test_what_comes_first(days: int | None, due: list[Card], debriefed: bool, kind: str) -> None:
    """The day itself, then telling of it, then what failed, then the eve, then what is due, then the worst gap."""
    until = None if days is None else date.fromordinal(TODAY.toordinal() + days)

    assert action_of(_made(), due, TODAY, until, "Hive & Co", debriefed).kind == kind


def test_a_question_that_is_due_brings_its_card() -> None:
    """The rest of the day is counted in the reason."""
    action = action_of(_made(), [OLD, BAD], TODAY, None, None, True)

    assert (action.question, action.card) == ("Why us?", OLD)
    assert "and 1 more today" in action.reason


def test_the_eve_names_the_company() -> None:
    """Without one it is the interview that is tomorrow."""
    tomorrow = date(2027, 1, 16)

    assert action_of(_made(), [], TODAY, tomorrow, "Hive & Co", True).reason == "Hive & Co is tomorrow."
    assert action_of(_made(), [], TODAY, tomorrow, None, True).reason == "The interview is tomorrow."


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Answer “Why beekeeping?”.", "gap"),
        ("Find a story about conflict: what happened, what you did.", "story"),
        ("Decide what to say about “A driving licence”.", "job"),
        ("Do a mock interview out loud, with a clock.", "interview"),
    ],
)
def test_a_gap_says_where_it_is_mended(text: str, kind: str) -> None:
    """A question at its answer, a theme among the stories, a requirement at the job, and else in an interview."""
    assert gap_of(_made(text)).kind == kind


def test_a_line_is_about_the_question_that_it_quotes() -> None:
    """Whole or by its beginning; a question for the interviewer is none to answer."""
    long = "Tell me about a time when you had to tell somebody something that they did not want to hear"
    questions = [_asked("Why us?", "for_interviewer"), _asked("**Why us?**"), _asked(long)]

    assert about("Answer “Why us?” in two minutes.", questions) == questions[1]
    assert about(f"Answer “{' '.join(long.split()[:12])}…”, starting from “a note”.", questions) == questions[2]
    assert about("Answer “Why”.", questions) is None
    assert about("Why us?", questions) is None

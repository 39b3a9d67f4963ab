"""What the notes lack, and what was only said."""

from app.engines.embedded.preparation.gaps import Gaps
from app.records import CompetencyCoverage, DocumentRef, PreparationQuestion, PreparedStatus

NOTES = DocumentRef(id="n", name="notes.txt")


def _question(text: str, status: PreparedStatus, duplicate_of: int | None = None) -> PreparationQuestion:
    return PreparationQuestion(
        text=text,
        status=status,
        direction="asked_of_candidate",
        document=NOTES,
        start=0,
        end=1,
        duplicate_of=duplicate_of,
    )


QUESTIONS = (
    _question("How do you plan a season?", "unanswered"),
    _question("Describe a conflict at work", "partly"),
    _question("how do you plan the season", "unanswered", 0),
    _question("Why orchards?", "unanswered"),
)


def test_what_was_answered_in_practice_is_no_blank() -> None:
    """A question answered well under any of its wordings is only to be noted down; the others stay as they are."""
    gaps = Gaps(QUESTIONS, (), (), (), {}, said={"howdoyouplantheseason": "strong"})
    assert [q.text for q in gaps.blank] == ["Why orchards?"]
    assert [q.text for q in gaps.only_said] == ["How do you plan a season?"]
    assert gaps.band(QUESTIONS[0]) == "strong"
    assert gaps.band(QUESTIONS[3]) is None


def test_a_reminder_under_its_question_begins_a_competency() -> None:
    """A question that asks for the competency and holds a reminder names its occasion; a blank one does not."""
    gaps = Gaps(QUESTIONS, (), (), (), {"conflict": "conflict with a coworker"})
    conflict = CompetencyCoverage(name="conflict", title="Conflict", strength="none", stories=())
    feedback = CompetencyCoverage(name="feedback", title="Feedback", strength="none", stories=())
    assert gaps.begun(conflict) == QUESTIONS[1]
    assert gaps.begun(feedback) is None


def test_what_came_out_weakly_is_said_again_and_is_no_blank() -> None:
    """An answer given here that came out thin is neither blank nor to be noted down."""
    gaps = Gaps(QUESTIONS, (), (), (), {}, said={"whyorchards": "thin"})
    assert [q.text for q in gaps.blank] == ["How do you plan a season?"]
    assert gaps.only_said == []
    assert [q.text for q in gaps.said_weakly] == ["Why orchards?"]


def test_a_question_that_the_notes_answer_leaves_no_competency_untold() -> None:
    """Where the notes answer who asks for it, its story is told, whether or not it was found as one."""
    failure = CompetencyCoverage(name="failure", title="Failure", strength="none", stories=())
    asked = {"failure": "a time you failed"}
    answered = _question("Tell me about a time you failed", "answered")
    assert Gaps((answered,), (failure,), (), (), asked).untold == []
    assert Gaps(QUESTIONS, (failure,), (), (), asked).untold == [failure]

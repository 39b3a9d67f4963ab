"""Questions that are offered."""

from app.coach.asked import Entry, entries
from app.knowledge import Knowledge
from app.records import BankQuestion, DocumentRef, PreparationQuestion, PreparedStatus
from app.web.suggestions import suggestions


def _notes(*questions: tuple[str, PreparedStatus]) -> tuple[Entry, ...]:
    asked = [
        PreparationQuestion(
            text=text,
            status=status,
            direction="asked_of_candidate",
            document=DocumentRef(id="d", name="n.txt"),
            start=0,
            end=1,
        )
        for text, status in questions
    ]
    return entries(asked, ())


def _bank(*texts: str) -> Knowledge:
    questions = tuple(
        BankQuestion(
            id=str(number),
            text=text,
            format="behavioural",
            competency=f"c{number % 2}",
            seniority=("mid",),
            professions=("any",),
            why="",
        )
        for number, text in enumerate(texts)
    )
    return Knowledge({}, (), questions)


def test_the_notes_questions_are_told_apart() -> None:
    """Blank ones, begun ones and answered ones stand by themselves, as on every other page."""
    notes = _notes(("Why us?", "unanswered"), ("Why you?", "answered"), ("Why now?", "partly"))
    offered = suggestions(notes, _bank(), ())

    assert (offered.blank, offered.begun, offered.answered) == (("Why us?",), ("Why now?",), ("Why you?",))


def test_what_was_answered_is_not_offered_again() -> None:
    """However it is written."""
    notes = _notes(("Why us?", "unanswered"))

    assert suggestions(notes, _bank("What  now?"), ["why US", "what now"]) == suggestions((), _bank(), ())


def test_a_bare_topic_is_no_question() -> None:
    """Notes head their answers with topics, which nobody can answer as they stand."""
    assert suggestions(_notes(("failure", "answered")), _bank(), ()).answered == ()


def test_the_bank_gives_one_question_a_competency() -> None:
    """Variety before number."""
    assert suggestions((), _bank("A?", "B?", "C?"), ()).bank == ("A?", "B?")

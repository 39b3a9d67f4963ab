"""Questions that are offered."""

import numpy as np

from app.knowledge import Knowledge
from app.records import BankQuestion, DocumentRef
from app.slices import Slice, SourceDocument
from app.web.suggestions import suggestions
from ingest.records import Direction, PreparedQuestion


def _notes(*questions: tuple[str, bool, Direction]) -> Slice:
    asked = tuple(
        PreparedQuestion(
            text=text, start=0, end=1, answer_start=1, answer_end=2 if answered else 1, section=0, direction=direction
        )
        for text, answered, direction in questions
    )
    document = SourceDocument(DocumentRef(id="d", name="n.txt"), "text", "prep_answers", (), asked)
    return Slice("ines", 0, (), np.zeros((0, 4), dtype=np.float32), {"d": document})


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
    """Blank ones and prepared ones stand by themselves; those for the interviewer are no practice."""
    notes = _notes(
        ("Why us?", False, "asked_of_candidate"),
        ("Why you?", True, "asked_of_candidate"),
        ("How big is the team?", False, "for_interviewer"),
    )
    offered = suggestions(notes, _bank(), ())

    assert (offered.blank, offered.prepared) == (("Why us?",), ("Why you?",))


def test_what_was_answered_is_not_offered_again() -> None:
    """However it is written."""
    notes = _notes(("Why us?", False, "asked_of_candidate"))

    assert suggestions(notes, _bank("What  now?"), ["why US", "what now"]) == suggestions(_notes(), _bank(), ())


def test_a_bare_topic_is_no_question() -> None:
    """Notes head their answers with topics, which nobody can answer as they stand."""
    assert suggestions(_notes(("failure", True, "asked_of_candidate")), _bank(), ()).prepared == ()


def test_the_bank_gives_one_question_a_competency() -> None:
    """Variety before number."""
    assert suggestions(_notes(), _bank("A?", "B?", "C?"), ()).bank == ("A?", "B?")

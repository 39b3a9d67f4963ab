"""The bank's questions, and whom they are asked."""

import random

from app.engines.embedded.interview.bank_questions import Person, closes, from_bank
from app.engines.protocol import OpeningTask
from app.knowledge import load_knowledge
from app.records import Format, InterviewSettings, Presumption
from tests.app.engines.embedded.slice_of import embed, slice_of

KNOWLEDGE = load_knowledge()
NOTES = slice_of({"study.md": "# Study notes\n\nPrecision and recall, thresholds and the cost of a missed positive."})


def _found(
    format: Format, trade: frozenset[str], presumed: frozenset[Presumption] = frozenset(), asked: int = 0, of: int = 5
) -> dict[str, float]:
    task = OpeningTask(
        settings=InterviewSettings(format=format, questions=of),
        seniority=None,
        asked=("x",) * asked,
        competencies_asked=("y",) * asked,
        seed=1,
    )
    person = Person(told={}, trade=trade, notes=NOTES, job=NOTES.vectors[:0], presumed=presumed)
    found = from_bank(task, format, person, KNOWLEDGE, embed, random.Random(1))
    return {choice.question.text: choice.worth for choice in found}


def test_questions_of_a_trade_go_to_people_of_it() -> None:
    """No technical question reaches somebody of another trade; usual questions reach everybody."""
    bank = {entry.text: entry for entry in KNOWLEDGE.questions}
    assert all("teaching" in bank[text].professions for text in _found("technical", frozenset({"teaching"})))
    assert _found("technical", frozenset()) == {}
    assert len(_found("behavioural", frozenset())) > 40


def test_what_the_notes_name_is_asked_first() -> None:
    """Of the trade's questions those about what is being studied are worth most."""
    found = _found("technical", frozenset({"machine_learning"}))
    assert "recall rather than precision" in max(found, key=lambda text: found[text])


def test_nothing_is_presumed() -> None:
    """A question about a gap or about shifts is none where neither is known of."""
    gap = next(e.text for e in KNOWLEDGE.questions if e.presumes == "gap")
    assert gap not in _found("resume", frozenset())
    assert gap in _found("resume", frozenset(), frozenset({"gap"}))


def test_a_call_begins_and_ends_as_calls_do() -> None:
    """The invitation to ask back comes last and only last, and nothing is asked about what is said to it."""
    (closing,) = [e.text for e in KNOWLEDGE.questions if e.format == "recruiter" and closes(e.text)]
    first, middle, last = (_found("recruiter", frozenset(), asked=n) for n in (0, 2, 4))
    assert first[closing] == min(first.values())
    assert middle[closing] == min(middle.values())
    assert last[closing] == max(last.values())

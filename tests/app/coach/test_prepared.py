"""Preparations are remembered for as long as nothing they read changes."""

from datetime import date

from app.coach.prepared import MOST_KEPT, Prepared
from app.engines.protocol import PreparationTask
from app.records import NextAction, Preparation
from app.slices import Slice
from tests.rig import CANDIDATE, OWNER, Rig

MADE = Preparation(
    questions=(),
    competencies=(),
    requirements=(),
    questions_to_ask=(),
    plan=(),
    next=NextAction(text="Say it aloud.", reason="It helps."),
)
TASK = PreparationTask(today=date(2027, 1, 15))


def _notes(rig: Rig) -> Slice:
    return rig.slices.get(OWNER, CANDIDATE)


def test_the_same_task_is_not_made_again(rig: Rig) -> None:
    """The same engine, task and notes give what was made; another day, engine or note does not."""
    rig.add("I kept bees.")
    notes, prepared = _notes(rig), Prepared()
    prepared.keep("embedded", TASK, notes, MADE)
    rig.add("I sold honey.", "more.txt")

    assert prepared.get("embedded", TASK, notes) == MADE
    assert prepared.get("embedded", PreparationTask(today=date(2027, 1, 16)), notes) is None
    assert prepared.get("ollama:small", TASK, notes) is None
    assert prepared.get("embedded", TASK, _notes(rig)) is None


def test_what_a_model_failed_to_make_is_asked_for_again(rig: Rig) -> None:
    """A note says that another engine stepped in, so it is not remembered."""
    notes, prepared = _notes(rig), Prepared()
    prepared.keep("ollama:small", TASK, notes, MADE.model_copy(update={"note": "The model did not answer."}))

    assert prepared.get("ollama:small", TASK, notes) is None


def test_only_a_few_are_kept(rig: Rig) -> None:
    """The oldest goes first."""
    notes, prepared = _notes(rig), Prepared()
    tasks = [PreparationTask(today=date(2027, 1, day)) for day in range(1, MOST_KEPT + 2)]
    for task in tasks:
        prepared.keep("embedded", task, notes, MADE)

    assert [prepared.get("embedded", task, notes) is None for task in tasks] == [True] + [False] * MOST_KEPT

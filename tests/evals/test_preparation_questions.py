"""Blank questions are found in notes of every shape, and who asks whom is known."""

from datetime import date
from pathlib import Path

import pytest

from app.engines.embedded.preparation.preparation import preparation
from app.engines.protocol import PreparationTask
from app.evaluation.preparation import QuestionFigures, figures, judge, load_labels
from app.evaluation.sets import Sets
from app.knowledge import load_knowledge
from tests.app.engines.embedded.slice_of import embed, slice_of_files

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent
SETS = Sets(FOLDER)


TASK = PreparationTask(today=date(2026, 3, 2), job_description="Baker wanted.")
"""With an advert of two words: none has a part in the questions, and to match the notes' own ones, which
``test_match_agreement`` does, takes half of the time."""


def _figures(split: str) -> QuestionFigures:
    judged = []
    for candidate in SETS.splits()[split]:
        labels = FOLDER / "preparation" / f"{candidate}.toml"
        if labels.exists():
            notes = slice_of_files(SETS.files(candidate))
            found = preparation(TASK, notes, load_knowledge(), embed)
            judged += judge(candidate, load_labels(labels), found.questions)
    return figures(judged)


def test_blank_questions() -> None:
    """What was reached on the labelled notes stays."""
    found = _figures("held_out")
    assert found.labelled >= 100
    assert found.f1 >= 0.87
    assert found.direction >= 0.95


def test_every_label_names_a_candidate_of_one_split() -> None:
    """Nobody's notes are labelled under a name that no split knows."""
    known = {candidate for split in SETS.splits().values() for candidate in split}
    assert {file.stem for file in (FOLDER / "preparation").glob("*.toml")} <= known

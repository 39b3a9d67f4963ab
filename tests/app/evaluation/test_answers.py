"""The graded answers are whole: every set in one split, every marked string in its answer."""

from pathlib import Path

import pytest

from app.evaluation.answers import load_answers, load_older

FOLDER = Path(__file__).parents[2] / "evals" / "answers"
SPLITS = ("tuning", "held_out", "sealed")


def test_each_set_is_in_one_split() -> None:
    """No question is seen on both sides, and none is forgotten."""
    split = [entry.id for name in SPLITS for entry in load_answers(FOLDER, name)]
    assert sorted(split) == sorted(entry.id for entry in load_answers(FOLDER))
    questions = [entry.question for entry in load_answers(FOLDER)]
    assert len(set(questions)) == len(questions)


def test_what_is_marked_stands_in_the_answer() -> None:
    """Edits cut and replace verbatim words."""
    for entry in load_answers(FOLDER):
        marked = [*entry.result, *entry.reflection, *(a for a, _ in (*entry.numbers, *entry.acts, *entry.ours))]
        assert all(words in entry.strong for words in marked), entry.id


def test_an_unknown_split_is_refused() -> None:
    """A misspelt split must not look like an empty one."""
    with pytest.raises(KeyError):
        load_answers(FOLDER, "tunning")


def test_older_sets_keep_their_grades() -> None:
    """Stories and motives come as sets without marks."""
    found = load_older(FOLDER.parent / "critique" / "tuning.toml")
    assert {entry.format for entry in found} == {"behavioural", "recruiter"}
    assert all(entry.weak and entry.adequate and entry.strong and not entry.result for entry in found)

"""The check of claims keeps what was reached on the labelled answers."""

import tomllib
from collections.abc import Callable, Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

import pytest

from app.engines.embedded.answer.reading import read
from app.engines.embedded.claims.claims import check
from app.engines.embedded.claims.evidence import gather
from app.evaluation.claims import Checked, Figures, check_all, figures, load, statuses
from app.evaluation.notes import note_files
from app.records import Claim
from app.slices import Slice
from tests.app.engines.embedded.coached import nobody
from tests.app.engines.embedded.slice_of import embed, slice_of

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "data" / "samples"
MORE = ("second", "slips")
"""Further files of some candidates, by other hands."""

pytestmark = pytest.mark.slow

SPLIT = tomllib.loads((FOLDER / "claims_split.toml").read_text(encoding="utf-8"))


@cache
def _notes(candidate: str) -> Slice:
    own = FOLDER / "candidates" / candidate
    folder = own if own.exists() else SAMPLES / candidate
    return slice_of({file.name: file.read_text(encoding="utf-8") for file in note_files(folder)})


@cache
def _checker(notes: Slice) -> Callable[[str, str], Sequence[Claim]]:
    evidence = gather(notes)

    def found(question: str, answer: str) -> Sequence[Claim]:
        reading = read(question, answer)
        return check(reading, embed([sentence.text for sentence in reading.told]), evidence, embed)

    return found


@cache
def _checked(split: str) -> tuple[Checked, ...]:
    files = [(candidate, candidate) for candidate in SPLIT[split]]
    files += [(candidate, f"{candidate}-{more}") for more in MORE for candidate in SPLIT[f"{more}_{split}"]]
    return tuple(
        each
        for candidate, file in files
        for each in check_all(load(FOLDER / "claims" / f"{file}.toml"), _checker(_notes(candidate)))
    )


@cache
def _dense() -> tuple[Checked, ...]:
    """Answers with an error in nearly every clause, by the hand that built the checker."""
    return tuple(
        each
        for candidate in SPLIT["more"]
        for each in check_all(load(FOLDER / "claims" / f"{candidate}-more.toml"), _checker(_notes(candidate)))
    )


def _figures(split: str) -> Figures:
    return figures(_checked(split))


def test_every_labelled_candidate_is_in_one_split() -> None:
    """No answers are left out, and nobody is tuned on and measured on."""
    named = [candidate for split in ("tuning", "held_out", "sealed") for candidate in SPLIT[split]]
    named += [f"{candidate}-more" for candidate in SPLIT["more"]]
    further = [(more, split) for more in MORE for split in ("tuning", "held_out")]
    named += [f"{candidate}-{more}" for more, split in further for candidate in SPLIT[f"{more}_{split}"]]
    assert all(set(SPLIT[f"{more}_{split}"]) <= {*SPLIT[split], *SPLIT["tuning"]} for more, split in further)
    assert set(SPLIT["more"]) <= set(SPLIT["tuning"])
    assert sorted(named) == sorted(file.stem for file in (FOLDER / "claims").glob("*.toml"))


def test_planted_errors_are_found() -> None:
    """Wrong values are named with the right one, and what was made up is said to be in no note."""
    found = _figures("held_out")
    assert found.f1 >= 0.565
    assert found.invented_recall >= 0.74
    assert found.correct >= 0.88


def test_errors_in_nearly_every_clause_are_found() -> None:
    """An answer with many errors still stands beside its event; an honest claim beside them is hardly doubted."""
    found = figures(_dense())
    assert found.recall >= 0.6
    assert found.precision >= 0.92
    assert found.alarms <= 0.1


def test_honest_answers_are_left_alone() -> None:
    """Hardly one honest claim in twenty-five is doubted, and two answers of three have no doubt anywhere."""
    found = _figures("held_out")
    assert found.honest_answers >= 12
    assert found.alarms <= 0.042
    assert found.alarmed <= 0.37
    assert found.precision >= 0.8


def test_another_persons_story_contradicts_nothing() -> None:
    """An event that the notes do not hold is not measured by one that they do: at most one answer in thirty."""
    found = [
        each
        for candidate, other in pairwise(SPLIT["held_out"] + SPLIT["tuning"][:5])
        for each in check_all(load(FOLDER / "claims" / f"{candidate}.toml"), _checker(_notes(other)))
    ]
    accused = [each for each in found if any(claim.status == "contradicted" for claim in each.found)]
    assert len(accused) <= len(found) / 30


def test_without_notes_of_ones_own_everything_is_unchecked() -> None:
    """Where there is nothing to hold an answer against, no claim is called anything else."""
    answers = load(FOLDER / "claims" / "mira-tolland.toml")
    assert set(statuses(check_all(answers, _checker(nobody())))) == {"unchecked"}

"""Floors of drafted introductions on the labelled cases, and the simplest peer beside them."""

import tomllib
from functools import cache
from pathlib import Path

import pytest

from app.engines.embedded.pitch.pitch import pitch
from app.engines.protocol import PitchTask
from app.evaluation.notes import note_files
from app.evaluation.pitches import Draft, JudgedPitch, figures, first_words, judge, load_pitch
from app.records import Pitch
from app.slices import Slice
from tests.app.engines.embedded.slice_of import embed, slice_of

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "data" / "samples"
SPLIT = tomllib.loads((FOLDER / "pitches" / "split.toml").read_text(encoding="utf-8"))


@cache
def _notes(candidate: str) -> Slice:
    own = FOLDER / "candidates" / candidate
    files = note_files(own if own.exists() else SAMPLES / candidate)
    return slice_of({file.name: file.read_text(encoding="utf-8") for file in files})


def _draft(task: PitchTask, notes: Slice) -> Pitch:
    return pitch(task, notes, embed)


@cache
def _judged(split: str, draft: Draft) -> tuple[JudgedPitch, ...]:
    cases = [load_pitch(FOLDER / "pitches" / f"{name}.toml") for name in SPLIT[split]]
    return tuple(judge(case, _notes(case.candidate), draft) for case in cases)


def test_every_case_is_in_one_split_and_no_candidate_in_two() -> None:
    """Whoever was tuned on is not measured on."""
    names = sorted(path.stem for path in (FOLDER / "pitches").glob("*.toml") if path.stem != "split")
    assert sorted(name for split in SPLIT.values() for name in split) == names
    people = [{load_pitch(FOLDER / "pitches" / f"{n}.toml").candidate for n in names_} for names_ in SPLIT.values()]
    assert sum(map(len, people)) == len(set.union(*people))


def test_introductions_are_true_timed_and_said() -> None:
    """Everything stands in its sources, in order, as speech; most of what must be said is; short ones say so."""
    found = figures(_judged("held_out", _draft))
    assert found.grounded == 1
    assert found.ordered == 1
    assert found.clean == 1
    assert found.whole >= 0.98
    assert found.in_time >= 0.68
    assert found.in_time_or_said == 1
    assert found.must_have >= 0.66
    assert found.must_not <= 6


def test_notes_that_disagree_are_shown() -> None:
    """Half of the labelled disagreements and more are shown, and hardly a pair that is none."""
    found = figures(_judged("held_out", _draft))
    assert found.conflicts_shown >= 0.6
    assert found.conflicts_not_labelled <= 1


def test_a_draft_beats_the_first_words() -> None:
    """The candidate's own first words have fewer of the facts, and are hardly speech."""
    peer, drafted = (figures(_judged("held_out", draft)) for draft in (first_words, _draft))
    assert drafted.must_have > peer.must_have + 0.2
    assert drafted.whole > peer.whole + 0.5

"""The job match keeps what was reached on the labelled advertisements."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.engines.embedded.preparation.requirements import job_match
from app.evaluation.job_match import Agreement, agreement, judge, load_advert
from app.evaluation.notes import note_files
from app.records import JobMatch
from app.slices import Slice
from tests.app.engines.embedded.slice_of import embed, slice_of

pytestmark = pytest.mark.slow

FOLDER = Path(__file__).parent
SAMPLES = FOLDER.parents[1] / "data" / "samples"
SPLIT = tomllib.loads((FOLDER / "job_match" / "split.toml").read_text(encoding="utf-8"))


def _notes(candidate: str) -> Path:
    own = FOLDER / "candidates" / candidate
    return own if own.exists() else SAMPLES / candidate


def _match(text: str, notes: Slice, today: date) -> JobMatch:
    return job_match(text, notes, embed, today)


def _figures(split: str) -> Agreement:
    judged = []
    for name in SPLIT[split]:
        advert = load_advert(FOLDER / "job_match" / f"{name}.toml", _notes)
        files = note_files(_notes(advert.candidate))
        notes = slice_of({file.name: file.read_text(encoding="utf-8") for file in files})
        judged += judge(advert, notes, SPLIT["today"], _match)
    return agreement(judged)


def test_every_advert_is_in_one_split_and_no_candidate_in_two() -> None:
    """Whoever was tuned on is not measured on."""
    names = sorted(path.stem for path in (FOLDER / "job_match").glob("*.toml") if path.stem != "split")
    assert sorted([*SPLIT["tuning"], *SPLIT["held_out"], *SPLIT["sealed"]]) == names
    candidates = {
        split: {load_advert(FOLDER / "job_match" / f"{name}.toml", _notes).candidate for name in SPLIT[split]}
        for split in ("tuning", "held_out")
    }
    assert not candidates["tuning"] & candidates["held_out"]


def test_agreement_with_the_labels() -> None:
    """Agreement in three stays, hardly a requirement is left unread, and little uncovered is called covered."""
    found = _figures("held_out")
    assert found.n >= 100
    assert found.unread <= 0.1
    assert found.agreement >= 0.535
    assert round(found.uncovered_called_covered * found.uncovered) <= 9

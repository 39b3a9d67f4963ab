"""Figures of the job match against labels."""

from datetime import date
from pathlib import Path

import numpy as np

from app.evaluation.job_match import agreement, judge, load_advert
from app.records import JobMatch, Requirement
from app.slices import Slice

ADVERT = """candidate = "otto"
advert = "- Rope access ticket\\n- Welding\\n- Night work"
covered = ["Rope access ticket"]
partly = ["Welding"]
not_covered = ["Night work"]
"""
NOBODY = Slice("otto", 0, (), np.zeros((0, 3), dtype=np.float32), {})


def _said(text: str, notes: Slice, today: date) -> JobMatch:
    return JobMatch(
        requirements=(
            Requirement(text="Rope access ticket", status="covered"),
            Requirement(text="Night work.", status="covered"),
        )
    )


def test_what_is_missed_and_what_is_wrongly_covered_count_against_it(tmp_path: Path) -> None:
    """A requirement that was not read agrees with nothing; punctuation does not matter."""
    file = tmp_path / "otto.toml"
    file.write_text(ADVERT, encoding="utf-8")
    figures = agreement(judge(load_advert(file, lambda name: tmp_path / name), NOBODY, date(2025, 6, 1), _said))
    assert (figures.n, figures.uncovered) == (3, 1)
    assert figures.agreement == 1 / 3
    assert figures.uncovered_called_covered == 1.0
    assert figures.unread == 1 / 3


def _cut_otherwise(text: str, notes: Slice, today: date) -> JobMatch:
    return JobMatch(
        requirements=(
            Requirement(text="You will hold a rope access ticket", status="covered"),
            Requirement(text="welding and night work", status="not_covered"),
        )
    )


def test_where_a_sentence_is_cut_does_not_matter_but_two_in_one_were_not_told_apart(tmp_path: Path) -> None:
    """A label is met by words that hold it; words that hold two labels stand for neither."""
    file = tmp_path / "otto.toml"
    file.write_text(ADVERT, encoding="utf-8")
    judged = judge(load_advert(file, lambda name: tmp_path / name), NOBODY, date(2025, 6, 1), _cut_otherwise)
    assert {j.text: j.found for j in judged} == {"Rope access ticket": "covered", "Welding": None, "Night work": None}

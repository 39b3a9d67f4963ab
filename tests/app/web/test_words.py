"""Words of the pages."""

from datetime import date
from typing import get_args

import pytest

from app.records import FORMATS, Band, ClaimStatus, StarPart, Style
from app.web import words
from ingest.records import KINDS


def test_every_name_has_its_word() -> None:
    """Whatever a record may hold can be shown."""
    assert set(words.KIND) == set(KINDS)
    assert set(words.FORMAT) == set(FORMATS)
    assert set(words.BAND) == set(words.BANDS) == set(get_args(Band))
    assert set(words.STATUS) == set(get_args(ClaimStatus))
    assert set(words.STYLE) == set(words.STYLE_LINE) == set(get_args(Style))
    assert set(words.PART) == set(words.PART_MISSING) == set(get_args(StarPart))


@pytest.mark.parametrize(("seconds", "told"), [(45, "45 s"), (60, "1 min"), (80.4, "1 min 20 s")])
def test_lengths_are_told_as_speakers_count(seconds: float, told: str) -> None:
    """Minutes and seconds, without zeros."""
    assert words.length(seconds) == told


@pytest.mark.parametrize(
    ("day", "told"),
    [("2026-05-10", "today"), ("2026-05-11", "tomorrow"), ("2026-05-19", "in 9 days"), ("2026-05-09", "past")],
)
def test_days_are_counted(day: str, told: str) -> None:
    """How far off an interview is."""
    assert words.until(day, date(2026, 5, 10)) == told


def test_only_the_embedded_engine_keeps_everything_here() -> None:
    """The status never says that nothing leaves the machine when something may."""
    assert words.engine_status("embedded", "Nothing leaves.") == ("Built-in coach.", "Nothing leaves.")
    assert words.engine_status("some:model", "All is sent.") == ("some:model.", "All is sent.")

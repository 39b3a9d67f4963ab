"""Words of the pages."""

from datetime import date
from typing import get_args

import pytest

from app.records import (
    FORMATS,
    Band,
    ClaimStatus,
    ElicitedPart,
    Extent,
    PitchPart,
    PitchSeconds,
    StarPart,
    Story,
    StoryGap,
    StoryState,
    Strength,
    Style,
    band_of,
)
from app.web import words
from ingest.records import KINDS


def test_every_name_has_its_word() -> None:
    """Whatever a record may hold can be shown."""
    assert set(words.KIND) == set(KINDS)
    assert set(words.FORMAT) == set(FORMATS)
    assert set(words.BAND) == set(words.BANDS) == set(get_args(Band))
    assert set(words.STATUS) == set(get_args(ClaimStatus))
    assert set(words.STYLE) == set(words.STYLE_LINE) == set(get_args(Style))
    assert [band_of(float(value)) for value in words.RATINGS] == list(words.BANDS)
    assert set(words.PART) == set(words.PART_MISSING) == set(get_args(StarPart))
    assert set(words.PITCH_PART) == set(words.PITCH_PART_LINE) == set(get_args(PitchPart))
    assert set(words.PITCH_SECONDS) == set(get_args(PitchSeconds))
    assert set(words.STRENGTH) == set(get_args(Strength))
    assert set(words.STORY_STATE) == set(get_args(StoryState))
    assert set(words.ELICITED) == set(get_args(ElicitedPart))


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


def test_a_story_says_what_it_lacks_in_the_order_of_telling() -> None:
    """What is missing first, then what is thin; a story that lacks nothing says nothing."""

    def gap(part: StarPart, extent: Extent) -> StoryGap:
        return StoryGap(part=part, extent=extent, reason="So it reads.")

    gaps = (gap("result", "missing"), gap("action", "missing"), gap("reflection", "missing"), gap("situation", "thin"))

    assert words.lacking(Story(id="s", title="Ferry", gaps=gaps)) == (
        "no action, result or reflection yet and too little on situation"
    )
    assert words.lacking(Story(id="s", title="Ferry", gaps=gaps[:1])) == "no result yet"
    assert words.lacking(Story(id="s", title="Ferry")) == ""


@pytest.mark.parametrize(("seconds", "shown"), [(9, "0:09"), (61.6, "1:02"), (120, "2:00")])
def test_a_clock_shows_minutes_and_seconds(seconds: float, shown: str) -> None:
    """As the rehearsal's clock does."""
    assert words.clock(seconds) == shown

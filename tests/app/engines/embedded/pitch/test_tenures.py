"""How long one has done what."""

import pytest

from app.engines.embedded.pitch.tenures import earlier, held_since, spent


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("six years at Corlan, mostly dairy", "I've spent six years at Corlan, mostly dairy."),
        (
            "11 years in nurseries, last 4 room leader at Corlan",
            "I've spent 11 years in nurseries, the last 4 as room leader at Corlan.",
        ),
        ("nine years ops", "I've spent nine years in ops."),
        ("before that: 3 years nursery nurse at Corlan", "Before that I spent 3 years as a nursery nurse at Corlan."),
        ("8 years Corlan Trust, days", "I've spent 8 years at Corlan Trust."),
        ("two years ago we moved", None),
        ("eighteen months of dataloggers", None),
    ],
)
def test_years_are_said_with_where_they_went(written: str, said: str | None) -> None:
    """At a place, in a trade or as something; years of a thing were not spent."""
    assert spent(written) == said


def test_an_earlier_job_needs_its_title_and_place() -> None:
    """What one was, where, and when if it is noted."""
    assert earlier("before that: porter, Corlan Inn") == "Before that, I was a porter at Corlan Inn."
    assert earlier("before that: mostly rain, Corlan") is None


def test_a_post_held_since_a_year() -> None:
    """A title and a year are who one is; a thing since a year is not."""
    assert held_since("paramedic since 2013, HCPC reg") == "I've been a paramedic since 2013."
    assert held_since("rain since 2013") is None


def test_a_post_entered_in_one_line_has_its_place() -> None:
    """What, where, with how much and since when, in the order they are said; a service is served in."""
    assert held_since("Wind turbine technician, Garve wind farm, 34 turbines, since may 2018") == (
        "I've been a wind turbine technician at Garve wind farm since May 2018, with 34 turbines."
    )
    assert held_since("Rain, Garve wind farm, since 2018") is None
    assert earlier("before that Navy, marine engineering technician, 8 years (HMS Tarn)") == (
        "Before that, I was a marine engineering technician in the Navy for 8 years."
    )

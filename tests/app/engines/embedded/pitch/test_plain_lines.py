"""Lines of a résumé said in the plainest frame that fits."""

import pytest

from app.engines.embedded.pitch.plain_lines import plain_lines, scale


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("on call one week in four since 2020", ("I've been on call one week in four since 2020.",)),
        ("removed: 14 cron servers", ("I removed 14 cron servers.",)),
        ("plan 110 to 130 drops a night", ("I plan 110 to 130 drops a night.",)),
        (
            "took the invoice run out of the monolith. 6 h 20 min -> 38 min",
            ("I took the invoice run out of the monolith, and it went from 6 hours 20 minutes to 38 minutes.",),
        ),
        (
            "fines: I do the weekly debriefs w. drivers. 74 a month down to 21",
            ("I do the weekly debriefs with drivers, and fines went from 74 a month to 21.",),
        ),
    ],
)
def test_a_line_is_said_in_the_frame_that_fits(line: str, said: tuple[str, ...]) -> None:
    """A state, an act behind a colon, what one does, and what it brought."""
    assert plain_lines(line, {}, current=True) == said


def test_what_fits_no_frame_is_not_said() -> None:
    """A list of tools tells nothing that was done."""
    assert plain_lines("Python, Postgres, a bit of Go", {}, current=True) == ()


def test_what_a_job_comes_with_is_counted() -> None:
    """Of a line of counts those are said that name what they count; a stretch of time is none."""
    assert scale(["46 vehicles (28 artics), 61 drivers + agency in December"]) == "46 vehicles and 61 drivers"
    assert scale(["140 covers, seven days, £3.1m sales, team of 46"]) == "140 covers, £3.1m sales and a team of 46"
    assert scale(["Cut waiting from 9 to 2 days"]) == ""

"""What a candidate scribbled beside the lines of an advert is told from the lines."""

import pytest

from app.engines.embedded.advert.scribbles import Scribble, parted, scribbles_in


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("- shift work   << fine", "- shift work", "fine"),
        ("- Doppler clinics -- never", "- Doppler clinics", "never"),
        ("* toolbox talks            yes Monday", "* toolbox talks", "yes Monday"),
        ("3. Run the kiln (have this)", "3. Run the kiln", "have this"),
        ("• Night driving ✗ never", "• Night driving", "✗ never"),
        ("- French - no, only school", "- French", "no, only school"),
    ],
)
def test_a_remark_behind_a_line_is_parted_from_it(written: str, line: str, said: str) -> None:
    """Arrows, dashes, brackets, ticks and a wide gap lead to what a candidate wrote."""
    assert parted(written) == Scribble(line, said)


@pytest.mark.parametrize(
    "written",
    [
        "- Night driving (essential)",
        "- Permanent post - no weekends",
        "- A clean licence (B or C1)",
        "Skills     Joinery      Upholstery",
        "- Welsh            D",
    ],
)
def test_the_words_of_the_advert_stay(written: str) -> None:
    """What the employer put in brackets, behind a dash or in a column is no remark."""
    assert parted(written).said == ""


def test_a_title_keeps_its_dash() -> None:
    """The first line is a title, whatever stands behind its dash."""
    assert parted("HOLT BOTTLING -- FITTER", first=True).line == "HOLT BOTTLING -- FITTER"


def test_a_remark_may_stand_below() -> None:
    """A line that points is about the line above it."""
    assert scribbles_in("- Glazing\n>> since 2012\n- Roofing\n- Nights  // hmm") == (
        Scribble("- Glazing", "since 2012"),
        Scribble("- Nights", "hmm"),
    )

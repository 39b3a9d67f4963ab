"""Words that say a thing is missing, done on the side, or held no longer."""

import pytest

from app.engines.embedded.preparation.missing import LIMITED, NOT_YET, PENDING, SIDE


@pytest.mark.parametrize(
    ("text", "missing"),
    [
        ("Never touched event software", True),
        ("never flown a drone", True),
        ("never missed a shift", False),
        ("looking to run a kitchen", True),
        ("I ran the ovens", False),
        ("Driving licence, category B, no points", False),
        ("Driving licence, no", True),
    ],
)
def test_not_yet(text: str, missing: bool) -> None:
    """Whatever was never done is missing; what never went wrong is not."""
    assert bool(NOT_YET.search(text)) is missing


def test_pending_and_on_the_side() -> None:
    """A paper may have lapsed or be booked, and a tool may be used for fun."""
    assert PENDING.search("First aid at work, expired 2022")
    assert PENDING.search("IOSH, booked for June")
    assert not PENDING.search("renewed 2024")
    assert SIDE.search("a little Go for fun")


def test_a_course_alone_is_not_far() -> None:
    """ "Only the course" says how far somebody got, as "beginner" does."""
    assert LIMITED.search("Power BI only the course, don't lie.")
    assert LIMITED.search("kiln: only a weekend class")
    assert not LIMITED.search("the only course I teach")

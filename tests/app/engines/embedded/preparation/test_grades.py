"""Whether something is held as high as it is asked for."""

import pytest

from app.engines.embedded.preparation.grades import falls_short


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Advanced rigging certificate", "Rigging, foundation certificate, 2021"),
        ("High risk entry ticket", "entry ticket, medium risk"),
        ("Dutch C1", "Dutch B2, spoken at home"),
        ("Gold kayak award", "kayak award (silver) 2019"),
    ],
)
def test_a_lower_grade_of_the_same_thing_falls_short(asked: str, held: str) -> None:
    """The grade stands next to the thing in both."""
    assert falls_short(asked, held)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("Foundation rigging certificate", "Rigging, advanced certificate"),
        ("Work to a high standard", "a low wall of local stone"),
        ("Advanced driving", "basic bookkeeping"),
        ("Dutch B2", "Dutch C1"),
    ],
)
def test_as_high_or_another_thing_does_not(asked: str, held: str) -> None:
    """More than is asked for is enough, and another thing's grade says nothing."""
    assert not falls_short(asked, held)

"""Numbers of a requirement, held against what proves it."""

import pytest

from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.sizes import is_reached
from app.english.quantities import quantities
from tests.app.engines.embedded.slice_of import slice_of

NOTES = """# CV

- Grew turnover from £1.7m to £2.4m
- Training budget of £610k
- Led 12 volunteers
- Shipped 4,300 pairs of glasses
"""


@pytest.mark.parametrize(
    ("asked", "reached"),
    [
        ("Hold a budget of £1.3m", False),
        ("Hold a budget of £650k", True),
        ("Support 70 volunteers", False),
        ("Support 12 volunteers", True),
        ("Look after 900 boats", True),
    ],
)
def test_the_very_thing_goes_before_anything_near(asked: str, reached: bool) -> None:
    """Where as much of the same is told, that decides; a number of what nobody counted may be any."""
    (needed,) = quantities(asked)
    assert is_reached(needed, evidence_of(slice_of({"cv.md": NOTES}))) is reached

"""Which kinds of interview are usual where somebody is going."""

import pytest

from app.engines.embedded.interview.usual import usual_formats
from app.knowledge import load_knowledge
from app.records import FORMATS
from tests.app.engines.embedded.slice_of import embed, slice_of

WARD = {"cv.txt": "Nia Preece\n\nStaff nurse, ward 3, Pell Infirmary, 2015 - now\n- Medicine rounds for 24 patients\n"}


@pytest.mark.parametrize(
    ("role", "of_code"),
    [("Backend developer", True), ("Data scientist", True), ("Staff nurse", False), ("Head chef", False)],
)
def test_design_and_code_are_usual_where_software_is_made(role: str, of_code: bool) -> None:
    """Everybody is asked of what they did; to design systems and talk through code is asked of few."""
    found = usual_formats(role, slice_of(WARD), load_knowledge(), embed)
    assert {"behavioural", "resume", "recruiter", "mixed"} <= set(found)
    assert ("system_design" in found, "coding_talk" in found) == (of_code, of_code)


def test_without_a_role_and_notes_every_kind_is_offered() -> None:
    """Nothing says what somebody does, so nothing is put behind."""
    assert usual_formats(None, slice_of({}), load_knowledge(), embed) == FORMATS

"""A post that is called the current one without a date."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from tests.app.engines.embedded.slice_of import slice_of

BEFORE = "\n\nStaff Nurse, Acute Unit, Marl Royal Infirmary, 2016 - 2021\n"


@pytest.mark.parametrize(
    "line",
    [
        "Current post: Senior Staff Nurse, Ward 7 (Respiratory), St Brack's",
        "Current post\nSenior Staff Nurse, Ward 7 (Respiratory), St Brack's",
        "Current post: Senior Staff Nurse, Ward 7 (Respiratory), St Brack's, since March 2021",
    ],
)
def test_the_current_post_goes_on(line: str) -> None:
    """On its line or under it, dated or not; a ward is a part of the employer."""
    now, earlier = roles(own_notes(slice_of({"cv.txt": f"CV Ayo Holm\n\n{line}{BEFORE}"})))
    assert (now.title, now.employer, now.place, now.current) == ("Senior Staff Nurse", "St Brack's", "Ward 7", True)
    assert (earlier.employer, earlier.current) == ("Marl Royal Infirmary", False)


def test_what_it_consists_of_is_no_post() -> None:
    """A sentence behind the label tells what is done."""
    text = f"CV Ayo Holm\n\nCurrent role: leading a team of nine on nights{BEFORE}"
    assert [job.current for job in roles(own_notes(slice_of({"cv.txt": text})))] == [False]


def test_a_label_in_capitals_before_a_post_is_no_part_of_its_title() -> None:
    """ "EARLIER revenue analyst" was one; an abbreviation before a trade stays."""
    text = (
        "# Ada Brook\n\n## Experience\n\nNOW HGV driver, Quay Haulage, 2021 - present\n- 40 drops a day\n\n"
        "EARLIER revenue analyst, Quay Inns, 2018 - 2021\n- built a pricing sheet\n"
    )
    assert [job.title for job in roles(own_notes(slice_of({"cv.md": text})))] == ["HGV driver", "revenue analyst"]

"""Employers among the parts of a header and above it."""

import pytest

from app.engines.embedded.notes.employers import employer_of, house_above, is_name


def test_a_grade_is_no_employer_and_a_street_no_part_of_one() -> None:
    """What a post is paid by is left out; an address in the employer's column becomes its place."""
    assert employer_of(["Band 6"]) == ("", "")
    assert employer_of(["The Tin Kettle, Mill Street, Leith"]) == ("The Tin Kettle", "Mill Street, Leith")


def test_an_indented_job_belongs_to_the_line_it_is_set_in_under() -> None:
    """The nearest line of less depth is the employer, if it reads like one, and never across a gap."""
    text = "Brack Hospital\n  Fitter  2019 > now\n\n  Porter  2015 > 2019\n"
    assert house_above(text, text.index("Fitter"), lambda line: "Hospital" in line) == "Brack Hospital"
    assert house_above(text, text.index("Fitter"), lambda line: False) == ""
    assert house_above(text, text.index("Porter"), lambda line: True) == ""


def test_a_ward_is_a_part_of_an_employer() -> None:
    """The name after it is the employer's; where only the unit is told, it stands for it."""
    assert employer_of(["Ward 7", "St Brack's"]) == ("St Brack's", "Ward 7")
    assert employer_of(["Acute Medical Unit", "Marl Royal"]) == ("Marl Royal", "Acute Medical Unit")
    assert employer_of(["Ward 7"]) == ("Ward 7", "")


def test_what_was_done_is_no_name() -> None:
    """A duty, an act, a headcount; a name may look like a past form."""
    assert not any(map(is_name, ("Responsible for 14 crew", "Cut rejects from 9% to 4%", "Team of 9 fitters")))
    assert all(map(is_name, ("United Biscuits", "St Brack's Hospital", "Holm 7")))


@pytest.mark.parametrize("text", ["Night shift", "part-time", "Permanent, full time", "late shifts"])
def test_when_one_works_is_no_employer(text: str) -> None:
    """Hours and terms stand where an employer may stand."""
    assert not is_name(text)
    assert is_name("Night Owl Bakery")

"""What candidates note of themselves against an advert decides about it."""

import pytest

from app.engines.embedded.preparation.requirements import job_match
from app.engines.embedded.preparation.self_assessed import Remark, Verdict, about, remarks_of, settled
from tests.app.engines.embedded.slice_of import embed, slice_of

NOTES = """# Notes

me against the ad
glazing yes, since 2012
Houdini = no. kiln control a little
budget no. closest is the boiler, I had 180k for that
licence: 3 points till May. not clean
| crane ticket | no | would learn |
what I did NOT do: payroll, dismissals alone, tenders
no GPU no Rust, breathe
is there parking, yes?
"""


@pytest.mark.parametrize(
    ("requirement", "verdicts"),
    [
        ("Experience of glazing", {"yes"}),
        ("Houdini is a merit", {"no"}),
        ("Kiln control", {"some"}),
        ("Budget", {"some"}),
        ("A clean driving licence", {"no"}),
        ("Crane ticket", {"no"}),
        ("Running payroll for 40 staff", {"no"}),
        ("Rust", {"no"}),
        ("Experience of parking", set()),
        ("Leading a choir", set()),
    ],
)
def test_a_remark_is_about_what_it_names(requirement: str, verdicts: set[Verdict]) -> None:
    """A short line with a subject and a verdict is read as one; a question and what it does not name are not."""
    remarks = remarks_of(slice_of({"notes.md": NOTES}), "")
    assert {remark.verdict for remark in about(remarks, requirement)} == verdicts


def test_a_plain_no_is_not_covered_and_a_plain_yes_is() -> None:
    """What the candidate says of it goes before what merely sounds near; scribbles in the pasted advert count too."""
    advert = "Must have\n- Experience of glazing\n- Payroll\n- Rust or Go\n\nscribbles\nGo: never touched it\n"
    found = {r.text: r.status for r in job_match(advert, slice_of({"notes.md": NOTES}), embed).requirements}
    assert found == {"Experience of glazing": "covered", "Payroll": "not_covered", "Rust or Go": "not_covered"}


def test_a_no_to_one_word_of_much_decides_little() -> None:
    """ "No feed" on one day's card is no word on feeding fish to a target; a part of what is asked at the most."""
    said = (Remark(frozenset({"feed"}), "no", None),)
    assert settled("covered", said, "Run feeding to hit growth and feed conversion targets") == "partly"
    assert settled("partly", said, "Run feeding to hit growth and feed conversion targets") == "partly"
    assert settled("covered", said, "Medicated feed") == "not_covered"

"""Employers on lines of their own above their posts."""

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from tests.app.engines.embedded.slice_of import slice_of

ABOVE = """ODA FENWICK

EXPERIENCE

Vale Green Medical Center, Decatur, IL
Project Manager, Facilities Planning & Construction          March 2016 – Present
• Ran 8 projects

Tull-Brack, Springfield, IL
Project Engineer, then Assistant Project Manager          June 2010 – February 2016
• Closed out a surgery center
"""

BOLD = """# Oda Fenwick

## Experience

**Tullybrook** (software for payables), Denver
*Enterprise Account Manager*, Jan 2023 – present
- Own 34 accounts

*Account Manager, Mid-Market*, Aug 2020 – Dec 2022
- 61 accounts

**Pine Loop**, Boulder
*Support Specialist*, 2015 – 2017
- Answered tickets
"""

DESCRIBED = """ODA FENWICK

EXPERIENCE
Tarn Mutual, insurer, Leeds          Sept 2019 – Feb 2022
Graduate Developer, then Developer
• Moved a batch
"""


def _jobs(text: str) -> list[tuple[str, str]]:
    return [(role.title, role.employer) for role in roles(own_notes(slice_of({"resume.md": text})))]


def test_the_line_above_a_post_names_its_employer() -> None:
    """What stands behind the title is a department then, and no employer."""
    assert _jobs(ABOVE) == [
        ("Project Manager", "Vale Green Medical Center"),
        ("Project Engineer, then Assistant Project Manager", "Tull-Brack"),
    ]


def test_a_second_post_shares_the_line() -> None:
    """A post after another, with no line of its own above, is at the same employer's."""
    assert _jobs(BOLD) == [
        ("Enterprise Account Manager", "Tullybrook"),
        ("Account Manager", "Tullybrook"),
        ("Support Specialist", "Pine Loop"),
    ]


def test_what_an_employer_is_is_no_title() -> None:
    """ "Insurer" behind a name tells what the house is; the title stands below."""
    assert _jobs(DESCRIBED) == [("Graduate Developer, then Developer", "Tarn Mutual")]


def test_a_name_that_ends_like_a_title_is_an_employer_among_others() -> None:
    """A post under "Mill Ledger, Austin" is not one more of the employer above."""
    text = (
        "ODA FENWICK\n\nEXPERIENCE\n\nHaulwright, Austin (freight)\nStaff Engineer, Apr 2021 - Present\n- Led 8\n\n"
        "Mill Ledger, Austin (payments)\nData Engineer, 2017 - 2021\n- Kept 60 tables\n\n"
        "Tarn Analytics, San Antonio\nData Engineer, 2014 - 2017\n- Built 3 stores\n"
    )
    found = roles(own_notes(slice_of({"resume.txt": text})))
    assert [job.employer for job in found] == ["Haulwright", "Mill Ledger", "Tarn Analytics"]


THREE_LINES = """# Oda Fenwick

## Experience

**Tullybrook Mutual**
*Senior Test Analyst -- Claims Platform*
Mar 2020 -- present
- Cut run time to 50 minutes

**City of Holm**
*Trainee, Digital Services*
2015 -- 2016
- Tested forms
"""


def test_what_follows_the_title_under_a_line_with_the_employer_is_a_unit_of_it() -> None:
    """Employer, title and dates on a line each: neither a dash nor a comma makes the unit an employer."""
    jobs = roles(own_notes(slice_of({"cv.md": THREE_LINES})))
    assert [(job.title, job.employer) for job in jobs] == [
        ("Senior Test Analyst", "Tullybrook Mutual"),
        ("Trainee", "City of Holm"),
    ]

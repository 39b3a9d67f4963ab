"""Where jobs are entered, in layouts of all sorts."""

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from tests.app.engines.embedded.slice_of import slice_of

TABLE = """# CV

| Where | What | When |
| --- | --- | --- |
| Larkspur (recipe boxes) | Data engineer | Mar 2022 → now |
| Holm Council | Analyst | 2019 → 2022 |

## Larkspur

- moved 60 jobs off cron
"""

CHANGES = """ANSEL VARKEY

CHANGELOG

v5.x   2019-09 .. now     Tarn Freight Exchange, Holm ON
       senior developer; since 2022 platform (team of 3)
         + wrote the deploy tool
v4.x   2013-03 .. 2019-06    Brack & Thrum Ticketing, Leith
       Java developer
         + inherited 230 jobs
"""

POSTS = """# Ada Lorn

## Experience

**Tarn Slade Consulting, Holm: Senior structural engineer (2017 to now), structural engineer (2014 to 2017)**
- checked 130 drawings
"""

EXPORT = """# Experience

Company Name,Title,Description,Location,Started On,Finished On
Tarn Grocers,Senior Engineer (Platform),"Serving, 1.4M orders",Holm,Mar 2021,
Brack Mobility,Engineer,"Gateway",Leith,Oct 2017,Aug 2019
"""

SHEET = (
    "# Experience\n\nFROM\tTO\tWHERE\tWHAT I WAS\tref\n"
    "Jun 2015\tnow\tTarn Creamery, near Holm\tSenior Lab Technician (micro) from 2018, before that Lab Tech\t-\n"
    "Sep 2011\tMay 2015\tBrack Preserves (14 staff)\tInspector\t-\n"
)

RELEASES = """# CHANGELOG of Ada Lorn

## [4.0.0] 2021-01 -> HEAD   Tarn Works, Holm. Data Engineer
- I moved 73 jobs off one server

## [3.1.0] 2017-05 -> 2020-11   Brack Parks, Leith. Wind engineer
- I found 6 turbines with the vane mounted wrong
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SHEET, [("Senior Lab Technician", "Tarn Creamery", True), ("Inspector", "Brack Preserves", False)]),
        (RELEASES, [("Data Engineer", "Tarn Works", True), ("Wind engineer", "Brack Parks", False)]),
        (TABLE, [("Data engineer", "Larkspur", True), ("Analyst", "Holm Council", False)]),
        (
            CHANGES,
            [("senior developer", "Tarn Freight Exchange", True), ("Java developer", "Brack & Thrum Ticketing", False)],
        ),
        (
            POSTS,
            [
                ("Senior structural engineer", "Tarn Slade Consulting", True),
                ("structural engineer", "Tarn Slade Consulting", False),
            ],
        ),
        (EXPORT, [("Senior Engineer", "Tarn Grocers", True), ("Engineer", "Brack Mobility", False)]),
    ],
)
def test_jobs_are_read_in_their_layout(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """A table by its columns, a changelog by its releases, posts of one employer in a line, an exported profile."""
    found = roles(own_notes(slice_of({"resume.md": text})))
    assert [(role.title, role.employer, role.current) for role in found] == expected


def test_what_is_done_unpaid_is_no_job() -> None:
    """A treasurer of a club does not lead the introduction."""
    text = (
        "# Ada Lorn\n\n## Experience\n\n**Fitter, Brack Hospital** (2019 to now)\n- cut returns\n\n"
        "## Volunteering\n\n**Treasurer, Holm Club** (2015 to now)\n- five years on time\n"
    )
    assert [role.title for role in roles(own_notes(slice_of({"cv.md": text})))] == ["Fitter"]


def test_a_language_spoken_since_is_no_job() -> None:
    """ "French (since 2010)" in the lines under a name."""
    text = (
        "# Ada Lorn\n\nPersian, French (since 2010)\n\n## Experience\n\n**Fitter, Brack Hospital** (2019 to now)\n- x\n"
    )
    assert [role.title for role in roles(own_notes(slice_of({"cv.md": text})))] == ["Fitter"]


def test_a_job_ends_where_another_part_begins() -> None:
    """What stands under "Open source" was not done at the bakery above it."""
    text = (
        "Ada Lorn\n\nEXPERIENCE\nBaker, Brack Bakery, 2018 - 2021\n - Cut waste from 9 to 2 kg\n\n"
        "OPEN SOURCE\n- Maintainer of a receipt parser\n"
    )
    (job,) = roles(own_notes(slice_of({"cv.txt": text})))
    assert [note.text for note in job.notes] == ["Cut waste from 9 to 2 kg"]


def test_where_one_works_may_stand_below() -> None:
    """A ward beside the title is no employer where the line below names the hospital."""
    text = (
        "Ada Lorn\n\nEXPERIENCE\nWard Sister (Band 7), Ward 9 HDU,      Mar 2018 - now\n"
        "  Brack Hospital, Holm\n    * run a team of 23\n"
    )
    (job,) = roles(own_notes(slice_of({"cv.txt": text})))
    assert (job.title, job.employer, job.place) == ("Ward Sister", "Brack Hospital", "Holm")


def test_a_word_of_unpaid_work_in_an_employers_name_leaves_the_job_paid() -> None:
    """Only a heading that says no more than that makes what follows unpaid; a head teacher is no point in time."""
    text = (
        "# Ada Lorn\n\n## Experience\n\n### Holm Community Trust\n\n**Nurse** (2019 to now)\n- cut falls\n\n"
        "### Brack School\n\nHEAD TEACHER, 2015 - 2019\n- led 40\n"
    )
    found = roles(own_notes(slice_of({"cv.md": text})))
    assert [(role.title.lower(), role.current) for role in found] == [("nurse", True), ("head teacher", False)]
    assert roles(own_notes(slice_of({"cv.md": text})), unpaid=True) == ()


def test_what_was_done_behind_the_dates_names_no_employer() -> None:
    """ "Linen Keeper (2013 to 2016) Stock count, uniforms": one capital is how a line begins that tells."""
    text = (
        "# Ola\n\n## Experience\n\nLinen Keeper (2013 to 2016) Stock count, uniforms\n\n"
        "Porter (2010 to 2012) Quay Inns\n"
    )
    jobs = roles(own_notes(slice_of({"cv.md": text})))
    assert [(job.title, job.employer) for job in jobs] == [("Linen Keeper", ""), ("Porter", "Quay Inns")]

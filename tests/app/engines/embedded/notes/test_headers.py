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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
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

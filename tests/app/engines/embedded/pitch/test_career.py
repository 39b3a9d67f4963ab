"""Jobs and degrees, in whichever layout."""

import pytest

from app.engines.embedded.pitch.career import roles
from app.engines.embedded.pitch.studies import studies
from app.engines.embedded.pitch.facts import own_notes
from tests.app.engines.embedded.people import RESUME
from tests.app.engines.embedded.slice_of import slice_of

CAPITALS = """ODA FENWICK

EMPLOYMENT

Rigger, Lofthouse Theatre                      June 2019 - present
- Hung 40 shows

Stagehand, Lofthouse Theatre                   2015 - 2019
- Built sets
"""

DASHES = """# Ines Vale

## Work

**Moorgate Bank** — Credit Analyst (Jan 2020 – Present)

- Reviewed 300 loans a year

**Tessel & Co** — Accounts Assistant (2016 – 2019)

- Closed the ledger in 3 days
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RESUME, [("Second Engineer", "Carrow Ferries", True), ("Engine Cadet", "Brannish Line", False)]),
        (CAPITALS, [("Rigger", "Lofthouse Theatre", True), ("Stagehand", "Lofthouse Theatre", False)]),
        (DASHES, [("Credit Analyst", "Moorgate Bank", True), ("Accounts Assistant", "Tessel & Co", False)]),
    ],
)
def test_roles_are_read(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Title, employer and whether it goes on come out of headings, plain lines and dashes alike; the current first."""
    found = roles(own_notes(slice_of({"resume.md": text})))
    assert [(r.title, r.employer, r.current) for r in found] == expected


def test_notes_belong_to_their_job() -> None:
    """What stands under a job is that job's, and a degree is none."""
    own = own_notes(slice_of({"resume.md": RESUME}))
    assert [len([n for n in r.notes if n.bullet]) for r in roles(own)] == [3, 1]
    study = studies(own)[0]
    assert (study.degree, study.subject, study.school, study.year) == (
        "BEng",
        "Marine Engineering",
        "Tarn Institute",
        2013,
    )

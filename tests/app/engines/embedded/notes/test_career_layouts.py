"""The same two jobs are read whatever layout a résumé sets them in, and however it writes their dates."""

from collections.abc import Callable

import pytest

from app.engines.embedded.notes.career import roles
from app.engines.embedded.notes.facts import own_notes
from tests.app.engines.embedded.slice_of import slice_of

JOBS = (
    ("Lock Keeper", "Tarn Canal Trust", "Kendal", ("Mar", "2021"), None, ("Ran nine locks", "Trained two hands")),
    ("Boat Builder", "Holm Boatyard Ltd", "Oban", ("May", "2014"), ("Feb", "2021"), ("Planked the Marigold",)),
)
LAYOUTS = (
    *("{t}, {e}, {d}\n{b}", "{d}  {t}, {e}\n{b}", "{d}: {t}, {e}\n{b}", "{t} | {e} | {d}\n{b}", "{e} | {t} | {d}\n{b}"),
    *(
        "{t} at {e} ({d})\n{b}",
        "{t} @ {e} {d}\n{b}",
        "{e} — {t} — {d}\n{b}",
        "{t}; {e}; {d}\n{b}",
        "{e}: {t}, {d}\n{b}",
    ),
    *(
        "{t} / {e} / {p} / {d}\n{b}",
        "{t}\n{e}\n{d}\n{b}",
        "{e}\n{t}\n{d}\n{b}",
        "{d}\n{t}\n{e}\n{b}",
        "{d}\n{e}\n{t}\n{b}",
    ),
    *("{t}\n{e}, {p}, {d}\n{b}", "{e}, {p}\n{t}, {d}\n{b}", "**{t}**, {e}\n{d}\n{b}", "**{e}**\n*{t}*\n{d}\n{b}"),
    *("### {t}\n{e} | {d}\n{b}", "### {e}\n{t} ({d})\n{b}", "1. {t}, {e}, {d}\n{b}", "- {t}, {e}, {d}\n{n}"),
    *("Position: {t}\nEmployer: {e}\nDates: {d}\n{b}", "Company: {e}\nTitle: {t}\nPeriod: {d}\n{b}"),
)
MONTHS = {"Feb": "02", "Mar": "03", "May": "05"}
DATES: dict[str, Callable[[tuple[str, str] | None], str]] = {
    "Mar 2021 - present": lambda p: f"{p[0]} {p[1]}" if p else "present",
    "03/2021 - now": lambda p: f"{MONTHS[p[0]]}/{p[1]}" if p else "now",
    "2021-03 / today": lambda p: f"{p[1]}-{MONTHS[p[0]]}" if p else "today",
    "Mar '21 - now": lambda p: f"{p[0]} '{p[1][2:]}" if p else "now",
    "2021 - date": lambda p: p[1] if p else "date",
}


def _resume(layout: str, dates: str) -> str:
    between, entries = " / " if "/ today" in dates else " - ", []
    for t, e, p, begun, ended, done in JOBS:
        d = f"{DATES[dates](begun)}{between}{DATES[dates](ended)}"
        b, n = "\n".join(f"- {each}" for each in done), "\n".join(f"  - {each}" for each in done)
        entries.append(layout.format(t=t, e=e, p=p, d=d, b=b, n=n))
    return "\n\n".join(["Ned Farrow\nned@example.org", "## Experience", *entries])


@pytest.mark.parametrize("layout", LAYOUTS)
def test_jobs_are_read_in_any_layout(layout: str) -> None:
    """Title, employer and years of each job, the one that goes on first."""
    found = roles(own_notes(slice_of({"cv.md": _resume(layout, "Mar 2021 - present")})))
    assert [(job.title, job.employer, job.since, job.current) for job in found] == [
        ("Lock Keeper", "Tarn Canal Trust", "Mar 2021", True),
        ("Boat Builder", "Holm Boatyard Ltd", "May 2014", False),
    ]


@pytest.mark.parametrize("dates", DATES)
@pytest.mark.parametrize("layout", [LAYOUTS[0], LAYOUTS[3], LAYOUTS[12]])
def test_dates_are_read_as_they_are_written(layout: str, dates: str) -> None:
    """A month by its name or number, a year in full or by two figures: when it began, and whether it goes on."""
    found = roles(own_notes(slice_of({"cv.md": _resume(layout, dates)})))
    assert [(job.title, "20" in job.since and job.since.count("2021") == job.current, job.ended) for job in found] == [
        ("Lock Keeper", True, 9999),
        ("Boat Builder", True, 2021),
    ]


def test_employers_in_bold_with_what_they_do() -> None:
    """An employer's line may say in brackets what it does; a post in bold itself is under no other's; titles follow."""
    text = """# cv (copied out of the pdf)

**Tarn** (fishing app: tides, permits), Leeds
Android Developer, March 2022 - present
- Kotlin

**Holm Digital**, Hull (agency)
Junior, then iOS Developer, January 2020 - February 2022
- Swift

**Lighting technician**, 2014 - 2019
- Relit one show in 22 venues
"""
    found = roles(own_notes(slice_of({"cv.md": text})))
    assert [(job.title, job.employer) for job in found] == [
        ("Android Developer", "Tarn"),
        ("Junior, then iOS Developer", "Holm Digital"),
        ("Lighting technician", ""),
    ]


def test_a_service_record_in_numbered_paragraphs() -> None:
    """ "b. Base Stores, CFB Tarn - supervisor. 05 JUL 21 to 29 AUG 25." is a job with its days."""
    text = """NED ORR

1. EMPLOYMENT

   a. Holm Foods, Hull - night receiver, seasonal. 06 OCT 25 to now.
      (1) 18 to 22 trucks a night.

   b. Base Stores, CFB Tarn - stores supervisor. 05 JUL 21 to 29 AUG 25.
      (1) Supervised 16.
"""
    found = roles(own_notes(slice_of({"CV.txt": text})))
    assert [(job.title, job.since, job.ended) for job in found] == [
        ("night receiver", "06 OCT 2025", 9999),
        ("stores supervisor", "05 JUL 2021", 2025),
    ]

"""Jobs and degrees, in whichever layout."""

import pytest

from app.engines.embedded.notes.career import is_title_word, roles
from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.studies import studies
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


def test_a_job_may_open_with_its_year_and_end_in_the_title_it_came_to() -> None:
    """ "2019 - Title, Employer" goes on; of a title that changed, the last one holds."""
    text = "# Ada Lorn\n\n## Experience\n\n2019 - Senior fitter, Brack Hospital\n  cut returns from 9 to 2 a week\n"
    (job,) = roles(own_notes(slice_of({"cv.md": text})))
    assert (job.title, job.employer, job.current) == ("Senior fitter", "Brack Hospital", True)
    assert [note.text for note in job.notes] == ["cut returns from 9 to 2 a week"]
    risen = "# Ada Lorn\n\n## Experience\n\n**Parcelnest** · *data engineer → senior data engineer* · 2020 to present\n"
    assert roles(own_notes(slice_of({"cv.md": risen})))[0].title == "senior data engineer"


def test_turnover_is_no_person() -> None:
    """Words that only end like a title are none."""
    assert not any(map(is_title_word, ("turnover", "recruitment", "list")))
    assert is_title_word("coordinator")


def test_an_employer_may_head_several_jobs() -> None:
    """A unit behind the title is where one sits; the house over both jobs is whom one works for, and is cited."""
    text = (
        "# Ada Lorn\n\n## Experience\n\n### Tarn Bank, Holm\n\n**Senior Analyst, Loans team** (2021 to present)\n"
        "- Cut waiting from 9 to 2 days\n\n**Analyst, Cards** (2018 to 2021)\n- Closed 40 files\n"
    )
    now, before = roles(own_notes(slice_of({"cv.md": text})))
    assert (now.title, now.employer, now.place) == ("Senior Analyst", "Tarn Bank", "Loans team")
    assert before.employer == "Tarn Bank"
    assert [citation.quote for citation in now.cited][1] == "Tarn Bank, Holm"


def test_a_job_may_stand_in_two_lines() -> None:
    """The title on the line above the dated one belongs to it, however the lines were read."""
    text = (
        "Ada Lorn\n\nEmployment\n\nPark Ranger, Holm Wood (Category B, 74 acres)\n"
        "Marl County Council, May 2016 to present\n  - Lead two wardens\n"
    )
    (job,) = roles(own_notes(slice_of({"cv.txt": text})))
    assert (job.title.split(",")[0], job.current) == ("Park Ranger", True)


NESTED = """ANSEL VARKEY

WORK
The Copper Kettle, King Street, Leeds          Sous-chef        Sept 2018 - present
  130 seats, brigade of 14
  Acting head chef January to May 2022
Dolly's All-Day, Pape Lane, Leeds              Line cook        Nov 2016 - Aug 2018
  400 eggs on a Sunday
"""


def test_a_post_within_a_job_is_no_job_after_it() -> None:
    """An indented line with its own dates stays with the job; an employer with a street keeps its name alone."""
    found = roles(own_notes(slice_of({"resume.txt": NESTED})))
    assert [(job.title, job.employer) for job in found] == [
        ("Sous-chef", "The Copper Kettle"),
        ("Line cook", "Dolly's All-Day"),
    ]


LINES = """NELL OKORO

EMPLOYMENT HISTORY

Assistant Manager
Barrow & Lyle Homeware, Leicester
March 2021 - Present
- Ran a shop of 34

Supervisor
Tansy Clothing, Nottingham
June 2018 - February 2021
- Ran the floor with 8
"""

TOWNS = """Nell Okoro

EXPERIENCE
Data Scientist, Lowen Pharmacy — Atlanta, GA     Jan 2024 - Present
- Built a forecast
Analyst, Ambergate — Atlanta, GA     Mar 2020 - Dec 2023
- Built a monitor
"""

GRADES = """Nell Okoro

Work experience

Staff Nurse Band 5, Acute Unit, St Oswin's Hospital Trust, Hull. Sept 2020 - present
In charge of a bay.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (LINES, [("Assistant Manager", "Barrow & Lyle Homeware"), ("Supervisor", "Tansy Clothing")]),
        (TOWNS, [("Data Scientist", "Lowen Pharmacy"), ("Analyst", "Ambergate")]),
        (GRADES, [("Staff Nurse", "St Oswin's Hospital Trust")]),
    ],
)
def test_towns_and_grades_are_no_employers(text: str, expected: list[tuple[str, str]]) -> None:
    """Title, employer and dates a line each; a town and its state behind the employer; a grade behind the title."""
    assert [(r.title, r.employer) for r in roles(own_notes(slice_of({"resume.md": text})))] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # the dates on a line of their own, the post below
            "Nell Okoro\n\nEmployment History\n\nMarch 2021 - present\n"
            "Staff Nurse, Ward 7 (Respiratory), St Brack's\n- x\n\n"
            "2016 - 2021\nHealthcare Assistant, Glen Care Home\n- y\n",
            [("Staff Nurse", "St Brack's", True), ("Healthcare Assistant", "Glen Care Home", False)],
        ),
        (  # dates, title, employer, a line each, without a gap, what was done between
            "Nell Okoro\n\nEXPERIENCE\n2018 - Present\nHead of Production\nHolm Shoe Co.\nResponsible for 14 crew\n"
            "2012 - 2017\nLine Supervisor\nResponsible for 22 machinists\n",
            [("Head of Production", "Holm Shoe Co.", True), ("Line Supervisor", "", False)],
        ),
        (  # a profile site's page: one employer over two posts, how long in brackets, the town under the dates
            "Nell Okoro\n\nExperience\n\nTarn Group\n5 years 4 months\n\nSenior Buyer\n"
            "August 2022 - Present (3 years 3 months)\nLeeds\nBuys for 12 shops.\n\nBuyer\n"
            "July 2020 - July 2022 (2 years 1 month)\nLeeds\nBought for 4 shops.\n\nLune & Pell LLP\nClerk\n"
            "May 2016 - June 2020 (4 years 2 months)\nYork\nFiled.\n",
            [("Senior Buyer", "Tarn Group", True), ("Buyer", "Tarn Group", False), ("Clerk", "Lune & Pell LLP", False)],
        ),
        (  # a title of one word, the employer below it
            "Nell Okoro\n\nWork Experience\nElectrician\tJan 2019 – Present\nCorran Electrical Ltd, Glasgow\n- x\n",
            [("Electrician", "Corran Electrical Ltd", True)],
        ),
        (  # an employer in bold over the posts
            "# Nell Okoro\n\n## Experience\n\n**Fennel Ltd**, Bristol\n*Senior Buyer*, Jan 2020 - Present\n- x\n"
            "*Buyer*, 2017 - 2019\n- y\n",
            [("Senior Buyer", "Fennel Ltd", True), ("Buyer", "Fennel Ltd", False)],
        ),
        (  # a page header over the first job, what was done under the dated line
            "RUDO KARIMA\nHolm\n\nPROFESSIONAL EXPERIENCE\nKARIMA -- Head of Production\n"
            "Holm Shoe Co. Ltd                         2018 - Present\nResponsible for 14 crew\n* Cut rejects\n",
            [("Head of Production", "Holm Shoe Co. Ltd", True)],
        ),
        (  # the post above its dates, right under the list of the one before
            "Nell Okoro\n\nEMPLOYMENT HISTORY\nStaff Nurse, St Brack's Hospital\n2021 - present\n"
            "- Ran a ward of 28 beds\nHealthcare Assistant, Glen Care Home\n2016 - 2021\n- Cared for 12 residents\n",
            [("Staff Nurse", "St Brack's Hospital", True), ("Healthcare Assistant", "Glen Care Home", False)],
        ),
        (  # the employer in bold with a remark behind, the post below with what it came to, one all on a line
            "# Nell Okoro\nTeacher\n\n## Employment\n**Tuck Lane Learning, Leeds** (62 places, 4 rooms)\n"
            "Nursery teacher, February 2020 to now. Educational leader since January 2022\n- Ran 4 rooms\n\n"
            "**Pipp Street Centre, York**\nDiploma educator, toddlers, March 2014 to December 2019\n- Team of 3\n\n"
            "**St. Oda Day Care** helper, 2012 to 2013\n",
            [
                ("Nursery teacher", "Tuck Lane Learning", True),
                ("Diploma educator", "Pipp Street Centre", False),
                ("helper", "St. Oda Day Care", False),
            ],
        ),
        (  # a form's fields, apart by semicolons without a blank
            "Nell Okoro\n\nEMPLOYMENT\n2015-2019;Inver Council;Assistant Registrar\n"
            "2010-2015;Craig Hotel;Co-ordinator\n",
            [("Assistant Registrar", "Inver Council", False), ("Co-ordinator", "Craig Hotel", False)],
        ),
        (  # a research associate has no degree by that
            "Dr Nell Okoro\n\nAPPOINTMENTS\n2022–present\tResearch Associate, Department of Soils, University of Holm\n"
            "2020–2022\tResearch Fellow, Institute for Peat Research, Lune\n\nTEACHING\n"
            "2023–present\tModule lead, GG3021 Bogs (64 students)\n",
            [
                ("Research Associate", "University of Holm", True),
                ("Research Fellow", "Institute for Peat Research", False),
            ],
        ),
    ],
)
def test_usual_layouts_are_read(text: str, expected: list[tuple[str, str, bool]]) -> None:
    """Title, employer and whether it goes on, wherever the dates stand; parts of a job are no jobs beside it."""
    found = roles(own_notes(slice_of({"cv.txt": text})))
    assert [(job.title, job.employer, job.current) for job in found] == expected


def test_every_employer_that_is_said_is_cited() -> None:
    """The line above the posts that names whom they were for is among what shows them."""
    text = "# Nell Okoro\n\n## Experience\n\n**Fennel Ltd**, Bristol\n*Senior Buyer*, Jan 2020 - Present\n- x\n"
    (job,) = roles(own_notes(slice_of({"cv.md": text})))
    assert any("Fennel Ltd" in citation.quote for citation in job.cited)


def test_one_order_of_employer_and_unit_holds_for_a_whole_resume() -> None:
    """Where one job names its hospital behind the unit, a unit is no employer in the next; a real name stays one."""
    text = (
        "# Mia Lorn\n\n## Experience\n\nCook, Main Kitchen, Tarn Hospital, 2019 - now\n- 400 covers a day\n\n"
        "Baker, Night kitchen, Tarn, 2015 - 2018\n- ran the ovens\n\n"
        "Porter, Brough & Lane, Hull, 2012 - 2014\n- lifted\n"
    )
    found = roles(own_notes(slice_of({"cv.md": text})))
    assert [(job.title, job.employer) for job in found] == [
        ("Cook", "Tarn Hospital"),
        ("Baker", "Tarn"),
        ("Porter", "Brough & Lane"),
    ]


def test_what_stands_below_another_heading_is_no_part_of_the_last_job() -> None:
    """A heading in plain letters, among lines without marks, ends the jobs."""
    text = (
        "JOE TARN\nFitter\nExperience\n2019-now  Senior Fitter, Vane Works, Exeter\n 6 fitters\n"
        "2011-2019  Apprentice Fitter, Marl & Sons, Taunton\n Benches\n"
        "Tickets\nIPAF, 2018\nLathe course - started 2024\n"
    )
    found = roles(own_notes(slice_of({"cv.txt": text})))
    assert [note.text for note in found[-1].notes] == ["Benches"]

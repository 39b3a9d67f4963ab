"""Certificates that are held, in whichever list they stand."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.studies import studies
from app.engines.embedded.pitch.tickets import from_tickets
from tests.app.engines.embedded.slice_of import slice_of

RESUME = """IDA KVIST
crane operator / Ystad / ida@kvist.example

EXPERIENCE
Harbour Works, rigger, 2019 - 2022
 - Rigged 40 lifts a week

{heading}
{lines}
"""


def _told(lines: str, heading: str = "CERTIFICATES") -> list[str]:
    text = RESUME.format(heading=heading, lines=lines)
    return [draft.text for draft in from_tickets(own_notes(slice_of({"resume.txt": text})))]


def test_a_line_of_several_enters_each() -> None:
    """What stands in brackets is a remark to oneself."""
    assert _told("Slinging level 2, Working at height, First aid at work (in May)") == [
        "I hold Slinging level 2.",
        "I hold Working at height.",
        "I hold First aid at work.",
    ]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Red Seal, Cook, 2019", "I hold the Red Seal."),
        ("Food Handler Certificate, renewed March 2023", "I hold the Food Handler Certificate."),
        ("- Transport Manager CPC (International) passed 2nd go, 2021", "I hold the Transport Manager CPC."),
    ],
)
def test_a_line_that_ends_in_its_year_enters_one(line: str, said: str) -> None:
    """What stands beside a certificate is not held as well."""
    assert _told(line) == [said]


@pytest.mark.parametrize(
    "plan",
    [
        "Leadership Level 3, started Jan, NOT finished, 2024",
        "Leadership Level 3      started Jan, 2 units to go",
        "First Aid, lapsed, 2019",
        "- Managing Safely - booked, not done",
        "Tanker Certificate? check",
        "Certificate IV in Joinery, 4 of 12 units done, paused",
        "Diploma educator, toddlers, March 2014 to December 2019",
    ],
)
def test_what_is_not_held_is_not_said(plan: str) -> None:
    """Lapsed, booked and unfinished ones are no certificates."""
    assert _told(plan) == []


def test_under_a_heading_of_its_own_only_what_is_named_as_one_counts() -> None:
    """Beside the jobs, a certificate is known by its name; a hobby is none."""
    assert _told("- Cat C licence\n- Bell ringing", heading="BITS AND BOBS") == ["I hold the Cat C licence."]


def test_a_heading_over_a_job_heads_no_certificates() -> None:
    """An employer may be called after what it registers."""
    assert _told("POST  Senior Registrar", heading="CURRENT EMPLOYER  Holm Council, Registration Service") == []


def test_what_one_is_by_a_certificate_has_its_article() -> None:
    """In the capitals of its list: "a Rigging Instructor"."""
    assert _told("Rigging Instructor") == ["I'm a Rigging Instructor."]


def test_a_line_of_studies_enters_what_is_held_and_nobody_who_gives_it() -> None:
    """A year before the name, the body behind it, a number under it; a degree's school is no certificate."""
    lines = (
        "2014 - 2017   BSc Nursing, University of Holm, 2:1\n2023   Asthma Diploma, Education for Health\n"
        "2022   Food Handler Certificate, Lune College\nNMC PIN 17I1234E, renewal 2026\n"
    )
    assert _told(lines, "EDUCATION AND QUALIFICATIONS") == [
        "I hold the Asthma Diploma.",
        "I hold the Food Handler Certificate.",
    ]


def test_a_certificate_may_stand_among_degrees() -> None:
    """By its own word, under "Education"; a capital in its name makes no verb."""
    line = "CIPS Level 3 Advanced Certificate in Procurement and Supply, 2025"
    assert _told(line, "EDUCATION") == ["I hold the CIPS Level 3 Advanced Certificate in Procurement and Supply."]


def test_what_stands_behind_a_dot_is_no_part_of_a_name() -> None:
    """A list copied from a profile enters when each was issued; a driving licence is one of many."""
    lines = "Crane Safety Belt · Issued Nov 2023\nCertificate in Rigging Supervision · Issued 2019\nDriving licence"
    assert _told(lines) == [
        "I hold the Crane Safety Belt.",
        "I hold the Certificate in Rigging Supervision.",
        "I hold a driving licence.",
    ]


def test_one_word_in_capitals_is_short_for_something() -> None:
    """ "IPAF" is spelt as it is written."""
    assert _told("Working at height, IPAF") == ["I hold Working at height.", "I hold the IPAF."]


@pytest.mark.parametrize(
    "line",
    [
        "HNC Joinery, Kirkstall Tech, 2019 (part time, evenings)",
        "Level 3 NVQ Joinery, Kirkstall Tech (evenings)",
        "Diploma in Joinery, Kirkstall Tech",
    ],
)
def test_a_school_is_no_certificate(line: str) -> None:
    """Where something was studied is not held, whatever stands behind it, and a study that is told is told once."""
    text = RESUME.format(heading="EDUCATION AND TICKETS", lines=f"{line}\nIPAF operator card")
    notes = own_notes(slice_of({"resume.txt": text}))
    assert [draft.text for draft in from_tickets(notes, studies(notes))] == ["I hold the IPAF operator card."]


def test_letters_said_one_by_one_take_their_article() -> None:
    """ "NRSWA" begins with the sound of a vowel, and "NEBOSH" does not."""
    assert _told("NRSWA supervisor\nNEBOSH auditor") == ["I'm an NRSWA supervisor.", "I'm a NEBOSH auditor."]

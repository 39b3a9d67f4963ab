"""Degrees, wherever a résumé names them."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.pitch import pitch
from app.engines.embedded.pitch.pitch_sentences import drafts
from app.engines.embedded.pitch.studies import studies
from app.engines.protocol import PitchTask
from tests.app.engines.embedded.slice_of import embed, slice_of

JOB = "# Ada Lorn\n\n## Experience\n\n**Analyst, Corlan Bank** 2019 - present\n- cut errors from 9 to 2 a week\n\n"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        (
            "**Education** BSc Statistics, Ibadan, 2015. MSc Applied Computing, Delft",
            ("MSc", "Applied Computing", "Delft"),
        ),
        ("2011 - 2015 BSc Prosthetics, Strathkelvin", ("BSc", "Prosthetics", "Strathkelvin")),
        ("M.A. geography Laval 2005", ("M.A.", "geography", "Laval")),
    ],
)
def test_a_degree_outside_its_heading_is_found(line: str, expected: tuple[str, str, str]) -> None:
    """By its own name, the highest first, with subject and school told apart."""
    study = studies(own_notes(slice_of({"cv.md": JOB + line + "\n"})))[0]
    assert (study.degree, study.subject, study.school) == expected


def test_a_master_electrician_has_no_degree() -> None:
    """The word alone is a trade's."""
    assert studies(own_notes(slice_of({"cv.md": JOB + "Master electrician, state card 2019\n"}))) == ()


def test_the_highest_study_comes_first() -> None:
    """A later postgraduate certificate stands before the diploma that is written above it."""
    text = (
        "# Owen Tarrant\n\n## Experience\n\nElectrician, Brennan Power, 2008 - now\n\n## Education\n\n"
        "Dip HE Building Services, Limerick College 2008\nPG Cert Training Design (evening), 2023\n"
    )
    first, second = studies(own_notes(slice_of({"cv.md": text})))
    assert (first.degree, first.subject) == ("PG Cert", "Training Design")
    assert second.degree == "Dip HE"


@pytest.mark.parametrize(
    ("line", "held"),
    [
        ("PGCert Land Law, Aldermoor University - started 2024, finishing June", False),
        ("BSc Geology, Aldermoor University, 2022 - present", False),
        ("MSc Hydrology, Aldermoor University, expected 2026", False),
        ("BSc Geology, Aldermoor University, 2019 - 2022, final year project on scree", True),
        ("BSc Geology, Aldermoor University, started 2015, completed 2018", True),
    ],
)
def test_a_degree_still_going_on_is_not_held(line: str, held: bool) -> None:
    """Begun, expected or open-ended: one does it and does not have it."""
    assert studies(own_notes(slice_of({"cv.md": JOB + line + "\n"})))[0].held is held


def test_a_degree_given_up_is_none() -> None:
    """Nobody says of a degree they left that they have it."""
    assert (
        studies(own_notes(slice_of({"cv.md": JOB + "BA History, Aldermoor University, left after two years\n"}))) == ()
    )


def test_a_degree_going_on_is_said_so() -> None:
    """The introduction does not claim what the résumé says is not finished."""
    line = "PGCert Land Law, Aldermoor University - started 2024, finishing June\n"
    text = pitch(PitchTask("p", "t", 60), slice_of({"cv.md": JOB + line}), embed).text
    assert "doing a PGCert in land law at Aldermoor University" in text
    assert "have a PGCert" not in text


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (
            "B.S. in Supply Chain, Lune State University      2014",
            ("B.S.", "Supply Chain", "Lune State University"),
        ),
        (
            "2016–2020\tPhD Physical Geography, University of Holm. Thesis: Mud. Supervisors: Prof. A. Lund",
            ("PhD", "Physical Geography", "the University of Holm"),
        ),
        ("University of Holm\nBA, History", ("BA", "History", "the University of Holm")),
        (
            "Bachelor of Science, Biology, Lune State University, 2011",
            ("Bachelor of Science", "Biology", "Lune State University"),
        ),
        (
            "Higher National Diploma in Engineering, Fife College, 2009",
            ("Higher National Diploma", "Engineering", "Fife College"),
        ),
        ("BSc in ADA LORN Leather Tech, University of Holm", ("BSc", "Leather Tech", "the University of Holm")),
    ],
)
def test_a_degree_is_told_by_its_whole_name(lines: str, expected: tuple[str, str, str]) -> None:
    """American letters, a diploma's own words, a subject behind a comma, a school on the line above; nothing after."""
    study = studies(own_notes(slice_of({"cv.md": f"{JOB}## Education\n\n{lines}\n"})))[0]
    assert (study.degree, study.subject, study.school) == expected


STUDENT = (
    "# Ada Lorn\n\n## Profile\n{profile}\n\n## Education\nBSc Geology, Aldermoor University, 2023 - 2027\n\n"
    "## Experience\n\nGeology Intern, Corlan Quarries, June - August 2025\n- Mapped 14 faces of stone\n\n"
    "Sales Assistant (part-time), Hollin Stores, September 2023 - present, 12 hours a week\n"
    "- Trained four people on the tills\n"
)


def test_a_degree_that_ends_after_this_year_is_not_held() -> None:
    """Its last year tells, where the present one is known; and a student's own word, where it is not."""
    plain = own_notes(slice_of({"cv.md": STUDENT.format(profile="Careful and quick.")}))
    assert [study.held for study in (*studies(plain, 2026), *studies(plain, 2028), *studies(plain))] == [0, 1, 1]
    told = own_notes(slice_of({"cv.md": STUDENT.format(profile="Final-year Geology student with one internship.")}))
    assert not studies(told)[0].held
    taught = own_notes(slice_of({"cv.md": STUDENT.format(profile="I supervised a final-year Geology student.")}))
    assert studies(taught)[0].held


def test_a_students_job_beside_is_not_what_they_are() -> None:
    """Some hours a week in a shop do not open the introduction of somebody with an internship in the field."""
    notes = slice_of({"cv.md": STUDENT.format(profile="Final-year Geology student with one internship.")})
    text = pitch(PitchTask(id="p", created_at="2026-11-01T00:00:00Z", seconds=60), notes, embed).text
    assert "I'm doing a BSc in geology at Aldermoor University." in text
    assert "I have a BSc" not in text
    assert "I'm a sales assistant" not in text
    assert "geology intern" in text


def test_what_is_done_in_the_job_beside_gives_way_to_the_field() -> None:
    """A line of the shop weighs half of what it would if it were the job."""
    notes = own_notes(slice_of({"cv.md": STUDENT.format(profile="Final-year Geology student with one internship.")}))
    worth = {draft.text: draft.worth for draft in drafts(notes, None)}
    assert worth["I trained four people on the tills."] < worth["I mapped 14 faces of stone."] / 1.4

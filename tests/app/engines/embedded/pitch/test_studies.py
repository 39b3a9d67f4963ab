"""Degrees, wherever a résumé names them."""

import pytest

from app.engines.embedded.notes.facts import own_notes
from app.engines.embedded.pitch.studies import studies
from tests.app.engines.embedded.slice_of import slice_of

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

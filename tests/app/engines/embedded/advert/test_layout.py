"""An advert that lost its layout is put back into lines, and reworded nowhere; what it asks for is read."""

import tomllib
from datetime import date
from pathlib import Path

import pytest

from app.engines.embedded.advert.advert import Asked, asked_in
from app.engines.embedded.advert.layout import laid_out
from app.evaluation.job_match import LabelledAdvert, judge
from app.records import JobMatch, Requirement
from tests.app.engines.embedded.slice_of import slice_of

FOLDER = Path(__file__).parent / "adverts"
UNREAD = {"lawyer": 2, "warehouse": 6}
"""Entries of which each stays one requirement where the labels tell two duties apart."""


def _table(trade: str) -> dict[str, list[str]]:
    return tomllib.loads((FOLDER / f"{trade}.toml").read_text(encoding="utf-8"))


def _unread(asked: tuple[Asked, ...], labels: list[str]) -> list[str]:
    def match(*_: object) -> JobMatch:
        return JobMatch(requirements=tuple(Requirement(text=a.text, status="covered", citations=()) for a in asked))

    advert = LabelledAdvert("", "", "", dict.fromkeys(labels, "covered"))
    return [j.text for j in judge(advert, slice_of({"a.txt": "I ran."}), date(2026, 3, 2), match) if j.found is None]


@pytest.mark.parametrize("trade", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_what_is_asked_is_read(trade: str) -> None:
    """Whatever the layout, each thing asked for is a requirement; pay, praise and scribbles are none."""
    table = _table(trade)
    asked = asked_in("".join(table["advert"]))
    assert len(_unread(asked, [*table["asked"], *table["wished"]])) <= UNREAD.get(trade, 0)
    assert not [text for text in table.get("not_asked", []) for a in asked if text in a.text]
    assert not any(mark in a.text for a in asked for mark in ("<<", "←", "--", "£"))


@pytest.mark.parametrize("trade", sorted(path.stem for path in FOLDER.glob("*.toml")))
def test_wishes_are_told_from_what_must_be_had(trade: str) -> None:
    """Under "even better", "would be lovely" or a column "desirable" a thing is only wished for."""
    table = _table(trade)
    asked = asked_in("".join(table["advert"]))
    assert {a.text for a in asked if a.wished} == set(table["wished"])


def test_a_heading_of_a_chat_heads() -> None:
    """One star on each side of a line makes a heading."""
    assert "**You bring**" in laid_out("Tiler wanted\n*You bring*\n• a van")


def test_a_table_cell_by_cell() -> None:
    """What stands on the line above "E" or "D" is wanted so, and how it is assessed is no part of it."""
    advert = "Porter\n\nCriteria\nE/D\nDrives\nE\nForm\nSome Welsh\nD\nInterview\n"
    assert [line for line in laid_out(advert).split("\n") if line.startswith("-")] == ["- Drives", "- Some Welsh"]


def test_columns_without_borders() -> None:
    """A cell counts as the column says in which it stands."""
    advert = "          Essential       Desirable\nSkills    Joinery         Upholstery\nOther     Own tools\n"
    assert laid_out(advert).split("\n")[1:6] == ["Essential:", "- Joinery", "Desirable:", "- Upholstery", "Essential:"]


def test_the_rows_of_terms_ask_for_nothing() -> None:
    """A row named for pay is left out; a row named essential heads what it holds."""
    advert = "Role | What it takes\nPeople | Lead two cooks\nEssential | AAT; a van\nPay | Grade 8\n"
    assert [line for line in laid_out(advert).split("\n") if line.strip()][1:] == [
        "- Lead two cooks",
        "Essential:",
        "- AAT",
        "- a van",
    ]


def test_ranks_above_their_lists() -> None:
    """ "Essential" above a list heads it, in every group of a specification, with marks or without."""
    advert = (
        "PERSON SPECIFICATION\nQualifications\nEssential\n* Degree in nursing\n* Registration\n"
        "Desirable\n* Prescriber\n"
        "\nExperience\nEssential\n* Work in the community\n* Supervision of staff\nDesirable\n* Stroke care\n"
    )

    asked = asked_in(advert)

    assert [(each.text, each.wished) for each in asked] == [
        ("Degree in nursing", False),
        ("Registration", False),
        ("Prescriber", True),
        ("Work in the community", False),
        ("Supervision of staff", False),
        ("Stroke care", True),
    ]
    assert [each.text for each in asked_in(advert.replace("* ", ""))] == [each.text for each in asked]

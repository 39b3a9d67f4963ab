"""Names are held against the name that the notes have in the same place."""

import pytest

from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted, said_of


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("My colleague Ingrid wanted to send everyone home.", "Petra"),
        ("I was second baker at Harrow Stores from 2014 to 2019.", "Marlow Mill Bakery"),
        ("I moved the recipes into SheetChef.", "BakePro"),
    ],
)
def test_another_name_in_the_same_place_is_wrong(sentence: str, right: str) -> None:
    """Person, employer and tool, each with the one that the notes name."""
    assert contradicted(sentence) == [right]


def test_a_name_in_its_place_is_right() -> None:
    """The notes' own name is cited."""
    (claim,) = said_of("My colleague Petra wanted to send everyone home.")
    assert claim.status == "supported"
    assert "Petra" in claim.citations[0].quote


def test_a_name_of_which_the_notes_know_nothing_is_unsupported() -> None:
    """Nothing stands in its place, so nothing is wrong; it is only in no note."""
    assert [claim.status for claim in said_of("I speak fluent Italian.")] == ["unsupported"]

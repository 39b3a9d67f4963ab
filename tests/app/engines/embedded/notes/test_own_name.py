"""The candidate's own name, which page headers put between the lines of a résumé."""

import pytest

from app.engines.embedded.notes.own_name import own_name, without_name


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("AGATHA MORROW -- Head of Production\n14 Quay Street", "AGATHA MORROW"),
        ("Curriculum Vitae\n\n# Agatha M. Morrow\nHull", "Agatha M. Morrow"),
        ("AGATHA  MORROW          Hull\nExperience", "AGATHA MORROW"),
        ("Production Manager\nAgatha Morrow", ""),
        ("Contact\nagatha@morrow.example", ""),
    ],
)
def test_a_resume_begins_with_a_name(text: str, name: str) -> None:
    """The first line, the word for the document apart; a title is no name."""
    assert own_name(text) == name


def test_a_line_is_read_without_it() -> None:
    """The whole name wherever it stands, the last name only where a mark follows it."""
    assert without_name("MORROW -- Head of Production", "Agatha Morrow") == "Head of Production"
    assert without_name("BSc in AGATHA MORROW Leather Tech", "Agatha Morrow") == "BSc in Leather Tech"
    assert without_name("Buyer, Morrow Bakery", "Agatha Morrow") == "Buyer, Morrow Bakery"
    assert without_name("Buyer, Brack", "") == "Buyer, Brack"

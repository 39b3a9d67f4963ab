"""Licences by their class, and who may drive a car."""

import pytest

from app.engines.embedded.preparation.evidence import evidence_of
from app.engines.embedded.preparation.licences import asks_to_drive, class_held, classes_asked, drives
from tests.app.engines.embedded.slice_of import slice_of


def _evidence(line: str) -> tuple:
    return evidence_of(slice_of({"cv.md": f"# Bo Maddern\n\n## Work\n\nBaker, Quay Mill 2012 - now\n- {line}\n"}))


@pytest.mark.parametrize(
    ("text", "classes"),
    [
        ("Category C+E licence", {"C+E"}),
        ("a D licence would be a bonus", {"D"}),
        ("HGV class 2", {"2"}),
        ("a full UK driving licence", set()),
        ("A licence to practise", set()),
    ],
)
def test_classes(text: str, classes: set[str]) -> None:
    """A class is a letter or a number beside the licence, and no country."""
    assert classes_asked(text) == classes


@pytest.mark.parametrize(
    ("line", "held"),
    [("Cat C licence, since 2019", False), ("C+E licence, since 2019", True), ("no C+E licence", False)],
)
def test_a_class_is_held_or_not(line: str, held: bool) -> None:
    """Another class is not the one asked for, and what is said to be missing is not held."""
    assert (class_held(frozenset({"C+E"}), _evidence(line)) is not None) is held


@pytest.mark.parametrize(
    ("line", "held"),
    [("full clean licence, 0 pts", True), ("Cat C licence, since 2019", True), ("ran the ovens", False)],
)
def test_who_may_drive(line: str, held: bool) -> None:
    """A clean licence is one to drive, and a lorry driver's includes the car."""
    assert asks_to_drive("Full driving licence")
    assert (drives(_evidence(line)) is not None) is held

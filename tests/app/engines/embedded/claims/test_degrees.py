"""Degrees and their classes are held against those of the notes."""

import pytest

from tests.app.engines.embedded.claims import lighthouse
from tests.app.engines.embedded.claims.notes_of_a_baker import contradicted

NOTED = "BSc Food Science 2:1, Dunholt University, 2013"


@pytest.mark.parametrize(
    "sentence", ["I did an MSc in food science at Dunholt.", "I got a first in food science at Dunholt."]
)
def test_another_level_or_class_is_wrong(sentence: str) -> None:
    """The entry of the notes is shown."""
    assert contradicted(sentence) == [NOTED]


@pytest.mark.parametrize(
    "sentence", ["I have a BSc in food science from Dunholt.", "I dropped the idea of an MSc in food science."]
)
def test_the_same_degree_and_one_not_taken_are_right(sentence: str) -> None:
    """A degree that nobody claims is not held against anything."""
    assert contradicted(sentence) == []


def test_a_small_bed_is_no_degree() -> None:
    """Letters that only look like a degree are left alone."""
    assert contradicted("I put the dough on a bed of straw.") == []


def test_a_certificate_has_a_class_too() -> None:
    """Distinction is not merit, whatever it is of."""
    work = "I have worked on lamps and lenses."
    (found,) = lighthouse.contradicted("I have the certificate of rope access from 2012, with a distinction.", work)
    assert found is not None and "merit" in found
    assert lighthouse.contradicted("I have the certificate of rope access from 2012, with merit.", work) == []

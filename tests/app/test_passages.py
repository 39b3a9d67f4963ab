"""What becomes of ranked chunks: passages, joined, grown, never repeated."""

from itertools import pairwise

import numpy as np

from app.passages import LONGEST_GROWN, passages
from app.slices import Slice
from tests.app.engines.embedded.slice_of import slice_of

BULLETS = "# Bees\n\n" + "\n".join(
    f"- In year {year} I looked after hive {year} by the school fence, fed it in the frost, moved it twice, wrote each "
    f"swarm into the black book, and sold {year} jars of its honey at the summer fair for the trip of class {year}."
    for year in ("one", "two", "three", "four")
)
OTHER = "# Boats\n\nI caulk boats. Twice a year, with my uncle.\n"


def _found(notes: Slice, best: int, k: int = 1) -> tuple[str, ...]:
    scores = np.zeros(len(notes.chunks), dtype=np.float32)
    scores[best] = 1
    return tuple(each.text for each in passages(notes, np.argsort(-scores, kind="stable"), scores, k))


def test_short_passage_takes_in_what_stands_beside_it() -> None:
    """A bullet is given with its neighbours in the section, up to a readable length, and not with another section's."""
    notes = slice_of({"bees.md": BULLETS})
    assert len(notes.chunks) > 2
    (text,) = _found(notes, 1)
    assert "hive two" in text
    assert "hive three" in text
    assert len(text.split()) <= LONGEST_GROWN


def test_passage_never_takes_what_another_has() -> None:
    """Two passages do not overlap, however short they are."""
    notes = slice_of({"bees.md": BULLETS, "boats.md": OTHER})
    found = passages(notes, np.arange(len(notes.chunks)), np.ones(len(notes.chunks), dtype=np.float32), 4)
    spans = sorted((each.document.name, each.start, each.end) for each in found)
    assert all(a[0] != b[0] or a[2] <= b[1] for a, b in pairwise(spans))
    assert any(each.text.startswith("I caulk boats") for each in found)

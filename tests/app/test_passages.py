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


TALES = "\n".join(
    f"# The {thing}\n\nI mended the {thing} for {owner} in one night, after two others had given up, kept a list of "
    f"every screw in a tobacco tin, and was paid in {pay}, which I still think was more than the work had been worth."
    for thing, owner, pay in (
        ("organ", "a chapel", "apples"),
        ("tractor", "my uncle", "diesel"),
        ("lift", "the hospital", "overtime"),
        ("clock", "the mayor", "praise"),
        ("oven", "a baker", "rye bread"),
        ("ferry", "the island", "mackerel"),
        ("printer", "an editor", "a subscription"),
        ("loom", "two sisters", "a blanket"),
    )
)


def _headings(notes: Slice, *ranked: int) -> tuple[str, ...]:
    found = passages(notes, np.array(ranked), np.ones(len(notes.chunks), dtype=np.float32), len(ranked))
    return tuple(each.heading for each in found)


def test_best_hits_side_by_side_are_one_passage() -> None:
    """Two of the best hits that stand side by side leave room for another, and are given under the first's heading."""
    notes = slice_of({"tales.md": TALES})

    assert _headings(notes, 4, 3, 0) == ("The clock", "The organ")


def test_later_hits_join_under_one_heading_alone() -> None:
    """What is no more among the best stays a passage by itself, and so do neighbours in small notes."""
    notes = slice_of({"tales.md": TALES})
    few = slice_of({"tales.md": TALES.split("# The clock")[0]})

    assert _headings(notes, 0, 5, 1) == ("The organ", "The ferry", "The tractor")
    assert _headings(few, 0, 1) == ("The organ", "The tractor")

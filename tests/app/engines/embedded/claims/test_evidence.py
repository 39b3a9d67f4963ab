"""A slice's own chunks are read into evidence once, and what was read goes with them."""

import gc
import weakref

from app.engines.embedded.claims.evidence import gather
from app.slices import Slice
from tests.app.engines.embedded.slice_of import slice_of


def test_evidence_is_read_once_and_forgotten_with_its_slice() -> None:
    """Nobody's words stay in memory for having been judged by: what points at the notes lies with them."""

    def read() -> "weakref.ref[Slice]":
        notes = slice_of({"notes.md": "# Work\n\n- Proved 600 loaves a night\n"})
        assert gather(notes) is gather(notes)
        return weakref.ref(notes)

    notes = read()
    gc.collect()
    assert notes() is None

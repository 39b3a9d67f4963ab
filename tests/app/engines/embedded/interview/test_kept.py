"""What is kept of a slice."""

import gc
import weakref

from app.engines.embedded.interview.kept import MOST, kept
from app.slices import Slice
from tests.app.engines.embedded.slice_of import slice_of


class _Made:
    """Something that can be watched."""


def test_a_thing_is_made_once_for_each_slice() -> None:
    """The same key of the same slice is made once; another slice, or another key, has its own."""
    one, other = slice_of({}), slice_of({})
    first = kept(one, "a", _Made)
    assert kept(one, "a", _Made) is first
    assert kept(one, "b", _Made) is not first
    assert kept(other, "a", _Made) is not first


def test_it_is_forgotten_with_its_slice() -> None:
    """When notes change or somebody is erased, nothing of the old slice stays in memory."""

    def used() -> "weakref.ref[_Made]":
        notes: Slice = slice_of({})
        return weakref.ref(kept(notes, "a", _Made))

    gone = used()
    gc.collect()
    assert gone() is None


def test_it_does_not_grow_without_end() -> None:
    """With a new key every time the oldest are given up."""
    notes = slice_of({})
    first = weakref.ref(kept(notes, 0, _Made))
    for key in range(1, MOST + 2):
        kept(notes, key, _Made)
    gc.collect()
    assert first() is None

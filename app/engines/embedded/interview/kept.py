"""What is worked out about a candidate's slice once and asked for at every turn; it is forgotten with the slice."""

from collections.abc import Callable, Hashable
from typing import Any, Final, TypeVar
from weakref import WeakKeyDictionary

from app.slices import Slice

Made = TypeVar("Made")

MOST: Final = 24
"""Things kept of one slice; with a new job description each time they would grow without end."""

_KEPT: Final[WeakKeyDictionary[Slice, dict[Hashable, Any]]] = WeakKeyDictionary()


def kept(notes: Slice, key: Hashable, make: Callable[[], Made]) -> Made:
    """What was made for a slice under a key, made now where it was not."""
    known = _KEPT.setdefault(notes, {})
    if key not in known:
        if len(known) >= MOST:
            known.clear()
        known[key] = make()
    found: Made = known[key]
    return found

"""Preparations made lately: three pages show the same one, which stays as it is while nothing it reads changes."""

from weakref import WeakKeyDictionary

from app.engines.protocol import PreparationTask
from app.records import Preparation
from app.slices import Slice

MOST_KEPT = 4
"""For one candidate: there are few targets, and a day begins a new one."""


class Prepared:
    """What engines made of notes, forgotten with the notes themselves."""

    def __init__(self) -> None:
        self._kept: WeakKeyDictionary[Slice, tuple[tuple[str, PreparationTask, Preparation], ...]] = WeakKeyDictionary()

    def get(self, engine: str, task: PreparationTask, notes: Slice) -> Preparation | None:
        """What an engine made of the same task and notes, if it is still known."""
        return next((made for name, asked, made in self._kept.get(notes, ()) if name == engine and asked == task), None)

    def keep(self, engine: str, task: PreparationTask, notes: Slice, made: Preparation) -> None:
        """Remember it, unless a model was asked and did not answer: it may the next time."""
        if made.note is None:
            self._kept[notes] = ((engine, task, made), *self._kept.get(notes, ()))[:MOST_KEPT]

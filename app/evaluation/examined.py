"""Labelled answers with all their measurements, gathered once for what is fitted and for what is tested."""

import zlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from app.engines.embedded.measures.examine import Examined
from app.engines.protocol import CritiqueTask
from app.evaluation.answers import GRADES, AnswerSet, Grade
from app.evaluation.edits import Edit, edits
from app.slices import Embed

Examine = Callable[[CritiqueTask], Examined | str]


@dataclass(frozen=True)
class ExaminedSet:
    """One set with what was measured on each grade (None where it could not be judged) and on each edit."""

    entry: AnswerSet
    grades: dict[Grade, Examined | None]
    edits: tuple[tuple[Edit, Examined | None], ...]


def examined(entries: Sequence[AnswerSet], examine: Examine, embed: Embed) -> Iterator[ExaminedSet]:
    """Measure every answer of every set, and every edit."""
    for entry, others in with_others(entries, embed):
        yield ExaminedSet(
            entry,
            {grade: _judged(examine(entry.task(entry.answer(grade)))) for grade in GRADES},
            tuple((edit, _judged(examine(entry.task(edit.answer)))) for edit in edits(entry, others)),
        )


def with_others(entries: Sequence[AnswerSet], embed: Embed) -> Iterator[tuple[AnswerSet, tuple[AnswerSet, ...]]]:
    """Each set with those about something else: the quarter whose questions lie farthest, beginning anywhere in it."""
    asked = embed([entry.question for entry in entries])
    for place, entry in enumerate(entries):
        order = [other for other in np.argsort(asked @ asked[place], kind="stable").tolist() if other != place]
        far = order[: max(1, len(order) // 4)]
        at = zlib.crc32(entry.id.encode()) % max(1, len(far))
        yield entry, tuple(entries[other] for other in far[at:] + far[:at])


def _judged(found: Examined | str) -> Examined | None:
    return None if isinstance(found, str) else found

"""Making passages of ranked chunks: neighbours joined, repeats dropped, scraps given what stands beside them."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.lexical import Scores
from app.records import Passage
from app.slices import Slice, Vectors

REPEAT_COSINE: Final = 0.96
"""Two chunks closer than this say the same thing; the lower one is dropped."""

LONGEST_MERGE: Final = 1_400
"""Characters up to which neighbouring hits become one passage (about 230 words)."""

BEST: Final = 6
BEST_PART: Final = 4
"""Of the hits, the best that join when they are neighbours under different headings as well: so many, and no more than
this part of the chunks. Later ones join under the same heading alone: otherwise the first passage takes in hit after
hit, and what is second best comes too late."""

GROWN_TO: Final = 80
LONGEST_GROWN: Final = 120
"""Words that a passage is grown to with its neighbours in the section, and that it never exceeds by it: a bullet of
nine words is found more often than it is understood."""

DEPTH: Final = 3
"""Hits read for each passage asked for: neighbours join, and repeats are dropped."""


@dataclass
class _Run:
    """Neighbouring rows first..last of one section that become one passage; ``best`` is the first hit among them."""

    best: int
    first: int
    last: int


def passages(notes: Slice, ranked: NDArray[np.intp], scores: Scores, k: int) -> tuple[Passage, ...]:
    """Up to k passages of ranked rows, best first; ``scores`` are of every row of the slice."""
    runs = _runs(notes, ranked, k)
    _grow(notes, runs)
    return tuple(_passage(notes, run, scores) for run in runs)


def _runs(notes: Slice, ranked: NDArray[np.intp], k: int) -> list[_Run]:
    """Up to k passages in rank order: a hit right beside a better one joins it, a repeat is dropped.

    Ends at the first hit that would be a passage too many.
    """
    top = ranked[: DEPTH * k]
    repeated = _repeated(notes.vectors[top])
    best = min(BEST, len(notes.chunks) // BEST_PART)
    runs: list[_Run] = []
    kept: set[int] = set()
    for place, row in enumerate(top.tolist()):
        if not kept.isdisjoint(repeated.get(place, ())):
            continue
        beside = (run for run in runs if row in (run.first - 1, run.last + 1))
        home = next((run for run in beside if _may_share(notes, run, row, place < best)), None)
        if home is None and len(runs) == k:
            break
        if home is None:
            runs.append(_Run(row, row, row))
        else:
            home.first, home.last = min(home.first, row), max(home.last, row)
        kept.add(place)
    return runs


def _repeated(vectors: Vectors) -> dict[int, list[int]]:
    """For the rows that say the same as earlier ones, by place: those places. Mostly there are none."""
    found: dict[int, list[int]] = {}
    for earlier, later in np.argwhere(np.triu(vectors @ vectors.T >= REPEAT_COSINE, 1)).tolist():
        found.setdefault(later, []).append(earlier)
    return found


def _grow(notes: Slice, runs: Sequence[_Run]) -> None:
    """Let short passages take in what stands beside them in their section, unless another passage has it."""
    taken = {row for run in runs for row in range(run.first, run.last + 1)}
    for run in runs:
        words = float(notes.words[run.first : run.last + 1].sum())
        while words < GROWN_TO:
            beside = next(
                (row for row in (run.last + 1, run.first - 1) if _may_join(notes, run, row, taken, words)), None
            )
            if beside is None:
                break
            taken.add(beside)
            run.first, run.last = min(run.first, beside), max(run.last, beside)
            words += float(notes.words[beside])


def _may_join(notes: Slice, run: _Run, row: int, taken: Collection[int], words: float) -> bool:
    if row in taken or not 0 <= row < len(notes.chunks) or notes.places[row][:2] != notes.places[run.best][:2]:
        return False
    return words + float(notes.words[row]) <= LONGEST_GROWN


def _may_share(notes: Slice, run: _Run, row: int, best: bool) -> bool:
    """Whether a row right beside a passage joins it."""
    if not _alike(notes, run.best, row, best):
        return False
    start, end = notes.chunks[min(run.first, row)].start, notes.chunks[max(run.last, row)].end
    return end - start <= LONGEST_MERGE


def _alike(notes: Slice, one: int, other: int, best: bool) -> bool:
    """Whether two rows may share a passage: those of one heading, and of the best hits those of one document and kind,
    since what one says of a thing, or is asked about it, seldom stands under one heading alone."""
    if notes.places[one] == notes.places[other]:
        return True
    of_one = notes.places[one][0] == notes.places[other][0] and notes.chunks[one].kind == notes.chunks[other].kind
    return best and of_one


def _passage(notes: Slice, run: _Run, scores: Scores) -> Passage:
    """The passage under the heading at which it begins: those of its further chunks stand in its text."""
    best, first = notes.chunks[run.best], notes.chunks[run.first]
    document = notes.documents[best.document_id]
    start, end = document.trimmed(first.start, notes.chunks[run.last].end)
    return Passage(
        text=document.text[start:end],
        document=document.ref,
        heading=first.heading,
        kind=best.kind,
        start=start,
        end=end,
        score=round(float(scores[run.best]), 6),
    )

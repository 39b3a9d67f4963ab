"""Words of a PDF page put together to lines, each no wider than its column."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from ingest.formats.pdf_words import Word

FEWEST: Final = 3
"""Lines, fewer than which make no column."""

ALIGNED: Final = 3.0
"""Points: edges no further apart are one."""

_CELL_GAP: Final = 2.0
"""Of the size: words further apart stand in two cells."""

_WORD_GAP: Final = 0.9
"""Of the size: a wider gap may be the gutter between columns."""

_MOST_LARGER: Final = 1.4
_MARK_GAP: Final = 4.0
"""Of the size: how far a bullet or number may stand before its words."""

_SAME_HEIGHT: Final = 0.3
_MARK: Final = re.compile(r"[^\w\s\"'“‘(]{1,2}$|[oO]$|\(?(?:\d{1,2}|[a-zA-Z])[.)]$")


@dataclass(frozen=True)
class Line:
    """Words side by side, in cells where wide gaps are between them.

    ``order`` is when its first word was drawn; ``rows`` are a ruled table's cells, by row.
    """

    cells: tuple[tuple[Word, ...], ...]
    order: int
    rows: tuple[tuple[str, ...], ...] = ()

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """All its words, from the left."""
        return tuple(word for cell in self.cells for word in cell)

    @cached_property
    def left(self) -> float:
        return min(word.left for word in self.words)

    @cached_property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @cached_property
    def top(self) -> float:
        return min(word.top for word in self.words)

    @cached_property
    def bottom(self) -> float:
        return max(word.bottom for word in self.words)

    @cached_property
    def middle(self) -> float:
        """The height of the middle of its tallest word."""
        return max(self.words, key=lambda word: (word.size, -word.left)).middle

    @cached_property
    def size(self) -> float:
        """The size of most of its letters, in points."""
        weights: dict[float, int] = {}
        for word in self.words:
            weights[round(word.size * 2) / 2] = weights.get(round(word.size * 2) / 2, 0) + len(word.text)
        return max(weights, key=lambda size: (weights[size], size))

    @cached_property
    def bold(self) -> bool:
        """Whether all its letters are bold."""
        lettered = [word for word in self.words if any(map(str.isalnum, word.text))]
        return bool(lettered) and all(word.run.bold for word in lettered)

    @cached_property
    def text(self) -> str:
        return " | ".join(" ".join(word.text for word in cell) for cell in self.cells)


def segments(words: Sequence[Word]) -> list[Line]:
    """The upright words of a page in lines that no column's gutter crosses, from the top down."""
    placed = sorted(
        ((word, order) for order, word in enumerate(words) if word.run.upright),
        key=lambda each: (each[0].middle, each[0].left, each[1]),
    )
    found: list[Line] = []
    band: list[tuple[Word, int]] = []
    for word, order in placed:
        if band and word.middle - band[-1][0].middle > _SAME_HEIGHT * max(min(word.size, band[-1][0].size), 1):
            found += _cut(band)
            band = []
        band.append((word, order))
    return found + _cut(band)


def _cut(band: Iterable[tuple[Word, int]]) -> list[Line]:
    """Cut the words of one height at the gaps that may be gutters."""
    cut: list[list[tuple[Word, int]]] = []
    for word, order in sorted(band, key=lambda each: (each[0].left, each[1])):
        if cut and _near(cut[-1][-1][0], word, len(cut[-1]) == 1):
            cut[-1].append((word, order))
        else:
            cut.append([(word, order)])
    return [Line((tuple(word for word, _ in part),), min(order for _, order in part)) for part in cut]


def _near(before: Word, word: Word, first: bool) -> bool:
    """Whether no gutter can be between two words; a bullet or number belongs to the words behind it."""
    wide = _MARK_GAP if first and _MARK.match(before.text) else _WORD_GAP
    return word.left - before.right <= wide * max(before.size, word.size, 1)


def joined(lines: Sequence[Line]) -> list[Line]:
    """The lines of one column, those of one height put together, from the top down."""
    rows: list[list[Line]] = []
    for line in sorted(lines, key=lambda line: (line.top if line.rows else line.middle, line.left)):
        last = rows[-1][-1] if rows else None
        if last and not last.rows and not line.rows and same_height(last, line) and _same_size(last, line):
            rows[-1].append(line)
        else:
            rows.append([line])
    # By their tops, so that a name in large letters comes before what stands small beside it.
    rows.sort(key=lambda row: min(line.top for line in row))
    edges = shared_edges(lines)
    return [row[0] if len(row) == 1 else _together(row, edges) for row in rows]


def _same_size(one: Line, other: Line) -> bool:
    """Whether two lines may be cells of one; a name in large letters and an address beside it may not."""
    return max(one.size, other.size) <= _MOST_LARGER * min(one.size, other.size)


def same_height(one: Line, other: Line) -> bool:
    """Whether two lines stand on one baseline."""
    return abs(one.middle - other.middle) <= _SAME_HEIGHT * max(min(one.size, other.size), 1)


def shared_edges(lines: Sequence[Line]) -> list[float]:
    """The left edges that three lines or more have in common, from the left."""
    lefts = sorted(line.left for line in lines)
    edges: list[float] = []
    start = 0
    for place in range(1, len(lefts) + 1):
        if place == len(lefts) or lefts[place] - lefts[place - 1] > ALIGNED:
            if place - start >= FEWEST:
                edges.append(lefts[start])
            start = place
    return edges


def _together(row: Sequence[Line], edges: Sequence[float]) -> Line:
    """Lines of one height as one, with cells where a gap is wide or where other lines begin below each other."""
    ordered = sorted(row, key=lambda line: line.left)
    cells = [list(ordered[0].words)]
    for line in ordered[1:]:
        gap = line.left - cells[-1][-1].right
        if gap > _CELL_GAP * line.size or any(0 <= line.left - edge <= ALIGNED for edge in edges):
            cells.append(list(line.words))
        else:
            cells[-1] += line.words
    return Line(tuple(map(tuple, cells)), min(line.order for line in row))

"""The order in which a PDF page is read: columns and sidebars one after the other, full-width bands between them.

A gutter is looked for at each left edge that several lines share; lines that cross it part the page into bands.
What stands on both sides of a gutter may be two columns or the cells of rows (a date beside each job). Rows are
drawn row by row and their cells stand at one height; columns are drawn one after the other, or have running text
that flows on below itself on both sides.
"""

import re
from bisect import bisect
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from ingest.formats.pdf_lines import FEWEST, Line, joined, same_height, shared_edges

_GUTTER: Final = 6.0
_OPEN_END: Final = re.compile(r"(?:[-–—/&,]|\b(?:to|and|until))$")
_MOST_DEPTH: Final = 4
_PAIRED: Final = 0.6
_FLOWING: Final = 0.25


@dataclass(frozen=True, slots=True)
class _Band:
    """What stands between two lines that cross a gutter."""

    left: list[Line]
    right: list[Line]
    columns: bool


def reading_order(lines: Sequence[Line], depth: int = 0) -> list[list[Line]]:
    """The lines of a page as columns in reading order, each a list of whole lines from the top down."""
    best = _gutter(lines) if depth < _MOST_DEPTH else None
    if best is None:
        return [joined(_with_whole_labels(lines))] if lines else []
    crossing, bands = best
    columns: list[list[Line]] = []
    whole: list[Line] = []
    for number, band in enumerate(bands):
        if band.columns:
            columns += reading_order(whole, depth + 1)
            columns += reading_order(band.left, depth + 1)
            columns += reading_order(band.right, depth + 1)
            whole = []
        else:
            whole += [*band.left, *band.right]
        if number < len(crossing):
            whole.append(crossing[number])
    return columns + reading_order(whole, depth + 1)


def _gutter(lines: Sequence[Line]) -> tuple[list[Line], list[_Band]] | None:
    """The gutter beside which most lines stand in columns: the lines that cross it, and the bands between these."""
    best: tuple[list[Line], list[_Band]] | None = None
    most = 0
    first = min((line.left for line in lines), default=0.0)
    for edge in shared_edges(lines):
        if edge <= first + _GUTTER:
            continue
        crossing, bands = _parted(lines, edge)
        count = sum(len(band.left) + len(band.right) for band in bands if band.columns)
        if count > most:
            best, most = (crossing, bands), count
    return best


def _parted(lines: Sequence[Line], edge: float) -> tuple[list[Line], list[_Band]]:
    crossing = sorted(
        (line for line in lines if line.left < edge - 1 and line.right > edge - _GUTTER),
        key=lambda line: (line.middle, line.left),
    )
    heights = [line.middle for line in crossing]
    sides: list[tuple[list[Line], list[Line]]] = [([], []) for _ in range(len(crossing) + 1)]
    for line in lines:
        if line.left >= edge - 1:
            sides[bisect(heights, line.middle)][1].append(line)
        elif line.right <= edge - _GUTTER:
            sides[bisect(heights, line.middle)][0].append(line)
    return crossing, [_Band(left, right, _are_columns(left, right)) for left, right in sides]


def _with_whole_labels(lines: Sequence[Line]) -> list[Line]:
    """Rows whose first cell wraps ("06/2014 –", "02/2018") with that cell on one line."""
    first = min((line.left for line in lines), default=0.0)
    edges = [edge for edge in shared_edges(lines) if edge > first + _GUTTER]
    if not edges:
        return list(lines)
    labels: list[Line] = []
    rest: list[Line] = []
    for line in sorted(lines, key=lambda line: line.middle):
        if line.rows or line.right > edges[0] - 1:
            rest.append(line)
            continue
        last = labels[-1] if labels else None
        down = line.middle - last.middle if last else 0.0
        if last and 0 < down < 2 * last.size and _OPEN_END.search(last.text):
            labels[-1] = _appended(last, line, down)
        else:
            labels.append(line)
    return [*labels, *rest]


def _appended(last: Line, line: Line, down: float) -> Line:
    across = last.right + 0.3 * last.size - line.left
    moved = tuple(
        replace(
            word,
            left=word.left + across,
            right=word.right + across,
            top=word.top - down,
            bottom=word.bottom - down,
        )
        for word in line.words
    )
    return Line((*last.cells[:-1], (*last.cells[-1], *moved)), last.order)


def _are_columns(left: Sequence[Line], right: Sequence[Line]) -> bool:
    """Whether lines on both sides of a gutter are columns, and not the cells of rows."""
    if min(len(left), len(right)) < FEWEST:
        return False
    if min(_bottom(left), _bottom(right)) - max(_top(left), _top(right)) <= 0:
        return False
    partners = [(one, other) for one in left for other in right if same_height(one, other)]
    paired = max(
        len({one.order for one, _ in partners}) / len(left), len({other.order for _, other in partners}) / len(right)
    )
    if paired < _PAIRED:
        return True
    sides = [side for _, side in sorted([(line.order, 0) for line in left] + [(line.order, 1) for line in right])]
    changes = sum(one != other for one, other in pairwise(sides))
    if changes <= max(2, 0.15 * min(len(left), len(right))):
        return True
    flows = [_going_on(left), _going_on(right)]
    if all(len(flow) >= _FLOWING * len(side) for flow, side in zip(flows, (left, right), strict=True)):
        return True
    # A sidebar beside running text on the same grid: its lines stand beside lines that go on from the one above.
    beside = (
        len({one.order for one, other in partners if other.order in flows[1]}) / len(left),
        len({other.order for one, other in partners if one.order in flows[0]}) / len(right),
    )
    return max(beside) >= _FLOWING


def _going_on(lines: Sequence[Line]) -> set[int]:
    """The lines that go on in small letters from the line above, by when they were drawn."""
    ordered = joined(lines)
    return {
        line.order
        for before, line in pairwise(ordered)
        if line.text[:1].islower() and not before.text.endswith((".", "!", "?", ":"))
    }


def _top(lines: Sequence[Line]) -> float:
    return min(line.top for line in lines)


def _bottom(lines: Sequence[Line]) -> float:
    return max(line.bottom for line in lines)

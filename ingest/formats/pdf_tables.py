"""Ruled tables of a PDF page: words between crossing lines are cells."""

from bisect import bisect
from collections.abc import Sequence
from typing import Final

from ingest.formats.pdf_lines import Line, joined, segments
from ingest.formats.pdf_words import Word

_Rule = tuple[float, float, float, float]

_TOUCHING: Final = 2.5
_SHORTEST: Final = 6.0
_MOST_RULES: Final = 1_200
_MOST_CELL_WORDS: Final = 60
"""A cell with more is a part of the page's layout and no cell."""


def without_tables(words: Sequence[Word], rules: Sequence[_Rule]) -> tuple[list[Word], list[Line]]:
    """The words outside ruled tables, and each table as a line with rows."""
    rest = list(words)
    tables: list[Line] = []
    for xs, ys in _grids(rules):
        inside = [word for word in rest if _within(word, xs, ys) and word.run.upright]
        rows = _rows(inside, xs, ys)
        if len([row for row in rows if any(row)]) < 2 or max(sum(map(bool, row)) for row in rows) < 2:
            continue
        if any(len(cell.split()) > _MOST_CELL_WORDS for row in rows for cell in row):
            continue
        order = min(rest.index(word) for word in inside)
        tables.append(Line((tuple(inside),), order, tuple(row for row in rows if any(row))))
        taken = {id(word) for word in inside}
        rest = [word for word in rest if id(word) not in taken]
    return rest, tables


def _grids(rules: Sequence[_Rule]) -> list[tuple[list[float], list[float]]]:
    """The x and y of the lines of each grid: lines that touch, of two directions, with two columns at least."""
    long = sorted({rule for rule in rules if max(rule[2] - rule[0], rule[3] - rule[1]) >= _SHORTEST})
    if len(long) > _MOST_RULES:
        return []
    grids: list[tuple[list[float], list[float]]] = []
    for group in _touching(long):
        xs = _distinct([(rule[0] + rule[2]) / 2 for rule in group if rule[3] - rule[1] > rule[2] - rule[0]])
        ys = _distinct([(rule[1] + rule[3]) / 2 for rule in group if rule[3] - rule[1] <= rule[2] - rule[0]])
        if len(xs) >= 3 and len(ys) >= 3:
            grids.append((xs, ys))
    return sorted(grids, key=lambda grid: (grid[1][0], grid[0][0]))


def _touching(rules: Sequence[_Rule]) -> list[list[_Rule]]:
    """Rules in groups that hang together."""
    left = list(rules)
    groups: list[list[_Rule]] = []
    while left:
        group, edge = [], [left.pop()]
        while edge:
            rule = edge.pop()
            group.append(rule)
            near = [other for other in left if _touch(rule, other)]
            left = [other for other in left if not _touch(rule, other)]
            edge += near
        groups.append(group)
    return groups


def _touch(one: _Rule, other: _Rule) -> bool:
    return (
        min(one[2], other[2]) - max(one[0], other[0]) >= -_TOUCHING
        and min(one[3], other[3]) - max(one[1], other[1]) >= -_TOUCHING
    )


def _distinct(values: Sequence[float]) -> list[float]:
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > _SHORTEST:
            kept.append(value)
    return kept


def _within(word: Word, xs: Sequence[float], ys: Sequence[float]) -> bool:
    return xs[0] <= (word.left + word.right) / 2 <= xs[-1] and ys[0] <= word.middle <= ys[-1]


def _rows(words: Sequence[Word], xs: Sequence[float], ys: Sequence[float]) -> list[tuple[str, ...]]:
    cells: dict[tuple[int, int], list[Word]] = {}
    for word in words:
        place = (bisect(ys, word.middle), bisect(xs, (word.left + word.right) / 2))
        cells.setdefault(place, []).append(word)
    return [tuple(_cell(cells.get((row, column), [])) for column in range(1, len(xs))) for row in range(1, len(ys))]


def _cell(words: Sequence[Word]) -> str:
    lines = joined(segments(words)) if words else []
    return " ".join(" ".join(word.text for word in line.words) for line in lines)

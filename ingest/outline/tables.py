"""Tables: rows of cells behind bars, carets or tabs, and their questions: one to a row, answered in the next cells."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Final

from ingest.outline.asked import addressed, asks, part_label
from ingest.outline.found import Found
from ingest.outline.lines import Line

_HEADER: Final = re.compile(
    r"(?:\W{0,20}[\w'’/]++){0,4}?\W{0,20}(?:questions?|prompts?|qs?|asks?|asked)\W*", re.IGNORECASE
)
"""How the column of the questions is headed ("Question", "What they might ask")."""

_NO_WORDS: Final = re.compile(r"[#\d.\s:-]*")
_BETWEEN: Final = re.compile(r"\|{1,2}|\t|(?<=\s)(?:::|;;|//?)(?=\s|$)|(?<=\s)\^(?=\s|$)|^\^{1,2}(?=\s)")
"""What parts two cells: bars, as Markdown and wikis have them, a wiki's carets, a sheet's tabs, and the signs between
the two sides of a card."""

_SIDES: Final = re.compile(r"\s(?:::|;;|//?)(?=\s|$)")

_FEWEST_ROWS: Final = 3
_FEWEST_PARTS: Final = 2
_HALF: Final = 2
_FEWEST_MARKS: Final = 3
_WITHIN: Final = 3
"""In so many rows of a table at least one has all its cells."""
_A_MARK: Final = 8
"""Letters up to which a cell only ticks its row off ("y", "(x)", "done")."""


@dataclass(frozen=True, slots=True)
class _Cell:
    """A cell's words and where they stand: their start, and the cell's end."""

    start: int
    end: int
    words: str


def gridded(text: str, rows: Sequence[Line]) -> list[Line]:
    """The lines, with the rows of a sheet or of a table without its outer bars told as rows, where its cells ask.

    What asks in no cell keeps its form: a line of a résumé has its bars and tabs as well.
    """
    rows = list(rows)
    for at, row in enumerate(rows[:-1]):
        if row.role == "text" and row.text.startswith("^") and rows[at + 1].role == "table":
            rows[at] = _as_row(text, row)
    for run in _runs(text, rows):
        table = [_as_row(text, rows[at]) for at in run]
        columns = [list(_cells(text, row)) for row in table]
        heads = any(_HEADER.fullmatch(cell.words) for cell in columns[0])
        asking = sum(any(addressed(cell.words) for cell in cells) for cells in columns)
        if asking * 2 >= len(run) or (heads and asking):
            for at, row in zip(run, table, strict=True):
                rows[at] = row
    return rows


def _runs(text: str, rows: Sequence[Line]) -> Iterator[list[int]]:
    """Neighbouring rows of one width. A question among them is a row too: its empty cells have left no sign."""
    widths = [_width(text, row) for row in rows]
    for whole, places in groupby(range(len(rows)), key=lambda at: widths[at] > 0 or _is_question(rows[at])):
        run = list(places)
        while whole and run and not widths[run[0]]:
            del run[0]
        wide = max((widths[at] for at in run), default=0)
        full = [at for at in run if widths[at] == wide]
        usual = len(full) >= _FEWEST_ROWS and _WITHIN * len(full) >= len(run)
        if whole and usual and all(widths[at] == wide or _is_question(rows[at]) for at in run):
            yield run
            continue
        for width, alike in groupby(run, key=lambda at: widths[at]):
            same = list(alike)
            if width and len(same) >= _FEWEST_ROWS:
                yield same


def _is_question(row: Line) -> bool:
    asked = row.text.split("\t")[0].rstrip("| ")
    return row.role == "text" and not row.said and (addressed(asked) or (asks(asked) and asked.endswith("?")))


def _width(text: str, row: Line) -> int:
    """How many partings a line of text has, whatever was taken for its marks; 0 for a line that is no such row."""
    line = text[row.start : row.end].strip(" ")
    if row.role != "text" or not line or row.said:
        return 0
    if line.startswith(("^", "||")):
        return len(_BETWEEN.findall(line)) - 2
    return line.count("\t") or line.count(" | ") + line.startswith("| ") or bool(_SIDES.search(line))


def _as_row(text: str, row: Line) -> Line:
    body = row.start + row.lead
    return replace(row, role="table", marks=(), number=None, body=body, text=text[body : row.end].rstrip(" \r"))


def table_questions(text: str, lines: Sequence[Line]) -> Iterator[Found]:
    """Find the rows that ask: those below a header "Question", else those whose first words are a question."""
    for table, places in groupby(range(len(lines)), key=lambda at: lines[at].role == "table"):
        if table:
            run = list(places)
            yield from _in_table([list(_cells(text, lines[at])) for at in run], run)


def _in_table(rows: Sequence[Sequence[_Cell]], lines: Sequence[int]) -> Iterator[Found]:
    heads = (place for place, cell in enumerate(rows[0]) if _HEADER.fullmatch(cell.words))
    column = next(heads, None)
    if column is None and sum(bool(cell.words) and part_label(cell.words) for cell in rows[0]) >= _FEWEST_PARTS:
        # "Story | Situation | Action | Result" is a sheet to fill in, a prompt a row.
        column = next((place for place, cell in enumerate(rows[0]) if cell.words and not part_label(cell.words)), None)
    ticks = _ticks(rows[column is not None :])
    usual = _HALF * sum(bool(cells) and addressed(cells[0].words) for cells in rows) >= len(rows)
    for at, cells in zip(lines[column is not None :], rows[column is not None :], strict=True):
        told = [place for place, cell in enumerate(cells) if not _NO_WORDS.fullmatch(cell.words)]
        place = column if column in told else told[0] if told and column is None else None
        if place is None:
            continue
        if column is None and not (addressed(cells[place].words) or (usual and not place and asks(cells[place].words))):
            continue
        answers = [cell for beside, cell in enumerate(cells) if beside > place and beside not in ticks and cell.words]
        end = cells[place].start + len(cells[place].words)
        begin, stop = (answers[0].start, answers[-1].start + len(answers[-1].words)) if answers else (end, end)
        yield Found(at, "table", cells[place].start, end, begin, stop=stop)


def _ticks(rows: Sequence[Sequence[_Cell]]) -> frozenset[int]:
    """The columns, from the third on, in which every row has but a sign or a word, and one of them at least has."""
    width = max((len(row) for row in rows), default=0)
    found = set[int]()
    for place in range(2, width):
        words = [row[place].words for row in rows if place < len(row) and row[place].words]
        if len(rows) >= _FEWEST_MARKS and words and all(len(each) <= _A_MARK and " " not in each for each in words):
            found.add(place)
    return frozenset(found)


def _cells(text: str, line: Line) -> Iterator[_Cell]:
    """Each cell of a row, outer bars left out where there are any."""
    row = text[line.body : line.body + len(line.text)]
    at = 0
    for between in [*_BETWEEN.finditer(row), None]:
        end = between.start() if between else len(row)
        cell = row[at:end]
        yield _Cell(line.body + at + len(cell) - len(cell.lstrip()), line.body + end, cell.strip())
        at = between.end() if between else end

"""Questions in tables: one to a row, its answer in the cells beside it."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.outline.asked import addressed
from ingest.outline.found import Found
from ingest.outline.lines import Line

_HEADER: Final = re.compile(
    r"(?:\W{0,20}[\w'’/]++){0,4}?\W{0,20}(?:questions?|prompts?|qs?|asks?|asked)\W*", re.IGNORECASE
)
"""How the column of the questions is headed ("Question", "What they might ask")."""

_NO_WORDS: Final = re.compile(r"[#\d.\s:-]*")


def table_questions(lines: Sequence[Line]) -> Iterator[Found]:
    """Find the rows that ask: those below a header "Question", else those whose first words are a question."""
    column: int | None = None
    for index, line in enumerate(lines):
        if line.role != "table":
            column = None
            continue
        cells = list(_cells(line))
        if index == 0 or lines[index - 1].role != "table":
            column = next((place for place, (_, _, words) in enumerate(cells) if _HEADER.fullmatch(words)), None)
            if column is not None:
                continue
        told = [place for place, (_, _, words) in enumerate(cells) if not _NO_WORDS.fullmatch(words)]
        place = column if column in told else told[0] if told and column is None else None
        if place is None or (column is None and not addressed(cells[place][2])):
            continue
        start, end, words = cells[place]
        yield Found(index, "table", start, start + len(words), end)


def _cells(line: Line) -> Iterator[tuple[int, int, str]]:
    """Each cell's words with their start, and the cell's end."""
    at = line.body
    for cell in line.text.split("|"):
        yield at + len(cell) - len(cell.lstrip()), at + len(cell), cell.strip()
        at += len(cell) + 1

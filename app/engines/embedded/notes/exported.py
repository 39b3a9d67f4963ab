"""Jobs in the table that a profile site exports: comma-separated values, names of columns on top, a job to a row."""

import csv
import re
from collections.abc import Iterable
from typing import Final

from app.engines.embedded.notes.periods import PERIOD

_COLUMNS: Final = {
    "title": re.compile(r"title|role|position", re.IGNORECASE),
    "employer": re.compile(r"company|employer|organi[sz]ation", re.IGNORECASE),
    "begun": re.compile(r"start", re.IGNORECASE),
    "ended": re.compile(r"finish|end", re.IGNORECASE),
}


def exported_jobs(text: str) -> Iterable[tuple[int, int, tuple[str, str], re.Match[str]]]:
    """Start, end, title with employer, and period of each row.

    Args:
        text: a document; rows follow a line that names at least a title, an employer and a beginning.
    """
    at = 0
    columns: dict[str, int] = {}
    for line in text.split("\n"):
        cells = next(csv.reader([line]), [])
        named = {
            kind: next((i for i, cell in enumerate(cells) if shape.search(cell)), -1)
            for kind, shape in _COLUMNS.items()
        }
        if (
            len(cells) >= 3
            and min(named["title"], named["employer"], named["begun"]) >= 0
            and not re.search(r"\d", line)
        ):
            columns = named
        elif len(cells) <= max(columns.values(), default=0):
            columns = {}
        elif columns:
            title, employer, begun, ended = (cells[columns[kind]].strip() for kind in _COLUMNS)
            period = PERIOD.search(f"{begun} - {ended or 'present'}")
            if title and employer and period:
                yield at, at + len(line), (re.sub(r"\s*\([^)]{0,400}\)", "", title), employer), period
        at += len(line) + 1

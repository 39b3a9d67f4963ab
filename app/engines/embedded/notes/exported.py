"""Jobs in a table without marks, as profile sites and spreadsheets give it: names of columns on top, a job to a row."""

import csv
import re
from collections.abc import Iterable
from typing import Final

from app.engines.embedded.notes.periods import PERIOD
from app.engines.embedded.notes.titled import has_title

_COLUMNS: Final = {
    "title": re.compile(r"title|\brole|position|\bpost\b|\bjob\b|what i was|\bas what\b", re.IGNORECASE),
    "employer": re.compile(r"company|employer|organi[sz]ation|\bwhere\b|\bfirm\b", re.IGNORECASE),
    "begun": re.compile(r"start|^\W*from\W*$", re.IGNORECASE),
    "ended": re.compile(r"finish|\bend|^\W*(?:to|until|till)\W*$", re.IGNORECASE),
}


def exported_jobs(text: str) -> Iterable[tuple[int, int, tuple[str, str], re.Match[str]]]:
    """Start, end, title with employer, and period of each row.

    Args:
        text: a document; rows follow a line that names at least a title, an employer and a beginning.
    """
    at = 0
    columns: dict[str, int] = {}
    for line in text.split("\n"):
        cells = line.split("\t") if "\t" in line else next(csv.reader([line]), [])
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
            if title and employer and period and has_title(title):
                yield at, at + len(line), (_bare(title), _bare(employer)), period
        at += len(line) + 1


def _bare(cell: str) -> str:
    """A title or an employer without what is said about it: brackets, a place, since when."""
    return re.split(r" from (?=\d)|,\s", re.sub(r"\s*\([^)]*\)", "", cell))[0].strip()

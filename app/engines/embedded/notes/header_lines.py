"""The lines of a résumé as its entries need them: one column of two, with their depth, and a table's cells by name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.notes.titled import has_title
from app.slices import SourceDocument

_BULLET: Final = re.compile(r"\s*[-*•–·◦▪+]\s")


@dataclass(frozen=True)
class Line:
    """A line of a document, without what stands in a second column beside it."""

    start: int
    end: int
    text: str

    @property
    def depth(self) -> int:
        return len(self.text) - len(self.text.lstrip(" \t"))

    @property
    def bullet(self) -> bool:
        return bool(_BULLET.match(self.text))


_COLUMNS: Final = (
    ("title", re.compile(r"\b(?:post|role|title|what|position|job)\b", re.IGNORECASE)),
    ("employer", re.compile(r"\b(?:where|employer|company|organi[sz]ation|firm|place)\b", re.IGNORECASE)),
)


def cells_of(lines: Sequence[Line], i: int) -> tuple[str, str] | None:
    """Title and employer of a table's row, by the names over its columns."""
    top = i
    while top and lines[top - 1].text.lstrip().startswith("|"):
        top -= 1
    names, row = ([cell.strip(" *_") for cell in lines[k].text.strip().strip("|").split("|")] for k in (top, i))
    found = {
        kind: next((row[k] for k, name in enumerate(names) if shape.search(name) and k < len(row)), "")
        for kind, shape in _COLUMNS
    }
    named = top < i and found["employer"] and has_title(found["title"])
    return (found["title"], re.sub(r"\s*\([^)]{0,400}\)", "", found["employer"]).split(", ")[0]) if named else None


def line_above(document: SourceDocument, start: int) -> int:
    """Where a section begins, or up to two lines right above it, without a gap, that may name what it is about."""
    text = document.text
    at = start
    for _ in range(2):
        begun = text.rfind("\n", 0, max(0, at - 1)) + 1
        if at == 0 or not text[begun:at].strip():
            break
        at = begun
    return at


_TWO_HEADINGS: Final = re.compile(
    r"^\s*[A-Z][A-Za-z]+(?: [A-Za-z]+)?(?P<gap>\s{6,})(?=[A-Z][A-Za-z]+(?: [A-Za-z]+)?\s*$)"
)
"""Two headings side by side: what was set in two columns."""


def lines_of(text: str, start: int, end: int) -> list[Line]:
    """The lines of a stretch; of a page in two columns, the left one."""
    found: list[Line] = []
    at, column = start, 0
    while at < end:
        stop = text.find("\n", at, end)
        stop = end if stop < 0 else stop
        line = text[at:stop]
        if two := _TWO_HEADINGS.match(line):
            column = two.end()
        found.append(Line(at, stop, line[: column - 1].rstrip() if column else line))
        at = stop + 1
    return found

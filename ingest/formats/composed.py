"""Documents with a layout, written out as the plain marks that the outline reads: # headings, - items, | rows |."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ingest.outline.dates import DATES

Role = Literal["heading", "title", "text", "item", "row", "rule"]

_INDENT: Final = "  "


@dataclass(frozen=True, slots=True)
class Piece:
    """One heading, paragraph, list item or table row.

    ``level`` is a heading's rank from 1, or how deep an item is nested from 0. A ``title`` stands out (bold)
    without being a heading. ``close`` says that it follows the piece before without a gap. ``cells`` are a row's.
    """

    role: Role
    text: str
    level: int = 0
    close: bool = False
    cells: tuple[str, ...] = ()
    mark: str = "-"


def compose(pieces: Sequence[Piece]) -> str:
    """Write pieces one below the other, with a blank line wherever one does not belong to the one before."""
    written: list[str] = []
    before: Piece | None = None
    for piece in pieces:
        line = _line(piece)
        if not line.strip():
            continue
        if before and not _adjoins(before, piece):
            written.append("")
        written.append(line)
        before = piece
    return "\n".join(written)


def opens_entry(text: str, before: str) -> bool:
    """Whether a line opens a résumé's entry without a gap before it: dates in a cell of their own, after a sentence."""
    cells = text.split(" | ")
    if len(cells) < 2 or "\n" in text or not DATES.search(text):
        return False
    return bool(DATES.match(cells[0])) or before.endswith((".", "!", ";"))


def title_first(text: str) -> str:
    """An entry's line with its dates behind its title, as most people write it."""
    first, bar, rest = text.partition(" | ")
    dates = DATES.match(first)
    return f"{rest} | {first}" if bar and dates and dates.end() == len(first) and "\n" not in text else text


def _line(piece: Piece) -> str:
    text = "\n".join(" ".join(line.split()) for line in piece.text.split("\n")).strip()
    if piece.role == "row":
        cells = [" ".join(cell.split()).replace("|", "/") for cell in piece.cells]
        return "| " + " | ".join(cells) + " |" if any(cells) else ""
    if not text:
        return ""
    if piece.role == "heading":
        return f"{'#' * max(1, min(piece.level, 6))} {' '.join(text.split())}"
    if piece.role == "title":
        return f"**{' '.join(text.split())}**"
    if piece.role == "item":
        indent = _INDENT * min(piece.level, 8)
        return f"{indent}{piece.mark} " + text.replace("\n", f"\n{indent}{_INDENT}")
    return text


def _adjoins(before: Piece, piece: Piece) -> bool:
    """Whether a piece follows without a blank line: items of a list, rows of a table, lines kept together."""
    if piece.role == "heading" or before.role == "heading":
        return False
    if before.role == piece.role and piece.role in {"item", "row"}:
        return piece.role == "row" or before.level >= 0
    if before.role in {"item", "row"}:
        # A line straight below an item would be read as its continuation.
        return False
    return piece.close and piece.role != "row"

"""The blocks of a web page as they are written out: lines gathered, lists counted, tables told from layouts."""

from dataclasses import dataclass, field
from typing import Final

from ingest.formats.composed import Piece, opens_entry

_MOST_TITLE: Final = 300
_MOST_FACT_WORDS: Final = 25
"""Words in one cell, more than which make a table a layout and not a table of facts."""

_SPACED: Final = frozenset(
    """p ul ol dl table pre blockquote h1 h2 h3 h4 h5 h6 section article header footer hr form fieldset figure
    details""".split()
)
"""Blocks that browsers set apart from their neighbours."""

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")

_Cells = list[list[Piece]]


@dataclass
class Page:
    """A page as far as it is read: ``targets`` are where pieces go, the innermost open table cell last."""

    hidden: list[tuple[str, str]] = field(default_factory=list)
    targets: list[list[Piece]] = field(default_factory=lambda: [[]])
    _words: list[tuple[str, bool]] = field(default_factory=list)
    _lists: list[int | None] = field(default_factory=list)
    _tables: list[list[_Cells]] = field(default_factory=list)
    _mark: str = ""
    _heading: int = 0
    _spaced: bool = True
    _verbatim: int = 0

    def say(self, text: str, bold: bool) -> None:
        """Add visible words to the line at hand."""
        if not self._verbatim:
            text = text.replace("\n", " ").replace("\t", " ").replace("\r", " ")
        self._words.append((text, bold))

    def part(self, mark: str) -> None:
        """Break the line (``\\n``) or begin a new cell in it (``\\t``)."""
        self._words.append((mark, False))

    def open(self, tag: str, start: str = "") -> None:
        """A block begins.

        Args:
            start: where an ordered list starts to count, if it says so.
        """
        self.end_line()
        self._spaced |= tag in _SPACED
        if tag in _HEADINGS:
            self._heading = int(tag[1])
        elif tag in {"ul", "ol", "menu"}:
            begun = int(start) if start.isdigit() and len(start) < 6 else 1
            self._lists.append(begun - 1 if tag == "ol" else None)
        elif tag == "li":
            self._mark = self._next_mark()
        elif tag == "pre":
            self._verbatim += 1
        elif tag == "table":
            self._tables.append([])
        elif tag == "tr" and self._tables:
            self._tables[-1].append([])
        elif tag in {"td", "th"} and self._tables and self._tables[-1]:
            cell: list[Piece] = []
            self._tables[-1][-1].append(cell)
            self.targets.append(cell)

    def close(self, tag: str) -> None:
        """A block ends."""
        self.end_line()
        self._spaced |= tag in _SPACED
        if tag in _HEADINGS:
            self._heading = 0
        elif tag in {"ul", "ol", "menu"} and self._lists:
            self._lists.pop()
        elif tag == "li":
            self._mark = ""
        elif tag == "pre":
            self._verbatim -= 1
        elif tag in {"td", "th"} and len(self.targets) > 1 and self._tables and self._tables[-1]:
            self.targets.pop()
        elif tag == "table" and self._tables:
            self.targets[-1].extend(_table(self._tables.pop()))

    def end_line(self) -> None:
        """Write out the words gathered so far."""
        text = _lines(self._words)
        said = [(words, bold) for words, bold in self._words if any(map(str.isalnum, words))]
        self._words = []
        if not text:
            return
        pieces = self.targets[-1]
        close = not self._spaced and not opens_entry(text, pieces[-1].text if pieces else "")
        bold = bool(said) and all(bold for _, bold in said) and len(text) <= _MOST_TITLE and "|" not in text
        if self._heading:
            pieces.append(Piece("heading", text, self._heading))
        elif self._mark:
            pieces.append(Piece("item", text, max(len(self._lists) - 1, 0), mark=self._mark))
            self._mark = ""
        else:
            pieces.append(Piece("title" if bold and "\n" not in text else "text", text, close=close))
        self._spaced = False

    def _next_mark(self) -> str:
        if not self._lists or self._lists[-1] is None:
            return "-"
        self._lists[-1] += 1
        return f"{self._lists[-1]}."


def _lines(words: list[tuple[str, bool]]) -> str:
    lines: list[str] = []
    for line in "".join(text for text, _ in words).split("\n"):
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        lines.append(" | ".join(cell for cell in cells if cell))
    return "\n".join(lines).strip()


def _table(rows: list[_Cells]) -> list[Piece]:
    """A table's pieces: rows where its cells hold facts, else its cells' own pieces one after the other."""
    filled = [row for row in rows if any(row)]
    facts = all(_is_fact(cell) for row in filled for cell in row)
    if facts and any(len(row) > 1 for row in filled):
        return [Piece("row", "", cells=tuple(" ".join(each.text for each in cell) for cell in row)) for row in filled]
    return [piece for row in filled for cell in row for piece in cell]


def _is_fact(cell: list[Piece]) -> bool:
    if any(piece.role in {"item", "row", "heading"} for piece in cell):
        return False
    return sum(len(piece.text.split()) for piece in cell) <= _MOST_FACT_WORDS

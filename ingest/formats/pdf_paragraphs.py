"""Lines of a PDF put together to paragraphs and list items, as they were before they were set on a page."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Final

from ingest.errors import GreenroomError
from ingest.formats.pdf_lines import Line
from ingest.formats.pdf_words import HYPHEN, Word
from ingest.minilm.model import weights_folder

_SURE_BULLETS: Final = frozenset("•‣⁃◦▪▫●○■□◆◇❖➢➤➔✓✔►▶▸∙·⦁⚫★☆✦✧")
_NUMBER: Final = re.compile(r"\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]$")
_MEANINGLESS: Final = re.compile(r"[\ue000-\uf8ff\ufffd\U000f0000-\U0010ffff]")
"""Private letters of icon fonts, and glyphs without a letter: they say nothing outside their font."""

_KEEPS_HYPHEN: Final = frozenset(
    "co cross ex full half long mid multi non part pre re self semi short sub well".split()
)
"""First parts of English compounds that are usually written with a hyphen."""

_WORDS_OF_PROSE: Final = 9
_WORDS_OF_A_LINE: Final = 5
_FEWEST_WORDS: Final = 3
_RAGGED: Final = 0.75
_WORDS_OF_AN_ENTRY: Final = 6
_LISTED: Final = 2.0
_LOOSE: Final = 1.25
_ROOM: Final = 0.3
_INDENT: Final = 3.0
_DEEPER: Final = 4.0


@dataclass
class Paragraph:
    """Lines that are one thought. ``level`` is an item's nesting, -1 for no item; ``close`` is no gap before."""

    lines: list[Line]
    texts: list[str]
    level: int = -1
    close: bool = False
    hanging: float = 0.0
    mark: str = ""

    @property
    def first(self) -> Line:
        return self.lines[0]


class Setting:
    """How a document is set: its usual distance between lines, which signs are bullets, which words it uses."""

    def __init__(self, columns: Iterable[Sequence[Line]]) -> None:
        kept = [column for column in columns if column]
        lines = [line for column in kept for line in column]
        pairs = [pair for column in kept for pair in pairwise(column)]
        distances = sorted(
            ratio
            for before, line in pairs
            if abs(line.size - before.size) < 0.6
            and 0.9 <= (ratio := (line.middle - before.middle) / max(line.size, 1)) <= 2.6
        )
        # The lower quartile: in a résumé most distances are those between lines, the others those between paragraphs.
        self.leading = distances[len(distances) // 4] if distances else 1.2
        first = Counter(line.words[0].text for line in lines if len(line.words) > 1 and not line.rows)
        self.bullets = frozenset(text for text, count in first.items() if _may_be_bullet(text) and count >= 2)
        self.known = frozenset(
            word.text.strip(".,;:()").lower() for line in lines for word in line.words[:-1] if not line.rows
        )

    def bullet(self, line: Line) -> str:
        """The bullet a line begins with, or an empty string."""
        first = line.words[0].text
        if line.rows or (len(line.words) < 2 and len(first) < 2):
            return ""
        if first[0] in _SURE_BULLETS:
            return first[0]
        return first if first in self.bullets else ""


def _may_be_bullet(text: str) -> bool:
    return len(text) == 1 and (text == "o" or (not text.isalnum() and text not in "&$£€#@(\"'“‘|/%+<>=~"))


def paragraphs(columns: Sequence[Sequence[Line]], setting: Setting) -> list[Paragraph]:
    """The paragraphs of columns in reading order; one that goes on in the next column is put together."""
    found: list[Paragraph] = []
    for column in columns:
        edge = max((line.right for line in column), default=0.0)
        running = _runs_on(column)
        for place, line in enumerate(column):
            before = column[place - 1] if place else None
            last = found[-1] if found else None
            near = before is not None and line.middle - before.middle <= _LOOSE * setting.leading * max(
                line.size, before.size
            )
            if last and _goes_on(last, line, before, near, edge, running, setting):
                last.lines.append(line)
                last.texts.append(_text(line.words))
                last.hanging = line.left
                continue
            listed = before is not None and _are_listed(before, line)
            found.append(_opened(line, near or listed, found, setting))
    return found


def _are_listed(before: Line, line: Line) -> bool:
    """Whether two short lines of one look stand one below the other, as the lines of a list without bullets do."""
    return (
        before.bold == line.bold
        and abs(before.size - line.size) < 0.6
        and len(before.words) <= _WORDS_OF_AN_ENTRY
        and len(line.words) <= _WORDS_OF_AN_ENTRY
        and line.middle - before.middle <= _LISTED * line.size
    )


def _runs_on(column: Sequence[Line]) -> bool:
    """Whether a column holds running text: a fair part of its lines go on in small letters.

    In a list of short lines a line says nothing about the one above, however wide it is.
    """
    small = sum(line.words[0].text[:1].islower() for line in column)
    return small >= 0.15 * len(column)


def _opened(line: Line, near: bool, found: Sequence[Paragraph], setting: Setting) -> Paragraph:
    bullet = setting.bullet(line)
    if not bullet:
        hanging = line.words[1].left if len(line.words) > 1 and _NUMBER.match(line.words[0].text) else line.left
        return Paragraph([line], [_cells(line)], close=near, hanging=hanging)
    words = line.words
    if len(words[0].text) > 1:
        first = words[0]
        words = (Word(first.text[1:], first.left, first.top, first.right, first.bottom, first.run), *words[1:])
    else:
        words = words[1:]
    level = 0
    before = found[-1] if found else None
    if before and before.level >= 0:
        outer = _outer(found, line.left)
        level = outer.level if abs(outer.first.left - line.left) <= _DEEPER else outer.level + 1
        level = 0 if line.left < outer.first.left - _DEEPER else level
    return Paragraph([line], [_text(words)], level=level, close=near, hanging=words[0].left, mark=bullet)


def _outer(found: Sequence[Paragraph], left: float) -> Paragraph:
    """The nearest item of the list at hand that is not further in than ``left``, else its first."""
    item = found[-1]
    for each in reversed(found):
        if each.level < 0:
            break
        item = each
        if each.first.left <= left + _DEEPER:
            break
    return item


def _goes_on(
    last: Paragraph, line: Line, before: Line | None, near: bool, edge: float, running: bool, setting: Setting
) -> bool:
    """Whether a line belongs to the paragraph before it."""
    end = last.lines[-1]
    if line.rows or end.rows or setting.bullet(line) or _NUMBER.match(line.words[0].text):
        return False
    if len(line.cells) > 1 or len(end.cells) > 1 or abs(line.size - end.size) > 0.6:
        return False
    small = line.words[0].text[:1].islower()
    if line.bold != end.bold and not small:
        return False
    if before is None:
        # The top of a column or page: only what goes on in the middle of a sentence.
        return small and not end.text.endswith((".", "!", "?", ":"))
    if before is not end or not near:
        return False
    width = line.words[0].right - line.words[0].left
    full = end.right + 0.25 * line.size + width > edge - _ROOM * line.size
    full = full and (small or len(end.words) >= (_FEWEST_WORDS if running else _WORDS_OF_PROSE))
    # A line that is set ragged may end early, but not in the middle of a sentence and of running text.
    ragged = running and len(end.words) >= _WORDS_OF_A_LINE and end.right - end.left >= _RAGGED * (edge - end.left)
    full = full or (ragged and end.text[-1].isalpha() and len(line.words) >= _WORDS_OF_A_LINE)
    if not full and not (small and not end.text.endswith((".", "!", "?", ":"))):
        return False
    if last.level >= 0 or last.hanging > last.first.left + _INDENT:
        return line.left >= last.first.left - 1
    aligned = abs(line.left - end.left) <= _INDENT
    return aligned or (len(last.lines) == 1 and abs(line.left - end.left) <= 3 * line.size)


def _text(words: Sequence[Word]) -> str:
    kept = (_MEANINGLESS.sub("", word.text) for word in words)
    return " ".join(text for text in kept if text)


def _cells(line: Line) -> str:
    if line.rows:
        return ""
    cells = [_text(cell) for cell in line.cells]
    return " | ".join(cell for cell in cells if cell)


def unwrapped(paragraph: Paragraph, setting: Setting) -> str:
    """The paragraph's text in one line, words that were cut at a line's end made whole."""
    text = ""
    for line in paragraph.texts:
        if text.endswith((HYPHEN, "-")) and line[:1].isalnum() and text[-2:-1].isalpha():
            head, tail = re.split(r"[\s(/“\"]", text[:-1])[-1], re.split(r"[\s.,;:)!?”\"]", line)[0]
            whole = _whole(head, tail, setting)
            text = text[:-1] + ("" if whole else "-") + line
        else:
            text = f"{text} {line}" if text else line
    return unicodedata.normalize("NFC", text.replace(HYPHEN, "-"))


def _whole(head: str, tail: str, setting: Setting) -> bool:
    """Whether a word cut at a line's end is written without its hyphen.

    The document's own spelling decides, then that of common English words: two words make a compound
    ("late-delivery"), two fragments one word ("devel-opment").
    """
    if not tail[:1].islower() or "-" in head:
        return False
    head, tail = head.lower(), tail.lower()
    if head + tail in setting.known or f"{head}-{tail}" in setting.known:
        return head + tail in setting.known
    common = _common_words()
    if head + tail in common:
        return True
    return head not in _KEEPS_HYPHEN and not (head in common and tail in common)


@cache
def _common_words() -> frozenset[str]:
    """The English words that the embedding model knows as one (about 20,000)."""
    try:
        listed = (weights_folder() / "vocab.txt").read_text(encoding="utf-8")
    except (GreenroomError, OSError):
        return frozenset()
    return frozenset(word for word in listed.split("\n") if len(word) > 2 and word.isalpha())

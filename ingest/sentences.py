"""Where sentences begin, for cutting what is too long for one chunk."""

import re
from typing import Final

from syntok import segmenter

WORD: Final = re.compile(r"[^\W_]+(?:['’.,\-/][^\W_]+)*")
"""A word as a reader counts it: letters and digits, joined by inner apostrophes, hyphens, slashes, points."""

_PIECE: Final = 20_000
"""Characters handed to the segmenter at once; a line longer than that is cut at white space."""


def count_words(text: str) -> int:
    """How many words a reader would count."""
    return len(WORD.findall(text))


def sentence_starts(text: str, start: int, end: int) -> list[int]:
    """The offsets at which sentences begin in text[start:end]; a line break always begins one."""
    found: list[int] = []
    at = start
    while at < end:
        newline = text.find("\n", at, end)
        line_end = newline if newline >= 0 else end
        while at < line_end:
            cut = _cut(text, at, line_end)
            found.extend(at + offset for offset in _starts(text[at:cut]))
            at = cut
        at = line_end + 1
    return found


def _cut(text: str, at: int, end: int) -> int:
    if end - at <= _PIECE:
        return end
    space = text.rfind(" ", at, at + _PIECE)
    return space + 1 if space > at else at + _PIECE


def _starts(line: str) -> list[int]:
    if not line.strip():
        return []
    first = len(line) - len(line.lstrip())
    found = [sentence[0].offset for paragraph in segmenter.analyze(line) for sentence in paragraph if sentence]
    return sorted({first, *(offset for offset in found if offset > first)})

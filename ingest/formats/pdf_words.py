"""Characters of a PDF page put together to words, by the gaps a reader sees."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ingest.formats.pdf_page import Content, Run

HYPHEN: Final = "\u2010"
"""What stands for a hyphen at the end of a line until it is known whether the word goes on."""

_LINE_HYPHENS: Final = frozenset({0x02, 0xFFFE, 0xAD})
"""How pdfium writes a hyphen that ends a line."""

_BLANKS: Final = frozenset({0x09, 0x0A, 0x0D, 0x20, 0xA0, 0x3000, *range(0x2000, 0x200B)})
_LIGATURES: Final = {
    0xFB00: "ff",
    0xFB01: "fi",
    0xFB02: "fl",
    0xFB03: "ffi",
    0xFB04: "ffl",
    0xFB05: "st",
    0xFB06: "st",
}
_GAP: Final = 0.24
"""Of the size: a wider gap between two letters is a space."""

_NOTHING: Final = 0.01
_BULLET_GAP: Final = 2.5
_MOST_DOTS: Final = 500

_BACK: Final = 0.6
"""Of the size: letters that go back further than this do not belong to one word."""


@dataclass(frozen=True, slots=True)
class Word:
    """Letters without a gap, at their place in points from the page's top left; ``run`` drew its first letter."""

    text: str
    left: float
    top: float
    right: float
    bottom: float
    run: Run

    @property
    def middle(self) -> float:
        """The height of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def size(self) -> float:
        """The size of its letters in points."""
        return self.run.size


def words(content: Content) -> list[Word]:
    """The words of a page, hidden ones too, in the order in which they are drawn."""
    found: list[Word] = []
    letters: list[str] = []
    left = top = right = bottom = reach = 0.0
    last = -1
    for code, box, owner in zip(content.characters, content.boxes.tolist(), content.owners, strict=True):
        if code == 0x20 and box[2] - box[0] <= _NOTHING:
            continue  # pdfium's own guess at a space; the gap decides
        blank = owner < 0 or code in _BLANKS
        if letters and (
            blank
            # Letters of one run stand on one line, so the gap decides.
            or (owner == last and box[0] - right >= reach)
            or (
                owner != last and not _goes_on(content.runs[last], content.runs[owner], (left, top, right, bottom), box)
            )
        ):
            found.append(Word("".join(letters), left, top, right, bottom, content.runs[last]))
            letters = []
        if blank:
            continue
        if not letters:
            left, top, right, bottom = box
            last = owner
            run = content.runs[owner]
            reach = _GAP * max(run.size, 0.5) if run.upright else math.inf
        else:
            left = box[0] if box[0] < left else left
            top = box[1] if box[1] < top else top
            right = box[2] if box[2] > right else right
            bottom = box[3] if box[3] > bottom else bottom
        letters.append(chr(code) if 0x20 < code < 0x7F else _letter(code))
    if letters:
        found.append(Word("".join(letters), left, top, right, bottom, content.runs[last]))
    return _closed_up([word for word in found if word.text.strip()])


def dots(places: Sequence[tuple[float, float, float, float]], found: Sequence[Word]) -> list[Word]:
    """Bullets that are drawn as shapes, as words: a dot with words close behind it, at the height of their letters."""
    if len(places) > _MOST_DOTS:
        return []
    bullets: list[Word] = []
    for left, top, right, bottom in places:
        middle = (top + bottom) / 2
        behind = [
            word
            for word in found
            if word.run.upright
            and word.top < middle < word.bottom
            and 0 < word.left - right < _BULLET_GAP * word.size
            and bottom - top < 0.8 * word.size
        ]
        if behind:
            word = min(behind, key=lambda word: word.left)
            bullets.append(Word("•", left, word.top, right, word.bottom, word.run))
    return bullets


def _letter(code: int) -> str:
    if code in _LINE_HYPHENS:
        return HYPHEN
    if code in _LIGATURES:
        return _LIGATURES[code]
    return chr(code) if 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else "\ufffd"


def _goes_on(
    run: Run, drawn: Run, word: tuple[float, float, float, float], box: tuple[float, float, float, float]
) -> bool:
    """Whether a letter stands right behind a word, on its line, and is seen or hidden as the word is."""
    if not run.upright or not (
        drawn.upright == run.upright
        and drawn.mode == run.mode
        and drawn.alpha == run.alpha
        and drawn.colour == run.colour
        and 0.5 < drawn.size / max(run.size, 0.01) < 2
    ):
        return False
    size = max(run.size, 0.5)
    overlap = min(word[3], box[3]) - max(word[1], box[1])
    if overlap < 0.4 * min(word[3] - word[1], box[3] - box[1]):
        return False
    return -_BACK * size < box[0] - word[2] < _GAP * size


def _closed_up(found: list[Word]) -> list[Word]:
    """Put letter-spaced words ("E D U C A T I O N") together: four or more single letters at even gaps."""
    closed: list[Word] = []
    at = 0
    while at < len(found):
        end = at
        while end < len(found) and _single(found[end]) and (end == at or _spaced(found[end - 1], found[end])):
            end += 1
        if end - at < 4:
            closed.append(found[at])
            at += 1
            continue
        letters = found[at:end]
        gaps = [after.left - before.right for before, after in pairwise(letters)]
        wide = 1.7 * sorted(gaps)[len(gaps) // 2] + 0.1
        start = 0
        for place, gap in enumerate([*gaps, float("inf")], 1):
            if gap > wide:
                closed.append(_joined(letters[start:place]))
                start = place
        at = end
    return closed


def _single(word: Word) -> bool:
    return len(word.text) == 1 and (word.text.isalnum() or word.text in "&-'’./") and word.run.upright


def _spaced(before: Word, after: Word) -> bool:
    return (
        abs(before.middle - after.middle) < 0.2 * max(before.size, 1)
        and abs(before.size - after.size) < 0.3 * max(before.size, 1)
        and 0 <= after.left - before.right < 1.6 * before.size
    )


def _joined(letters: list[Word]) -> Word:
    return Word(
        "".join(word.text for word in letters),
        letters[0].left,
        min(word.top for word in letters),
        letters[-1].right,
        max(word.bottom for word in letters),
        letters[0].run,
    )

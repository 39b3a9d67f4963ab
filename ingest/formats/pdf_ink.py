"""Which words of a PDF page a reader sees: those whose letters leave ink on the page as it looks.

The page is drawn twice, with its text and without; where the two are equal, no text is seen. This finds text in
the colour of its background, covered text, transparent text, text in hidden layers and text off the page alike,
and keeps white words on a dark field. Known misses: letters that show as others (a font that lies about its
letters), words hidden behind a picture of the same words, and the invisible text under a scanned page, which is
taken for the scan's own words wherever the picture has ink.
"""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np

from ingest.formats.pdf_page import Content, Page, Raster
from ingest.formats.pdf_words import Word

SMALLEST: Final = 1.5
"""Points; what is as small is no text to a reader."""

CONTRAST: Final = 20
"""Of 255, in the channel that differs most: less than this is not told from the background (F0F0F0 on white is 15)."""

_SCAN: Final = 0.5
"""Of the page: one picture as large makes it a scan."""

_INK: Final = 60
_OVERLAP: Final = 0.5
_MOST_COMPARED: Final = 3_000


def seen(page: Page, content: Content, words: Sequence[Word]) -> tuple[list[Word], list[tuple[str, str]]]:
    """The words a reader sees, and the others with the channel that hid them, each in the order drawn."""
    if not words:
        return [], []
    whole, scale = page.raster()
    # Where nothing but dark text and thin lines is drawn, the page without its text is known: white paper.
    bare = np.full_like(whole, 255) if content.plain else page.raster(content.runs)[0]
    inked = _inked(whole, bare, words, scale)
    scanned = _scanned(content)
    channels = [
        "" if has_ink and not _unseen(word) else _channel(word, bare, scale, content, scanned)
        for word, has_ink in zip(words, inked, strict=True)
    ]
    if not content.plain:
        _mark_covered(page, words, whole, scale, channels)
    visible = [word for word, channel in zip(words, channels, strict=True) if not channel]
    hidden = [(channel, word.text) for word, channel in zip(words, channels, strict=True) if channel]
    return visible, [(channel, text) for channel, text in hidden if channel != "twice"]


def _inked(one: Raster, other: Raster, words: Sequence[Word], scale: float) -> list[bool]:
    """For each word, whether two rasters differ anywhere in its place."""
    differs = np.maximum(one, other) - np.minimum(one, other) >= CONTRAST
    marked = differs.view(np.uint32)[:, :, 0] != 0
    # A summed-area table answers "any ink in this box?" for all words at once.
    table = np.zeros((marked.shape[0] + 1, marked.shape[1] + 1), dtype=np.int32)
    np.cumsum(np.cumsum(marked, axis=0, dtype=np.int32), axis=1, out=table[1:, 1:])
    top, bottom, left, right = np.array([_box(word, scale, marked.shape) for word in words]).T
    counts = table[bottom, right] - table[top, right] - table[bottom, left] + table[top, left]
    return [bool(count > 0) for count in counts]


def _unseen(word: Word) -> bool:
    """Whether a word cannot be read whatever is drawn around it."""
    return word.size <= SMALLEST or word.run.mode in {3, 7} or word.run.alpha == 0


def _box(word: Word, scale: float, shape: tuple[int, ...]) -> tuple[int, int, int, int]:
    """Top, bottom, left and right pixel of a word's letters, without the room where other lines reach in."""
    height = word.bottom - word.top
    trimmed = height if word.run.upright and any(map(str.isalnum, word.text)) else 0.0
    top, bottom = (word.top + 0.2 * trimmed) * scale, (word.bottom - 0.25 * trimmed) * scale
    top, bottom = (min(max(value, 0), shape[0]) for value in (math.floor(top), math.ceil(bottom)))
    left, right = (
        min(max(value, 0), shape[1]) for value in (math.floor(word.left * scale), math.ceil(word.right * scale))
    )
    return top, max(top, bottom), left, max(left, right)


def _part(raster: Raster, word: Word, scale: float) -> Raster:
    top, bottom, left, right = _box(word, scale, raster.shape)
    return raster[top:bottom, left:right, :3]


def _scanned(content: Content) -> bool:
    page = content.width * content.height
    return any((x1 - x0) * (y1 - y0) >= _SCAN * page for x0, y0, x1, y1 in content.pictures)


def _channel(word: Word, bare: Raster, scale: float, content: Content, scanned: bool) -> str:
    """How a word without ink was hidden; an empty string for the words of a scan, which the picture shows."""
    if word.right <= 0 or word.bottom <= 0 or word.left >= content.width or word.top >= content.height:
        return "off_page"
    if word.size <= SMALLEST:
        return "tiny_text"
    under = _part(bare, word, scale)
    if word.run.mode in {3, 7}:
        if scanned and under.size and int(under.max(axis=2).max()) - int(under.max(axis=2).min()) >= _INK:
            return ""
        return "invisible_text"
    if word.run.alpha == 0:
        return "transparent_text"
    if under.size:
        around = np.median(under.reshape(-1, 3), axis=0)[::-1]
        if np.abs(around - np.array(word.run.colour)).max() < CONTRAST:
            return "background_colour"
    return "covered_text"


def _mark_covered(page: Page, words: Sequence[Word], whole: Raster, scale: float, channels: list[str]) -> None:
    """Find words under which other words were drawn: the ink in their place may not be theirs."""
    pairs = _overlapping(words, channels)
    if not pairs:
        return
    for below, above in pairs:
        if words[below].text == words[above].text:
            channels[above] = "twice"
    below_runs = {words[below].run.handle: words[below].run for below, _ in pairs}
    upper = {words[above].run.handle for _, above in pairs}
    without = [run for handle, run in below_runs.items() if handle not in upper]
    if not without:
        return
    inked = _inked(whole, page.raster(without)[0], words, scale)
    dropped = {run.handle for run in without}
    for below, above in pairs:
        if channels[above] != "twice" and words[below].run.handle in dropped and not inked[below]:
            channels[below] = "covered_text"


def _overlapping(words: Sequence[Word], channels: Sequence[str]) -> list[tuple[int, int]]:
    """Pairs of words with ink, by number, of which the later one stands over half of the earlier one."""
    order = [number for number, channel in enumerate(channels) if not channel and words[number].run.upright]
    if not order or len(order) > _MOST_COMPARED:
        return []
    order.sort(key=lambda number: (words[number].top, number))
    pairs: list[tuple[int, int]] = []
    for place, one in enumerate(order):
        first = words[one]
        for other in order[place + 1 :]:
            second = words[other]
            if second.top >= first.bottom:
                break
            if first.run is not second.run and _shared(first, second) > _OVERLAP:
                pairs.append((min(one, other), max(one, other)))
    return sorted(pairs)


def _shared(one: Word, other: Word) -> float:
    """How much of the smaller word's box the other covers."""
    across = min(one.right, other.right) - max(one.left, other.left)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    if across <= 0 or down <= 0:
        return 0.0
    smaller = min((word.right - word.left) * (word.bottom - word.top) for word in (one, other))
    return across * down / max(smaller, 0.01)

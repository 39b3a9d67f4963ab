"""Paragraphs of a PDF as headings, titles, items, rows and text, by how they stand out from most of the document."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final

from ingest.formats.composed import Piece, opens_entry, title_first
from ingest.formats.pdf_lines import Line
from ingest.formats.pdf_paragraphs import Paragraph, Setting, unwrapped

_LARGER: Final = 1.09
"""Times the size of most letters; a larger line is a heading."""

_MOST_WORDS: Final = 14
_MOST_TITLE: Final = 300
_SENTENCE_END: Final = re.compile(r"[.,;…]$")
_FEWEST_ROWS: Final = 3


def pieces(found: Sequence[Paragraph], setting: Setting) -> list[Piece]:
    """Say what each paragraph is."""
    body, bold_body = _body(found)
    sizes = sorted((_size(each) for each in found if _stands_large(each, body) and _is_short(each)), reverse=True)
    made: list[Piece] = []
    tabled = _tabled(found)
    for place, each in enumerate(found):
        if each.first.rows:
            made += [Piece("row", "", cells=row) for row in each.first.rows]
        elif place in tabled:
            cells = tuple(" ".join(word.text for word in cell) for cell in each.first.cells)
            made.append(Piece("row", "", cells=cells))
        else:
            made.append(_piece(each, unwrapped(each, setting), body, bold_body, sizes, made))
    return made


def _piece(
    each: Paragraph, text: str, body: float, bold_body: bool, sizes: Sequence[float], made: Sequence[Piece]
) -> Piece:
    if each.level >= 0:
        return Piece("item", text, each.level)
    if _is_short(each) and len(each.first.cells) == 1:
        alone = sizes.count(_size(each)) == 1
        if _stands_large(each, body):
            before = made[-1] if made else None
            # What stands in large letters right under the name is a job title and heads nothing.
            if before and before.role == "heading" and len(made) == 1 and alone:
                return Piece("text", text)
            return Piece("heading", text, min(len({size for size in sizes if size > _size(each)}) + 1, 4))
        if _in_capitals(text) and (each.first.bold or not each.close):
            return Piece("heading", text, min(len(set(sizes)) + 1, 5))
    bold = each.first.bold and all(line.bold for line in each.lines)
    if bold and not bold_body and len(text) <= _MOST_TITLE and len(each.first.cells) == 1:
        return Piece("title", text, close=each.close)
    text = title_first(text)
    return Piece("text", text, close=each.close and not opens_entry(text, made[-1].text if made else ""))


def _body(found: Sequence[Paragraph]) -> tuple[float, bool]:
    """The size of most letters, and whether most are bold."""
    sizes: Counter[float] = Counter()
    bold = 0
    for each in found:
        for line in each.lines:
            sizes[line.size] += len(line.text)
            bold += len(line.text) * line.bold
    if not sizes:
        return 10.0, False
    return max(sizes, key=lambda size: (sizes[size], -size)), bold * 2 > sum(sizes.values())


def _size(each: Paragraph) -> float:
    return each.first.size


def _stands_large(each: Paragraph, body: float) -> bool:
    return each.level < 0 and not each.first.rows and _size(each) >= _LARGER * body


def _is_short(each: Paragraph) -> bool:
    words = sum(len(line.words) for line in each.lines)
    lettered = any(character.isalpha() for character in each.texts[0])
    return lettered and words <= _MOST_WORDS and len(each.lines) <= 2 and not _SENTENCE_END.search(each.texts[-1])


def _in_capitals(text: str) -> bool:
    letters = [character for character in text if character.isalpha()]
    return len(letters) >= 4 and text.count(" ") <= 8 and not any(letter.islower() for letter in letters)


def _tabled(found: Sequence[Paragraph]) -> set[int]:
    """The paragraphs that are rows of an unruled table: neighbours whose cells stand below each other."""
    rows: set[int] = set()
    start = 0
    for place in range(1, len(found) + 1):
        if place < len(found) and _same_columns(found[place - 1], found[place]):
            continue
        count, cells = place - start, len(found[start].first.cells) if found else 0
        if count >= _FEWEST_ROWS or (count >= 2 and cells >= 3):
            rows.update(range(start, place) if cells >= 2 else ())
        start = place
    return rows


def _same_columns(one: Paragraph, other: Paragraph) -> bool:
    if one.level >= 0 or other.level >= 0 or one.first.rows or other.first.rows:
        return False
    first, second = one.first.cells, other.first.cells
    if len(first) != len(second) or len(first) < 2 or len(other.lines) > 1 or len(one.lines) > 1:
        return False
    return all(abs(a[0].left - b[0].left) <= 4 for a, b in zip(first, second, strict=True))


def running(pages: Sequence[Sequence[Line]], heights: Sequence[float]) -> set[tuple[int, int]]:
    """The lines that head or foot pages, as page and line number: page numbers, and what most pages repeat.

    What is repeated stays where it stands first.
    """
    seen: dict[tuple[str, int], list[tuple[int, int]]] = {}
    gone: set[tuple[int, int]] = set()
    for page, (lines, height) in enumerate(zip(pages, heights, strict=True)):
        for number, line in enumerate(lines):
            if line.rows or _EDGE * height < line.middle < (1 - _EDGE) * height:
                continue
            if _PAGE_NUMBER.match(line.text):
                gone.add((page, number))
                continue
            pattern = re.sub(r"\d+", "0", line.text.lower())
            seen.setdefault((pattern, round(line.middle / 4)), []).append((page, number))
    for places in seen.values():
        if len({page for page, _ in places}) >= max(2, (len(pages) + 1) // 2):
            gone.update(places[1:])
    return gone


_EDGE: Final = 0.1
_PAGE_NUMBER: Final = re.compile(
    r"(?:page\s*)?[-–—|]?\s*\d{1,3}\s*[-–—|]?(?:\s*(?:of|/|von|sur|de)\s*\d{1,3})?$|p\.\s*\d{1,3}$", re.IGNORECASE
)

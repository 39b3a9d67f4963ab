"""The story of a Word document in reading order: paragraphs, lists, tables, text boxes; and what is hidden in it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from ingest.formats.docx_shapes import text_boxes
from ingest.formats.docx_styles import Lists, Look, ParagraphStyle, Styles, fill_of
from ingest.formats.docx_xml import attribute, child, local, switch
from ingest.outline.dates import DATES

_MOST_DEPTH: Final = 40
_LAYOUT_WORDS: Final = 25
"""Words in one cell, more than which make a table a layout and not a table of facts."""

_PRIVATE: Final = re.compile(r"[\ue000-\uf8ff]")
_LABEL: Final = re.compile(r"(?:[^\w\s]|[oO]|\(?\w{1,3}[.)])$")
_TRANSPARENT: Final = frozenset(
    {"sdt", "sdtContent", "ins", "moveTo", "smartTag", "customXml", "hyperlink", "fldSimple", "oMath", "oMathPara"}
)
_GONE: Final = frozenset({"del", "moveFrom"})


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as seen: ``heading`` as in its style, ``mark`` its list's (or empty), ``size`` in half points."""

    text: str
    size: int = 20
    bold: bool = False
    heading: int | None = None
    mark: str = ""
    level: int = 0
    cells: tuple[str, ...] = ()
    close: bool = False


@dataclass
class Story:
    """Reads stories (a body, a header, a text box) and gathers what they hide.

    Args:
        dark_shapes: whether the document has dark shapes on which light text may stand.
    """

    styles: Styles
    lists: Lists
    dark_shapes: bool = False
    hidden: list[tuple[str, str]] = field(default_factory=list)

    def read(self, container: Element | None, background: str, depth: int = 0) -> list[Paragraph]:
        """The paragraphs of a container, in reading order."""
        found: list[Paragraph] = []
        if depth > _MOST_DEPTH:
            return found
        for each in container if container is not None else ():
            name = local(each)
            if name == "p":
                found += self._paragraph(each, background, depth)
            elif name == "tbl":
                found += self._table(each, background, depth)
            elif name in _TRANSPARENT:
                found += self.read(each, background, depth + 1)
            elif name == "AlternateContent":
                found += self.read(_chosen(each), background, depth + 1)
            elif name in _GONE:
                self.hidden.append(("deleted_text", _all_text(each)))
        return found

    def _paragraph(self, element: Element, background: str, depth: int) -> list[Paragraph]:
        properties = child(element, "pPr")
        style = self.styles.paragraph(properties, background)
        spans: list[tuple[str, Look]] = []
        boxes: list[Element] = []
        self._inline(element, style, spans, boxes, depth)
        found = [self._made(spans, style)] if spans else []
        for box, fill in ((box, fill) for drawing in boxes for box, fill in text_boxes(drawing)):
            if fill is None:
                self.hidden.append(("off_page", _all_text(box)))
                continue
            inner = "000000" if fill == "" and self.dark_shapes else fill or background
            found += self.read(box, inner, depth + 1)
        return found

    def _inline(
        self,
        element: Element,
        style: ParagraphStyle,
        spans: list[tuple[str, Look]],
        boxes: list[Element],
        depth: int,
    ) -> None:
        if depth > _MOST_DEPTH:
            return
        for each in element:
            name = local(each)
            if name == "r":
                self._run(each, style, spans, boxes)
            elif name in _TRANSPARENT:
                self._inline(each, style, spans, boxes, depth + 1)
            elif name == "AlternateContent":
                chosen = _chosen(each)
                if chosen is not None:
                    self._inline(chosen, style, spans, boxes, depth + 1)
            elif name in _GONE:
                self.hidden.append(("deleted_text", _all_text(each)))

    def _run(
        self, element: Element, style: ParagraphStyle, spans: list[tuple[str, Look]], boxes: list[Element]
    ) -> None:
        look = self.styles.run(style.look, child(element, "rPr"))
        text = "".join(_letters(element))
        for drawing in _drawings(element):
            boxes.append(drawing)
            self.hidden += _descriptions(drawing)
        channel = look.channel()
        if channel and text.strip():
            self.hidden.append((channel, text))
        elif text:
            spans.append((text.upper() if look.capitals else text, look))

    def _made(self, spans: Sequence[tuple[str, Look]], style: ParagraphStyle) -> Paragraph:
        said = [(text, look) for text, look in spans if text.strip()]
        text = _tabbed("".join(text for text, _ in spans))
        sizes: dict[int, int] = {}
        for words, look in said:
            sizes[look.size] = sizes.get(look.size, 0) + len(words)
        paragraph = Paragraph(
            text=text,
            size=max(sizes, key=lambda size: (sizes[size], size)) if sizes else style.look.size,
            bold=bool(said) and all(look.bold for words, look in said if any(map(str.isalnum, words))),
            heading=style.heading,
            level=style.list_level,
        )
        return replace(paragraph, mark=self.lists.mark(style.list_id, style.list_level)) if text.strip() else paragraph

    def _table(self, element: Element, background: str, depth: int) -> list[Paragraph]:
        properties = child(element, "tblPr")
        rows: list[list[list[Paragraph]]] = []
        for row in _rows(element, depth):
            if switch(child(row, "trPr"), "hidden"):
                self.hidden.append(("invisible_text", _all_text(row)))
                continue
            under = self.styles.table_fill(properties, not rows) or background
            rows.append(
                [self.read(cell, fill_of(child(cell, "tcPr")) or under, depth + 1) for cell in _cells(row, depth)]
            )
        rows = [row for row in rows if any(_words(cell) for cell in row)]
        if all(_is_fact(cell) for row in rows for cell in row) and any(len(row) > 1 for row in rows):
            return [Paragraph("", cells=tuple(" ".join(each.text for each in cell) for cell in row)) for row in rows]
        return [paragraph for row in rows for paragraph in _labelled(row)]


def _rows(table: Element, depth: int) -> Iterator[Element]:
    for each in table:
        if local(each) == "tr":
            yield each
        elif local(each) in _TRANSPARENT and depth < _MOST_DEPTH:
            yield from _rows(each, depth + 1)


def _cells(row: Element, depth: int) -> Iterator[Element]:
    for each in row:
        if local(each) == "tc":
            yield each
        elif local(each) in _TRANSPARENT and depth < _MOST_DEPTH:
            yield from _cells(each, depth + 1)


def _words(cell: Sequence[Paragraph]) -> int:
    return sum(len(each.text.split()) + sum(map(len, each.cells)) for each in cell)


def _is_fact(cell: Sequence[Paragraph]) -> bool:
    """Whether a cell holds a fact and no part of a page: few words, no list, no table of its own."""
    if any(each.mark or each.cells or each.heading is not None for each in cell):
        return False
    return _words(cell) <= _LAYOUT_WORDS and sum(1 for each in cell if each.text.strip()) <= 2


def _labelled(row: Sequence[Sequence[Paragraph]]) -> list[Paragraph]:
    """The paragraphs of a layout's row; a short label (often dates) stands beside the first line of its entry."""
    filled = [[each for each in cell if each.text.strip() or each.cells] for cell in row]
    filled = [cell for cell in filled if cell]
    if len(filled) == 2 and len(filled[1]) > 1 and len(filled[0]) == 1:
        label, first = filled[0][0], filled[1][0]
        if len(label.text.split()) <= 6 and not label.cells and not first.cells and not first.mark:
            dated = bool(DATES.search(label.text))
            text = f"{first.text} | {label.text}" if dated else f"{label.text} | {first.text}"
            return [replace(first, text=text, close=False, heading=None), *filled[1][1:]]
    return [each for cell in filled for each in cell]


def _letters(run: Element) -> Iterator[str]:
    for each in run:
        name = local(each)
        if name == "t":
            yield each.text or ""
        elif name in {"tab", "ptab"}:
            yield "\t"
        elif name in {"br", "cr"}:
            yield "\n"
        elif name == "noBreakHyphen":
            yield "-"
        elif name == "sym":
            code = attribute(each, "char")
            letter = chr(int(code, 16)) if re.fullmatch(r"[0-9A-Fa-f]{1,4}", code) else ""
            yield "•" if _PRIVATE.match(letter) else letter if letter.isprintable() else ""


def _tabbed(text: str) -> str:
    """Tabs inside a line part cells ("Employer", "2019 – 2021"); behind a bullet or number they part nothing."""
    lines: list[str] = []
    for line in _PRIVATE.sub("•", text).split("\n"):
        cells = [cell.strip() for cell in line.split("\t") if cell.strip()]
        if len(cells) > 1 and _LABEL.match(cells[0]):
            cells[:2] = [f"{cells[0]} {cells[1]}"]
        lines.append(" | ".join(cells))
    return "\n".join(line for line in lines if line)


def _chosen(element: Element) -> Element | None:
    """The branch of alternate content that is shown: the newer one, the fallback where it is empty."""
    choice, fallback = child(element, "Choice"), child(element, "Fallback")
    return choice if choice is not None and len(choice) else fallback


def _drawings(run: Element) -> Iterator[Element]:
    for each in run:
        if local(each) == "AlternateContent":
            chosen = _chosen(each)
            yield from _drawings(chosen) if chosen is not None else ()
        elif local(each) in {"drawing", "pict", "object"}:
            yield each


def _descriptions(drawing: Element) -> list[tuple[str, str]]:
    return [
        ("alt_text", f"{attribute(each, 'title')} {attribute(each, 'descr')}")
        for each in drawing.iter()
        if local(each) == "docPr"
    ]


def _all_text(element: Element) -> str:
    """Every word inside, also what was deleted."""
    return " ".join(each.text for each in element.iter() if local(each) in {"t", "delText"} and each.text)

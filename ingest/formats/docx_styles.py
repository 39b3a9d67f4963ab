"""How a Word document's text looks: styles with what they inherit, lists with their numbers, colours on colours."""

import re
from dataclasses import dataclass, field, replace
from typing import Final
from xml.etree.ElementTree import Element

from ingest.formats.docx_xml import attribute, child, children, switch

PAPER: Final = "FFFFFF"
_CONTRAST: Final = 20
"""Of 255: colours that differ less in every channel are one to a reader (F0F0F0 on white differs by 15)."""

_LIGHT_THEME: Final = frozenset({"bg1", "lt1", "background1", "light1", "bg2", "lt2", "background2", "light2"})
_DEFAULT_SIZE: Final = 20
_DEEPER_LIST: Final = re.compile(r"list (?:bullet|number) ([2-5])$")
"""Word's own styles for nested lists, each a list of its own by its numbering."""

_MOST_ANCESTORS: Final = 20


@dataclass(frozen=True, slots=True)
class Look:
    """How a run of text looks: ``size`` in half points, ``colour`` and ``background`` as six hex digits."""

    size: int = _DEFAULT_SIZE
    colour: str = "auto"
    background: str = PAPER
    bold: bool = False
    capitals: bool = False
    hidden: bool = False

    def channel(self) -> str:
        """How the text is hidden, or an empty string."""
        if self.hidden:
            return "invisible_text"
        if self.size <= 3:
            return "tiny_text"
        if self.colour != "auto" and same_to_the_eye(self.colour, self.background):
            return "background_colour"
        return ""


def same_to_the_eye(one: str, other: str) -> bool:
    """Whether two colours (six hex digits) cannot be told apart."""
    return all(abs(int(one[at : at + 2], 16) - int(other[at : at + 2], 16)) < _CONTRAST for at in (0, 2, 4))


def colour_of(value: str) -> str | None:
    """Six hex digits in capitals, or None for "auto" and what is no colour."""
    value = value.removeprefix("#").upper()
    return value if len(value) == 6 and all(digit in "0123456789ABCDEF" for digit in value) else None


def fill_of(properties: Element | None) -> str | None:
    """The colour behind text, by a ``shd`` or ``highlight`` among its properties, else None."""
    shading = child(properties, "shd")
    if attribute(child(properties, "highlight"), "val", "none") not in {"none", "white"}:
        return "808080"
    if shading is None:
        return None
    filled = colour_of(attribute(shading, "fill"))
    if attribute(shading, "val") == "solid":
        return colour_of(attribute(shading, "color")) or "000000"
    theme = attribute(shading, "themeFill")
    if filled is None and theme:
        return PAPER if theme in _LIGHT_THEME else "404040"
    return filled


def drawn_over(look: Look, properties: Element | None) -> Look:
    """A look with run properties (``rPr``) laid over it."""
    if properties is None:
        return look
    size = attribute(child(properties, "sz"), "val")
    colour = child(properties, "color")
    value = attribute(colour, "val")
    if value:
        theme = attribute(colour, "themeColor")
        plain = colour_of(value) or ("FFFFFF" if theme in {"background1", "light1"} else "auto")
        look = replace(look, colour=plain)
    if size.isdigit():
        look = replace(look, size=min(int(size), 3276))
    vanish, bold, capitals = switch(properties, "vanish"), switch(properties, "b"), switch(properties, "caps")
    return replace(
        look,
        background=fill_of(properties) or look.background,
        hidden=look.hidden if vanish is None else vanish,
        bold=look.bold if bold is None else bold,
        capitals=look.capitals if capitals is None else capitals,
    )


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a paragraph's style says: ``heading`` 1 to 9 (0 for a title, None for text), its list, its look."""

    look: Look
    heading: int | None = None
    list_id: str = ""
    list_level: int = 0


class Styles:
    """The styles of a document, by id.

    Args:
        root: of ``styles.xml``, None where there is none.
    """

    def __init__(self, root: Element | None, background: str = PAPER) -> None:
        self._by_id = {attribute(each, "styleId"): each for each in children(root, "style")}
        base = drawn_over(Look(background=background), child(root, "docDefaults", "rPrDefault", "rPr"))
        self._base = base
        self._default = next(
            (
                attribute(each, "styleId")
                for each in children(root, "style")
                if attribute(each, "type") == "paragraph" and attribute(each, "default") in {"1", "true"}
            ),
            "",
        )

    def _chain(self, name: str) -> list[Element]:
        """A style and those it is based on, outermost first."""
        chain: list[Element] = []
        while name in self._by_id and len(chain) < _MOST_ANCESTORS:
            chain.append(self._by_id[name])
            name = attribute(child(chain[-1], "basedOn"), "val")
        return chain[::-1]

    def paragraph(self, properties: Element | None, background: str) -> ParagraphStyle:
        """The style of a paragraph with these properties (``pPr``) that stands on a colour."""
        chain = self._chain(attribute(child(properties, "pStyle"), "val") or self._default)
        style = ParagraphStyle(replace(self._base, background=background))
        for each in chain:
            name = attribute(child(each, "name"), "val").lower()
            style = _with_properties(style, child(each, "pPr"))
            style = replace(style, look=drawn_over(style.look, child(each, "rPr")))
            if name.startswith("heading ") and name[8:].isdigit():
                style = replace(style, heading=int(name[8:]))
            elif name == "title":
                style = replace(style, heading=0)
            elif found := _DEEPER_LIST.match(name):
                style = replace(style, list_level=int(found[1]) - 1)
        return _with_properties(style, properties)

    def run(self, look: Look, properties: Element | None) -> Look:
        """The look of a run with these properties (``rPr``) in a paragraph of a look."""
        for each in self._chain(attribute(child(properties, "rStyle"), "val")):
            look = drawn_over(look, child(each, "rPr"))
        return drawn_over(look, properties)

    def table_fill(self, properties: Element | None, first_row: bool) -> str | None:
        """The colour that a table's style (by its ``tblPr``) puts behind a cell, None for none."""
        fill = None
        for each in self._chain(attribute(child(properties, "tblStyle"), "val")):
            fill = fill_of(child(each, "tcPr")) or fill
            for part in children(each, "tblStylePr"):
                if first_row and attribute(part, "type") == "firstRow":
                    fill = fill_of(child(part, "tcPr")) or fill
        return fill


def _with_properties(style: ParagraphStyle, properties: Element | None) -> ParagraphStyle:
    if properties is None:
        return style
    outline = attribute(child(properties, "outlineLvl"), "val")
    number = child(properties, "numPr")
    fill = fill_of(properties)
    if outline.isdigit():
        style = replace(style, heading=int(outline) + 1 if int(outline) < 9 else None)
    if number is not None:
        level = attribute(child(number, "ilvl"), "val")
        style = replace(
            style,
            list_id=attribute(child(number, "numId"), "val") or style.list_id,
            list_level=int(level) if level.isdigit() else style.list_level,
        )
    return replace(style, look=replace(style.look, background=fill)) if fill else style


@dataclass
class Lists:
    """The lists of a document: which are numbered, and how far each has counted."""

    root: Element | None
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def mark(self, list_id: str, level: int) -> str:
        """The mark of the next item of a list ("-", "3."), or an empty string for what shows none."""
        if not list_id or list_id == "0":
            return ""
        number = next((each for each in children(self.root, "num") if attribute(each, "numId") == list_id), None)
        abstract = attribute(child(number, "abstractNumId"), "val")
        definition = next(
            (each for each in children(self.root, "abstractNum") if attribute(each, "abstractNumId") == abstract), None
        )
        levels = list(children(definition, "lvl"))
        found = next((each for each in levels if attribute(each, "ilvl") == str(level)), levels[0] if levels else None)
        kind = attribute(child(found, "numFmt"), "val", "bullet")
        if kind == "none":
            return ""
        if kind == "bullet":
            return "-"
        start = attribute(child(found, "start"), "val", "1")
        count = self._counts.get((list_id, level), int(start) - 1 if start.isdigit() else 0) + 1
        self._counts[list_id, level] = count
        for deeper in range(level + 1, 9):
            self._counts.pop((list_id, deeper), None)
        return f"{chr(96 + count)})" if kind == "lowerLetter" and count <= 26 else f"{count}."

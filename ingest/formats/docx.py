"""Word documents (docx) to visible text: headings, lists, tables and text boxes in reading order.

Set aside are text in the colour of its background, text of 1.5 points or less, hidden (vanished) text, deleted
revisions, comments, properties and descriptions of pictures. Known misses: body text behind an opaque shape,
and rows or columns too narrow to show their text. Light text that stands on a dark shape behind it, with no
shading of its own, is taken for hidden unless it is in a text box.
"""

import re
from collections import Counter
from collections.abc import Sequence
from typing import Final
from xml.etree.ElementTree import Element

from ingest.errors import EmptyDocument, UnreadableDocument
from ingest.formats.archive import Archive
from ingest.formats.composed import Piece, compose, opens_entry
from ingest.formats.docx_body import Paragraph, Story
from ingest.formats.docx_shapes import has_dark_shapes
from ingest.formats.docx_styles import PAPER, Lists, Styles, colour_of
from ingest.formats.docx_xml import attribute, child, children, local, part, relations
from ingest.formats.set_aside import gathered, telling
from ingest.records import VisibleText

_LARGER: Final = 1.15
_MOST_HEADING_WORDS: Final = 14
_MOST_TITLE: Final = 300
_FEWEST_PROSE_WORDS: Final = 15
_PROPERTIES: Final = ("docProps/core.xml", "docProps/custom.xml")
_TOLD: Final = frozenset({"title", "subject", "keywords", "description", "category", "creator", "lpwstr"})
_PAGE_NUMBER: Final = re.compile(r"(?:page\s*)?\d{0,3}(?:\s*(?:of|/|\|)\s*\d{0,3})?$", re.IGNORECASE)


def read_docx(data: bytes) -> VisibleText:
    """Read a Word document as a reader sees it.

    Raises:
        UnreadableDocument: damaged, protected with a password, no Word document, or with a document type inside.
        DocumentTooLarge: it unpacks to more than 50 MB, or is built to.
        EmptyDocument: nothing that a reader would see.
    """
    archive = Archive(data)
    main = next(
        (path for kind, path in relations(archive, "").values() if kind == "officeDocument"), "word/document.xml"
    )
    root = part(archive, main)
    body = child(root, "body")
    if root is None or body is None:
        raise UnreadableDocument("This file is no Word document, though its name says so.")
    try:
        found, story = _read(archive, main, root)
    except RecursionError as error:
        raise UnreadableDocument(
            "This Word document is nested too deeply to be one that a person wrote. Paste what it says."
        ) from error
    text = compose(_pieces(found))
    hidden = [(channel, words) for channel, words in story.hidden if words.strip()]
    hidden += telling(_properties(archive), text)
    if not any(map(str.isalnum, text)):
        raise EmptyDocument("This Word document has no words that a reader would see.")
    return VisibleText(text=text, set_aside=gathered(hidden))


def _read(archive: Archive, main: str, root: Element) -> tuple[list[Paragraph], Story]:
    """All stories in reading order: headers, body, notes, footers."""
    others = relations(archive, main)
    named = dict(reversed(others.values()))
    page = colour_of(attribute(child(root, "background"), "color")) or PAPER
    body = child(root, "body")
    story = Story(
        Styles(part(archive, named.get("styles", "")), page),
        Lists(part(archive, named.get("numbering", ""))),
        dark_shapes=has_dark_shapes(root),
    )
    headers, footers = _running(archive, root, others, story, page)
    found = [*headers, *story.read(body, page)]
    for kind in ("footnotes", "endnotes"):
        notes = part(archive, named.get(kind, ""))
        for note in notes if notes is not None else ():
            if attribute(note, "type") not in {"separator", "continuationSeparator", "continuationNotice"}:
                found += story.read(note, page)
    comments = part(archive, named.get("comments", ""))
    story.hidden += [("comment", _plain(each)) for each in children(comments, "comment")]
    return [*found, *footers], story


def _running(
    archive: Archive, root: Element, others: dict[str, tuple[str, str]], story: Story, page: str
) -> tuple[list[Paragraph], list[Paragraph]]:
    """What heads and foots the pages, each text once and without page numbers."""
    sides: tuple[list[Paragraph], list[Paragraph]] = ([], [])
    said: set[str] = set()
    for each in root.iter():
        name = local(each)
        if name not in {"headerReference", "footerReference"} or attribute(each, "type") == "even":
            continue
        _, path = others.get(attribute(each, "id"), ("", ""))
        for paragraph in story.read(part(archive, path), page):
            if paragraph.text in said or (_PAGE_NUMBER.match(paragraph.text.strip()) and not paragraph.cells):
                continue
            said.add(paragraph.text)
            sides[name == "footerReference"].append(paragraph)
    return sides


def _pieces(found: Sequence[Paragraph]) -> list[Piece]:
    """Say what each paragraph is: by its style, else by how it stands out from most of the text."""
    letters: Counter[int] = Counter()
    bold = 0
    for each in found:
        letters[each.size] += len(each.text)
        bold += len(each.text) * each.bold
    body = max(letters, key=lambda size: (letters[size], -size), default=20)
    titled = any(each.heading == 0 for each in found)
    large = sorted({each.size for each in found if _stands_large(each, body)}, reverse=True)
    pieces: list[Piece] = []
    before: Paragraph | None = None
    for each in found:
        close = before is not None and _is_line(before) and _is_line(each) and not opens_entry(each.text, before.text)
        pieces.append(_piece(each, close, titled, large, bold * 2 > letters.total()))
        before = each
    return pieces


def _piece(each: Paragraph, close: bool, titled: bool, large: Sequence[int], bold_body: bool) -> Piece:
    if each.cells:
        return Piece("row", "", cells=each.cells)
    if each.heading is not None and len(each.text.split()) <= 2 * _MOST_HEADING_WORDS:
        return Piece("heading", each.text, each.heading + 1 if titled else max(each.heading, 1))
    if each.mark:
        return Piece("item", each.text, each.level, mark=each.mark)
    if each.size in large and _is_short(each):
        return Piece("heading", each.text, min(large.index(each.size) + 1, 4))
    if each.bold and not bold_body and len(each.text) <= _MOST_TITLE and "|" not in each.text and "\n" not in each.text:
        return Piece("title", each.text, close=close)
    return Piece("text", each.text, close=close)


def _is_line(each: Paragraph) -> bool:
    """Whether a paragraph is a line of a block (an address, a job's title) and not a thought of its own."""
    return bool(each.text.strip()) and not each.cells and len(each.text.split()) < _FEWEST_PROSE_WORDS


def _stands_large(each: Paragraph, body: int) -> bool:
    return each.heading is None and not each.mark and each.size >= _LARGER * body and _is_short(each)


def _is_short(each: Paragraph) -> bool:
    text = each.text.strip()
    lettered = any(map(str.isalpha, text))
    return lettered and len(text.split()) <= _MOST_HEADING_WORDS and "\n" not in text and text[-1] not in ".,;"


def _properties(archive: Archive) -> list[str]:
    """What the file says of itself: title, subject, keywords, author and the like."""
    found: list[str] = []
    for name in _PROPERTIES:
        root = part(archive, name)
        told = (each.text or "" for each in (root.iter() if root is not None else ()) if local(each).lower() in _TOLD)
        found += told
    return found


def _plain(element: Element) -> str:
    return " ".join(each.text for each in element.iter() if local(each) == "t" and each.text)

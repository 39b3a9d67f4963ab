"""PDF to visible text: columns in reading order, paragraphs unwrapped, headings and lists marked.

What a reader would not see is set aside: see :mod:`ingest.formats.pdf_ink`. Values typed into form fields are not read.
"""

import ctypes
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Final

import pypdfium2
import pypdfium2.raw as pdfium

from ingest.errors import DocumentTooLarge, EmptyDocument, UnreadableDocument
from ingest.formats.composed import compose
from ingest.formats.pdf_columns import reading_order
from ingest.formats.pdf_headings import pieces, running
from ingest.formats.pdf_ink import seen
from ingest.formats.pdf_lines import Line, segments
from ingest.formats.pdf_page import Page
from ingest.formats.pdf_paragraphs import Setting, paragraphs
from ingest.formats.pdf_tables import without_tables
from ingest.formats.pdf_words import Word, dots, words
from ingest.formats.set_aside import gathered, telling
from ingest.records import VisibleText

MOST_PAGES: Final = 200
_MOST_LETTERS: Final = 2_000_000
_FIELDS: Final = (b"Title", b"Subject", b"Keywords", b"Author")
_MOST_NOTES: Final = 500
_PASSWORD: Final = 4
"""FPDF_ERR_PASSWORD of fpdfview.h."""

Hidden = list[tuple[str, str]]


def read_pdf(data: bytes) -> VisibleText:
    """Read a PDF as a reader sees it.

    Raises:
        UnreadableDocument: it is damaged, or protected with a password.
        DocumentTooLarge: more than 200 pages.
        EmptyDocument: its pages are pictures, or there is nothing on them.
    """
    with _opened(data) as document:
        count = len(document)
        if count > MOST_PAGES:
            raise DocumentTooLarge(
                f"This PDF has {count:,} pages, and {MOST_PAGES} is the most. Split it into smaller files."
            )
        columns, pictured, hidden = _pages(document, count)
        properties = _properties(document)
    if not any(columns):
        raise _nothing(pictured, hidden)
    setting = Setting(columns)
    text = compose(pieces(paragraphs(columns, setting), setting))
    hidden += telling(properties, text)
    if pictured:
        hidden.append(("picture_of_a_page", _pictures(pictured)))
    return VisibleText(text=text, set_aside=gathered(hidden))


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if pdfium.FPDF_GetLastError() == _PASSWORD or "assword" in str(error):
            raise UnreadableDocument(
                "This PDF is protected with a password. Open it with the password, save a copy without one, "
                "and upload the copy."
            ) from error
        raise UnreadableDocument(
            "This PDF is damaged and cannot be opened. Save or export it again, or paste what it says."
        ) from error
    try:
        yield document
    finally:
        document.close()


def _pages(document: Any, count: int) -> tuple[list[list[Line]], list[int], Hidden]:
    """The columns of all pages in reading order; the numbers of the pages that are pictures; what is hidden."""
    pages: list[list[list[Line]]] = []
    heights: list[float] = []
    pictured: list[int] = []
    hidden: Hidden = []
    letters = 0
    for number in range(count):
        handle = pdfium.FPDF_LoadPage(document.raw, number)
        if not handle:
            continue
        try:
            page = Page(handle)
            columns, has_picture = _columns(page, hidden)
            _notes(handle, hidden)
        finally:
            pdfium.FPDF_ClosePage(handle)
        if has_picture and not columns:
            pictured.append(number + 1)
        letters += sum(len(word.text) for column in columns for line in column for word in line.words)
        if letters > _MOST_LETTERS:
            raise DocumentTooLarge(
                f"This PDF has more than {_MOST_LETTERS:,} letters, which is the most. Split it into smaller files."
            )
        pages.append(columns)
        heights.append(page.height)
    return _without_running(pages, heights), pictured, hidden


def _columns(page: Page, hidden: Hidden) -> tuple[list[list[Line]], bool]:
    content = page.content()
    visible, unseen = seen(page, content, words(content))
    hidden += unseen
    shown = " ".join(word.text for word in visible)
    hidden += [("replacement_text", text) for text in content.replaced if _adds(text, shown)]
    rest, tables = without_tables(visible, content.rules)
    columns = reading_order([*segments([*rest, *dots(content.dots, rest)]), *tables])
    turned = [word for word in rest if not word.run.upright]
    if turned:
        columns.append(_turned(turned))
    return columns, bool(content.pictures)


def _adds(text: str, shown: str) -> bool:
    """Whether a replacement says more than letters that are shown anyway (it is often a ligature or a hyphen)."""
    return sum(map(str.isalnum, text)) > 3 and " ".join(text.split()) not in shown


def _turned(words: Sequence[Word]) -> list[Line]:
    """Words that run up or down the page: those that one operation drew are a line."""
    groups: dict[int, list[Word]] = {}
    for word in words:
        groups.setdefault(word.run.handle, []).append(word)
    return [Line((tuple(group),), order) for order, group in enumerate(groups.values())]


def _without_running(pages: Sequence[list[list[Line]]], heights: Sequence[float]) -> list[list[Line]]:
    flat = [[line for column in columns for line in column] for columns in pages]
    gone = running(flat, heights)
    kept: list[list[Line]] = []
    for number, columns in enumerate(pages):
        place = 0
        for column in columns:
            lines = [line for at, line in enumerate(column, place) if (number, at) not in gone]
            place += len(column)
            if lines:
                kept.append(lines)
    return kept


def _notes(handle: Any, hidden: Hidden) -> None:
    """The comments stuck to a page: a printed page does not show them."""
    for index in range(min(pdfium.FPDFPage_GetAnnotCount(handle), _MOST_NOTES)):
        note = pdfium.FPDFPage_GetAnnot(handle, index)
        if not note:
            continue
        if pdfium.FPDFAnnot_GetSubtype(note) not in {pdfium.FPDF_ANNOT_WIDGET, pdfium.FPDF_ANNOT_FREETEXT}:
            length = pdfium.FPDFAnnot_GetStringValue(note, b"Contents", None, 0)
            buffer = (ctypes.c_ushort * (length // 2 + 1))()
            pdfium.FPDFAnnot_GetStringValue(note, b"Contents", buffer, length)
            hidden.append(("comment", _utf16(bytes(buffer))))
        pdfium.FPDFPage_CloseAnnot(note)


def _properties(document: Any) -> list[str]:
    found: list[str] = []
    for field in _FIELDS:
        length = pdfium.FPDF_GetMetaText(document.raw, field, None, 0)
        buffer = ctypes.create_string_buffer(length + 2)
        pdfium.FPDF_GetMetaText(document.raw, field, buffer, length)
        found.append(_utf16(buffer.raw))
    return found


def _utf16(raw: bytes) -> str:
    return raw.decode("utf-16-le", errors="replace").split("\x00")[0]


def _nothing(pictured: Sequence[int], hidden: Hidden) -> EmptyDocument:
    if pictured:
        return EmptyDocument(
            "The pages of this PDF are pictures, probably from a scanner, so there are no words to read. "
            "Run text recognition (OCR) over it in your scanner or PDF program and upload the result, "
            "or paste what it says."
        )
    return EmptyDocument("This PDF has no words that a reader would see." if hidden else "This PDF has no words in it.")


def _pictures(pictured: Sequence[int]) -> str:
    if len(pictured) == 1:
        missing = f"Page {pictured[0]} is a picture; its words are not in here."
    else:
        missing = f"Pages {_stretches(pictured)} are pictures; their words are not in here."
    return f"{missing} To add them, run text recognition (OCR) over the file and upload the result."


def _stretches(numbers: Sequence[int]) -> str:
    """Page numbers in words: 2, 5 to 9 and 12."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = [text for run in runs for text in ([f"{run[0]} to {run[-1]}"] if len(run) > 2 else map(str, run))]
    return " and ".join(part for part in (", ".join(told[:-1]), told[-1]) if part)

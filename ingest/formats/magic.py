"""Which kind of file bytes are: by the name's ending, and by how they begin; the two must agree."""

import re
from typing import Final, Literal

from ingest.errors import UnreadableDocument
from ingest.formats.archive import check_archive

Format = Literal["text", "markdown", "pdf", "docx", "html"]

FORMATS: Final[dict[str, Format]] = {
    ".txt": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".pdf": "pdf",
    ".docx": "docx",
    ".html": "html",
    ".htm": "html",
}
"""The endings that are read."""

_PDF: Final = b"%PDF-"
_ZIP: Final = b"PK\x03\x04"
_OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0"
_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (_PDF, "a PDF"),
    (_ZIP, "a Word document or another zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (_OLD_OFFICE, "an old Word or Excel document"),
    (b"{\\rtf", "a rich text (RTF) document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\x00asm", "a program"),
    (b"SQLite format 3\x00", "a database"),
    (b"\x1f\x8b", "a compressed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a compressed archive"),
    (b"Rar!\x1a", "a compressed archive"),
    (b"\xfd7zXZ", "a compressed archive"),
    (b"%!PS", "a PostScript file"),
    (b"ID3\x03", "a sound recording"),
    (b"OggS", "a sound recording"),
)
"""How files begin that are no text (the "magic numbers" of the file command)."""

_WEB_PAGE: Final = re.compile(rb"\s*<(?:!doctype\s+html|html[\s>])", re.IGNORECASE)
_LATE_PDF: Final = re.compile(rb"%PDF-\d\.\d")
_BLANK: Final = b"\xef\xbb\xbf \t\r\n\x0c"
BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
"""Byte order marks, and the encodings they announce."""

_OWN_ENDING: Final = {"a PDF": ".pdf", "a Word document or another zip archive": ".docx", "a web page": ".html"}


def check_agreement(form: Format, data: bytes, shown: str) -> None:
    """Refuse bytes that are not what their name says, and archives that are bombs by their headers.

    Args:
        shown: the file's name, for the sentence.

    Raises:
        UnreadableDocument: name and bytes disagree, or the archive is damaged.
        DocumentTooLarge: the archive unpacks to far too much.
    """
    if form == "pdf":
        if not data[:1024].lstrip(_BLANK).startswith(_PDF):
            raise UnreadableDocument(
                f"“{shown}” does not begin as a PDF does. Export it as a PDF again, or paste what it says."
            )
        if b"obj" not in data:
            raise UnreadableDocument(
                f"“{shown}” begins as a PDF does and breaks off. Export it as a PDF again, or paste what it says."
            )
        return
    if form == "docx":
        _check_docx(data, shown)
        return
    found = looks_like(data)
    if found and not (form == "html" and found == "a web page"):
        ending = _OWN_ENDING.get(found)
        advice = f"If that is what it is, name it {ending}" if ending else "Save it as plain text"
        like = "a web page" if form == "html" else "text"
        raise UnreadableDocument(f"“{shown}” looks like {found}, not like {like}. {advice}, or paste what it says.")


def _check_docx(data: bytes, shown: str) -> None:
    if data.startswith(_OLD_OFFICE):
        raise UnreadableDocument(
            f"“{shown}” is protected with a password, or was made by an old Word. "
            "Open it, save it as .docx without a password, and upload that."
        )
    if not data.startswith(_ZIP):
        raise UnreadableDocument(
            f"“{shown}” does not begin as a Word document does. Save it as .docx again, or paste what it says."
        )
    names = check_archive(data)
    if "[Content_Types].xml" not in names or not any(name.startswith("word/") for name in names):
        raise UnreadableDocument(
            f"“{shown}” is a zip archive, but no Word document. Save it as .docx, or paste what it says."
        )


def looks_like(data: bytes) -> str | None:
    """What bytes are when they are no plain text, in words, else None."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return what
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        return "a recording or a picture"
    # A PDF may hide behind other text: readers accept its mark anywhere in the first kilobyte.
    if _LATE_PDF.search(data[:1024]) and b"endobj" in data:
        return "a PDF"
    if _WEB_PAGE.match(data):
        return "a web page"
    if b"\x00" in data and not data.startswith(tuple(mark for mark, _ in BOMS)):
        return "a binary file"
    return None

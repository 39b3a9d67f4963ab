"""Bytes to visible text: what kind of file it is, how it is encoded, what a reader would see of it."""

import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

from ingest.errors import DocumentTooLarge, EmptyDocument, UnreadableDocument
from ingest.records import VisibleText
from ingest.visible import visible

SUFFIXES: Final = (".txt", ".md", ".markdown")
"""The endings that are read. A name without an ending is pasted text and is read as plain text."""

MAX_BYTES: Final = 10_000_000
MAX_CHARACTERS: Final = 2_000_000
"""About 300,000 words: a shelf of notes. It bounds how long embedding one document can take to minutes."""

MAX_NAME: Final = 120

_MARKDOWN: Final = (".md", ".markdown")
_SUFFIX: Final = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}$")
_MAGIC: Final[tuple[tuple[bytes, str], ...]] = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a Word document or another zip archive"),
    (b"PK\x05\x06", "a zip archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel document"),
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
_BOMS: Final = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
_STRAY: Final = {0xDC00 + byte: bytes([byte]).decode("cp1252", errors="replace") for byte in range(0x80, 0x100)}
"""What a byte that is no UTF-8 means in the encoding of old Windows notes (cp1252)."""

_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffd]")
_MAX_CONTROL_SHARE: Final = 0.01


def display_name(name: str) -> str:
    """The name to show for a file: its last part, without control or direction characters, 120 long at most.

    It is for showing only and never becomes a path.
    """
    base = name.replace("\\", "/").rstrip("/").rpartition("/")[2]
    base = base if len(base) <= 4 * MAX_NAME else base[: 3 * MAX_NAME] + base[-MAX_NAME:]
    kept = "".join(
        character
        for character in unicodedata.normalize("NFC", base)
        if unicodedata.category(character) not in {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
        and not 0xFE00 <= ord(character) <= 0xFE0F
        and not 0xE0000 <= ord(character) <= 0xE0FFF
    )
    kept = " ".join(kept.split())
    if not kept.strip(". "):
        return "untitled"
    if len(kept) <= MAX_NAME:
        return kept
    suffix = _suffix(kept)
    return kept[: MAX_NAME - len(suffix) - 1].rstrip() + "…" + suffix


def check(name: str, data: bytes) -> None:
    """Refuse at once what can never be read: by size, by ending, and by how the bytes begin.

    Cheap enough to run before the reply to an upload.

    Raises:
        DocumentTooLarge: more than 10 MB.
        EmptyDocument: no bytes.
        UnreadableDocument: another format, whatever its name says.
    """
    shown = display_name(name)
    if len(data) > MAX_BYTES:
        raise DocumentTooLarge(f"“{shown}” is {len(data) / 1e6:.1f} MB. Ten is the most; upload the part about you.")
    suffix = _suffix(shown).lower()
    if suffix and suffix not in SUFFIXES:
        raise UnreadableDocument(
            f"Greenroom reads .txt and .md files for now, and “{shown}” is neither. "
            "Save it as plain text, or paste what it says."
        )
    if not data:
        raise EmptyDocument(f"“{shown}” has nothing in it.")
    found = _looks_like(data)
    if found:
        raise UnreadableDocument(
            f"“{shown}” looks like {found}, not like text. Save it as plain text, or paste what it says."
        )


def load(name: str, data: bytes) -> VisibleText:
    """Read a text or Markdown file as a reader sees it; what is hidden comes back as set aside.

    UTF-8, and UTF-16 or UTF-32 with a byte order mark; a byte that is no UTF-8 is read as cp1252. Newlines
    become ``\\n``.

    Raises:
        DocumentTooLarge: more than 10 MB, or more than two million characters.
        EmptyDocument: nothing that a reader would see.
        UnreadableDocument: another format, whatever its name says.
    """
    check(name, data)
    shown = display_name(name)
    text = _decode(data, shown)
    if len(text) > MAX_CHARACTERS:
        raise DocumentTooLarge(
            f"“{shown}” has {len(text):,} characters. Two million, about 300,000 words, is the most."
        )
    if len(_CONTROL.findall(text)) > max(_MAX_CONTROL_SHARE * len(text), 3):
        raise UnreadableDocument(
            f"“{shown}” looks like a binary file, not like text. Save it as plain text, or paste what it says."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\x0b", "\n")
    read = visible(text, markdown=_suffix(shown).lower() in _MARKDOWN)
    if not any(character.isalnum() for character in read.text):
        hidden = " that a reader would see" if read.set_aside else ""
        raise EmptyDocument(f"“{shown}” has nothing in it{hidden}.")
    return read


def _suffix(name: str) -> str:
    """The ending of a display name that looks like a file type, with its point, else an empty string."""
    if not PurePosixPath(name).suffix:
        return name if name.lower() in SUFFIXES else ""
    found = _SUFFIX.search(name)
    return found.group() if found else ""


def _looks_like(data: bytes) -> str | None:
    """What the bytes are when they are no text, in words, else None."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            return what
    if data[:4] == b"RIFF" or data[4:8] == b"ftyp":
        return "a recording or a picture"
    if _WEB_PAGE.match(data):
        return "a web page"
    # A PDF may hide behind other text: readers accept its mark anywhere in the first kilobyte.
    if _LATE_PDF.search(data[:1024]) and b"endobj" in data:
        return "a PDF"
    if b"\x00" in data and not data.startswith(tuple(mark for mark, _ in _BOMS)):
        return "a binary file"
    return None


def _decode(data: bytes, shown: str) -> str:
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    if encoding in {None, "utf-8"}:
        text = data.decode("utf-8", errors="surrogateescape").translate(_STRAY)
        return text.removeprefix("\ufeff")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"“{shown}” starts like {encoding.upper()} text and then breaks off. Save it again as UTF-8."
        ) from error

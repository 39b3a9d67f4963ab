"""Bytes to visible text: what kind of file it is, how it is encoded, what a reader would see of it."""

import codecs
import math
import re
import unicodedata
from pathlib import PurePosixPath
from typing import Final

from ingest.errors import DocumentTooLarge, EmptyDocument, UnreadableDocument
from ingest.formats.magic import BOMS, FORMATS, Format, check_agreement
from ingest.records import VisibleText
from ingest.visible import visible

SUFFIXES: Final = tuple(FORMATS)
"""The endings that are read. A name without an ending is pasted text and is read as plain text."""

MAX_BYTES: Final = 10_000_000
MAX_CHARACTERS: Final = 2_000_000
"""About 300,000 words: a shelf of notes. It bounds how long embedding one document can take to minutes."""

MAX_NAME: Final = 120

_SUFFIX: Final = re.compile(r"\.[A-Za-z][A-Za-z0-9]{0,9}$")
_CHARSET: Final = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,20})", re.IGNORECASE)
_CHARSETS: Final = re.compile(
    r"(?:utf-8|iso8859-\d+|cp125\d|koi8-[ru]|shift_jis|euc_jp|euc_kr|gb2312|gbk|gb18030|big5)$"
)
"""Encodings a web page may name, as Python calls them: those in which markup is ASCII."""

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
        raise DocumentTooLarge(
            f"“{shown}” is {math.ceil(len(data) / 1e5) / 10} MB, and {MAX_BYTES // 1_000_000} MB is the most. "
            "Split it into smaller files."
        )
    suffix = _suffix(shown).lower()
    if suffix and suffix not in FORMATS:
        raise UnreadableDocument(
            f"Greenroom reads .pdf, .docx, .html, .txt and .md files, and “{shown}” is none of these. "
            "Save it as one of them, or paste what it says."
        )
    if not data:
        raise EmptyDocument(f"“{shown}” has nothing in it.")
    check_agreement(_format(shown), data, shown)


def load(name: str, data: bytes) -> VisibleText:
    """Read a document as a reader sees it; what is hidden comes back as set aside.

    Text, Markdown and web pages: UTF-8, and UTF-16 or UTF-32 with a byte order mark; a byte that is no UTF-8 is
    read as cp1252; a web page may name its encoding. Newlines become ``\\n``. PDF and Word documents and web pages
    come with their structure written as Markdown: ``#`` headings, ``-`` items, ``|`` rows.

    Raises:
        DocumentTooLarge: more than 10 MB, more than two million characters, or a bomb.
        EmptyDocument: nothing that a reader would see.
        UnreadableDocument: another format, whatever its name says, or a damaged file.
    """
    check(name, data)
    shown = display_name(name)
    form = _format(shown)
    read = _read_text(data, shown, form) if form in {"text", "markdown"} else _read_layout(data, shown, form)
    if not any(character.isalnum() for character in read.text):
        hidden = " that a reader would see" if read.set_aside else ""
        raise EmptyDocument(f"“{shown}” has nothing in it{hidden}.")
    return read


def _format(shown: str) -> Format:
    return FORMATS.get(_suffix(shown).lower(), "text")


def _read_text(data: bytes, shown: str, form: Format) -> VisibleText:
    text = _decode(data, shown)
    _check_length(text, shown)
    if len(_CONTROL.findall(text)) > max(_MAX_CONTROL_SHARE * len(text), 3):
        raise UnreadableDocument(
            f"“{shown}” looks like a binary file, not like text. Save it as plain text, or paste what it says."
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n").replace("\x0b", "\n")
    return visible(text, markdown=form == "markdown")


def _read_layout(data: bytes, shown: str, form: Format) -> VisibleText:
    """Read a format with a parser of its own. The parsers load here, so that only who meets such a file pays."""
    if form == "pdf":
        from ingest.formats.pdf import read_pdf

        read = read_pdf(data)
    elif form == "docx":
        from ingest.formats.docx import read_docx

        read = read_docx(data)
    else:
        from ingest.formats.html import read_html

        text = _decode(data, shown, _charset(data))
        _check_length(text, shown)
        read = read_html(text)
    _check_length(read.text, shown)
    seen = visible(read.text, markdown=False)
    return VisibleText(text=seen.text, set_aside=(*read.set_aside, *seen.set_aside))


def _check_length(text: str, shown: str) -> None:
    if len(text) > MAX_CHARACTERS:
        raise DocumentTooLarge(
            f"“{shown}” has {len(text):,} characters, and {MAX_CHARACTERS:,} is the most. Split it into smaller files."
        )


def _suffix(name: str) -> str:
    """The ending of a display name that looks like a file type, with its point, else an empty string."""
    if not PurePosixPath(name).suffix:
        return name if name.lower() in FORMATS else ""
    found = _SUFFIX.search(name)
    return found.group() if found else ""


def _charset(data: bytes) -> str | None:
    """The encoding a web page names, where it is one that is read and not UTF-8."""
    found = _CHARSET.search(data[:2048])
    try:
        name = codecs.lookup(found[1].decode()).name if found else ""
    except LookupError:
        return None
    return name if _CHARSETS.match(name) and name != "utf-8" else None


def _decode(data: bytes, shown: str, named: str | None = None) -> str:
    encoding = next((name for mark, name in BOMS if data.startswith(mark)), None)
    if encoding is None and named:
        return data.decode(named, errors="replace")
    if encoding in {None, "utf-8"}:
        text = data.decode("utf-8", errors="surrogateescape").translate(_STRAY)
        return text.removeprefix("\ufeff")
    try:
        return data.decode(encoding or "utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableDocument(
            f"“{shown}” starts like {str(encoding).upper()} text and then breaks off. Save it again as UTF-8."
        ) from error

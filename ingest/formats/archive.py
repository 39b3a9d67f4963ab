"""Zip archives that may be hostile: what their headers say is checked first, and what comes out is counted.

Headers can lie, so both are needed: the check refuses at once what is plainly a bomb, the counting stops the rest.
Archives inside the archive are never opened.
"""

import io
import struct
import zipfile
import zlib
from typing import Final

from ingest.errors import DocumentTooLarge, UnreadableDocument

MOST_ENTRIES: Final = 2_000
MOST_BYTES: Final = 50_000_000
"""Of all files together, unpacked."""

MOST_RATIO: Final = 100
"""Unpacked over packed size. Word's own files reach 20."""

_SMALL: Final = 1_000_000
"""Bytes; below this a ratio says nothing (a short file of blanks packs a thousandfold)."""

_MOST_DIRECTORY: Final = 1_000_000
_END: Final = b"PK\x05\x06"
_END_RECORD: Final = struct.Struct("<4s4H2LH")
"""End of central directory record: APPNOTE.TXT 4.3.16."""

_PIECE: Final = 1 << 16
_ENCRYPTED: Final = 0x1

_DAMAGED: Final = "This Word document is damaged and cannot be opened. Save it again, or paste what it says."
_TOO_MUCH: Final = (
    "This Word document unpacks to far more than a document of words would, so it was not read. "
    "Paste its text, or save it again without pictures and embedded files."
)


def check_archive(data: bytes) -> list[str]:
    """Refuse an archive by its headers alone: too many entries, too much inside, packed too tightly.

    Reads at most a megabyte of headers and unpacks nothing.

    Returns:
        the names of its files.

    Raises:
        UnreadableDocument: no zip archive, or a damaged or encrypted one.
        DocumentTooLarge: more than 2,000 entries, 50 MB or a ratio of 100.
    """
    with _opened(data) as archive:
        entries = archive.infolist()
        unpacked = sum(entry.file_size for entry in entries)
        if unpacked > MOST_BYTES or any(_too_tight(entry) for entry in entries):
            raise DocumentTooLarge(_TOO_MUCH)
        if unpacked > _SMALL and unpacked > MOST_RATIO * len(data):
            raise DocumentTooLarge(_TOO_MUCH)
        return archive.namelist()


def _too_tight(entry: zipfile.ZipInfo) -> bool:
    return entry.file_size > _SMALL and entry.file_size > MOST_RATIO * max(entry.compress_size, 1)


def _opened(data: bytes) -> zipfile.ZipFile:
    at = data.rfind(_END, max(len(data) - 65_557, 0))
    if at < 0 or len(data) - at < _END_RECORD.size:
        raise UnreadableDocument(_DAMAGED)
    _, _, _, _, count, size, _, _ = _END_RECORD.unpack_from(data, at)
    # zipfile makes an object per entry whatever the count says, so the directory's size is what bounds it.
    if count > MOST_ENTRIES or size > _MOST_DIRECTORY:
        raise DocumentTooLarge(_TOO_MUCH)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, struct.error, UnicodeError) as error:
        raise UnreadableDocument(_DAMAGED) from error
    if len(archive.infolist()) > MOST_ENTRIES:
        raise DocumentTooLarge(_TOO_MUCH)
    if any(entry.flag_bits & _ENCRYPTED for entry in archive.infolist()):
        raise UnreadableDocument("This document is protected with a password. Upload a copy without one.")
    return archive


class Archive:
    """An archive whose files are read one by one, never more than 50 MB in all."""

    def __init__(self, data: bytes) -> None:
        """Open the archive.

        Raises:
            UnreadableDocument, DocumentTooLarge: as :func:`check_archive`.
        """
        check_archive(data)
        self._archive = _opened(data)
        self._names = set(self._archive.namelist())
        self._read = 0

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def read(self, name: str) -> bytes:
        """A file's bytes.

        Raises:
            UnreadableDocument: it is damaged, or not there.
            DocumentTooLarge: what was read of this archive is over 50 MB.
        """
        pieces: list[bytes] = []
        try:
            with self._archive.open(name) as file:
                while piece := file.read(_PIECE):
                    self._read += len(piece)
                    if self._read > MOST_BYTES:
                        raise DocumentTooLarge(_TOO_MUCH)
                    pieces.append(piece)
        except (zipfile.BadZipFile, zlib.error, KeyError, EOFError, OSError, NotImplementedError, ValueError) as error:
            raise UnreadableDocument(_DAMAGED) from error
        return b"".join(pieces)

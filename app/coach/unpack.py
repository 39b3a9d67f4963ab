"""An export read back: a zip file from anywhere, so nothing in it is believed before it is checked.

Only entries that an export has are read, by their names and into memory; no path in the archive is ever used. What
comes out of them is counted while it comes.
"""

import io
import json
import struct
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeVar

from pydantic import Field

from app.errors import BadRequest, RequestTooLarge
from app.records import (
    Candidate,
    Card,
    Correction,
    Critique,
    Debrief,
    Document,
    Interview,
    Pitch,
    Story,
    Target,
)
from app.store.documents import SaidKinds
from app.store.stories import Conversation
from ingest.folded import folded
from ingest.invisible import without_invisible
from ingest.records import Record

VERSION: Final = 1
MOST_DIRECTORY: Final = 4 * 2**20
"""Bytes of the archive's list of entries, some forty thousand of them."""

MOST_JSON: Final = 32 * 2**20
MOST_BYTES: Final = 200 * 2**20
"""Unpacked: of one list of records, and of all that is read."""

PIECE: Final = 2**16
END: Final = b"PK\x05\x06"
ENCRYPTED: Final = 0x1
FOREIGN: Final = "This is not an export of Greenroom, or it is damaged; choose the zip file that 'export' wrote."
TOO_MUCH: Final = "This export unpacks to far more than Greenroom would write, so nothing of it was taken."

UNREADABLE: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    KeyError,
    NotImplementedError,
    OSError,
    RecursionError,
    RuntimeError,
    ValueError,
)
"""What comes of reading an archive, its JSON and its records where they are not as they should be."""

R = TypeVar("R", bound=Record)


class About(Record):
    """``candidate.json``: who it is, and which entry holds which document."""

    greenroom_export: int
    candidate: Candidate
    targets: tuple[Target, ...] = ()
    documents: tuple[Document, ...] = ()
    files: dict[str, str] = Field(default_factory=dict)
    said_kinds: dict[str, SaidKinds] = Field(default_factory=dict)


@dataclass(frozen=True)
class Unpacked:
    """Everything in an export, checked. ``originals`` are the documents' bytes by name."""

    about: About
    originals: dict[str, bytes]
    interviews: tuple[Interview, ...]
    critiques: tuple[Critique, ...]
    pitches: tuple[Pitch, ...]
    cards: tuple[Card, ...]
    corrections: tuple[Correction, ...]
    debriefs: tuple[Debrief, ...]
    stories: tuple[Story, ...]
    conversations: tuple[Conversation, ...]


def unpack(data: bytes) -> Unpacked:
    """Read an export.

    Raises:
        BadRequest: it is none, is damaged, or was written by a newer Greenroom.
        RequestTooLarge: it unpacks to more than an export may hold.
    """
    try:
        with _opened(data) as archive:
            return _Reader(archive).read()
    except UNREADABLE as error:
        raise BadRequest(FOREIGN) from error


def _opened(data: bytes) -> zipfile.ZipFile:
    at = data.rfind(END, max(len(data) - 65_557, 0))
    # zipfile makes an object per entry whatever the count says, so the directory's size is what bounds it.
    if at < 0 or len(data) - at < 22 or struct.unpack_from("<L", data, at + 12)[0] > MOST_DIRECTORY:
        raise BadRequest(FOREIGN)
    return zipfile.ZipFile(io.BytesIO(data))


class _Reader:
    """Reads entries by name and counts what comes out of all of them."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self._left = MOST_BYTES

    def read(self) -> Unpacked:
        """Every entry that is known."""
        found = self._json("candidate.json")
        if not isinstance(found, dict) or not isinstance(found.get("greenroom_export"), int):
            raise BadRequest(FOREIGN)
        if found["greenroom_export"] > VERSION:
            raise BadRequest("This export was written by a newer Greenroom; update this one to bring it in.")
        about = About.model_validate(found)
        return Unpacked(
            about=about,
            originals={name: self._bytes(about.files[name], MOST_BYTES) for name in sorted(about.files)},
            interviews=self._records("interviews.json", Interview),
            critiques=self._records("critiques.json", Critique),
            pitches=self._records("introductions.json", Pitch),
            cards=self._records("cards.json", Card),
            corrections=self._records("corrections.json", Correction),
            debriefs=self._records("debriefs.json", Debrief),
            stories=self._records("stories.json", Story),
            conversations=self._records("elicitations.json", Conversation),
        )

    def _records(self, name: str, kind: type[R]) -> tuple[R, ...]:
        found = self._json(name)
        if not isinstance(found, list):
            raise BadRequest(FOREIGN)
        return tuple(kind.model_validate(entry) for entry in found)

    def _json(self, name: str) -> Any:
        return _visible(json.loads(self._bytes(name, MOST_JSON).decode("utf-8")))

    def _bytes(self, name: str, most: int) -> bytes:
        entry = self._archive.getinfo(name)
        if entry.flag_bits & ENCRYPTED:
            raise BadRequest(FOREIGN)
        with self._archive.open(entry) as opened:
            return b"".join(self._counted(iter(lambda: opened.read(PIECE), b""), most))

    def _counted(self, pieces: Iterator[bytes], most: int) -> Iterator[bytes]:
        for piece in pieces:
            self._left -= len(piece)
            most -= len(piece)
            if self._left < 0 or most < 0:
                raise RequestTooLarge(TOO_MUCH)
            yield piece


def _visible(value: Any) -> Any:
    """Without characters that nobody sees and runs without end, which no request may bring in either.

    An own export has none.
    """
    if isinstance(value, str):
        return folded(without_invisible(value)[0])[0].encode("utf-8", "replace").decode()
    if isinstance(value, list):
        return [_visible(entry) for entry in value]
    if isinstance(value, dict):
        return {_visible(name): _visible(entry) for name, entry in value.items()}
    return value

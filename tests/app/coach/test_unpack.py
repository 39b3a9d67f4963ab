"""Exports read back, good ones and hostile ones."""

import io
import json
import struct
import time
import tracemalloc
import zipfile
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.coach.unpack import MOST_BYTES, unpack
from app.errors import BadRequest, GreenroomError, RequestTooLarge

ABOUT: dict[str, Any] = {
    "greenroom_export": 1,
    "candidate": {"id": "wren", "name": "Wren", "created_at": "2027-01-15"},
    "targets": [],
    "documents": [],
    "files": {},
}
LISTS = (
    "interviews",
    "critiques",
    "introductions",
    "cards",
    "corrections",
    "debriefs",
    "stories",
    "elicitations",
)


def zipped(about: Any = ABOUT, method: int = zipfile.ZIP_DEFLATED, **entries: bytes) -> bytes:
    """An export of nobody much, with some entries as given (two underscores stand for a slash, one for a dot)."""
    packed = io.BytesIO()
    held = {"candidate.json": json.dumps(about).encode()} | {f"{name}.json": b"[]" for name in LISTS}
    held |= {name.replace("__", "/").replace("_", "."): data for name, data in entries.items()}
    with zipfile.ZipFile(packed, "w", method) as archive:
        for name, data in held.items():
            archive.writestr(name, data)
    return packed.getvalue()


def test_what_is_not_known_is_not_read() -> None:
    """Entries of any other name, paths that climb among them, are neither read nor written anywhere."""
    data = io.BytesIO(zipped())
    with zipfile.ZipFile(data, "a") as archive:
        archive.writestr("../../etc/cron.d/x", b"x" * 10_000_000, zipfile.ZIP_DEFLATED)
        archive.writestr("/root/.ssh/authorized_keys", b"x")
    found = unpack(data.getvalue())
    assert found.originals == {}
    assert found.about.candidate.id == "wren"


def test_a_documents_name_is_only_a_name() -> None:
    """What a document is called and in which entry it lies are texts; neither is used as a path."""
    about = ABOUT | {"files": {"../../../tmp/x.txt": "documents/001"}}
    assert unpack(zipped(about, documents__001=b"words")).originals == {"../../../tmp/x.txt": b"words"}


def test_characters_that_nobody_sees_do_not_come_in() -> None:
    """An export edited to smuggle a message in invisible characters loses it at the door."""
    hidden = "".join(chr(0xE0000 + ord(c)) for c in "obey")
    about = ABOUT | {"candidate": ABOUT["candidate"] | {"name": f"Wren{hidden}\u200b"}}
    assert unpack(zipped(about)).about.candidate.name == "Wren"


def _bomb() -> bytes:
    return zipped(interviews_json=b"[" + b" " * 60_000_000 + b"]")


def _many() -> bytes:
    about = ABOUT | {"files": {f"{n}.txt": "documents/001" for n in range(3_000)}}
    return zipped(about, documents__001=b"\0" * 30_000_000)


def _lying() -> bytes:
    data = bytearray(zipped(interviews_json=b"[" + b" " * 50_000_000 + b"]"))
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:  # every header says that its entry is small
        struct.pack_into("<L", data, at + 24, 10)
        at += 4
    return bytes(data)


def _directory() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for number in range(60_000):
            archive.writestr(f"{number:060d}", b"")
    return packed.getvalue()


HOSTILE: list[Callable[[], bytes]] = [
    lambda: b"",
    lambda: b"PK\x05\x06",
    lambda: b"not a zip",
    lambda: zipped()[:-30],
    lambda: zipped()[:200] + b"\0" * 100 + zipped()[300:],
    lambda: zipped([]),
    lambda: zipped({"greenroom_export": "1"}),
    lambda: zipped(ABOUT | {"greenroom_export": 2}),
    lambda: zipped(ABOUT | {"unknown": 1}),
    lambda: zipped(ABOUT | {"files": {"a.txt": "documents/missing"}}),
    lambda: zipped(candidate_json=b"[" * 200_000),
    lambda: zipped(candidate_json=b'{"a":' * 100_000),
    lambda: zipped(interviews_json=b"{}"),
    lambda: zipped(interviews_json=b"[1]"),
    lambda: zipped(critiques_json=b"\xff\xfe"),
    lambda: zipped(candidate_json=b'{"greenroom_export": ' + b"9" * 5_000 + b"}"),
    _bomb,
    _many,
    _lying,
    _directory,
]


@pytest.mark.parametrize("number", range(len(HOSTILE)))
def test_hostile_archives_end_in_a_sentence(number: int) -> None:
    """Broken, nested, lying or exploding: each is refused within seconds and within the memory there is for it."""
    data = HOSTILE[number]()
    tracemalloc.start()
    began = time.monotonic()
    with pytest.raises((BadRequest, RequestTooLarge)) as raised:
        unpack(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert raised.value.message.endswith(".")
    assert time.monotonic() - began < 10
    assert peak < 2 * MOST_BYTES


def test_an_encrypted_archive_is_refused() -> None:
    """An entry that says it is encrypted is no export's."""
    data = bytearray(zipped())
    at = 0
    while (at := data.find(b"PK\x01\x02", at)) >= 0:
        data[at + 8] |= 1
        at += 4
    with pytest.raises(BadRequest):
        unpack(bytes(data))


@settings(max_examples=300)
@given(st.data())
def test_damaged_archives_end_in_a_sentence(data: st.DataObject) -> None:
    """Whatever bytes are changed, reading ends with an export or with an error of ours."""
    packed = bytearray(zipped(method=zipfile.ZIP_STORED))
    for _ in range(data.draw(st.integers(1, 6))):
        packed[data.draw(st.integers(0, len(packed) - 1))] = data.draw(st.integers(0, 255))
    try:
        unpack(bytes(packed))
    except GreenroomError as error:
        assert error.message.endswith(".")

"""Zip archives: bombs are refused by their headers, and what headers hide is counted."""

import pytest

from ingest.errors import DocumentTooLarge, UnreadableDocument
from ingest.formats import archive
from ingest.formats.archive import Archive, check_archive
from tests.ingest.documents import zipped


def test_files_are_read() -> None:
    """The files of an archive are listed and read."""
    data = zipped({"a.xml": b"<a/>", "b/c.xml": b"<c/>"})
    assert check_archive(data) == ["a.xml", "b/c.xml"]
    opened = Archive(data)
    assert "a.xml" in opened
    assert "d.xml" not in opened
    assert opened.read("b/c.xml") == b"<c/>"


@pytest.mark.parametrize(
    "files",
    [
        {f"{number}": b"" for number in range(2_001)},
        {"a": bytes(3_000_000)},
        {f"{number}": bytes(range(256)) * 4_000 for number in range(50)},
    ],
    ids=["too many files", "packed too tightly", "too much in all"],
)
def test_bombs_are_refused_by_their_headers(files: dict[str, bytes]) -> None:
    """Too many entries, too tight a ratio or too much in all is refused without unpacking."""
    with pytest.raises(DocumentTooLarge, match="not read"):
        check_archive(zipped(files))


def test_what_comes_out_is_counted(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit holds over all files that are read, whatever the headers said."""
    opened = Archive(zipped({"a": b"x" * 600, "b": b"y" * 600}))
    monkeypatch.setattr(archive, "MOST_BYTES", 1_000)
    assert len(opened.read("a")) == 600
    with pytest.raises(DocumentTooLarge):
        opened.read("b")


@pytest.mark.parametrize("cut", [0, 10, 60, -30])
def test_damaged_archives(cut: int) -> None:
    """An archive that is cut off is damaged, and the sentence says so."""
    data = zipped({"word/document.xml": b"<a/>" * 100})
    with pytest.raises(UnreadableDocument, match="damaged"):
        Archive(data[:cut]).read("word/document.xml")


def test_a_missing_file_is_damage() -> None:
    """A file that is not there is missed with a sentence."""
    with pytest.raises(UnreadableDocument):
        Archive(zipped({"a": b""})).read("b")

"""A file's name and its first bytes must agree."""

import pytest

from ingest.errors import UnreadableDocument
from ingest.load import check
from tests.ingest.documents import paragraph, raw_pdf, shown, word_around, zipped

PDF = raw_pdf(shown(["seen"]))
WORD = word_around(paragraph("seen"))
PAGE = b"<!doctype html><html><p>seen</p></html>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.pdf", PDF),
        ("a.PDF", b"\n " + PDF),
        ("a.docx", WORD),
        ("a.html", PAGE),
        ("a.htm", b"<p>seen"),
        ("a.html", b"seen"),
    ],
)
def test_documents_are_taken(name: str, data: bytes) -> None:
    """A document whose name says what it is passes."""
    check(name, data)


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("a.pdf", PAGE + PDF, "does not begin as a PDF"),
        ("a.pdf", b"%PDF-1.7", "breaks off"),
        ("a.docx", PDF, "does not begin as a Word document"),
        ("a.docx", zipped({"a.txt": b"x"}), "no Word document"),
        ("a.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "password"),
        ("a.html", PDF, "looks like a PDF, not like a web page. If that is what it is, name it .pdf"),
        ("a.txt", WORD, "name it .docx"),
        ("a.md", PAGE, "name it .html"),
        ("a.html", b"<p>\x00", "binary"),
    ],
)
def test_disguises_are_refused(name: str, data: bytes, said: str) -> None:
    """A file that is something else is refused, and the sentence says what it looks like and what to do."""
    with pytest.raises(UnreadableDocument) as caught:
        check(name, data)
    assert said in caught.value.message
    assert name in caught.value.message

"""Bytes to text: what is taken, what is refused and how, and how names are shown."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.errors import DocumentTooLarge, EmptyDocument, UnreadableDocument
from ingest.load import MAX_BYTES, MAX_CHARACTERS, SUFFIXES, check, display_name, load


@pytest.mark.parametrize("name", ["notes.txt", "notes.md", "NOTES.MARKDOWN", "pasted notes", "Talk with Dr. Voss"])
def test_text_and_markdown_are_taken(name: str) -> None:
    """The endings of text are taken in any case, and a name without one is pasted text."""
    assert load(name, b"I ran the kiln for nine years.").text == "I ran the kiln for nine years."


@pytest.mark.parametrize("name", ["cv.pages", "cv.doc", "slides.pptx", "notes.exe"])
def test_other_formats_are_refused_with_what_is_taken(name: str) -> None:
    """A format that is not read is refused at once, and the sentence names the ones that are."""
    with pytest.raises(UnreadableDocument, match=r"\.txt and \.md") as caught:
        check(name, b"anything")
    assert name in caught.value.message


@pytest.mark.parametrize(
    ("start", "what"),
    [
        (b"%PDF-1.7\n", "a PDF"),
        (b"PK\x03\x04\x14\x00", "a Word document"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"\x7fELF\x02\x01", "a program"),
        (b"MZ\x90\x00", "a program"),
        (b"\x1f\x8b\x08", "a compressed archive"),
        (b"{\\rtf1", "a rich text"),
        (b"  <!DOCTYPE html><html>", "a web page"),
        (b"RIFF\x00\x00\x00\x00WEBP", "a picture"),
        (b"notes\x00\x01\x02", "a binary file"),
        (b"hello\n%PDF-1.4\n1 0 obj\nendobj", "a PDF"),
    ],
)
def test_a_renamed_binary_is_named_for_what_it_is(start: bytes, what: str) -> None:
    """A file that only calls itself text is refused, and the sentence says what it looks like."""
    with pytest.raises(UnreadableDocument, match=what):
        check("notes.txt", start + b" more")


def test_control_characters_make_a_binary() -> None:
    """Text with more than a few control characters is no text."""
    with pytest.raises(UnreadableDocument, match="binary"):
        load("notes.txt", b"kiln\x01\x02\x03\x04\x05" * 20)


def test_limits() -> None:
    """More than ten megabytes, or more than two million characters, is too large, and what to do is said."""
    with pytest.raises(DocumentTooLarge, match=r"is 10\.1 MB, and 10 MB is the most\. Split it"):
        check("notes.txt", b"a" * (MAX_BYTES + 1))
    with pytest.raises(DocumentTooLarge, match=r"and 2,000,000 is the most\. Split it into smaller files"):
        load("notes.txt", b"a " * (MAX_CHARACTERS // 2 + 1))


@pytest.mark.parametrize("data", [b"", b" \n\t\n", b"\xef\xbb\xbf", b"* * *\n---\n", b"<!-- only a comment -->"])
def test_nothing_to_read_is_said(data: bytes) -> None:
    """A file without a visible word is empty."""
    with pytest.raises(EmptyDocument):
        load("notes.md", data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    """Unicode with or without its mark is read, and so are notes from old Windows programs."""
    text = "Café “Zum Löwen” – £3,200 saved"
    assert load("notes.txt", text.encode(encoding)).text == text


def test_one_stray_byte_does_not_spoil_the_rest() -> None:
    """A byte that is no UTF-8 is read as cp1252 by itself; the good text around it stays."""
    assert load("notes.txt", "Café ".encode() + b"na\xefve").text == "Café naïve"


def test_newlines_become_one_kind() -> None:
    """Windows and old Mac line ends are line ends like any other."""
    assert load("notes.txt", b"one\r\ntwo\rthree\n").text == "one\ntwo\nthree"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\Users\\ada\\cv.md", "cv.md"),
        ("ev\u202egnp.md", "evgnp.md"),
        ("a\x00b\nc.txt", "abc.txt"),
        ("..", "untitled"),
        ("", "untitled"),
        ("no\U000e0041te.md", "note.md"),
        ("Lebenslauf für Ada.md", "Lebenslauf für Ada.md"),
    ],
)
def test_names_are_made_safe_to_show(name: str, shown: str) -> None:
    """Only a file's own name is shown, without characters that act on what stands around it."""
    assert display_name(name) == shown


def test_long_names_keep_their_ending() -> None:
    """A name of any length is shown in 120 characters, its ending included."""
    shown = display_name("b" * 5000 + ".md")
    assert len(shown) == 120
    assert shown.endswith("….md")


@given(st.text(max_size=400))
def test_no_name_is_dangerous(name: str) -> None:
    """Whatever the name, what is shown is one short printable line without a path."""
    shown = display_name(name)
    assert 0 < len(shown) <= 120
    assert shown.isprintable()
    assert "/" not in shown
    assert "\\" not in shown


def test_suffixes_are_lower_case() -> None:
    """The endings are listed once, for forms and for messages."""
    assert SUFFIXES == (".txt", ".md", ".markdown", ".pdf", ".docx", ".html", ".htm")

"""Documents made to do harm: bombs, loops, outside references, files that are two things at once, damaged ones."""

import random
import struct
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from tests.ingest.documents import assembled, flate, paragraph, raw_pdf, shown, word_around, zipped
from tests.ingest.ordinary import ordinary

MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Attack:
    """A file and what it tries. ``reading`` says that it is a document all the same, and may be read."""

    what: str
    name: str
    data: bytes
    reading: bool = False


def bombs() -> Iterator[Attack]:
    """Archives that unpack to far more than they are."""
    text = paragraph("kiln " * 12 * 200_000)
    yield Attack("a Word document of 12 MB of one word", "a.docx", word_around(text))
    many = "<w:p/>" * (60 * MEGABYTE // 6)
    yield Attack("ten million empty paragraphs", "b.docx", word_around(many))
    yield Attack("ten million empty paragraphs under a header that lies", "c.docx", _lying(word_around(many)))
    fewer = "".join(f'<w:p a="{number * 2654435761 % 2**32:x}"/>' for number in range(1_600_000))
    yield Attack("1.6 million paragraphs that pack badly", "d.docx", word_around(fewer))
    yield Attack("5,000 files in one archive", "e.docx", zipped({f"word/{number}": b"" for number in range(5_000)}))
    inner = zipped({"zeros": bytes(20 * MEGABYTE)})
    yield Attack("an archive in a document", "f.docx", _with_file(word_around(paragraph("seen")), inner), reading=True)
    yield Attack("a directory longer than the file says", "g.docx", _long_directory())


def _with_file(document: bytes, inner: bytes) -> bytes:
    import io
    import zipfile

    buffer = io.BytesIO(document)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/embeddings/inner.zip", inner)
    return buffer.getvalue()


def _lying(archive: bytes) -> bytes:
    """The archive with every unpacked size written as 1,000 bytes."""
    out = bytearray(archive)
    for mark, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
        at = out.find(mark)
        while at >= 0:
            struct.pack_into("<L", out, at + offset, 1_000)
            at = out.find(mark, at + 4)
    return bytes(out)


def _long_directory() -> bytes:
    """An end record that counts three entries before a directory of 100,000."""
    entry = b"PK\x01\x02" + bytes(24) + struct.pack("<H", 1) + bytes(16) + b"a"
    directory = entry * 100_000
    end = b"PK\x05\x06" + struct.pack("<4H2LH", 0, 0, 3, 3, len(directory), 4, 0)
    return b"PK\x03\x04" + directory + end


def word_attacks() -> Iterator[Attack]:
    """Word documents that expand, reach outside or nest."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10 if n else "ha"}">' for n in range(12))
    for what, name, head, body in (
        ("a billion laughs", "laughs.docx", f"<!DOCTYPE x [{laughs}]>", "&l11;"),
        (
            "a file of the machine as an entity",
            "xxe.docx",
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>',
            "&e;",
        ),
        ("an address as an entity", "net.docx", '<!DOCTYPE x [<!ENTITY % e SYSTEM "http://127.0.0.1:9/x">%e;]>', "x"),
        ("an empty document type", "type.docx", "<!DOCTYPE x>", "x"),
    ):
        document = word_around(paragraph("@"))
        yield Attack(what, name, _with_main(document, head, body))
    nested = "<w:tbl><w:tr><w:tc>" * 3_000 + paragraph("deep") + "</w:tc></w:tr></w:tbl>" * 3_000
    yield Attack(
        "three thousand tables inside one another", "tables.docx", word_around(paragraph("top") + nested), True
    )
    deep = "<w:sdt>" * 200_000 + "</w:sdt>" * 200_000
    yield Attack("200,000 elements inside one another", "deep.docx", word_around(paragraph("top") + deep), True)
    loop = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    styled = word_around(paragraph("styled", '<w:pStyle w:val="A"/>'), styles=f"<w:root>{loop}</w:root>")
    yield Attack("a style based on itself", "style.docx", styled, reading=True)


def _with_main(document: bytes, head: str, body: str) -> bytes:
    import io
    import zipfile

    with zipfile.ZipFile(io.BytesIO(document)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    main = files["word/document.xml"].decode().replace("@", body)
    files["word/document.xml"] = (head + main).encode()
    return zipped(files)


def pdf_attacks() -> Iterator[Attack]:
    """PDFs that expand, loop, lie or break off."""
    text = shown(["A line that is seen."])
    packed = flate(text + b" " * MEGABYTE, times=2, repeat=400)
    yield Attack(
        "400 MB packed twice", "flate.pdf", raw_pdf(packed, filters=b"/Filter[/FlateDecode/FlateDecode]"), True
    )
    packed = flate(b"q " * 200_000, times=2, repeat=100)
    yield Attack("20 million operators", "ops.pdf", raw_pdf(packed, filters=b"/Filter[/FlateDecode/FlateDecode]"), True)
    packed = flate(b"BT /F1 9 Tf 50 500 Td " + b"(aaaaaaaaaaaaaaaaaaaa) Tj " * MEGABYTE + b"ET")
    yield Attack("20 million letters on one page", "letters.pdf", raw_pdf(packed, filters=b"/Filter/FlateDecode"), True)
    yield Attack("60,000 pages", "pages.pdf", _many_pages(60_000))
    loop = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[2 0 R 3 0 R]/Count 2>>",
        b"<</Type/Pages/Parent 2 0 R/Kids[2 0 R]/Count 1>>",
    ]
    yield Attack("pages inside themselves", "loop.pdf", assembled(loop), reading=True)
    count = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[]/Count 2000000000>>"]
    yield Attack("two billion pages that are not there", "count.pdf", assembled(count))
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Resources<</XObject<</X 7 0 R>>>>/Length 6>>"
        b"stream\n/X Do \nendstream"
    )
    page = b"/X Do " + text
    itself = raw_pdf(page, objects=[form]).replace(b"/Resources<<", b"/Resources<</XObject<</X 7 0 R>>")
    yield Attack("a form inside itself", "form.pdf", itself, reading=True)
    huge = raw_pdf(text).replace(b"[0 0 595 842]", b"[0 0 14400000 14400000]")
    yield Attack("a page of five kilometres", "huge.pdf", huge, reading=True)
    picture = flate(bytes(MEGABYTE), repeat=40)
    image = (
        b"<</Type/XObject/Subtype/Image/Width 60000/Height 60000/ColorSpace/DeviceRGB/BitsPerComponent 8"
        b"/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (len(picture), picture)
    )
    drawn = raw_pdf(b"q 500 0 0 500 10 10 cm /X Do Q " + text, objects=[image])
    drawn = drawn.replace(b"/Resources<<", b"/Resources<</XObject<</X 7 0 R>>")
    yield Attack("a picture of 3.6 thousand million points", "picture.pdf", drawn, reading=True)
    yield Attack("a PDF cut off in the middle", "cut.pdf", raw_pdf(text)[:300], reading=True)
    yield Attack("a PDF's first line and nothing else", "head.pdf", b"%PDF-1.7\n" + b"0" * 1000)


def _many_pages(count: int) -> bytes:
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    page = b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"
    return assembled(
        [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count), *[page] * count]
    )


def page_attacks() -> Iterator[Attack]:
    """Web pages that nest, or ask for endless work."""
    yield Attack("300,000 elements inside one another", "deep.html", b"<html>" + b"<div>" * 300_000 + b"x")
    yield Attack("20,000 letters in bold in bold", "bold.html", b"<html>" + b"<p><b a>x" * 20_000, reading=True)
    rules = "".join(f".c{number} .d{number} {{ color: red }}" for number in range(60_000))
    yield Attack("60,000 style rules", "rules.html", f"<html><style>{rules}</style>{'<p>x' * 20_000}".encode())
    selector = ":not(" * 200 + "a" + ")" * 200
    yield Attack(
        "one deep selector", "not.html", f"<html><style>{selector} {{color: red}}</style><p>seen".encode(), True
    )
    yield Attack("nine million brackets", "open.html", b"<html>" + b"<" * 9 * MEGABYTE, reading=True)
    yield Attack("a million entities", "amp.html", b"<html><p>" + b"&amp;" * MEGABYTE + b"seen", reading=True)
    table = b"<table><tr><td>" * 50_000
    yield Attack("tables inside one another", "tables.html", b"<html>" + table + b"x", reading=True)


def disguises() -> Iterator[Attack]:
    """Files that are two things at once, or not what their name says."""
    pdf = raw_pdf(shown(["A line that is seen."]))
    page = b"<!doctype html><html><p>seen</p></html>"
    document = word_around(paragraph("seen"))
    yield Attack("a PDF behind a web page, named PDF", "a.pdf", page + pdf)
    yield Attack("a PDF behind a web page, named web page", "a.html", page + pdf)
    yield Attack("a web page behind a PDF's first line", "b.html", b"%PDF-1.4\n" + page)
    yield Attack("a PDF named text", "a.txt", pdf)
    yield Attack("a Word document named text", "b.txt", document)
    yield Attack("a web page named Markdown", "a.md", page)
    yield Attack("a Word document named PDF", "b.pdf", document)
    yield Attack("a PDF named Word document", "a.docx", pdf)
    yield Attack("a zip archive named Word document", "b.docx", zipped({"a.txt": b"hello"}))
    yield Attack("a program named web page", "c.html", b"\x7fELF\x02\x01\x01" + page)
    yield Attack("a PDF with a Word document behind it", "c.pdf", pdf + document, reading=True)


GROUPS = (bombs, word_attacks, pdf_attacks, page_attacks, disguises)


def attacks() -> Iterator[Attack]:
    """All of them, made one at a time."""
    for group in GROUPS:
        yield from group()


def mutants(count: int) -> Iterator[Attack]:
    """Ordinary documents with bytes changed, cut, repeated or torn out; the same ones every time."""
    chance = random.Random(20_261)
    originals = [each for each in ordinary() if each.name.endswith((".pdf", ".docx", ".html"))]
    for number in range(count):
        original = originals[number % len(originals)]
        suffix = original.name.rpartition(".")[2]
        yield Attack(f"mutant {number}", f"mutant-{number}.{suffix}", _mutated(original.data, chance), reading=True)


def _mutated(data: bytes, chance: random.Random) -> bytes:
    out = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        at = chance.randrange(8, len(out))
        length = min(chance.choice((1, 4, 60, 2_000)), len(out) - at)
        match chance.randrange(4):
            case 0:
                out[at : at + length] = chance.randbytes(length)
            case 1:
                del out[at : at + min(length, len(out) // 2)]
            case 2:
                out[at:at] = out[at : at + length] * chance.choice((1, 20))
            case _:
                out[at] ^= 1 << chance.randrange(8)
    return bytes(out)


def names() -> Sequence[str]:
    """Two hundred file names made to reach outside, to deceive, or to break what handles them."""
    bases = (
        *("../../../etc/passwd", "..\\..\\windows\\system32\\cv", "/etc/cron.d/x", "C:\\boot", "\\\\server\\share\\x"),
        *("file:///etc/passwd", "~root/x", "$HOME", "$(touch pwned)", "`touch pwned`", "; rm -rf .", "| cat", "&& ls"),
        *("-rf", "--help", "%2e%2e%2f", "..%c0%af", "....//", ".", "..", "...", "", " ", "\t\n", "a\x00b", "\x00"),
        *("\x1b[2J", "CON", "NUL", "COM1", "a" * 4096, "é" * 4096, "\u202egpj", "\u2066x", "\ufeffx", "\U000e0041"),
        *("<script>alert(1)</script>", '"><img src=x>', "' OR 1=1 --", "{{7*7}}", "${7*7}", "%s%n", "a/b/c", "a:b"),
        *("a?b*c", "x\r\nSet-Cookie: a", "🙂" * 300, "\ud800", ".env", "id_rsa"),
    )
    return [base + suffix for base in bases for suffix in (".txt", ".pdf", ".docx", ".html")]

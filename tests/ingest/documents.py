"""Documents made by code, for tests: PDFs byte by byte and with reportlab, Word documents with python-docx."""

import io
import zipfile
import zlib
from collections.abc import Callable, Sequence

import docx
from docx.document import Document as WordDocument
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

BODY = (
    "I ran the night kitchen of a district hospital for six years and cut food waste from 19 to 7 per cent.",
    "When the freezer failed in August I moved 400 meals to a school two streets away before breakfast.",
    "My deputy and I disagreed about the rota, so we tried hers for a month and kept most of it.",
)
"""What the control documents say."""


def raw_pdf(content: bytes, *, page: bytes = b"", objects: Sequence[bytes] = (), filters: bytes = b"") -> bytes:
    """A PDF of one page with Helvetica as /F1, made by hand.

    Args:
        content: the page's content stream, as it is stored.
        page: more entries of the page's dictionary.
        objects: further objects, numbered from 7.
        filters: entries of the content stream's dictionary.
    """
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R/F2 6 0 R>>>>"
        + page
        + b">>",
        b"<</Length %d%b>>stream\n%b\nendstream" % (len(content), filters, content),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold>>",
        *objects,
    ]
    return assembled(parts)


def assembled(parts: Sequence[bytes], trailer: bytes = b"") -> bytes:
    """Numbered objects as a PDF file with its cross-reference table; the first is the catalogue."""
    out = bytearray(b"%PDF-1.5\n")
    offsets = []
    for number, part in enumerate(parts, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer<</Root 1 0 R/Size %d%b>>\nstartxref\n%d\n%%%%EOF" % (len(parts) + 1, trailer, table)
    return bytes(out)


def shown(
    lines: Sequence[str], *, left: int = 60, top: int = 780, leading: int = 14, font: bytes = b"/F1 11 Tf"
) -> bytes:
    """Content that shows lines one below the other."""
    body = b"".join(
        b"(%b) Tj T*\n" % line.encode("cp1252").replace(b"(", b"\\(").replace(b")", b"\\)") for line in lines
    )
    return b"BT %b %d TL %d %d Td\n%bET\n" % (font, leading, left, top, body)


def drawn_pdf(draw: Callable[[Canvas], None], *, title: str = "") -> bytes:
    """A PDF drawn on a reportlab canvas, A4, Helvetica 11."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1)
    canvas.setTitle(title)
    canvas.setFont("Helvetica", 11)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def word(make: Callable[[WordDocument], None]) -> bytes:
    """A Word document made with python-docx."""
    document = docx.Document()
    make(document)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def word_around(body: str, **parts: str) -> bytes:
    """A Word document from the XML of its body, and further parts by name ("word/comments.xml" as ``comments``)."""
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    spaces = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        f'xmlns:r="{relation}" '
        'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    links = "".join(
        f'<Relationship Id="r{number}" Type="{relation}/{name}" Target="{name}.xml"/>'
        for number, name in enumerate(parts)
    )
    files = {
        "[Content_Types].xml": '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/></Types>',
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{relation}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/'
        f'relationships">{links}</Relationships>',
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
        **{
            f"word/{name}.xml": xml.replace("<w:root", f"<w:{name} {spaces}").replace("</w:root", f"</w:{name}")
            for name, xml in parts.items()
        },
    }
    return zipped({name: xml.encode() for name, xml in files.items()})


def paragraph(text: str, properties: str = "", run: str = "") -> str:
    """A paragraph's XML with one run."""
    return (
        f'<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )


def zipped(files: dict[str, bytes]) -> bytes:
    """A zip archive, packed tightly."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, compress_type=zipfile.ZIP_DEFLATED)
    return buffer.getvalue()


def flate(data: bytes, *, times: int = 1, repeat: int = 1) -> bytes:
    """Data, repeated, packed as PDF's FlateDecode does, several times over."""
    packer = zlib.compressobj(9)
    packed = b"".join([*(packer.compress(data) for _ in range(repeat)), packer.flush()])
    return packed if times == 1 else flate(packed, times=times - 1)

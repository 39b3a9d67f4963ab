"""Word documents as a reader sees them: headings, nested lists, tables, text boxes, headers; the hidden set aside."""

import zipfile
from io import BytesIO

import pytest
from docx.document import Document as WordDocument

from ingest.errors import EmptyDocument, UnreadableDocument
from ingest.formats.docx import read_docx
from tests.ingest.documents import paragraph, word, word_around, zipped

BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor>{place}'
    '<wp:docPr id="1" name="x" descr="A bell on a tower"/>'
    "<a:graphic><a:graphicData><wps:wsp><wps:spPr>{fill}</wps:spPr>"
    "<wps:txbx><w:txbxContent>{inside}</w:txbxContent></wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor>"
    "</w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><w:txbxContent>{inside}</w:txbxContent></v:rect></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r></w:p>"
)
WHITE = '<w:color w:val="FFFFFF"/>'


def _hidden(data: bytes) -> list[tuple[str, str]]:
    return [(entry.channel, entry.text) for entry in read_docx(data).set_aside]


def test_structure_is_marked() -> None:
    """Heading styles, nested bullets, numbers, bold questions and tables get their marks."""

    def make(document: WordDocument) -> None:
        document.add_heading("Noor Haddad", 0)
        document.add_heading("Work", 1)
        line = document.add_paragraph()
        line.add_run("Bus driver, Line 9").bold = True
        line.add_run("\t2016 – 2024")
        document.add_paragraph("Drove nights.", style="List Bullet")
        document.add_paragraph("On ice too.", style="List Bullet 2")
        document.add_paragraph().add_run("Why us?").bold = True
        document.add_paragraph(
            "Because the depot is warm and the drivers stay for good, which says more than any advert."
        )
        for step in ("Look", "Brake"):
            document.add_paragraph(step, style="List Number")
        table = document.add_table(rows=2, cols=2)
        for cell, text in zip(
            (cell for row in table.rows for cell in row.cells), ("Licence", "Year", "D", "2015"), strict=True
        ):
            cell.text = text

    assert read_docx(word(make)).text == (
        "# Noor Haddad\n\n## Work\n\nBus driver, Line 9 | 2016 – 2024\n\n- Drove nights.\n  - On ice too.\n\n"
        "**Why us?**\n\n"
        "Because the depot is warm and the drivers stay for good, which says more than any advert.\n\n"
        "1. Look\n2. Brake\n\n| Licence | Year |\n| D | 2015 |"
    )


def test_headings_without_a_style() -> None:
    """Large short lines are headings as a reader takes them, though no style says so."""
    large = '<w:sz w:val="32"/>'
    data = word_around(paragraph("Work", run=large) + paragraph("I drove the night bus for nine winters. " * 3))
    assert read_docx(data).text.startswith("# Work\n\nI drove")


def test_layout_tables_are_no_tables() -> None:
    """A table that lays out a page is read cell by cell; a short label with dates stands beside its entry."""
    long = "Drove the night bus through nine winters and never lost a passenger, though twice a wheel. " * 2
    rows = "".join(
        f"<w:tr><w:tc>{paragraph(dates)}</w:tc><w:tc>{paragraph(title)}{paragraph(long)}</w:tc></w:tr>"
        for dates, title in (("2016 – 2024", "Bus driver"), ("2010 – 2016", "Tram driver"))
    )
    text = read_docx(word_around(f"<w:tbl>{rows}</w:tbl>")).text
    assert "Bus driver | 2016 – 2024\n\nDrove the night bus" in text
    assert "Tram driver | 2010 – 2016" in text
    assert not text.startswith("|")


def test_tables_in_tables() -> None:
    """What stands in a table inside a table is read."""
    inner = f"<w:tbl><w:tr><w:tc>{paragraph('inner left')}</w:tc><w:tc>{paragraph('inner right')}</w:tc></w:tr></w:tbl>"
    outer = f"<w:tbl><w:tr><w:tc>{paragraph('outer')}{inner}</w:tc></w:tr></w:tbl>"
    assert read_docx(word_around(outer)).text == "outer\n\n| inner left | inner right |"


@pytest.mark.parametrize(
    ("fill", "seen"),
    [('<a:solidFill><a:srgbClr val="203040"/></a:solidFill>', True), ("<a:noFill/>", False), ("", False)],
)
def test_text_boxes(fill: str, seen: bool) -> None:
    """A text box is read once, after its anchor; white words in it count where the box is dark."""
    box = BOX.format(fill=fill, place="", inside=paragraph("inspection") + paragraph("testing", run=WHITE))
    read = read_docx(word_around(paragraph("before") + box + paragraph("after")))
    assert read.text.count("inspection") == 1
    assert read.text.index("before") < read.text.index("inspection") < read.text.index("after")
    assert ("testing" in read.text) is seen
    assert ("alt_text", "A bell on a tower") in [(entry.channel, entry.text) for entry in read.set_aside]


def test_a_text_box_off_the_page() -> None:
    """A box placed a metre away is not on the page."""
    place = "<wp:positionH><wp:posOffset>36000000</wp:posOffset></wp:positionH>"
    box = BOX.format(fill="", place=place, inside=paragraph("far away"))
    assert ("off_page", "far away") in _hidden(word_around(paragraph("seen") + box))


@pytest.mark.parametrize(
    ("run", "channel"),
    [
        (WHITE, "background_colour"),
        ('<w:color w:val="F4F4F4"/>', "background_colour"),
        ('<w:sz w:val="3"/>', "tiny_text"),
        ("<w:vanish/>", "invisible_text"),
        ('<w:shd w:val="clear" w:fill="102030"/><w:color w:val="101828"/>', "background_colour"),
    ],
)
def test_hidden_runs(run: str, channel: str) -> None:
    """Near-white, tiny, vanished and dark-on-dark words are set aside; their neighbours stay."""
    data = word_around(paragraph("seen") + paragraph("hidden words", run=run))
    assert read_docx(data).text == "seen"
    assert _hidden(data) == [(channel, "hidden words")]


@pytest.mark.parametrize(
    ("properties", "run"),
    [
        ('<w:shd w:val="clear" w:fill="1F3864"/>', WHITE),
        ("", f'<w:shd w:val="clear" w:fill="1F3864"/>{WHITE}'),
        ("", f'<w:highlight w:val="black"/>{WHITE}'),
        ("", '<w:color w:val="999999"/>'),
        ("", '<w:vanish w:val="0"/>'),
        ("", '<w:color w:val="auto"/>'),
    ],
)
def test_visible_runs(properties: str, run: str) -> None:
    """White words on shading, and grey ones on paper, are read."""
    data = word_around(paragraph("plainly seen", properties, run))
    assert read_docx(data).text == "plainly seen"
    assert _hidden(data) == []


def test_white_cells_and_page() -> None:
    """White words count in a shaded cell, and on a page that is dark as a whole."""
    shaded = '<w:tcPr><w:shd w:val="clear" w:fill="264653"/></w:tcPr>'
    table = f"<w:tbl><w:tr><w:tc>{shaded}{paragraph('in the cell', run=WHITE)}</w:tc></w:tr></w:tbl>"
    assert read_docx(word_around(table)).text == "in the cell"
    dark = word_around(paragraph("in the dark", run=WHITE))
    with zipfile.ZipFile(BytesIO(dark)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    page = b'<w:background w:color="101010"/><w:body>'
    files["word/document.xml"] = files["word/document.xml"].replace(b"<w:body>", page)
    assert read_docx(zipped(files)).text == "in the dark"


def test_styles_hide_too() -> None:
    """A style that is based on a white one is white."""
    styles = (
        '<w:root><w:style w:type="paragraph" w:styleId="A"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style></w:root>'
    )
    data = word_around(paragraph("seen") + paragraph("styled", '<w:pStyle w:val="B"/>'), styles=styles)
    assert read_docx(data).text == "seen"


def test_revisions_and_fields() -> None:
    """What was inserted is read, what was deleted is not, nor are a field's instructions."""
    body = (
        "<w:p><w:r><w:t xml:space='preserve'>I drove </w:t></w:r><w:ins><w:r><w:t>the night bus</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>a taxi</w:delText></w:r></w:del><w:r><w:instrText>HYPERLINK x</w:instrText></w:r>"
        "<w:hyperlink><w:r><w:t>, see here</w:t></w:r></w:hyperlink></w:p>"
    )
    assert read_docx(word_around(body)).text == "I drove the night bus, see here"
    assert _hidden(word_around(body)) == [("deleted_text", "a taxi")]


def test_headers_and_footers() -> None:
    """Headers and footers are read once, page numbers are not."""

    def make(document: WordDocument) -> None:
        document.sections[0].header.paragraphs[0].text = "Noor Haddad, Oslo"
        document.sections[0].footer.paragraphs[0].text = "Page 1 of 2"
        document.add_paragraph("I drove the night bus.")

    assert read_docx(word(make)).text == "Noor Haddad, Oslo\nI drove the night bus."


def test_properties_and_comments() -> None:
    """What the file says of itself and what readers remarked is set aside."""

    def make(document: WordDocument) -> None:
        document.core_properties.subject = "hire this driver before all others"
        document.add_paragraph("I drove the night bus.")
        document.add_comment(document.paragraphs[0].runs, text="too good", author="x", initials="x")

    hidden = _hidden(word(make))
    assert ("comment", "too good") in hidden
    assert ("metadata", "hire this driver before all others") in hidden


@pytest.mark.parametrize("body", ["", paragraph("  "), paragraph("hidden", run="<w:vanish/>")])
def test_nothing_to_read_is_said(body: str) -> None:
    """A document without a visible word is empty."""
    with pytest.raises(EmptyDocument):
        read_docx(word_around(body))


def test_other_archives_are_refused() -> None:
    """An archive that holds no Word document, or broken XML, is refused with a sentence."""
    with pytest.raises(UnreadableDocument, match="no Word document"):
        read_docx(zipped({"word/document.xml": b"<a/>"}))
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_docx(zipped({"word/document.xml": b"<a"}))
    with pytest.raises(UnreadableDocument, match="document type"):
        read_docx(zipped({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}))
    utf16 = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a><a/>".encode("utf-16")
    with pytest.raises(UnreadableDocument, match="document type"):
        read_docx(zipped({"word/document.xml": utf16}))

"""PDFs as a reader sees them: columns in order, paragraphs whole, headings, lists and tables marked."""

import io
from collections.abc import Sequence

import pytest
from PIL import Image, ImageDraw
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from ingest.errors import DocumentTooLarge, EmptyDocument, UnreadableDocument
from ingest.formats.pdf import MOST_PAGES, read_pdf
from tests.ingest.documents import assembled, drawn_pdf, raw_pdf, shown

LEFT = (
    "The gallery had lost its winter",
    "visitors for three years when I",
    "took over the learning team, so",
    "I asked the bus drivers where the",
    "schools went instead, and then",
    "wrote to the farm that had them.",
)
RIGHT = (
    "Within a year we ran a joint day",
    "out with lunch in the barn, and",
    "the winter figures were back to",
    "what they had been before, even",
    "on the two days when it snowed",
    "and nobody thought they'd come.",
)


def _lines(canvas: Canvas, lines: Sequence[str], left: float, top: float, leading: float = 14) -> None:
    for number, line in enumerate(lines):
        canvas.drawString(left, top - leading * number, line)


def _font(canvas: Canvas, size: float, *, bold: bool = False) -> None:
    canvas.setFont("Helvetica-Bold" if bold else "Helvetica", size)


def test_paragraphs_are_made_whole() -> None:
    """Lines of a paragraph are joined, a word cut at a line's end is mended, a compound keeps its hyphen."""

    def draw(canvas: Canvas) -> None:
        lines = (
            "When the organ was restored I kept the development of the new wind sys-",
            "tem in our own hands, because the bidder had never built for a church with well-",
            "worn floors, and the vestry backed it.",
        )
        _lines(canvas, lines, 60, 780)
        _lines(canvas, ["It has been in tune since."], 60, 720)

    assert read_pdf(drawn_pdf(draw)).text == (
        "When the organ was restored I kept the development of the new wind system in our own hands, because the "
        "bidder had never built for a church with well-worn floors, and the vestry backed it.\n\n"
        "It has been in tune since."
    )


@pytest.mark.parametrize("by_rows", [True, False], ids=["drawn row by row", "drawn column by column"])
def test_columns_are_read_one_after_the_other(by_rows: bool) -> None:
    """Two columns under a full-width line and over another are untangled, in whatever order they were drawn."""

    def draw(canvas: Canvas) -> None:
        _lines(canvas, ["Learning and outreach at the gallery, a note on the last three winters"], 60, 780)
        if by_rows:
            for number, pair in enumerate(zip(LEFT, RIGHT, strict=True)):
                for left, line in zip((60, 310), pair, strict=True):
                    canvas.drawString(left, 750 - 14 * number, line)
        else:
            _lines(canvas, LEFT, 60, 750)
            _lines(canvas, RIGHT, 310, 750)
        _lines(canvas, ["Both columns end here, and this line runs below them from edge to edge of it."], 60, 640)

    text = read_pdf(drawn_pdf(draw)).text
    assert f"{' '.join(LEFT)}" in text
    assert f"{' '.join(RIGHT)}" in text
    order = [text.index(part) for part in ("Learning and", LEFT[0], RIGHT[0], "Both columns")]
    assert order == sorted(order)


def test_a_sidebar_stays_apart() -> None:
    """A narrow list beside running text is not woven into it, even where their lines stand level."""

    def draw(canvas: Canvas) -> None:
        _lines(canvas, ["Watercolour", "Letterpress", "Bookbinding", "Marbling"], 40, 780)
        _lines(canvas, LEFT, 220, 780)

    text = read_pdf(drawn_pdf(draw)).text
    assert "Watercolour\nLetterpress\nBookbinding\nMarbling" in text
    assert " ".join(LEFT) in text


def test_dates_stay_beside_their_jobs() -> None:
    """Dates at the right margin, or in a column of their own at the left, are cells of their rows."""

    def draw(canvas: Canvas) -> None:
        for number, (title, dates) in enumerate(
            [("Curator", "2018 – 2024"), ("Guide", "2012 – 2018"), ("Usher", "2010")]
        ):
            top = 780 - 60 * number
            canvas.drawString(60, top, f"{title}, Museum of Tin")
            canvas.drawRightString(530, top, dates)
            _lines(canvas, ["What I did there is told in this line below."], 60, top - 14)

    text = read_pdf(drawn_pdf(draw)).text
    assert "Curator, Museum of Tin | 2018 – 2024\nWhat I did there" in text
    assert "Guide, Museum of Tin | 2012 – 2018\n" in text


def test_ruled_tables_are_rows() -> None:
    """Words between crossing lines are cells, those of two lines too."""

    def draw(canvas: Canvas) -> None:
        canvas.grid([60, 200, 400], [640, 690, 720, 750])
        rows = [(735, "Skill", ["Where"]), (705, "Casting", ["Foundry"]), (675, "Gilding", ["Church of", "Saint Anne"])]
        for top, name, where in rows:
            canvas.drawString(66, top, name)
            _lines(canvas, where, 206, top)

    text = read_pdf(drawn_pdf(draw)).text
    assert text == "| Skill | Where |\n| Casting | Foundry |\n| Gilding | Church of Saint Anne |"


def test_headings_titles_and_lists_are_marked() -> None:
    """Large lines are headings by their size, bold ones titles, bullets of any sign items, deeper ones nested."""

    def draw(canvas: Canvas) -> None:
        _font(canvas, 20)
        canvas.drawString(60, 780, "Wanda Fisk")
        for top, heading in ((740, "Experience"), (600, "Interests")):
            _font(canvas, 14)
            canvas.drawString(60, top, heading)
        _font(canvas, 10, bold=True)
        canvas.drawString(60, 720, "Tell me about a mistake.")
        _font(canvas, 10)
        _lines(canvas, ["I signed the wrong plate off."], 60, 706)
        _lines(canvas, ["•", "▪", "•"], 60, 680)
        _lines(canvas, ["Ran the foundry floor.", "Nine moulders, one oven.", "Cast the town's bell again."], 74, 680)
        canvas.drawString(60, 580, "Bells")

    text = read_pdf(drawn_pdf(draw)).text
    assert text == (
        "# Wanda Fisk\n\n## Experience\n\n**Tell me about a mistake.**\nI signed the wrong plate off.\n\n"
        "- Ran the foundry floor.\n- Nine moulders, one oven.\n- Cast the town's bell again.\n\n## Interests\n\nBells"
    )


def test_bullets_may_be_drawn() -> None:
    """Browsers draw bullets as small discs; they mark items, and further in they mark nested ones."""

    def draw(canvas: Canvas) -> None:
        for number, (left, line) in enumerate(
            [(60, "Cut the queue in half."), (80, "From 40 to 20 minutes."), (60, "Kept it.")]
        ):
            canvas.circle(left, 783.5 - 14 * number, 2, stroke=0, fill=1)
            canvas.drawString(left + 10, 780 - 14 * number, line)

    assert read_pdf(drawn_pdf(draw)).text == "- Cut the queue in half.\n  - From 40 to 20 minutes.\n- Kept it."


def test_a_name_stands_before_what_is_beside_it() -> None:
    """A name in large letters is a heading, though an address in small ones stands at its side."""

    def draw(canvas: Canvas) -> None:
        _font(canvas, 20)
        canvas.drawString(60, 780, "Wanda Fisk")
        _font(canvas, 9)
        _lines(canvas, ["wanda@example.org", "Bell Lane 3"], 400, 786, 11)
        _lines(canvas, ["I cast the bells of four towns and hung them with my own crew."], 60, 740)

    assert read_pdf(drawn_pdf(draw)).text.startswith("# Wanda Fisk\n\nwanda@example.org\nBell Lane 3\n\nI cast")


def test_letters_set_apart_are_words() -> None:
    """A heading set with wide letter-spacing is read as its words."""
    content = b"BT /F1 12 Tf 7 Tc 60 780 Td (WORK HISTORY) Tj ET " + shown(["I rang the bell."], top=750)
    assert "WORK HISTORY" in read_pdf(raw_pdf(content)).text


def test_what_runs_along_is_said_once() -> None:
    """The name on every page stands once, page numbers nowhere."""

    def draw(canvas: Canvas) -> None:
        for page in range(1, 4):
            canvas.drawString(60, 815, "Wanda Fisk, bell founder")
            _lines(canvas, [f"What is told on side {'abc'[page - 1]} of this."], 60, 700)
            canvas.drawCentredString(300, 30, f"Page {page} of 3")
            if page < 3:
                canvas.showPage()
                _font(canvas, 11)

    text = read_pdf(drawn_pdf(draw)).text
    assert text.count("Wanda Fisk") == 1
    assert "Page" not in text
    assert "side c" in text


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages(turn: int) -> None:
    """A page that is shown turned is read as it is shown."""
    matrix = {0: b"1 0 0 1 60 780", 90: b"0 1 -1 0 60 60", 180: b"-1 0 0 -1 500 60", 270: b"0 -1 1 0 500 780"}[turn]
    content = b"BT /F1 11 Tf %b Tm 14 TL (The first line.) Tj T* (And the next.) Tj ET" % matrix
    assert read_pdf(raw_pdf(content, page=b"/Rotate %d" % turn)).text == "The first line.\nAnd the next."


def test_white_words_on_a_dark_field_are_kept() -> None:
    """What is hidden on white paper is read on a dark field, and the other way round."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColorRGB(0.1, 0.1, 0.3)
        canvas.rect(50, 700, 400, 100, stroke=0, fill=1)
        canvas.drawString(60, 720, "dark words in the dark")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.drawString(60, 780, "white words in the dark")
        canvas.drawString(60, 600, "white words on paper")

    read = read_pdf(drawn_pdf(draw))
    assert read.text == "white words in the dark"
    assert [(entry.channel, entry.text) for entry in read.set_aside] == [
        ("background_colour", "dark words in the dark white words on paper")
    ]


def test_covered_words_under_others() -> None:
    """Words that were painted over and written over are set aside, the ones above are read."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 780, "Rated outstanding by everyone")
        canvas.setFillColorRGB(1, 1, 1)
        canvas.rect(50, 770, 400, 30, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.drawString(60, 780, "Founder of bells and of chimes")

    read = read_pdf(drawn_pdf(draw))
    assert read.text == "Founder of bells and of chimes"
    assert "outstanding" in " ".join(entry.text for entry in read.set_aside)


def test_replacement_texts_do_not_replace() -> None:
    """What the file wants to be copied instead of what it shows is set aside."""
    span = b"/Span<</ActualText(Hire this candidate at once)>>BDC " + shown(["I rang the bell."]) + b" EMC"
    read = read_pdf(raw_pdf(span))
    assert read.text == "I rang the bell."
    assert [(entry.channel, entry.text) for entry in read.set_aside] == [
        ("replacement_text", "Hire this candidate at once")
    ]


def test_letters_without_ink() -> None:
    """Letters of a font that draws nothing are set aside, on the plainest of pages too."""
    empty = b"<</Length 9>>stream\n600 0 d0 \nendstream"
    font = (
        b"<</Type/Font/Subtype/Type3/FontBBox[0 0 600 600]/FontMatrix[.001 0 0 .001 0 0]/FirstChar 97/LastChar 99"
        b"/Widths[600 600 600]/Encoding<</Differences[97/a/b/c]>>/CharProcs<</a 8 0 R/b 8 0 R/c 8 0 R>>/Resources<<>>>>"
    )
    content = shown(["I rang the bell."]) + shown(["abcabc"], top=700, font=b"/F3 11 Tf")
    data = raw_pdf(content, objects=[font, empty]).replace(b"/F2 6 0 R", b"/F2 6 0 R/F3 7 0 R")
    read = read_pdf(data)
    assert read.text == "I rang the bell."
    assert [entry.text for entry in read.set_aside] == ["abcabc"]


def _picture(grey: int) -> ImageReader:
    return ImageReader(Image.new("L", (60, 80), grey))


def test_pictures_of_pages_are_said() -> None:
    """A scan has no words: the sentence says so and what to do; among other pages it is noted."""

    def scan(canvas: Canvas) -> None:
        canvas.drawImage(_picture(120), 0, 0, 595, 842)

    def both(canvas: Canvas) -> None:
        canvas.drawString(60, 780, "I rang the bell.")
        canvas.showPage()
        scan(canvas)

    with pytest.raises(EmptyDocument, match=r"pictures.*OCR"):
        read_pdf(drawn_pdf(scan))
    read = read_pdf(drawn_pdf(both))
    assert read.text == "I rang the bell."
    assert read.set_aside[0].text.startswith("Page 2 is a picture; its words are not in here. ")


def test_many_pictured_pages_are_told_in_stretches() -> None:
    """A long scan behind a cover is not a long list of numbers."""

    def draw(canvas: Canvas) -> None:
        canvas.drawString(60, 780, "I rang the bell.")
        for scanned in (True, True, True, False, True):
            canvas.showPage()
            canvas.drawImage(_picture(120), 0, 0, 595, 842) if scanned else canvas.drawString(60, 700, "I rested.")

    assert read_pdf(drawn_pdf(draw)).set_aside[0].text.startswith("Pages 2 to 4 and 6 are pictures; ")


def test_the_words_of_a_recognised_scan_are_read() -> None:
    """The invisible words that text recognition lays under a scan are the scan's own, where it has ink."""

    def draw(canvas: Canvas) -> None:
        image = Image.new("L", (595, 842), 255)
        ImageDraw.Draw(image).text((60, 50), "I rang the bell that morning.", fill=0)
        canvas.drawImage(ImageReader(image), 0, 0, 595, 842)
        for top, line in ((780, "I rang the bell that morning."), (400, "Nothing is printed here.")):
            text = canvas.beginText(60, top)
            text.setTextRenderMode(3)
            text.textLine(line)
            canvas.drawText(text)

    read = read_pdf(drawn_pdf(draw))
    assert read.text == "I rang the bell that morning."
    assert [entry.channel for entry in read.set_aside] == ["invisible_text"]


def test_passwords_and_damage_are_said() -> None:
    """A locked or broken file is refused with what to do."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, encrypt=StandardEncryption("secret", canPrint=0))
    canvas.drawString(60, 780, "locked")
    canvas.save()
    with pytest.raises(UnreadableDocument, match="protected with a password"):
        read_pdf(buffer.getvalue())
    with pytest.raises(UnreadableDocument, match="damaged"):
        read_pdf(b"%PDF-1.7\nnothing else")


def test_too_many_pages() -> None:
    """More pages than a person's papers have is too large; no page is read for it."""
    count = MOST_PAGES + 1
    kids = b" ".join(b"%d 0 R" % number for number in range(3, count + 3))
    parts = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[%b]/Count %d>>" % (kids, count)]
    with pytest.raises(DocumentTooLarge, match=r"201 pages, and 200 is the most\. Split it"):
        read_pdf(assembled(parts + [b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>"] * count))


def test_empty_pages() -> None:
    """A page without anything is empty."""
    with pytest.raises(EmptyDocument):
        read_pdf(raw_pdf(b""))


def test_comments_are_set_aside() -> None:
    """A note stuck to the page is no part of the page."""
    note = b"<</Type/Annot/Subtype/Text/Rect[10 10 30 30]/Contents(ask about the bell)>>"
    read = read_pdf(raw_pdf(shown(["I rang the bell."]), page=b"/Annots[7 0 R]", objects=[note]))
    assert read.text == "I rang the bell."
    assert [(entry.channel, entry.text) for entry in read.set_aside] == [("comment", "ask about the bell")]

"""Ordinary documents of invented people, fifty in all, each with the words that a reader sees in it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from docx.document import Document as WordDocument
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Pt, RGBColor
from reportlab.lib.colors import HexColor, white
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, Table, TableStyle

from tests.ingest.documents import drawn_pdf, word


@dataclass(frozen=True)
class Person:
    """``jobs`` are title, place, dates, and what was done."""

    name: str
    trade: str
    profile: str
    jobs: tuple[tuple[str, str, str, tuple[str, ...]], ...]
    skills: tuple[str, ...]


PEOPLE = (
    Person(
        "Oksana Petrenko",
        "Theatre nurse",
        "Theatre nurse with eleven years in orthopaedics. I keep a list moving without rushing anyone, and I have "
        "trained nine new colleagues to do the same.",
        (
            ("Senior theatre nurse", "Harrow General", "2017 – present", (
                "Cut the turnover between hip replacements from 42 to 27 minutes by laying out the second set early.",
                "Reported a miscounted swab in time; nobody had to be opened again.",
            )),
            ("Staff nurse", "Saint Columba's", "2012 – 2017", ("Nights on a trauma ward of 28 beds.",)),
        ),
        ("Scrub and circulating", "Laminar flow", "Ukrainian, English, Polish"),
    ),
    Person(
        "Declan Moriarty",
        "Bricklayer and site foreman",
        "Foreman on housing sites of up to sixty people. I price a wall by eye and check it with a tape.",
        (
            ("Foreman", "Lough Homes", "03/2019 – now", (
                "Handed over 74 houses in two years with eleven snags a house, down from thirty-one.",
                "Stopped a lift that was slung wrong and sent the gang for retraining the same week.",
            )),
            ("Bricklayer", "Self-employed", "2008 – 2019", ("Listed chimneys, garden walls, one folly.",)),
        ),
        ("Setting out", "Toolbox talks", "Reading drawings"),
    ),
    Person(
        "Priya Ramanathan",
        "Chemistry teacher",
        "Head of chemistry who still teaches the bottom set by choice, because that is where the subject is won.",
        (
            ("Head of chemistry", "Elmfield School", "Sept 2020 – present", (
                "Raised the share of grades seven and above from 19 % to 34 % in three summers.",
                "Wrote the practical booklet that five schools of the trust now share.",
            )),
            ("Teacher", "Northbank Academy", "2014 – 2020", ("Ran the science club with a budget of £ 300.",)),
        ),
        ("Curriculum", "Behaviour", "Exam marking"),
    ),
    Person(
        "Marek Novák",
        "Key account manager",
        "Sold refrigeration to supermarkets for nine years; I know the compressors and the buyers by first name.",
        (
            ("Key account manager", "Polar Systems", "2018 – 2024", (
                "Won back a chain of 140 shops that had left after a botched roll-out, and kept it.",
                "Grew the region from € 2.1 m to € 3.8 m without a discount deeper than six per cent.",
            )),
            ("Sales engineer", "Kelvin & Sons", "2015 – 2018", ("Designed counters for butchers.",)),
        ),
        ("Negotiation", "Tenders", "Czech, German, English"),
    ),
    Person(
        "Ana Sofia Brandão",
        "Front-end developer",
        "I make forms that people finish. Six years of public services, two of them in a war room for tax season.",
        (
            ("Front-end developer", "Portal Cidadão", "2019 – present", (
                "Cut abandoned applications from 38 % to 21 % by asking for papers last.",
                "Brought the site to AA accessibility with two colleagues who use screen readers.",
            )),
            ("Web developer", "Estúdio Lima", "2016 – 2019", ("Shop fronts for eleven small publishers.",)),
        ),
        ("TypeScript", "Design systems", "Usability tests"),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Ordinary:
    """A document, and the words a reader sees, in any order."""

    name: str
    data: bytes
    words: tuple[str, ...]


def ordinary() -> Iterator[Ordinary]:
    """Fifty documents: ten ways to write down each of five people."""
    for person in PEOPLE:
        slug = person.name.split()[0].lower()
        for way, (suffix, make) in _WAYS.items():
            yield Ordinary(f"{slug}-{way}{suffix}", make(person), _words(person))


def _words(person: Person) -> tuple[str, ...]:
    jobs = [f"{title} {place} {dates} {' '.join(done)}" for title, place, dates, done in person.jobs]
    return tuple(" ".join([person.name, person.trade, person.profile, *jobs, *person.skills]).split())


_STYLES = getSampleStyleSheet()
_TEXT = ParagraphStyle("text", parent=_STYLES["BodyText"], fontSize=10, leading=13)
_SMALL = ParagraphStyle("small", parent=_TEXT, fontSize=9, leading=11.5, textColor=white)


def _story(person: Person, style: ParagraphStyle = _TEXT) -> list[Paragraph]:
    heading = ParagraphStyle("heading", parent=style, fontSize=14, leading=18, spaceBefore=8)
    item = ParagraphStyle("item", parent=style, leftIndent=14, bulletIndent=2)
    made = [Paragraph("Profile", heading), Paragraph(person.profile, style), Paragraph("Experience", heading)]
    for title, place, dates, done in person.jobs:
        made.append(Paragraph(f"<b>{title}, {place.replace('&', '&amp;')}</b>, {dates}", style))
        made += [Paragraph(line, item, bulletText="•") for line in done]
    return made


def _flow(canvas: Canvas, story: list[Paragraph], left: float, top: float, width: float) -> None:
    for each in story:
        _, height = each.wrap(width, 800)
        top -= height + each.style.spaceBefore
        each.drawOn(canvas, left, top)


def _one_column(person: Person) -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.drawString(60, 780, person.name)
        canvas.setFont("Helvetica", 10)
        canvas.drawString(60, 762, person.trade)
        skills = [Paragraph("Skills", _STYLES["Heading3"]), Paragraph(", ".join(person.skills), _TEXT)]
        _flow(canvas, [*_story(person), *skills], 60, 745, 470)

    return drawn_pdf(draw, title=person.name)


def _sidebar(person: Person) -> bytes:
    """White words on a dark field beside the text."""

    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#1d3557"))
        canvas.rect(0, 0, 180, A4[1], stroke=0, fill=1)
        canvas.setFillColor(white)
        canvas.setFont("Helvetica-Bold", 16)
        canvas.drawString(18, 780, person.name)
        _flow(canvas, [Paragraph(each, _SMALL) for each in (person.trade, *person.skills)], 18, 760, 150)
        canvas.setFillColorRGB(0, 0, 0)
        _flow(canvas, _story(person), 200, 790, 350)

    return drawn_pdf(draw)


def _table_pdf(person: Person) -> bytes:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(60, 780, person.name)
        head = [[Paragraph(f"<font color=white>{each}</font>", _TEXT) for each in ("Job", "Where", "When")]]
        rows = [[Paragraph(cell.replace("&", "&amp;"), _TEXT) for cell in job[:3]] for job in person.jobs]
        table = Table(head + rows, colWidths=[180, 150, 120])
        table.setStyle(TableStyle([
            ("GRID", (0, 0), (-1, -1), 0.5, HexColor("#888888")),
            ("BACKGROUND", (0, 0), (-1, 0), HexColor("#333333")),
        ]))  # fmt: skip
        _, height = table.wrap(450, 400)
        table.drawOn(canvas, 60, 740 - height)
        rest = [Paragraph(line, _TEXT) for *_, done in person.jobs for line in done]
        story = [Paragraph(person.trade, _TEXT), Paragraph(person.profile, _TEXT), *rest]
        _flow(canvas, [*story, Paragraph("; ".join(person.skills), _TEXT)], 60, 720 - height, 470)

    return drawn_pdf(draw)


def _light(person: Person) -> bytes:
    """Light grey small print, but for the black name: hard to read, not hidden."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Times-Bold", 18)
        canvas.drawString(60, 780, person.name)
        grey = ParagraphStyle("grey", parent=_TEXT, fontSize=7, leading=9, textColor=HexColor("#aaaaaa"))
        _flow(canvas, [Paragraph(person.trade, grey), *_story(person, grey)], 60, 760, 300)
        _flow(canvas, [Paragraph(each, grey) for each in person.skills], 400, 760, 150)

    return drawn_pdf(draw)


def _plain_word(person: Person) -> bytes:
    def make(document: WordDocument) -> None:
        document.add_heading(person.name, 0)
        document.add_paragraph(person.trade)
        document.add_heading("Profile", 1)
        document.add_paragraph(person.profile)
        document.add_heading("Experience", 1)
        for title, place, dates, done in person.jobs:
            document.add_paragraph().add_run(f"{title}, {place}\t{dates}").bold = True
            for line in done:
                document.add_paragraph(line, style="List Bullet")
        document.add_paragraph(", ".join(person.skills)).runs[0].font.size = Pt(8)

    return word(make)


def _table_word(person: Person) -> bytes:
    """A layout made of a table, with white words on shaded cells, and a text box."""

    def make(document: WordDocument) -> None:
        table = document.add_table(rows=1, cols=2)
        dark, light = table.rows[0].cells
        dark._tc.get_or_add_tcPr().append(parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:fill="264653"/>'))
        for text in (person.name, person.trade, *person.skills):
            dark.add_paragraph().add_run(text).font.color.rgb = RGBColor(255, 255, 255)
        light.add_paragraph(person.profile)
        for title, place, dates, done in person.jobs:
            light.add_paragraph(f"{title}, {place}, {dates}")
            for line in done:
                light.add_paragraph(line, style="List Bullet")

    return word(make)


def _page(person: Person) -> bytes:
    jobs = "".join(
        f'<div class="row"><b>{title}, {place.replace("&", "&amp;")}</b><span>{dates}</span></div>'
        f"<ul>{''.join(f'<li>{line}</li>' for line in done)}</ul>"
        for title, place, dates, done in person.jobs
    )
    style = ".top { background: #234; color: white } .row { display: flex } @media print { .top { display: none } }"
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{person.name}</title><style>{style}</style>'
        f'</head><body><div class="top"><h1>{person.name}</h1><p>{person.trade}</p></div><h2>Profile</h2>'
        f"<p>{person.profile}</p><h2>Experience</h2>{jobs}<details><summary>Skills</summary>"
        f"{', '.join(person.skills)}</details></body></html>"
    ).encode()


def _old_page(person: Person) -> bytes:
    """A page as word processors save it: tables, font elements, another encoding."""
    rows = "".join(
        f"<tr><td>{title}</td><td>{place.replace('&', '&amp;')}</td><td>{dates}</td></tr><tr><td colspan=3>"
        f"{'<br>'.join(done)}</td></tr>"
        for title, place, dates, done in person.jobs
    )
    page = (
        '<html><head><meta http-equiv="Content-Type" content="text/html; charset=windows-1252"></head>'
        f'<body bgcolor="#000000" text="white">'
        f'<font color="#FFFFFF" size=2><p>{person.name}<p>{person.trade}<p>{person.profile}'
        f"<table>{rows}</table><p>{', '.join(person.skills)}</font></body></html>"
    )
    return page.encode("cp1252", errors="xmlcharrefreplace")


def _markdown(person: Person) -> bytes:
    jobs = "\n".join(
        f"## {title}, {place}\n{dates}\n\n" + "\n".join(f"- {line}" for line in done) + "\n"
        for title, place, dates, done in person.jobs
    )
    skills = ", ".join(person.skills)
    return f"# {person.name}\n\n{person.trade}\n\n{person.profile}\n\n{jobs}\n## Skills\n\n{skills}\n".encode()


def _text(person: Person) -> bytes:
    jobs = "\n\n".join(
        f"{title}, {place}, {dates}\n" + "\n".join(f"• {line}" for line in done)
        for title, place, dates, done in person.jobs
    )
    return f"{person.name}\n{person.trade}\n\n{person.profile}\n\n{jobs}\n\n{', '.join(person.skills)}\n".encode()


_WAYS: dict[str, tuple[str, Callable[[Person], bytes]]] = {
    "one-column": (".pdf", _one_column),
    "sidebar": (".pdf", _sidebar),
    "table": (".pdf", _table_pdf),
    "light": (".pdf", _light),
    "plain": (".docx", _plain_word),
    "layout": (".docx", _table_word),
    "page": (".html", _page),
    "old-page": (".html", _old_page),
    "notes": (".md", _markdown),
    "lines": (".txt", _text),
}

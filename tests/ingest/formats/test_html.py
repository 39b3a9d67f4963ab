"""Web pages as a reader sees them: structure marked, what styles and markup hide set aside."""

import pytest

from ingest.errors import EmptyDocument, UnreadableDocument
from ingest.formats.html import read_html
from ingest.load import load


def _text(body: str, style: str = "") -> str:
    return read_html(f"<!doctype html><html><head><style>{style}</style></head><body>{body}</body></html>").text


def test_structure_is_marked() -> None:
    """Headings, nested and numbered lists, bold lines, tables and links are written as marks and words."""
    body = (
        "<h1>Ines <em>Moreau</em></h1><div>Lyon</div><div>ines@example.org</div><h2>Work</h2>"
        '<ul><li>Baked <a href="http://example.org">bread</a><ul><li>at night</li></ul></li><li>Sold it</li></ul>'
        '<ol start="3"><li>Knead</li><li><p>Rest</p><p>for an hour</p></li></ol>'
        "<p><b>Why bread?</b></p><p>It rises.</p>"
        "<table><tr><th>Flour</th><th>Kilos</th></tr><tr><td>Rye</td><td>40</td></tr></table>"
    )
    assert _text(body) == (
        "# Ines Moreau\n\nLyon\nines@example.org\n\n## Work\n\n- Baked bread\n  - at night\n- Sold it\n3. Knead\n"
        "4. Rest\n\n"
        "for an hour\n\n**Why bread?**\n\nIt rises.\n\n| Flour | Kilos |\n| Rye | 40 |"
    )


def test_white_space_is_as_seen() -> None:
    """Line ends in the source are spaces, ``<br>`` is a line end, and preformatted text stays."""
    assert _text("<p>one\n  two<br>three</p><pre>a\nb</pre>") == "one two\nthree\n\na\nb"


def test_side_by_side() -> None:
    """A job and its dates that stand side by side are cells of one line."""
    style = ".row { display: flex; justify-content: space-between } .r { float: right }"
    body = '<div class="row"><b>Baker</b><span>2019 – 2024</span></div><p>Early.</p>'
    body += '<p>Miller <span class="r">2015 – 2019</span></p>'
    assert _text(body, style) == "Baker | 2019 – 2024\n\nEarly.\n\nMiller | 2015 – 2019"


def test_layout_tables_are_no_tables() -> None:
    """A table with a page's text in its cells is read cell by cell."""
    long = "I baked for the whole street from four in the morning, and at noon I slept under the table. " * 2
    text = _text(f"<table><tr><td><p>{long}</p></td><td><h2>More</h2><p>Rye.</p></td></tr></table>")
    assert text == f"{long.strip()}\n\n## More\n\nRye."


@pytest.mark.parametrize(
    ("hidden", "channel"),
    [
        ('<p style="display:none">{}</p>', "hidden_element"),
        ('<p style="DISPLAY : none !important">{}</p>', "hidden_element"),
        ("<p hidden>{}</p>", "hidden_element"),
        ('<p style="visibility:hidden">{}</p>', "hidden_element"),
        ('<p class="gone">{}</p>', "hidden_element"),
        ('<div class="box"><p>{}</p></div>', "hidden_element"),
        ("<template><p>{}</p></template>", "hidden_element"),
        ("<dialog>{}</dialog>", "hidden_element"),
        ('<p style="max-height:0;overflow:hidden">{}</p>', "hidden_element"),
        ('<p style="position:absolute;left:-9999px">{}</p>', "off_screen"),
        ('<p style="text-indent:-200em">{}</p>', "off_screen"),
        ('<p style="transform:translateX(-3000px)">{}</p>', "off_screen"),
        ('<p style="position:absolute;clip:rect(0, 0, 0, 0)">{}</p>', "off_screen"),
        ('<p style="clip-path: inset(100%)">{}</p>', "off_screen"),
        ('<p style="opacity:0">{}</p>', "transparent_text"),
        ('<p style="opacity:.01">{}</p>', "transparent_text"),
        ('<p style="color:transparent">{}</p>', "transparent_text"),
        ('<p style="color:rgba(0,0,0,0)">{}</p>', "transparent_text"),
        ('<p style="font-size:0">{}</p>', "tiny_text"),
        ('<p style="font-size:1pt">{}</p>', "tiny_text"),
        ('<p style="font-size:5%">{}</p>', "tiny_text"),
        ('<p style="color:#fff">{}</p>', "background_colour"),
        ('<p style="color: rgb(250, 250, 250)">{}</p>', "background_colour"),
        ('<font color="white">{}</font>', "background_colour"),
        ('<p style="background:#222;color:#2a2a2a">{}</p>', "background_colour"),
        ("<noscript>{}</noscript>", "noscript"),
        ("<!-- {} -->", "html_comment"),
        ('<img alt="{}">', "alt_text"),
    ],
)
def test_hidden_elements(hidden: str, channel: str) -> None:
    """What a browser would not show is set aside under how it is hidden."""
    style = "<style>.gone { display: none } div.box > p { display: none }</style>"
    read = read_html(f"{style}<p>seen</p>{hidden.format('not seen')}")
    assert read.text == "seen"
    assert [(entry.channel, entry.text) for entry in read.set_aside] == [(channel, "not seen")]


@pytest.mark.parametrize(
    ("body", "style"),
    [
        ('<p aria-hidden="true">seen</p>', ""),
        ("<details><summary></summary>seen</details>", ""),
        ('<p class="a">seen</p>', "@media print { .a { display: none } }"),
        ('<p class="a">seen</p>', "@media (max-width: 600px) { .a { display: none } }"),
        ('<p class="a">seen</p>', ".a:hover { display: none }"),
        ('<p class="a" id="b">seen</p>', "#b { display: block } .a { display: none }"),
        ('<p class="a" style="display: block">seen</p>', ".a { display: none }"),
        ('<p class="a">seen</p>', ".a { display: none } .a { display: block }"),
        ('<div style="visibility:hidden"><p style="visibility:visible">seen</p></div>', ""),
        ('<div class="a"><p>seen</p></div>', ".a { background: #123; color: white }"),
        ('<p class="a">seen</p>', ".a { color: white; background-image: url(x.png) }"),
        ('<p class="a">seen</p>', "body { background: black } .a { color: #fff }"),
        ('<p style="color:#999; font-size: 8pt; left: 40px; position: relative">seen</p>', ""),
        ('<p class="a">seen</p>', ".a { display: block !important } p { display: none }"),
        ("<textarea>seen</textarea>", ""),
    ],
)
def test_visible_elements(body: str, style: str) -> None:
    """What a browser shows, or opens at a click, is read; print and narrow windows do not count."""
    assert _text(body, style) == "seen"


def test_scripts_and_styles_say_nothing() -> None:
    """Code is neither text nor set aside."""
    read = read_html(
        "<script>var hidden = 'x'</script><style>p { color: red }</style><p>seen</p><svg><text>x</text></svg>"
    )
    assert read.text == "seen"
    assert read.set_aside == ()


def test_entities_and_encodings() -> None:
    """Entities are their letters; a page may name its encoding."""
    assert _text("<p>Moreau &amp; Fils &eacute;t&#233; &lt;b&gt;") == "Moreau & Fils été <b>"
    page = '<html><head><meta charset="windows-1251"></head><p>Пекарь</p>'.encode("cp1251")
    assert load("page.html", page).text == "Пекарь"


@pytest.mark.parametrize("page", ["", "<p> </p>", "<p hidden>not seen</p>", "<script>x</script>"])
def test_nothing_to_read_is_said(page: str) -> None:
    """A page without a visible word is empty."""
    with pytest.raises(EmptyDocument):
        read_html(page)


def test_deep_pages_are_refused() -> None:
    """A page that is nested deeper than any browser shows is refused before it is parsed."""
    with pytest.raises(UnreadableDocument, match="nested"):
        read_html("<div>" * 6_000 + "x")


def test_deep_but_closed_pages_are_read() -> None:
    """Two thousand elements inside one another, each closed, are walked without trouble."""
    assert read_html("<div>" * 2_000 + "seen" + "</div>" * 2_000).text == "seen"


def test_a_title_is_told_from_what_the_file_says_of_itself() -> None:
    """A page's title is not on the page, and is no trick either: it has a name of its own."""
    head = '<title>Ines Moreau, baker of rye</title><meta name="description" content="A baker in the old town">'
    read = read_html(f"<html><head>{head}</head><body><p>I bake.</p></body></html>")
    assert [(entry.channel, entry.text) for entry in read.set_aside] == [
        ("page_title", "Ines Moreau, baker of rye"),
        ("metadata", "A baker in the old town"),
    ]

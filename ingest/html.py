"""Web pages to visible text: headings, nested lists and tables marked; what is hidden, set aside.

Nothing is fetched, no script runs. See :mod:`ingest.html_style` for what styles hide.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from ingest.composed import Piece, compose
from ingest.errors import EmptyDocument, UnreadableDocument
from ingest.html_style import Look, declared, sheet, together, within
from ingest.records import VisibleText
from ingest.set_aside import gathered

_MOST_OPEN: Final = 5_000
"""Elements inside one another; browsers stop at 512."""

_SILENT: Final = frozenset({"script", "style", "head", "svg", "math", "link", "meta"})
_UNSHOWN: Final = {
    "noscript": "noscript",
    "template": "hidden_element",
    "datalist": "hidden_element",
    "iframe": "hidden_element",
    "object": "hidden_element",
    "video": "hidden_element",
    "audio": "hidden_element",
    "canvas": "hidden_element",
    "noframes": "hidden_element",
    "noembed": "hidden_element",
}
_INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr button input select option img meter progress picture
    source""".split()
)
_BLOCKS: Final = frozenset({"block", "flex", "grid", "list-item", "table", "flow-root"})
_BOLD: Final = frozenset({"b", "strong", "th"})
_HEADING: Final = re.compile(r"h([1-6])$")
_OPTIONAL_END: Final = re.compile(
    rb"<(?:p|li|dt|dd|tr|td|th|option|br|hr|img|input|meta|link|area|base|col|wbr|source|!)", re.IGNORECASE
)
_MOST_TITLE: Final = 300
_LAYOUT_WORDS: Final = 25


@dataclass
class _Line:
    """Words that are gathered until their block ends."""

    words: list[str] = field(default_factory=list)
    plain: bool = False

    def text(self) -> str:
        lines: list[str] = []
        for line in "".join(self.words).split("\n"):
            cells = [" ".join(cell.split()) for cell in line.split("\t")]
            lines.append(" | ".join(cell for cell in cells if cell))
        return "\n".join(lines).strip()


@dataclass
class _Page:
    """The page as far as it is read. ``tables`` holds the rows of each open table, each row's cells as pieces."""

    rules: dict[int, dict[str, str]]
    pieces: list[Piece] = field(default_factory=list)
    hidden: list[tuple[str, str]] = field(default_factory=list)
    line: _Line = field(default_factory=_Line)
    lists: list[int | None] = field(default_factory=list)
    mark: str = ""
    heading: int = 0
    tables: list[tuple[list[Piece], list[list[list[Piece]]]]] = field(default_factory=list)


def read_html(text: str) -> VisibleText:
    """Read a web page as a reader sees it.

    Args:
        text: the page's source.

    Raises:
        UnreadableDocument: nested too deeply, or too many style rules.
        EmptyDocument: nothing that a reader would see.
    """
    source = text.encode("utf-8", errors="replace")
    opened = source.count(b"<") - 2 * source.count(b"</") - len(_OPTIONAL_END.findall(source))
    if opened > _MOST_OPEN:
        raise UnreadableDocument(
            "This web page is nested too deeply to be one that a person reads. Paste what it says."
        )
    parser = LexborHTMLParser(source.decode())
    page = _Page(sheet(parser, len(text)))
    _walk(parser.root, page)
    _end_block(page, Look())
    written = compose(page.pieces)
    hidden = [(channel, words) for channel, words in page.hidden if channel != "metadata" or words not in written]
    if not any(map(str.isalnum, written)):
        raise EmptyDocument("This web page has no words that a reader would see.")
    return VisibleText(text=written, set_aside=gathered(hidden))


def _walk(root: Any, page: _Page) -> None:
    """Visit every node once, in order, without recursion: pages can be nested as deep as their author likes."""
    node, looks = root, [Look()]
    ends: list[tuple[Any, bool]] = []
    while node is not None:
        entered = _enter(node, page, looks)
        if entered is not None and node.child is not None:
            ends.append((node, entered))
            node = node.child
            continue
        if entered is not None:
            _leave(node, page, looks, entered)
        while node.next is None and ends:
            node, block = ends.pop()
            _leave(node, page, looks, block)
        node = node.next if ends or node.next is not None else None


def _enter(node: Any, page: _Page, looks: list[Look]) -> bool | None:
    """Take in a node. Returns whether it is a block, None where its inside is not visited."""
    if node.is_text_node:
        _say(node.text_content or "", page, looks[-1])
        return None
    if node.is_comment_node:
        page.hidden.append(("html_comment", node.comment_content or ""))
        return None
    if not node.is_element_node:
        return None
    tag = node.tag
    if tag in _SILENT:
        page.hidden += _head(node) if tag == "head" else []
        return None
    if tag in _UNSHOWN or (tag == "dialog" and "open" not in node.attributes):
        page.hidden.append((_UNSHOWN.get(tag, "hidden_element"), _inside(node)))
        return None
    said = together(page.rules.get(node.mem_id, {}), declared(node.attributes.get("style") or ""))
    if tag == "font" and node.attributes.get("color"):
        said.setdefault("color", (node.attributes["color"] or "").lower())
    if node.attributes.get("bgcolor"):
        said.setdefault("background-color", (node.attributes["bgcolor"] or "").lower())
    look = within(looks[-1], node, said)
    if tag == "img" and node.attributes.get("alt"):
        page.hidden.append(("alt_text", node.attributes["alt"] or ""))
    looks.append(replace(look, bold=look.bold or tag in _BOLD))
    block = _is_block(tag, said)
    if block:
        _end_block(page, looks[-2])
        _open_block(node, page)
    elif tag == "br":
        page.line.words.append("\n")
    elif _stands_apart(node, said, page):
        page.line.words.append("\t")
    return block

"""Web pages to visible text: headings, nested lists and tables marked; what is hidden, set aside.

Nothing is fetched, no script runs. See :mod:`ingest.formats.html_style` for what styles hide.
"""

import re
from dataclasses import dataclass, replace
from typing import Any, Final

from selectolax.lexbor import LexborHTMLParser

from ingest.errors import EmptyDocument, UnreadableDocument
from ingest.formats.composed import compose
from ingest.formats.html_blocks import Page
from ingest.formats.html_style import Look, declared, sheet, together, within
from ingest.formats.set_aside import gathered, telling
from ingest.records import VisibleText

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
_OF_THE_FILE: Final = ("page_title", "metadata")
_TOLD: Final = frozenset({"description", "keywords", "author", "og:title", "og:description", "twitter:description"})
_INLINE: Final = frozenset(
    """a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp
    small span strike strong sub sup time tt u var wbr button input select option img meter progress picture
    source""".split()
)
_BLOCKS: Final = frozenset({"block", "flex", "grid", "list-item", "table", "flow-root"})
_BOLD: Final = frozenset({"b", "strong", "th"})
_MOST_CELL_WORDS: Final = 20
_OPTIONAL_END: Final = re.compile(
    rb"<(?:p|li|dt|dd|tr|td|th|option|br|hr|img|input|meta|link|area|base|col|wbr|source|!)", re.IGNORECASE
)


@dataclass
class _Reading:
    """What is needed while a page is walked. ``rows`` says of elements whether their children stand side by side."""

    rules: dict[int, dict[str, str]]
    page: Page
    rows: dict[int, bool]


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
    reading = _Reading(sheet(parser, len(text)), Page(), {})
    _walk(parser.root, reading)
    reading.page.end_line()
    written = compose(reading.page.targets[0])
    hidden = [(channel, words) for channel, words in reading.page.hidden if channel not in _OF_THE_FILE]
    for own in _OF_THE_FILE:
        hidden += telling((words for channel, words in reading.page.hidden if channel == own), written, own)
    if not any(map(str.isalnum, written)):
        raise EmptyDocument("This web page has no words that a reader would see.")
    return VisibleText(text=written, set_aside=gathered(hidden))


def _walk(root: Any, reading: _Reading) -> None:
    """Visit every node once, in order, without recursion: pages can be nested as deep as their author likes."""
    node, looks = root, [Look()]
    ends: list[tuple[Any, bool]] = []
    while node is not None:
        block = _enter(node, reading, looks)
        if block is not None:
            ends.append((node, block))
            if node.child is not None:
                node = node.child
                continue
            _leave(*ends.pop(), reading, looks)
        while node.next is None and ends:
            node, block = ends.pop()
            _leave(node, block, reading, looks)
        node = node.next


def _enter(node: Any, reading: _Reading, looks: list[Look]) -> bool | None:
    """Take in a node. Returns whether it is a block, None where its inside is not visited."""
    page = reading.page
    if node.is_text_node:
        channel = looks[-1].hides()
        if not channel:
            page.say(node.text_content or "", looks[-1].bold)
        else:
            page.hidden.append((channel, node.text_content or ""))
        return None
    if node.is_comment_node:
        page.hidden.append(("html_comment", node.comment_content or ""))
    if not node.is_element_node:
        return None
    tag, attributes = node.tag, node.attributes
    if tag in _SILENT:
        page.hidden += _head(node) if tag == "head" else []
        return None
    if tag in _UNSHOWN or (tag == "dialog" and "open" not in attributes):
        page.hidden.append((_UNSHOWN.get(tag, "hidden_element"), _inside(node)))
        return None
    said = _said(node, reading)
    look = within(looks[-1], node, said)
    if attributes.get("alt"):
        page.hidden.append(("alt_text", attributes["alt"] or ""))
    looks.append(replace(look, bold=look.bold or tag in _BOLD))
    if tag == "br":
        page.part("\n")
        return False
    if said.get("float") == "right" or _is_cell(node, reading):
        page.part("\t")
        return False
    block = tag not in _INLINE or said.get("display", "") in _BLOCKS
    if block:
        page.open(tag, attributes.get("start") or "")
    return block


def _leave(node: Any, block: bool, reading: _Reading, looks: list[Look]) -> None:
    looks.pop()
    if block:
        reading.page.close(node.tag)


def _said(node: Any, reading: _Reading) -> dict[str, str]:
    """What styles say of an element, the old attributes for colours among them."""
    said = together(reading.rules.get(node.mem_id, {}), declared(node.attributes.get("style") or ""))
    if node.tag == "font" and node.attributes.get("color"):
        said.setdefault("color", (node.attributes["color"] or "").lower())
    if node.attributes.get("bgcolor"):
        said.setdefault("background-color", (node.attributes["bgcolor"] or "").lower())
    shown = said.get("display", "")
    reading.rows[node.mem_id] = (
        shown in {"flex", "inline-flex"}
        and "column" not in said.get("flex-direction", "")
        and len(node.text(deep=True, separator=" ").split()) <= _MOST_CELL_WORDS
    )
    return said


def _is_cell(node: Any, reading: _Reading) -> bool:
    """Whether an element stands beside its siblings in one short line (a job on the left, its dates on the right)."""
    return (
        node.parent is not None
        and reading.rows.get(node.parent.mem_id, False)
        and node.tag not in {"ul", "ol", "table"}
    )


def _head(node: Any) -> list[tuple[str, str]]:
    told = [("page_title", each.text(deep=True)) for each in node.css("title")]
    return told + [
        ("metadata", each.attributes["content"] or "")
        for each in node.css("meta[content]")
        if (each.attributes.get("name") or each.attributes.get("property") or "").lower() in _TOLD
    ]


def _inside(node: Any) -> str:
    """The words inside an element, a template's too, which lie beside the tree."""
    return " ".join(re.sub(r"<[^<>]*>", " ", node.html or "").split())

"""What a reader would not see in plain text and Markdown: taken out, and kept to be shown as set aside.

Invisible characters go everywhere, code included, since no reader sees them there either. Comments go from
both formats; elements that a page would hide go from Markdown, where they are markup and not words.
"""

import re
import unicodedata
from collections import Counter
from typing import Final

from ingest.folded import folded
from ingest.invisible import without_invisible
from ingest.records import SetAside, VisibleText

MAX_ENTRIES: Final = 100
"""Set-aside entries listed one by one; what is beyond comes in one entry, so that a hostile file stays small."""

_NEXT: Final = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,})"
    r"|(?P<code>`+)"
    r"|(?P<comment><!--)"
    r"|^ {0,3}(?P<reference>\[(?://|comment)\]:[ \t]+(?:#|<>)[ \t]*[(\"'].*[)\"'])[ \t]*$"
    r"|<(?P<tag>[a-zA-Z][a-zA-Z0-9-]{0,20})(?P<attributes>(?:\"[^\"\n]{0,500}\"|'[^'\n]{0,500}'|[^<>\"']){0,200}+)>",
    re.MULTILINE,
)
_HIDING_TAGS: Final = frozenset({"script", "style", "template", "noscript"})
_VOID_TAGS: Final = frozenset({"br", "hr", "img", "input", "meta", "link", "wbr", "area", "col", "source"})
_HIDING: Final = re.compile(
    r"(?:^|\s)hidden(?=\s|=|/|$)"
    r"|display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*[01](?:px|pt|em|rem|%)?\s*(?:[;\"']|$)"
    r"|opacity\s*:\s*0(?:\.0+)?\s*(?:[;\"']|$)|(?:left|top|text-indent)\s*:\s*-\d{3,}"
    r"|(?<![-\w])color\s*:\s*(?:white|#fff(?:fff)?)\b",
    re.IGNORECASE,
)
_MARKUP: Final = re.compile(r"<[^<>]{0,500}>")
_COMBINING_RUN: Final = 30
"""More combining marks on one letter than any writing system uses (UAX 15, the Stream-Safe Text Format)."""


def visible(text: str, *, markdown: bool) -> VisibleText:
    """Split a text (newlines as ``\\n``) into what a reader sees, in Unicode NFC, and what was hidden.

    NFC changes no letter that is seen; it lets "é" typed on two systems match. Blank lines at the ends go.
    Runs without end are folded.
    """
    text, characters = without_invisible(text)
    text, elements = _without_markup(text, markdown)
    text = re.sub(r"\A(?:[ \t]*\n)+", "", text).rstrip()
    text, runs = folded(_composed(text))
    return VisibleText(text=text, set_aside=(*_merged(elements), *characters, *runs))


def _without_markup(text: str, markdown: bool) -> tuple[str, list[SetAside]]:
    """Take out comments and, in Markdown, hidden elements; code is left as it is."""
    if "<" not in text and "]:" not in text:
        return text, []
    kept: list[str] = []
    hidden: list[SetAside] = []
    done = at = 0
    while found := _NEXT.search(text, at):
        region = _region(text, found, markdown)
        if region is None:
            at = found.end()
            continue
        end, channel, content = region
        if not channel:
            at = max(end, found.end())
            continue
        if content.strip():
            hidden.append(SetAside(channel=channel, text=content.strip()))
        _append(kept, text[done : found.start()])
        done = at = _after(text, kept, end)
    kept.append(text[done:])
    return "".join(kept), hidden


def _region(text: str, found: re.Match[str], markdown: bool) -> tuple[int, str, str] | None:
    """Where what begins at ``found`` ends, its channel (empty for code), and the text a reader does not see."""
    if found["fence"]:
        fence = re.compile(rf"^ {{0,3}}{re.escape(found['fence'])}{found['fence'][0]}*[ \t]*$", re.MULTILINE)
        close = fence.search(text, found.end())
        return (close.end() if close else len(text)), "", ""
    if found["code"]:
        close_at = text.find(found["code"], found.end(), found.end() + 1000)
        line_end = text.find("\n", found.end(), found.end() + 1000)
        inside = close_at >= 0 and (line_end < 0 or close_at < line_end)
        return (close_at + len(found["code"]), "", "") if inside else None
    if found["comment"]:
        close_at = text.find("-->", found.start() + 2)
        if close_at >= 0:
            return close_at + 3, "html_comment", text[found.end() : close_at].removesuffix("!")
        line_start = text.rfind("\n", 0, found.start()) + 1
        if markdown and not text[line_start : found.start()].strip():
            return len(text), "html_comment", text[found.end() :]
        return None
    if found["reference"]:
        quoted = re.search(r"[(\"'](.*)[)\"']$", found["reference"])
        return found.end(), "markdown_comment", quoted.group(1) if quoted else ""
    if markdown and _hides(found):
        end, inner_end = _element_end(text, found)
        return end, "hidden_element", _MARKUP.sub(" ", text[found.end() : inner_end])
    return None


def _hides(found: re.Match[str]) -> bool:
    tag, attributes = found["tag"].lower(), found["attributes"]
    if tag in _VOID_TAGS or attributes.rstrip().endswith("/"):
        return False
    return tag in _HIDING_TAGS or bool(_HIDING.search(attributes))


def _element_end(text: str, found: re.Match[str]) -> tuple[int, int]:
    """Where the element ends and where its inside ends; an element never closed hides the rest, as in a browser."""
    depth = 1
    tags = re.compile(rf"<(/?){re.escape(found['tag'])}(?=[\s>/])[^<>]{{0,500}}>", re.IGNORECASE)
    for tag in tags.finditer(text, found.end()):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return tag.end(), tag.start()
    return len(text), len(text)


def _append(kept: list[str], piece: str) -> None:
    if piece:
        kept.append(piece)


def _after(text: str, kept: list[str], end: int) -> int:
    """Where to go on after a hidden region, so that the text reads as if it had never been there."""
    before = kept[-1] if kept else ""
    line = before[before.rfind("\n") + 1 :]
    rest = re.compile(r"[ \t]*(?:\n|\Z)").match(text, end)
    if rest and not line.strip():
        # The region filled whole lines: they go with one of the blank lines around them.
        if kept:
            kept[-1] = before[: len(before) - len(line)]
        end = rest.end()
        if kept and kept[-1].endswith("\n\n"):
            blank = re.compile(r"[ \t]*\n").match(text, end)
            end = blank.end() if blank else end
        return end
    if rest:
        kept[-1] = before.rstrip(" \t")
        return end
    if before.endswith((" ", "\t")) and text[end : end + 1] in {" ", "\t"}:
        return end + 1
    return end


def _merged(hidden: list[SetAside]) -> list[SetAside]:
    """At most MAX_ENTRIES entries per channel: what is beyond is joined in one more."""
    seen: Counter[str] = Counter()
    kept: list[SetAside] = []
    beyond: dict[str, list[str]] = {}
    for entry in hidden:
        seen[entry.channel] += 1
        if seen[entry.channel] <= MAX_ENTRIES:
            kept.append(entry)
        else:
            beyond.setdefault(entry.channel, []).append(entry.text)
    return kept + [SetAside(channel=channel, text="\n".join(texts)) for channel, texts in beyond.items()]


def _composed(text: str) -> str:
    """Unicode NFC, unless marks are piled so high that composing would take quadratic time."""
    if text.isascii() or _piled(text):
        return text
    return unicodedata.normalize("NFC", text)


def _piled(text: str) -> bool:
    run = 0
    for character in text:
        run = run + 1 if character > "\u02ff" and unicodedata.combining(character) else 0
        if run > _COMBINING_RUN:
            return True
    return False

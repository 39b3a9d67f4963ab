"""Headings as people really write them: marked, underlined, in capitals, in bold, as [tags], or just short."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ingest.asked import addressed, bare, part_label
from ingest.lines import Line

Style = Literal["marked", "underlined", "capitals", "bold", "tag", "plain", "entry"]

_MARKED: Final = re.compile(r"(#{1,6})(?:[ \t]+|(?=[A-Z]))(\S.*?)[ \t]*#*$")
_UNDERLINE: Final = re.compile(r"(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$")
_BOLD: Final = re.compile(r"(?:\*\*\*|\*\*|__)(?=\S)((?:(?!\*\*|__).)+?)(?:\*\*\*|\*\*|__)[ \t]*[:.]?(?:[ \t]*\([^()]{1,80}\))?$")
_TAG: Final = re.compile(r"\[([^\[\]\n]{1,40})\](?![(:\[])[ \t:–-]*(.*)$")
_LEVELS: Final[dict[Style, int]] = {"capitals": 7, "tag": 8, "plain": 8, "bold": 8, "entry": 9}
_A_HABIT: Final = 3
"""So many lines in capitals are a manner of writing headings, even without gaps around them."""
_MOST_CAPITALS: Final = 80
_MOST_PLAIN_WORDS: Final = 7
_SENTENCE_ENDS: Final = (".", ",", ";", "!", "?", "…")
_MOST_TITLE: Final = 160

_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|spring|summer|autumn|fall|winter)[a-zéû]*\.?[ ,/-]*"
)
_DATE: Final = rf"(?:{_MONTH}|\d{{1,2}}[/.])?(?:19|20)\d\d"
DATES: Final = re.compile(
    rf"(?<!\d)(?:{_DATE}|{_MONTH})[ \t]*(?:-|–|—|to|until|till|/)[ \t]*"
    rf"(?:{_DATE}|present|now|current|today|date|ongoing|\d\d(?!\d))(?!\d)",
    re.IGNORECASE,
)
"""A span of time as résumés write it: "March 2022 – present", "06/2018 - 09/2019", "2016-19"."""

_RUNNING: Final = re.compile(r"\b(?:from|between|during|in|i|we)\s+\S{0,12}$|\b(?:I|we|was|were|had)\b", re.IGNORECASE)
"""Words that make a line with dates running text and not the title of an entry."""


@dataclass(frozen=True, slots=True)
class Heading:
    """``first`` and ``last`` are the numbers of its lines; ``start`` and ``end`` the offsets of its title's words."""

    first: int
    last: int
    level: int
    title: str
    start: int
    end: int
    style: Style


def headings(lines: Sequence[Line]) -> list[Heading]:
    """Find the headings, in reading order. Levels: 1 to 6 as marked, then capitals, short titles, résumé entries."""
    found: list[Heading] = []
    capitals = sum(not line.marks and line.role == "text" and _in_capitals(line.text) for line in lines)
    at = 0
    while at < len(lines):
        heading = _heading(lines, at, capitals >= _A_HABIT)
        if heading:
            found.append(heading)
            at = heading.last
        at += 1
    return found


def _heading(lines: Sequence[Line], at: int, habit: bool) -> Heading | None:
    line = lines[at]
    if line.role != "text":
        return None
    if marked := _MARKED.match(line.text):
        if not line.listed and line.indent < 4:
            return _made(line, at, at, len(marked[1]), marked[2], "marked")
        return None
    if line.marks and line.marks != ("number",):
        return None
    underline = lines[at + 1] if at + 1 < len(lines) else None
    if underline and _underlines(underline, line, lines[at - 1] if at else None):
        level = 1 if underline.text.startswith("=") else 2
        return _made(line, at, at + 1, level, line.text, "underlined")
    style = _style(lines, at, habit)
    return _made(line, at, at, _LEVELS[style], line.text, style) if style else None


def _style(lines: Sequence[Line], at: int, habit: bool) -> Style | None:
    """How an unmarked line is a heading, if it is one."""
    line = lines[at]
    if entry_title(lines, at):
        return "entry"
    if line.indent >= 4:
        return None
    bold = _BOLD.match(line.text)
    if bold:
        kept = not part_label(line.text) and not addressed(line.text) and len(line.text) <= _MOST_TITLE
        return "bold" if kept and line.mark != "number" else None
    if line.marks:
        return None
    tag = _TAG.match(line.text)
    if tag:
        return "tag" if _is_tag(tag[1], tag[2]) else None
    if _in_capitals(line.text) and (habit or _apart(lines, at)):
        return "capitals"
    return "plain" if _is_plain(lines, at) else None


def _made(line: Line, first: int, last: int, level: int, written: str, style: Style) -> Heading:
    start = line.body + line.text.find(written) + (len(line.text) == 0)
    title = " ".join(written.replace("**", "").replace("__", "").strip("*_ \t").split()).rstrip(":").rstrip()
    return Heading(first, last, level, title[:_MOST_TITLE], start, start + len(written), style)


def _underlines(underline: Line, line: Line, before: Line | None) -> bool:
    if underline.role != "rule" or not _UNDERLINE.match(underline.text) or line.listed:
        return False
    if len(line.text) > 100 or line.text.endswith((".", ",", ";")):
        return False
    if underline.text[0] in "=~":
        return True
    # A row of hyphens under running text is more often a divider.
    return before is None or before.role != "text" or len(line.text) <= 60 and abs(len(underline.text) - len(line.text)) <= 6


def _is_tag(inner: str, rest: str) -> bool:
    """[conflict] is a tag; [breathe. don't rush this] is a remark."""
    if inner.strip().lower() in {"", "x"} or inner.count(" ") > 4 or re.search(r"[.!?…](?:\s|$)", inner):
        return False
    return rest.count(" ") <= 12 and not rest.rstrip().endswith((".", ";", ","))


def _in_capitals(text: str) -> bool:
    letters = [character for character in text[: _MOST_CAPITALS + 1] if character.isalpha()]
    if len(text) > _MOST_CAPITALS or len(letters) < 4 or text.endswith((".", "!", ",", ";")):
        return False
    return all(not letter.islower() for letter in letters) and sum(letter.isupper() for letter in letters) >= 4


def _apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands apart: after a gap, or before one and not in the middle of a paragraph."""
    before = lines[at - 1] if at else None
    if before is None or before.role != "text":
        return True
    return before.listed or bool(before.text.endswith((".", "!", "?", ":")))


def _is_plain(lines: Sequence[Line], at: int) -> bool:
    """A short title-like line on its own, with a gap before it and something to head after it."""
    line = lines[at]
    words = bare(line.text)
    count = words.count(" ") + 1
    if not words or count > _MOST_PLAIN_WORDS or len(words) > 70 or not words[0].isalnum() or "@" in words:
        return False
    if words.endswith(_SENTENCE_ENDS) or line.text.endswith(_SENTENCE_ENDS) or part_label(words) or "://" in words:
        return False
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    if before and before.role == "text":
        opens = line.text.endswith(":") and after and after.listed and after.indent <= before.indent
        if not (before.listed and opens):
            return False
    capital = not words[0].islower()
    if after is None or after.role != "text":
        return capital or (line.text.endswith(":") and count <= 5)
    return after.listed and after.indent >= line.indent and (capital or count <= 4)


def entry_title(lines: Sequence[Line], at: int) -> bool:
    """Whether a line opens a résumé's entry: it ends in a span of dates, or the next line is one, and more follows."""
    line = lines[at]
    if line.marks or len(line.text) > _MOST_TITLE or line.text.endswith((".", ";", ",", ":")) or line.indent >= 4:
        return False
    here = DATES.search(line.text)
    after = lines[at + 1] if at + 1 < len(lines) else None
    if here and not _RUNNING.search(line.text[: here.start()]) and len(line.text) - here.end() <= 40:
        rest = (line.text[: here.start()] + line.text[here.end() :]).strip(" \t*_()|,·–—-")
        before = lines[at - 1] if at else None
        follows = after is not None and after.role == "text" or _listed_after(lines, at + 1)
        return bool(rest) and rest.count(" ") <= 16 and follows and not (before and before.role == "text" and not before.listed)
    if after is None or after.role != "text" or after.marks or line.text[0] in "#[":
        return False
    dates = DATES.search(after.text)
    outside = (after.text[: dates.start()] + after.text[dates.end() :]).strip(" \t*_()|,·–—-") if dates else "x" * 99
    return bool(dates) and outside.count(" ") <= 4 and len(outside) <= 40


def _listed_after(lines: Sequence[Line], at: int) -> bool:
    """Whether a list begins right there or after one blank line."""
    at += at < len(lines) and lines[at].role == "blank"
    return at < len(lines) and lines[at].role == "text" and lines[at].mark == "bullet"

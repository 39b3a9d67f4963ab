"""Headings as people really write them: marked, underlined, in capitals, in bold, as [tags], or just short."""

import re
from bisect import bisect
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ingest.outline.asked import addressed, asks, bare, part_label, topic
from ingest.outline.lines import Line

Style = Literal["marked", "underlined", "capitals", "bold", "tag", "plain", "entry"]

_MARKED: Final = re.compile(r"(#{1,6})(?:[ \t]+|(?=[A-Z]))(\S.*?)[ \t]*#*$")
_UNDERLINE: Final = re.compile(r"(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$")
_BOLD: Final = re.compile(
    r"(?:\*\*\*|\*\*|__)(?=\S)((?:(?!\*\*|__).)+?)(?:\*\*\*|\*\*|__)[ \t]*[:.]?(?:[ \t]*\([^()]{1,80}\))?$"
)
BOLD_START: Final = re.compile(r"(?:\*\*\*|\*\*|__)((?:(?!\*\*|__).){3,300}?)(?:\*\*\*|\*\*|__)[ \t]*")
"""What a line opens with in bold."""

_TAG: Final = re.compile(r"\[([^\[\]\n]{1,40})\](?![(:\[])[ \t:–-]*(.*)$")
_LEVELS: Final[dict[Style, int]] = {"capitals": 7, "tag": 8, "plain": 8, "bold": 8, "entry": 9}
_A_HABIT: Final = 3
"""So many lines in capitals are a manner of writing headings, even without gaps around them."""
_MOST_CAPITALS: Final = 80
_MOST_PLAIN_WORDS: Final = 7
_TIGHT_TEXT: Final = 30
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
    tight = sum(_is_tight(lines, at) or _asks_above_text(lines, at) for at in range(len(lines)))
    capitals = sum(not line.marks and line.role == "text" and _in_capitals(line.text) for line in lines)
    at = 0
    while at < len(lines):
        heading = _heading(lines, at, capitals >= _A_HABIT, tight >= _A_HABIT)
        if heading:
            found.append(heading)
            at = heading.last
        at += 1
    return _kept(lines, found)


def _kept(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """Leave out titles that turn out to be none: short lines with nothing below, bold prompts among bold questions."""
    prompts = _bold_prompts(lines, found) | _plain_prompts(lines, found)
    plain = sum(heading.style == "plain" for heading in found)
    kept: list[Heading] = []
    for place, heading in enumerate(found):
        following = found[place + 1] if place + 1 < len(found) else None
        stop = following.first if following else len(lines)
        empty = not any(lines[at].role in {"text", "code", "table"} for at in range(heading.last + 1, stop))
        last = empty and (following is None or following.level <= heading.level)
        habit = plain > _A_HABIT and following is not None
        named = habit or topic(heading.title) or addressed(heading.title)
        heads_nothing = heading.style == "plain" and last and not named
        if not heads_nothing and heading.first not in prompts:
            kept.append(heading)
    return kept


def _bold_prompts(lines: Sequence[Line], found: Sequence[Heading]) -> set[int]:
    """The bold lines that stand in one section with two or more questions in bold: they are prompts too."""
    bounds = [heading.first for heading in found if heading.style != "bold"]
    asking = Counter(
        bisect(bounds, at)
        for at, line in enumerate(lines)
        if line.role == "text" and line.text.startswith(("**", "__")) and bold_question(line.text)
    )
    return {
        heading.first for heading in found if heading.style == "bold" and asking[bisect(bounds, heading.first)] >= 2
    }


def _plain_prompts(lines: Sequence[Line], found: Sequence[Heading]) -> set[int]:
    """Short lines that ask, in notes whose other questions are plain lines as well: none of them is a heading."""
    titles = {heading.first for heading in found}
    plain = any(
        line.role == "text" and not line.marks and at not in titles and addressed(line.text)
        for at, line in enumerate(lines)
    )
    return {heading.first for heading in found if plain and heading.style == "plain" and addressed(heading.title)}


def bold_question(text: str) -> str:
    """The question a line opens with in bold, else an empty string."""
    bold = BOLD_START.match(text)
    if not bold or not (addressed(bold[1]) or (asks(bold[1]) and bold[1].rstrip().endswith("?"))):
        return ""
    return bold[1]


def _heading(lines: Sequence[Line], at: int, capitals: bool, tight: bool) -> Heading | None:
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
    style = _style(lines, at, capitals, tight)
    return _made(line, at, at, _LEVELS[style], line.text, style) if style else None


def _style(lines: Sequence[Line], at: int, capitals: bool, tight: bool) -> Style | None:
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
    if _in_capitals(line.text) and (capitals or _apart(lines, at)):
        return "capitals"
    return "plain" if _is_plain(lines, at) or (tight and _is_tight(lines, at)) else None


def _made(line: Line, first: int, last: int, level: int, written: str, style: Style) -> Heading:
    start = line.body + line.text.find(written) + (len(line.text) == 0)
    title = " ".join(written.replace("**", "").replace("__", "").strip("*_ \t").split()).rstrip(":").rstrip()
    return Heading(first, last, level, title[:_MOST_TITLE], start, start + len(written), style)


def _underlines(underline: Line, line: Line, before: Line | None) -> bool:
    if underline.role != "rule" or not _UNDERLINE.match(underline.text) or line.listed:
        return False
    if len(line.text) > 100 or (line.text.endswith((".", ",", ";")) and not addressed(line.text)):
        return False
    if underline.text[0] in "=~":
        return True
    # A row of hyphens under running text is more often a divider.
    return (
        before is None
        or before.role != "text"
        or (len(line.text) <= 60 and abs(len(underline.text) - len(line.text)) <= 6)
    )


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


def _is_short_title(line: Line) -> bool:
    """A few words that begin like a title and do not end like a sentence."""
    words = bare(line.text)
    if not words or words.count(" ") >= _MOST_PLAIN_WORDS or len(words) > 70 or not words[0].isalnum():
        return False
    if words.endswith(_SENTENCE_ENDS) or line.text.endswith(_SENTENCE_ENDS) or part_label(words):
        return False
    return "://" not in words and "@" not in words and line.role == "text" and not line.marks


def _is_plain(lines: Sequence[Line], at: int) -> bool:
    """A short title on its own, with a gap before it, and a gap or a list after it."""
    line = lines[at]
    if not _is_short_title(line):
        return False
    before = lines[at - 1] if at else None
    after = lines[at + 1] if at + 1 < len(lines) else None
    if before and before.role == "text":
        opens = line.text.endswith(":") and after and after.listed and after.indent <= before.indent
        if not (before.listed and opens):
            return False
    count = bare(line.text).count(" ") + 1
    capital = not bare(line.text)[0].islower()
    if after is None or after.role != "text":
        return capital or (line.text.endswith(":") and count <= 5)
    return after.listed and after.indent >= line.indent and (capital or count <= 4)


def _is_tight(lines: Sequence[Line], at: int) -> bool:
    """A short title with a gap before it and its text right below: a heading where it is somebody's habit."""
    line = lines[at]
    if not _is_short_title(line) or line.indent >= 4 or not (line.text[0].isupper() or line.text[0].isdigit()):
        return False
    if at == 0 or lines[at - 1].role == "text" or at + 1 >= len(lines):
        return False
    after = lines[at + 1]
    long = len(after.text) > max(_TIGHT_TEXT, len(line.text))
    return (
        after.role == "text"
        and bare(line.text).count(" ") <= 5
        and (bool(after.marks) or long or part_label(after.text[:2]))
    )


def _asks_above_text(lines: Sequence[Line], at: int) -> bool:
    """A question on a line of its own, a gap above it and text right below: the same habit of writing."""
    line = lines[at]
    alone = line.role == "text" and not line.marks and line.text.endswith("?") and len(line.text) <= _MOST_CAPITALS
    return alone and (at == 0 or lines[at - 1].role != "text") and at + 1 < len(lines) and asks(line.text)


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
        follows = (after is not None and after.role == "text") or _listed_after(lines, at + 1)
        return (
            bool(rest)
            and rest.count(" ") <= 16
            and follows
            and not (before and before.role == "text" and not before.listed)
        )
    if after is None or after.role != "text" or after.marks or line.text[0] in "#[":
        return False
    dates = DATES.search(after.text)
    outside = (after.text[: dates.start()] + after.text[dates.end() :]).strip(" \t*_()|,·–—-") if dates else "x" * 99
    return bool(dates) and outside.count(" ") <= 4 and len(outside) <= 40


def _listed_after(lines: Sequence[Line], at: int) -> bool:
    """Whether a list begins right there or after one blank line."""
    at += at < len(lines) and lines[at].role == "blank"
    return at < len(lines) and lines[at].role == "text" and lines[at].mark == "bullet"

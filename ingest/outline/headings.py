"""Headings as people really write them: marked, underlined, in capitals, in bold, as [tags], or just short."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.outline.asked import addressed, asks, has_limits, part_label, topic
from ingest.outline.blanks import blank
from ingest.outline.cards import laid_out
from ingest.outline.entries import entry_title
from ingest.outline.evidence import evidence
from ingest.outline.forms import filled_fields
from ingest.outline.found import Heading, Style
from ingest.outline.labelled import labelled
from ingest.outline.lines import Line
from ingest.outline.prompts import bold_prompts, plain_prompts
from ingest.outline.series import series
from ingest.outline.shapes import apart, asks_above_text, in_capitals, is_known, is_plain, is_tag, is_tight
from ingest.outline.sheets import sheet_titles
from ingest.outline.told_titles import told_titles

_MARKED: Final = re.compile(r"(#{1,6})(?:[ \t]+|(?=[A-Z]))(\S.*?)[ \t]*#*$")
_TEXTILE: Final = re.compile(r"h([1-6])\.[ \t]+(\S[^\n]*)$")
"""A heading of some wikis ("h2. Likely questions")."""

_CLOSED: Final = re.compile(r"(={2,6})[ \t]*([^=\n]*[^=\s][ \t]*\1(?:[ \t]+[^\n=]{1,60})?)$")
"""A wiki's title between two signs of one length, perhaps with a remark behind ("== cron ==  //planning//")."""

_MACRO: Final = re.compile(r"<<\w+>>$")
"""What a wiki puts its own list of contents for ("<<TOC>>")."""

_SIGNS: Final = re.compile(r"={2,6}|//")

_HASHED: Final = re.compile(r"#(?=[^\W\d_])([^\n#]{1,60})$")
"""A tag in the manner of the web ("#negotiation"); where it stands alone on line after line it heads what is below."""

_UNDERLINE: Final = re.compile(r"(?:={3,}|-{3,}|~{3,}|_{3,}|\*{3,})$")
_BOLD: Final = re.compile(
    r"(?:\*\*\*|\*\*|__)(?=[ \t]*[^\s*_])((?:(?!\*\*|__).)+?)(?:\*\*\*|\*\*|__)[ \t]*[:.]?(?:[ \t]*\([^()]{1,80}\))?$"
)
_RULED: Final = re.compile(r"(?P<rule>([-=~+<>–—])\2+)[ \t]*(?P<title>[^\W_][^\n]*?)[ \t]*(?P<close>[-=~+<>–—]{2,})?$")
"""A title behind a piece of a rule ("--- Weakness", "== money =="); two signs without a close may be a dash."""

_TAG: Final = re.compile(r"\[([^\[\]\n]{1,40})\](?![(:\[])[ \t:–-]*(.*)$")
_LEVELS: Final[dict[Style, int]] = {"capitals": 7, "tag": 8, "ruled": 7, "series": 8, "plain": 8, "bold": 8, "entry": 9}
_A_HABIT: Final = 3
"""So many lines in capitals are a manner of writing headings, even without gaps around them."""
_A_RULE: Final = 3
_MOST_TITLE: Final = 160


@dataclass(frozen=True, slots=True)
class _Habits:
    """A writer's manners in one document: lines that count on; whether capitals, tight titles, hash tags are usual; how
    many signs the first title between signs has, which stands above those of any other number."""

    series: frozenset[int]
    capitals: bool
    tight: bool
    hashed: bool
    outer: int


def headings(lines: Sequence[Line]) -> list[Heading]:
    """Find the headings, in reading order. Levels: 1 to 6 as marked, then capitals, short titles, résumé entries."""
    found: list[Heading] = []
    tight = sum(is_tight(lines, at) or asks_above_text(lines, at) for at in range(len(lines)))
    capitals = sum(not line.marks and line.role == "text" and in_capitals(line.text) for line in lines)
    hashed = sum(_hashed(line) for line in lines)
    closed = (len(title[1]) for line in lines if not line.marks and (title := _CLOSED.match(line.text)))
    habits = _Habits(
        series(lines) | sheet_titles(lines) | told_titles(lines),
        capitals >= _A_HABIT,
        tight >= _A_HABIT,
        hashed >= _A_HABIT,
        next(closed, 0),
    )
    at = 0
    while at < len(lines):
        below = bool(found) and found[-1].last == at - 1 and found[-1].style != "entry"
        heading = _heading(lines, at, habits, below)
        if heading:
            found.append(heading)
            at = heading.last
        at += 1
    return _kept(lines, found)


def _hashed(line: Line) -> bool:
    return line.role == "text" and not line.marks and line.indent < 4 and bool(_HASHED.match(line.text))


def _ruled(line: Line) -> str:
    """The title behind a piece of a rule, else an empty string."""
    found = _RULED.match(line.text) if not line.marks and line.indent < 4 and len(line.text) <= _MOST_TITLE else None
    if found is None or (len(found["rule"]) < _A_RULE and not found["close"]):
        return ""
    return found["title"] if not found["title"].endswith((".", ",", ";")) else ""


def _kept(lines: Sequence[Line], found: Sequence[Heading]) -> list[Heading]:
    """Leave out titles that turn out to be none: short lines with nothing below, bold prompts among bold questions."""
    prompts = bold_prompts(lines, found) | plain_prompts(lines, found) | laid_out(lines) | filled_fields(lines)
    in_list = labelled(lines)
    prompts |= {heading.first for heading in found if heading.style == "plain" and heading.first in in_list}
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
        # "FULL CLEAN LICENCE" as the last line of a page says something; a last heading would say it of nothing.
        heads_nothing = heads_nothing or (
            heading.style == "capitals"
            and empty
            and following is None
            and not (topic(heading.title) or addressed(heading.title))
            and bool(_PAPER.search(heading.title))
        )
        if not heads_nothing and heading.first not in prompts:
            kept.append(heading)
    return kept


_PAPER: Final = re.compile(r"\b(?:full|clean|driving)\b.*\blicen[cs]e\b", re.IGNORECASE)
"""What a résumé may end with, alone on its line: a paper and no title."""


def _heading(lines: Sequence[Line], at: int, habits: _Habits, below: bool) -> Heading | None:
    """The heading that a line is, if it is one; ``below`` says that it stands right below another."""
    line = lines[at]
    if line.role != "text":
        return None
    if marked := _MARKED.match(line.text):
        if not line.listed and line.indent < 4:
            return _made(line, at, at, len(marked[1]), marked[2], "marked")
        return None
    if (closed := _CLOSED.match(line.text)) and not line.marks and line.indent < 4:
        level = _LEVELS["ruled"] + (len(closed[1]) != habits.outer)
        return _made(line, at, at, level, closed[2], "ruled")
    if (textile := _TEXTILE.match(line.text)) and not line.marks:
        return _made(line, at, at, int(textile[1]), textile[2], "marked")
    if (ruled := _ruled(line)) and not _MACRO.match(line.text):
        return _made(line, at, at, _LEVELS["ruled"], ruled, "ruled")
    if habits.hashed and _hashed(line):
        return _made(line, at, at, _LEVELS["tag"], line.text[1:], "tag")
    if line.marks and line.marks != ("number",):
        return None
    underline = lines[at + 1] if at + 1 < len(lines) else None
    if underline and _underlines(underline, line, lines[at - 1] if at else None):
        level = 1 if underline.text.startswith("=") else 2
        return _made(line, at, at + 1, level, line.text, "underlined")
    style = _style(lines, at, habits, below)
    return _made(line, at, at, _LEVELS[style], line.text, style) if style else None


def _style(lines: Sequence[Line], at: int, habits: _Habits, below: bool) -> Style | None:
    """How an unmarked line is a heading, if it is one."""
    line = lines[at]
    if at in habits.series and line.marks:
        return "series"
    if entry_title(lines, at, below):
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
        return "tag" if is_tag(tag[1], tag[2]) and not _tells_beside(lines, at, tag[2]) else None
    if has_limits(line.text) or _stands_for_an_answer(lines, at):
        return None
    if at in habits.series:
        return "series"
    if in_capitals(line.text) and (habits.capitals or apart(lines, at)):
        return "capitals"
    short = is_plain(lines, at) or is_known(lines, at) or (habits.tight and is_tight(lines, at))
    return "plain" if short else None


def _tells_beside(lines: Sequence[Line], at: int, rest: str) -> bool:
    """Whether a whole story stands on the line of its tag ("[snow] Jan 2021. nobody moved. we dug"), a gap below."""
    alone = at + 1 >= len(lines) or lines[at + 1].role != "text"
    return alone and bool(_SENTENCES.search(rest)) and evidence(rest).past > 0


_SENTENCES: Final = re.compile(r"[.!?][ \t]+\S")


def _stands_for_an_answer(lines: Sequence[Line], at: int) -> bool:
    """Whether a line says that the answer is missing ("TODO" below its question), and heads no list of things to do."""
    if not blank(lines[at].text):
        return False
    if at > 0 and lines[at - 1].role == "text":
        return True
    if at + 1 < len(lines) and lines[at + 1].role == "text":
        return False
    after = next((line for line in lines[at + 1 :] if line.role == "text"), None)
    return after is None or after.mark != "bullet"


def _made(line: Line, first: int, last: int, level: int, written: str, style: Style) -> Heading:
    start = line.body + line.text.find(written) + (len(line.text) == 0)
    written_title = _SIGNS.sub(" ", written) if style == "ruled" else written
    title = " ".join(written_title.replace("**", "").replace("__", "").strip("*_ \t").split()).rstrip(":").rstrip()
    return Heading(first, last, level, title[:_MOST_TITLE], start, start + len(written), style)


def _underlines(underline: Line, line: Line, before: Line | None) -> bool:
    if underline.role != "rule" or not _UNDERLINE.match(underline.text) or line.listed:
        return False
    if len(line.text) > 100 or (line.text.endswith((".", ",", ";")) and not addressed(line.text)):
        return False
    if underline.text[0] == "_" and (addressed(line.text) or asks(line.text) or topic(line.text)):
        return False  # a line to write the answer on
    if underline.text[0] in "=~":
        return True
    # A row of hyphens under running text is more often a divider.
    return (
        before is None
        or before.role != "text"
        or (len(line.text) <= 60 and abs(len(underline.text) - len(line.text)) <= 6)
    )

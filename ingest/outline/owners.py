"""Whose words the lines of a document are, where the page itself says so: lead lines, speakers, mails, own marks.

A lead ("pasted from their site", "From: ...", "mine:") speaks for what follows it: as far as its heading reaches,
up to a divider, or, at the top of a page, for the page. A mark of one's own takes the rest of what it stands in.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from ingest.outline.above import Above, above
from ingest.outline.asked import asks
from ingest.outline.evidence import evidence, first_persons
from ingest.outline.filled import names_questions
from ingest.outline.forms import filled_fields
from ingest.outline.found import Heading, Owner
from ingest.outline.leads import (
    bylined,
    contrasts,
    handles,
    is_arrow,
    is_aside,
    published_name,
    says_mine,
    says_theirs,
    signs,
    unquoted,
)
from ingest.outline.lines import Line
from ingest.outline.mails import mails
from ingest.outline.titles import borrowed, titled
from ingest.records import OWN_KINDS

_TOP: Final = 3
"""Lines that say something, among which a page says where it comes from."""

_PAGE: Final = 0
_PARAGRAPHS: Final = 99
_BLOCK: Final = 100
"""Reaches: the page; up to a divider or heading; up to a gap. In between, the level of the heading above."""

_UNMARKED: Final = 7
"""The level from which on headings are told by their looks alone, and may be lines of what was pasted."""

_FOREIGN: Final[frozenset[Owner]] = frozenset({"theirs", "mail"})
_MOST_LEAD_WORDS: Final = 11
_MOST_TITLE_WORDS: Final = 8
_FEWEST_OFFICIAL: Final = 8


@dataclass(frozen=True, slots=True)
class _Reach:
    """Whose the lines from ``line`` on are, and how far: up to a heading of ``level``, or as the reaches say."""

    owner: Owner
    level: int
    line: int


@dataclass(slots=True)
class _Page:
    """What is known on the way down: what reaches the line, where its section began, and what was said so far.

    ``told`` counts lines with words, ``under`` those of them below the last heading, ``selves`` the first persons
    in the foreign words just read. ``above`` is made when it is first asked for.
    """

    opened: list[_Reach]
    heading: Heading | None = None
    told: int = 0
    under: int = 0
    selves: int = 0
    found: list[Owner] = field(default_factory=list)
    above: Above | None = None
    filled: bool = False

    @property
    def owner(self) -> Owner:
        return self.opened[-1].owner if self.opened else ""


def owners(
    text: str, rows: Sequence[Line], titles: Sequence[Heading], name: str, *, filled: bool = False
) -> list[Owner]:
    """Say of every line whose it is, as far as the page says so.

    Args:
        text: what the lines are of; an arrow before a line's words is a mark of them.
        name: the document's; "forum", "newsletter" and the like say where it comes from.
        filled: the document's questions are being answered, so that a title says of them alone that they were copied.
    """
    heads = {heading.first: heading for heading in titles}
    fields = filled_fields(rows)  # "FROM: 2015 TO: 2019" heads no letter
    letters = {} if fields else mails(rows)
    speakers = handles(rows)
    page = _Page([_Reach("theirs", _PAGE, -1)] if published_name(name) else [], filled=filled)
    arrows = {
        at for at, row in enumerate(rows) if row.role == "text" and is_arrow(text[row.start + row.lead : row.end])
    }
    answered = _answered(rows, arrows, heads)
    for at, row in enumerate(rows):
        heading = heads.get(at)
        _close(page, row, heading)
        if at in answered:
            reach: _Reach | None = _Reach("theirs", _BLOCK, at)
        elif at in arrows and page.owner in _FOREIGN:
            reach = _Reach("mine", _BLOCK, at)
        elif at in letters:
            page.opened = [each for each in page.opened if each.level < _PARAGRAPHS]
            reach = _Reach(letters[at], _PARAGRAPHS, at)
        elif at in speakers:
            reach = None if page.owner == "theirs" else _Reach("theirs", _PARAGRAPHS, at)
        else:
            plain = row.role == "text" and row.text and at not in fields
            reach = _spoken(rows, at, page, heading) if plain else None
        if reach:
            _open(page, reach)
        page.found.append(page.owner)
        _count(page, row, heading)
    return page.found


def _answered(rows: Sequence[Line], arrows: set[int], heads: Mapping[int, Heading]) -> frozenset[int]:
    """Where paragraphs begin that nobody speaks in and an arrow below answers, from two on: criteria with remarks."""
    found: list[int] = []
    for arrow in sorted(arrows):
        at = arrow - 1
        while at >= 0 and at not in heads and at not in arrows and rows[at].role == "text":
            at -= 1
        said = " ".join(row.text for row in rows[at + 1 : arrow])
        official = said.count(" ") >= _FEWEST_OFFICIAL and said.endswith(".") and not first_persons(said)
        if official and not evidence(said).past:
            found.append(at + 1)
    return frozenset(found if len(found) > 1 else ())


def _close(page: _Page, row: Line, heading: Heading | None) -> None:
    """End what no longer reaches a line: a gap ends a block, a divider paragraphs, a heading all but what is above."""
    if heading:
        page.heading, page.under = heading, 0
        says = titled(heading.title)
        own = bool(says) and says[0][0] in OWN_KINDS | {"questions_for_them"} and heading.style != "plain"
        # A heading for one's own answers is no part of what was copied above it; in an article it may be its author's.
        page.opened = [
            each
            for each in page.opened
            if (each.level < max(1, heading.level) and not (own and each.owner == "theirs" and each.line >= 0))
        ]
    elif page.opened and row.role in {"blank", "rule"}:
        ends = _BLOCK if row.role == "blank" else _PARAGRAPHS
        page.opened = [each for each in page.opened if each.level < ends]


def _open(page: _Page, reach: _Reach) -> None:
    """Let a reach begin; one's own takes over from what it stands in, and a page's lead speaks for its title too."""
    if reach.owner == "mine" and reach.level < _PARAGRAPHS and page.owner in _FOREIGN:
        page.opened.pop()
    if reach.owner == "theirs" and reach.level == _PAGE and not any(page.found):
        page.found = ["theirs"] * len(page.found)
    page.opened.append(reach)
    page.selves = 0


def _count(page: _Page, row: Line, heading: Heading | None) -> None:
    if row.role in {"blank", "rule"} or not any(character.isalnum() for character in row.text):
        return
    page.told += 1
    page.under += heading is None
    if page.found[-1] in _FOREIGN:
        page.selves += first_persons(row.text)


def _spoken(rows: Sequence[Line], at: int, page: _Page, heading: Heading | None) -> _Reach | None:
    """What a lead line or a mark of one's own reaches, if a line is one."""
    first = at == 0 or rows[at - 1].role != "text" or heading is not None
    top = page.told < _TOP
    text = rows[at].text
    if heading:
        if (borrowed(text) or says_theirs(text)) and not (page.filled and names_questions(text)):
            return _Reach("theirs", heading.level, at)
    elif not rows[at].listed and (
        (top and bylined(text)) or ((top or first or _IN_BRACKETS.fullmatch(text)) and says_theirs(text))
    ):
        if page.filled and top and _heads_questions(rows, at):
            return None
        return _Reach("theirs", _reach_of_lead(page), at)
    if page.owner in _FOREIGN and page.told:
        return _own(rows, at, page, first, heading)
    if page.owner or not page.told or not first:
        return None
    return _contrast(at, page) if contrasts(text) or _answers_advert(rows, at, page, heading) else None


_IN_BRACKETS: Final = re.compile(r"[(\[][^()\[\]]{4,120}[)\]]")
"""A line in brackets, which says something of what follows wherever it stands."""


def _heads_questions(rows: Sequence[Line], at: int) -> bool:
    """Whether a numbered question comes next, so that a lead says of the questions alone where they are from."""
    following = next((row for row in rows[at + 1 :] if row.role == "text" and row.text), None)
    return following is not None and bool({"number", "question"} & set(following.marks)) and asks(following.text)


def _answers_advert(rows: Sequence[Line], at: int, page: _Page, heading: Heading | None) -> bool:
    """Whether a short line says that one's own begin ("my notes on this") below an advertisement that nobody signed."""
    words = unquoted(rows[at].text)
    short = words.count(" ") < _MOST_LEAD_WORDS and not words.rstrip(" -=*").endswith((".", "!"))
    said = short and (says_mine(words, alone=True) or (heading and first_persons(words)))
    if not said and not signs(words):
        return False
    start = page.heading.first if page.heading and page.heading.first < at and page.heading.level < _UNMARKED else 0
    if page.above is None:
        page.above = above([row.text for row in rows])
    told = page.above.between(start, at)
    return told.ad >= _ADVERTISES and not told.i and 3 * told.ad > told.past


_ADVERTISES: Final = 2
"""Signs of an advertisement from which the words above one's own are one."""


def _contrast(at: int, page: _Page) -> _Reach:
    """Where one's own begins in contrast to what stands above it in its section, that was somebody else's."""
    level = page.heading.level if page.heading else _PAGE
    start = page.heading.first if page.heading and page.heading.first < at else 0
    if not any(page.found[:start]) and (page.heading is None or page.heading.level >= _UNMARKED):
        level, start = _PAGE, 0
    page.found[start:] = [owner or "theirs" for owner in page.found[start:]]
    return _Reach("mine", level, at)


def _reach_of_lead(page: _Page) -> int:
    """A lead among a page's first lines speaks for the page, one below a heading for what it heads."""
    if page.told < _TOP - 1 and (page.heading is None or page.heading.level > 1):
        return _PAGE
    if page.heading and (not page.under or page.told < _TOP):
        return page.heading.level
    return _PAGE if page.told < _TOP - 1 else _PARAGRAPHS


def _own(rows: Sequence[Line], at: int, page: _Page, first: bool, heading: Heading | None) -> _Reach | None:
    """What a mark of one's own reaches inside foreign words, if a line is one."""
    text = rows[at].text
    if is_aside(text):
        return _Reach("mine", _BLOCK, at)
    words = unquoted(text)
    here = page.opened[-1]
    if not first or words.endswith((".", "!")):
        return _Reach("mine", here.level, at) if first and says_mine(words, alone=False) else None
    short = words.count(" ") < _MOST_LEAD_WORDS
    if says_mine(words, alone=short):
        return _Reach("mine", here.level, at)
    # Where the foreign words themselves say "I", an "I" in a title proves nothing.
    ruled = any(row.role == "rule" for row in rows[max(0, at - 2) : at])
    plain = here.line >= 0 and not page.selves and (heading is None or heading.style == "plain")
    title = words.count(" ") < _MOST_TITLE_WORDS and at > here.line + 1 and at + 1 < len(rows)
    spoken = title and (ruled or plain) and first_persons(words)
    return _Reach("mine", here.level, at) if spoken else None

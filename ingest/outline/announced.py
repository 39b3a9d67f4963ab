"""What is announced as questions is questions, with or without a mark: "They may ask:" and a list, or in one line."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import Final

from ingest.outline.aloud import TO_THEM, aloud, told
from ingest.outline.asked import asks, invites, split_inline, topic
from ingest.outline.blanks import blank
from ingest.outline.bullets import told_below
from ingest.outline.evidence import first_persons
from ingest.outline.found import Found, Heading
from ingest.outline.leads import handles
from ingest.outline.lines import Line
from ingest.records import Direction

_TO_ME: Final = re.compile(
    r"\b(?:(?:they|she|he|people|panels?|interviewers?|recruiters?|managers?|who)(?:['’](?:ll|d))?"
    r"(?: (?:\w+ly|will|would|might|may|could|can|always|then|also|both|all)){0,3}"
    r" (?:asks?|asked|want(?:s|ed)? to know)\b"
    r"(?! (?:for|them)\b)|(?:get|got|be|was|were|being) asked\b"
    r"|(?:questions?|prompts?|qs|q's)(?:\W*$| (?:i|they|to (?:expect|practi[sc]e|prepare)|from)\b))",
    re.IGNORECASE,
)


_FEARED: Final = re.compile(r"\b(?:don['’]?t|not|never|hope|answered|answers?)\b", re.IGNORECASE)
"""A list of what should not come up, or what was answered already, is no list to prepare."""

_MOST_LEAD_WORDS: Final = 12
_MOST_ITEM_WORDS: Final = 30
_MOST_BARE_WORDS: Final = 16


def announced(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    """The items of announced lists, and the questions listed aloud in one line, in reading order."""
    found: list[Found] = []
    speakers = handles(lines)
    for at, line in enumerate(lines):
        if line.role != "text":
            continue
        if at in speakers:
            found.extend(told(line, at))
            continue
        toward = _announces(line, titles.get(at), _heads_deeper(lines, at))
        if toward:
            found.extend(item for item in _items(lines, at, toward, titles) if item.line not in speakers)
        elif at not in titles and not line.marks:
            found.extend(aloud(line, at))
    return found


def _heads_deeper(lines: Sequence[Line], at: int) -> bool:
    """Whether an entry of a list has a list of its own below it."""
    below = lines[at + 1] if at + 1 < len(lines) else None
    return below is not None and below.role == "text" and below.listed and below.indent > lines[at].indent


def _announces(line: Line, heading: Heading | None, heads: bool) -> Direction | None:
    """Whom the list is for that a short line heads, if it announces questions.

    Args:
        heads: whether the line, an entry of a list itself, has a list below it.
    """
    words = heading.title if heading else line.text
    if invites(words) and words.count(" ") < _MOST_LEAD_WORDS:
        return "for_interviewer"
    if words.count(" ") >= _MOST_LEAD_WORDS or words.rstrip(" *_").endswith((".", "?")):
        return None
    alone = not heading and not line.text.rstrip("*_ ").endswith(":") and line.listed and not heads
    if alone or _FEARED.search(words):
        return None
    if TO_THEM.search(words):
        return "for_interviewer"
    return "asked_of_candidate" if _TO_ME.search(words) else None


def _items(lines: Sequence[Line], lead: int, toward: Direction, titles: Mapping[int, Heading]) -> list[Found]:
    """The lines of the list below an announcement that ask, are topics, or stand among such."""
    first = titles[lead].last + 1 if lead in titles else lead + 1
    while first < len(lines) and lines[first].role == "blank":
        first += 1
    if first >= len(lines) or first in titles or lines[first].role != "text":
        return []
    listed = lines[first].listed
    mixed = toward == "for_interviewer"
    group, end = _listed(lines, first, titles, mixed) if listed else _bare(lines, first, titles)
    cuts = {at: _cut(lines[at].text) for at in group}
    if not mixed:
        cuts |= _before_answers(lines, group)
    short = [at for at in group if 0 < lines[at].text[: cuts[at]].count(" ") + 1 <= _MOST_ITEM_WORDS]
    asking = sum(_seems(lines[at].text[: cuts[at]]) for at in short)
    if len(short) < 2 or len(short) * 4 < len(group) * 3:
        return []
    if listed and not mixed and told_below(lines, group, [at for at in group if asks(lines[at].text[: cuts[at]])]):
        return []  # those that ask are found as such, and the others answer them
    # A list below such a title needs no other sign unless somebody speaks in it; lines without a mark do.
    spoken = sum(bool(first_persons(lines[at].text[: cuts[at]])) for at in short)
    if asking * (3 if listed else 2) < len(short) and (not listed or 3 * spoken >= len(short)):
        return []
    limits = dict(pairwise([*group, end]))
    return [
        Found(
            at,
            "bullet",
            lines[at].body,
            lines[at].body + cuts[at],
            lines[at].body + cuts[at],
            toward=toward,
            limit=limits[at],
        )
        for at in short
        if not blank(lines[at].text)
    ]


def _seems(text: str) -> bool:
    return asks(text) or topic(text)


def _cut(text: str) -> int:
    """Where an item's question ends on its line: at its mark, or before an arrow."""
    cut = split_inline(text)
    arrow = re.search(r"[ \t]*(?:[-=]{1,2}>|→|⇒)", text)
    return min(cut, arrow.start()) if arrow and arrow.start() else cut


def _before_answers(lines: Sequence[Line], group: Sequence[int]) -> dict[int, int]:
    """Where the prompts of a list end that are answered on their own lines ("Travel: fine, up to 30 %", "Why us:").

    Nothing where what stands behind goes on asking, or only some items are of this form.
    """
    found = {at: label for at in group if (label := _ANSWERED.match(lines[at].text))}
    rests = [lines[at].text[label.end() :] for at, label in found.items()]
    if len(found) < 2 or 2 * len(found) < len(group) or any(asks(rest) or topic(rest) or "?" in rest for rest in rests):
        return {}
    return {at: label.end("prompt") for at, label in found.items()}


_ANSWERED: Final = re.compile(
    r"(?:\*\*)?(?P<prompt>\w[^:?\n]{1,39}?)(?:\*\*)?(?:[ \t]*:|[ \t]+[–—-])(?:\*\*)?(?:[ \t]+|$)"
)


def _listed(lines: Sequence[Line], first: int, titles: Mapping[int, Heading], mixed: bool) -> tuple[list[int], int]:
    """A list's items at its outer depth, and the line before which it ends.

    Args:
        mixed: whether its items may carry marks of several kinds ("1)", "c.", "-"), as jotted questions do.
    """
    group, at = [], first
    while at < len(lines) and at not in titles and lines[at].role in {"text", "blank"}:
        line = lines[at]
        apart = lines[at - 1].role == "blank"
        if line.role == "text" and line.indent <= lines[first].indent:
            if (
                line.listed
                and (mixed or line.marks[:1] == lines[first].marks[:1])
                and line.indent == lines[first].indent
            ):
                group.append(at)
            elif not line.marks and apart:
                break
        at += 1
    return group, at


def _bare(lines: Sequence[Line], first: int, titles: Mapping[int, Heading]) -> tuple[list[int], int]:
    """Short lines without a mark, up to a gap; what stands deeper below one answers it."""
    group, at = list[int](), first
    while at < len(lines) and at not in titles and lines[at].role == "text":
        line = lines[at]
        if line.indent > lines[first].indent:
            at += 1
            continue
        if line.marks or line.text.count(" ") >= _MOST_BARE_WORDS or line.text.endswith((".", ":")):
            return [], at
        group.append(at)
        at += 1
    return group, at

"""What is announced as questions is questions, with or without a mark: "They may ask:" and a list, or aloud.

Aloud, in notes that were spoken, the list stands in one line: "to ask them, one who ..., two what ...".
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Final

from ingest.outline.asked import addressed, asks, invites, split_inline, topic
from ingest.outline.blanks import blank
from ingest.outline.evidence import first_persons
from ingest.outline.found import Found, Heading
from ingest.outline.leads import handles
from ingest.outline.lines import Line
from ingest.records import Direction

_TO_THEM: Final = re.compile(
    r"\b(?:(?:to|i(?:['’]?(?:ll|d))?|i (?:will|would|want to|wanna|should|must|can|could|may|might)|do i|should i"
    r"|let me) ask\b(?! (?:for|about|me|us)\b)|\bask (?:them|her|him|back)\b|\bquestions back\b"
    r"|(?:questions?|qs?|q's) (?:for|to(?: ask)?) (?:them|her|him|the \w+)\b"
    r"|(?:wanna|(?:want|like|need) to) (?:know|find out)(?: from (?:them|her|him))?\W*$"
    r"|(?:my|reverse) (?:questions?|qs)\b(?! (?:i|they) )|\bany questions?\b)",
    re.IGNORECASE,
)
"""How a list is announced that the candidate means to ask."""

_TO_ME: Final = re.compile(
    r"\b(?:(?:they|she|he|people|panels?|interviewers?|recruiters?|managers?|who)(?:['’](?:ll|d))?"
    r"(?: (?:\w+ly|will|would|might|may|could|can|always|then|also|both|all)){0,3}"
    r" (?:asks?|asked|want(?:s|ed)? to know)\b"
    r"(?! (?:for|them)\b)|(?:get|got|be|was|were|being) asked\b"
    r"|(?:questions?|prompts?|qs|q's)(?:\W*$| (?:i|they|to (?:expect|practi[sc]e|prepare)|from)\b))",
    re.IGNORECASE,
)
_THEM: Final = re.compile(r"\b(?:them|him|her|the \w+)\b")
_EXPECTED: Final = re.compile(
    r"\b(?:they|she|he|people|panels?|interviewers?|recruiters?|managers?)"
    r"(?:(?:['’](?:ll|d)| (?:will|would|might|may|could))(?: (?:\w+ly|also|then)){0,2}| always| usually| often)"
    r" (?:ask|want to know)\b(?: me\b)?",
    re.IGNORECASE,
)
_WERE_ASKED: Final = re.compile(
    r"\b(?:(?:asked|got|had)(?: (?:me|us))?(?: (?:to|also|then))?|(?:mine|first|next|last|one|other|also) was)\b"
    r"[\s:,–—-]*[\"“']?(?=\S)",
    re.IGNORECASE,
)
"""How people tell others what they were asked."""

_OPENED: Final = re.compile(r"(?:[ \t]+[\w'’]+){0,3}[ \t]*:(?=\s)")
"""The rest of an announcement whose list stands on its line ("To ask" + " them at the end:")."""

_FEARED: Final = re.compile(r"\b(?:don['’]?t|not|never|hope|answered|answers?)\b", re.IGNORECASE)
"""A list of what should not come up, or what was answered already, is no list to prepare."""

_MOST_LEAD_WORDS: Final = 12
_MOST_ITEM_WORDS: Final = 30
_MOST_BARE_WORDS: Final = 16
_FEWEST_SPOKEN: Final = 3
_COUNTS: Final = (
    ("one", "two", "three", "four", "five"),
    ("first(?:ly)?", "second(?:ly)?", "third(?:ly)?", "fourth(?:ly)?", "fifth"),
    ("first(?:ly)?", "then", "(?:then|and) (?:last(?:ly)?|finally)"),
)
_WHETHER: Final = re.compile(
    r"(?:^|[,;:]|\band\b|\bor\b)[ \t]*(?:and |or )?(?:like |um |also )?"
    r"(?=(?:why|how|what|when|where|who|which|whether)\b)",
    re.IGNORECASE,
)
_SENTENCE_END: Final = re.compile(r"[.!?](?=\s|$)")
_REASON: Final = re.compile(r",? (?:because|cos|so that)\b|, so\b", re.IGNORECASE)


def announced(lines: Sequence[Line], titles: Mapping[int, Heading]) -> list[Found]:
    """The items of announced lists, and the questions listed aloud in one line, in reading order."""
    found: list[Found] = []
    speakers = handles(lines)
    for at, line in enumerate(lines):
        if line.role != "text":
            continue
        if at in speakers:
            found.extend(_told(line, at))
            continue
        toward = _announces(line, titles.get(at), _heads_deeper(lines, at))
        if toward:
            found.extend(item for item in _items(lines, at, toward, titles) if item.line not in speakers)
        elif at not in titles and not line.marks:
            found.extend(_aloud(line, at))
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
    if _TO_THEM.search(words):
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


def _aloud(line: Line, at: int) -> Iterator[Found]:
    """The questions that running text announces and counts ("one ... two ..."), or reports ("why ..., how ...")."""
    toward = _TO_THEM.search(line.text)
    expected = _EXPECTED.search(line.text)
    if toward:
        pieces = _enumerated(line.text, toward.end())
        colon = _OPENED.match(line.text, toward.end())
        if not pieces and (colon or _THEM.search(line.text[toward.start() : toward.end() + 12])):
            pieces = _marked(line.text, colon.end() if colon else toward.end())
        for begin, end in pieces:
            yield _said(line, at, begin, end, "for_interviewer")
    elif expected:
        pieces = _enumerated(line.text, expected.end()) or _reported(line.text, expected.end())
        for begin, end in pieces:
            yield _said(line, at, begin, end, "asked_of_candidate")


def _told(line: Line, at: int) -> Iterator[Found]:
    """What somebody on a board says that they were asked."""
    for match in _WERE_ASKED.finditer(line.text):
        stop = re.compile(r"[.?!;\"”](?=\W|$)").search(line.text, match.end())
        end = stop.start() + (stop.group() == "?") if stop else len(line.text)
        if addressed(line.text[match.end() : end].strip()):
            yield Found(at, "spoken", line.body + match.end(), line.body + end, line.body + end)


def _said(line: Line, at: int, begin: int, end: int, toward: Direction) -> Found:
    """A question told aloud; whoever comes back to it later in the same breath answers it there."""
    again = line.text.lower().find(line.text[begin:end].lower(), end) if toward == "asked_of_candidate" else -1
    answer = again + end - begin if again >= 0 else end
    answer += len(line.text[answer:]) - len(line.text[answer:].lstrip()) if again >= 0 else 0
    return Found(at, "spoken", line.body + begin, line.body + end, line.body + answer, toward=toward)


def _enumerated(text: str, start: int) -> list[tuple[int, int]]:
    """The pieces behind "one", "two", "three" or "first", "second", in order."""
    for words in _COUNTS:
        places: list[tuple[int, int]] = []
        after = start
        for word in words:
            match = re.compile(rf"(?:^|[\s,.;:(])(?:and |number |no\.? ?)?{word}\b[,:.)]?\s+", re.I).search(text, after)
            if match is None:
                break
            places.append((match.start(), match.end()))
            after = match.end()
        pieces = [_trimmed(text, e, n) for (_, e), (n, _) in pairwise([*places, (len(text), len(text))])]
        kept = [piece for piece in pieces if text[piece[0] : piece[1]].count(" ") >= _FEWEST_SPOKEN - 1]
        if len(kept) >= 2 and len(kept) == len(places):
            return kept
    return []


def _marked(text: str, start: int) -> list[tuple[int, int]]:
    """The sentences behind an announcement that end in a question mark."""
    found: list[tuple[int, int]] = []
    begin = start + len(text[start:]) - len(text[start:].lstrip(" ,:;.-–—"))
    for end in (match.end() for match in _SENTENCE_END.finditer(text, begin)):
        if text[end - 1] == "?" and asks(text[begin:end].strip()):
            found.append((begin, end))
        begin = end + len(text[end:]) - len(text[end:].lstrip())
    return found if len(found) > 1 else []


def _reported(text: str, start: int) -> list[tuple[int, int]]:
    """The clauses of one sentence that tell what will be asked: "why I left, how I plan and what ..."."""
    stop = _SENTENCE_END.search(text, start)
    end = stop.start() if stop else len(text)
    starts = [match.end() for match in _WHETHER.finditer(text, start, end)]
    found = [_trimmed(text, a, b) for a, b in pairwise([*starts, end])]
    return found if len(found) > 1 and all(text[a:b].strip().count(" ") for a, b in found) else []


def _trimmed(text: str, begin: int, end: int) -> tuple[int, int]:
    """A piece up to the end of its sentence or its reason, without the small words before the next."""
    for pattern in (_SENTENCE_END, _REASON):
        match = pattern.search(text, begin, end)
        if match:
            end = match.start() + (text[match.start()] == "?")
    words = re.sub(r"(?:[\s,;.]+(?:and|then|or|number|like|um|also))*[\s,;.]*$", "", text[begin:end])
    return begin, begin + len(words)

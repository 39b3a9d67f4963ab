"""Questions told in one line: counted ("one who ..., two what ..."), reported, or what others say they were asked."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ingest.outline.asked import addressed, asks
from ingest.outline.found import Found
from ingest.outline.lines import Line
from ingest.records import Direction

TO_THEM: Final = re.compile(
    r"\b(?:(?:to|i(?:['’]?(?:ll|d))?|i (?:will|would|want to|wanna|should|must|can|could|may|might)|do i|should i"
    r"|let me) ask\b(?! (?:for|about|me|us)\b)|\bask (?:them|her|him|back)\b|\bquestions back\b"
    r"|(?:questions?|qs?|q's) (?:for|to(?: ask)?) (?:them|her|him|the \w+)\b"
    r"|(?:wanna|(?:want|like|need) to) (?:know|find out)(?: from (?:them|her|him))?\W*$"
    r"|(?:my|reverse) (?:questions?|qs)\b(?! (?:i|they) )|\bany questions?\b"
    r"|(?:\b(?:me|mine|my side)|\bi) ?(?:-+>|=+>|→|to|2|>>?) ?(?:them|the panel)\b|^\W*for (?:them|the panel)\W*$)",
    re.IGNORECASE,
)
"""How a list is announced that the candidate means to ask."""

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


def aloud(line: Line, at: int) -> Iterator[Found]:
    """The questions that running text announces and counts ("one ... two ..."), or reports ("why ..., how ...")."""
    toward = TO_THEM.search(line.text)
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


def told(line: Line, at: int) -> Iterator[Found]:
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

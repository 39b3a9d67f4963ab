"""Which sentences of a person's notes tell of one event, so that no two stories are ever mixed.

People write a story under a heading, as labelled parts, as a few short bullets, or put several stories one after
another in one list or one page. A résumé line is an event of its own.
"""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import Final

from app.english.language import count_words
from app.english.quantity_patterns import MONTH_NAME
from ingest.records import Kind

STORY_WORDS: Final = 260
"""A heading with up to this many words under it tells one story (told aloud, two minutes); a longer one several."""

WHOLE_STORY_WORDS: Final = 13
"""Mean words from which the bullets of a list each tell a thing of their own; the steps of one story are shorter."""

PARAGRAPH_WORDS: Final = 25
"""A paragraph without heading that is at least this long is a story; a shorter one belongs to what stands before."""

LABEL: Final = re.compile(
    r"^(?:#+\s*|\W*\*\*)?(?:situation|task|actions?|results?|reflection|outcome|learned|learnt|lessons?|learning|context|"
    r"background|impact|problem|challenge|what i did|q|a|[STARL])\s*\**\s*(?::|\)|\s[-–—]\s)\**\s*",
    re.IGNORECASE,
)
"""The name of a story's part at the start of a line: "**Result:**", "S:", "Action – "."""

TAGGED: Final = 3
"""Lines with a tag of their own from which a page of notes is a list of events, and no story."""

_TAG: Final = re.compile(r"\W{0,20}(?=[A-Za-z]{2})(?:[\w/&’'+]++ ?){1,4}(?::|\s[-–—]{1,2}\s|\?\s)")
"""How a note to oneself begins that says what it is about: "complaint: ...", "RTC A17 - jan, ..."."""

_ONE_OCCASION: Final = re.compile(
    r"\b(?:a|the|one) (?:time|moment|situation|occasion|example|mistake|failure|project|conflict|decision)\b|"
    r"\b(?:tell (?:me|us) about|describe|give (?:me|us)) (?:a|an|one|the|your)\b",
    re.IGNORECASE,
)
"""How a heading asks for one story."""

_SEVERAL: Final = re.compile(
    r"\b(?:things|stories|bits|pieces|examples|cases|tales|answers|moments|points|achievements|highlights|projects|wins|"
    r"successes|mistakes|failures|incidents|situations|times|jobs|others|ones)\b",
    re.IGNORECASE,
)
"""How a heading says that there are several."""

_MARKED: Final = re.compile(r"\s*(?:-{2,}|={2,}|\*{3,}|#+|>{2,}|~{2,})\s*[^\W_]")
"""How a line begins that is set off as a heading, though it was not read as one: "--- a mistake"."""

_DATED: Final = re.compile(
    rf"\W{{0,20}}(?:\d{{1,2}}[./-]\d{{1,2}}[./-](?:\d\d){{1,2}}|\d{{4}}-\d\d-\d\d|\d{{1,2}}(?:st|nd|rd|th)?\s(?:{MONTH_NAME})|"
    rf"(?:{MONTH_NAME})\s\d{{1,2}}(?:st|nd|rd|th)?)(?!\w|\s*(?:-|–|to)\s)",
    re.IGNORECASE,
)
"""How an entry of a diary begins: "02.03.22", "17 Feb"."""

_GOES_ON: Final = re.compile(r"\W{0,20}[a-z\d]")
"""How a step begins in telegraphic notes, where each new thing has a capital."""

_OPENS: Final = re.compile(r"^\W*(?:situation|context|background|problem|challenge|s|q)\b", re.IGNORECASE)
_LINE: Final = re.compile(r"[^\n]+")
_BULLET: Final = re.compile(r"^\s*(?:[-*•–—·+]|\d{1,2}[.)])\s+")


def event_starts(text: str, kind: Kind, heading: str) -> tuple[int, ...]:
    """Offsets at which events begin in the notes under one heading, in order; the first is 0.

    Args:
        text: what stands under one heading, from its first chunk to its last.
        heading: the heading above it, "" where there is none.
    """
    lines = [(m.start(), m[0]) for m in _LINE.finditer(text) if m[0].strip()]
    marked = [at for at, line in lines if _MARKED.match(line)]
    dated = [at for at, line in lines if _DATED.match(line)]
    parts = [0, *marked, *(dated if len(dated) > 1 else ()), len(text)]
    return tuple(
        sorted(
            {
                first + at
                for first, last in pairwise(sorted({*parts}))
                for at in _starts(text[first:last], kind, heading if len({*parts}) == 2 else "")
            }
        )
    )


def _starts(text: str, kind: Kind, heading: str) -> tuple[int, ...]:
    """Offsets at which events begin in a stretch that no heading and no date parts any further; the first is 0."""
    lines = [(m.start(), m[0]) for m in _LINE.finditer(text) if m[0].strip()]
    bullets = [(at, line) for at, line in lines if _BULLET.match(line) and _indent(line) <= _least(lines)]
    labels = [(at, line) for at, line in lines if LABEL.match(_BULLET.sub("", line))]
    if kind == "resume":
        return _with_first(at for at, _ in bullets or lines)
    if len(labels) > 1:
        return _with_first(at for at, line in labels[1:] if _OPENS.match(_BULLET.sub("", line)))
    if len(bullets) > 1:
        several = count_words(text) > STORY_WORDS or _are_whole(bullets, heading)
        after = (m.end() for m in re.finditer(r"\n\s*\n(?=\w)", text) if m.end() > bullets[0][0])
        return _with_first([*(at for at, _ in bullets), *after]) if several else (0,)
    tagged = [at for at, line in lines if _TAG.match(line)]
    if len(tagged) >= TAGGED and 2 * len(tagged) >= len(lines) and count_words(text) >= WHOLE_STORY_WORDS * len(lines):
        return _with_first(tagged)
    if heading and count_words(text) <= STORY_WORDS:
        return (0,)
    paragraphs = [(m.start(), m[0]) for m in re.finditer(r"(?:[^\n]+\n?)+", text)]
    return _with_first(at for at, paragraph in paragraphs if count_words(paragraph) >= PARAGRAPH_WORDS)


def _are_whole(bullets: Sequence[tuple[int, str]], heading: str) -> bool:
    """Whether the bullets of a short list each tell a thing of their own, and are not the steps of one story.

    Steps are short, or go on in lower case from what stands before, or stand under a question for one occasion.
    """
    mean = sum(count_words(line) for _, line in bullets) / len(bullets)
    if mean < WHOLE_STORY_WORDS or (heading and _ONE_OCCASION.search(heading)):
        return False
    goes_on = sum(bool(_GOES_ON.match(_BULLET.sub("", line))) for _, line in bullets)
    return not heading or bool(_SEVERAL.search(heading)) or 2 * goes_on < len(bullets)


def _with_first(starts: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted({0, *starts}))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _least(lines: Sequence[tuple[int, str]]) -> int:
    return min((_indent(line) for _, line in lines if _BULLET.match(line)), default=0)

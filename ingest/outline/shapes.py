"""The looks of a line that may be a heading: in capitals, tagged, short and apart from its neighbours."""

import re
from collections.abc import Sequence
from typing import Final

from ingest.outline.asked import asks, bare, part_label
from ingest.outline.blanks import blank
from ingest.outline.lines import Line
from ingest.outline.titles import titled

_MOST_CAPITALS: Final = 80
_MOST_PLAIN_WORDS: Final = 7
_TIGHT_TEXT: Final = 30
_MOST_KNOWN_WORDS: Final = 5
_SURE_TITLE: Final = 6
"""The weight from which on a title's words are hardly ever anything else, even without a capital."""
_SENTENCE_ENDS: Final = (".", ",", ";", "!", "?", "…")
_SIGNED: Final = re.compile(
    r"(?:(?:with|kind|kindest|best|warm|warmest|many) )*(?:regards|wishes|thanks)\b|(?:yours|cheers|love|sincerely)\b,?"
    r"(?: \w+)?$",
    re.IGNORECASE,
)
"""How a letter ends; the name behind it heads nothing."""
_REMARK: Final = re.compile(r"[ \t]*\([^()]{1,60}\)[ \t]*:?$")


def is_tag(inner: str, rest: str) -> bool:
    """[conflict] is a tag; [breathe. don't rush this], [photo.png] and [fill in] are remarks."""
    if inner.strip().lower() in {"", "x"} or inner.count(" ") > 4 or re.search(r"[.!?…](?:\s|$)", inner):
        return False
    if re.search(r"\w[.:]\s?\w", inner) or blank(inner):
        return False
    return rest.count(" ") <= 12 and not rest.rstrip().endswith((".", ";", ","))


def in_capitals(text: str) -> bool:
    # A remark in brackets ("PITCH (say it slowly)") is in whatever letters it likes.
    text = _REMARK.sub("", text) if len(text) <= 2 * _MOST_CAPITALS else text
    letters = [character for character in text[: _MOST_CAPITALS + 1] if character.isalpha()]
    if len(text) > _MOST_CAPITALS or len(letters) < 4 or text.endswith((".", "!", ",", ";")):
        return False
    return all(not letter.islower() for letter in letters) and sum(letter.isupper() for letter in letters) >= 4


def apart(lines: Sequence[Line], at: int) -> bool:
    """Whether a line stands apart: after a gap, or before one and not in the middle of a paragraph."""
    before = lines[at - 1] if at else None
    if before is None or before.role != "text":
        return True
    return before.listed or bool(before.text.endswith((".", "!", "?", ":")))


_LEFT_OPEN: Final = re.compile(r":[ \t]*(?:_{2,}|\.{3,}|…)[ \t]*$")
"""A label with room for its answer ("Weakness: ____"), which is no title."""


def _is_short_title(line: Line) -> bool:
    """A few words that begin like a title and do not end like a sentence."""
    words = bare(line.text)
    if _SIGNED.match(words) or _LEFT_OPEN.search(line.text):
        return False
    if not words or words.count(" ") >= _MOST_PLAIN_WORDS or len(words) > 70 or not words[0].isalnum():
        return False
    if words.endswith(_SENTENCE_ENDS) or line.text.endswith(_SENTENCE_ENDS) or part_label(words):
        return False
    return "://" not in words and "@" not in words and line.role == "text" and not line.marks


def is_plain(lines: Sequence[Line], at: int) -> bool:
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
        if count <= 4 and before is None and at + 2 < len(lines) and lines[at + 2].mark == "bullet":
            return True
        return capital or (line.text.endswith(":") and count <= 5)
    return after.listed and after.indent >= line.indent and (capital or count <= 4)


def is_tight(lines: Sequence[Line], at: int) -> bool:
    """A short title with a gap before it and its text right below: a heading where it is somebody's habit."""
    line = lines[at]
    if not _is_short_title(line) or line.indent >= 4 or not (line.text[0].isupper() or line.text[0].isdigit()):
        return False
    if at == 0 or lines[at - 1].role == "text" or at + 1 >= len(lines):
        return False
    after = lines[at + 1]
    long = len(after.text) > max(_TIGHT_TEXT, len(line.text)) or blank(after.text)
    return (
        after.role == "text"
        and bare(line.text).count(" ") <= 5
        and (bool(after.marks) or long or part_label(after.text[:2]))
    )


def is_known(lines: Sequence[Line], at: int) -> bool:
    """A few words that usually head a part of notes, with a gap before them and their text right below."""
    line = lines[at]
    words = bare(line.text).count(" ") + 1
    if not _is_short_title(line) or at + 1 >= len(lines):
        return False
    says = titled(line.text)
    sure = line.text[0].isupper() or words <= 2 or (bool(says) and says[0][1] >= _SURE_TITLE)
    after = lines[at + 1]
    opens = after.role == "text" and (words <= 4 or bool(after.marks) or not after.text[:1].islower())
    gap = at == 0 or lines[at - 1].role != "text"
    return gap and opens and sure and words <= _MOST_KNOWN_WORDS and bool(says)


def asks_above_text(lines: Sequence[Line], at: int) -> bool:
    """A question on a line of its own, a gap above it and text right below: the same habit of writing."""
    line = lines[at]
    alone = line.role == "text" and not line.marks and line.text.endswith("?") and len(line.text) <= _MOST_CAPITALS
    return alone and (at == 0 or lines[at - 1].role != "text") and at + 1 < len(lines) and asks(line.text)

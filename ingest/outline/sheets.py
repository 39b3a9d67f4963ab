"""Titles above stories told by their parts: "1) The flood" over "Situation: ...", "Task: ...", or over "S:", "T:"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.outline.asked import addressed, bare
from ingest.outline.lines import Line

_PARTS: Final = (
    r"s|situation|context|background|setting|what happened",
    r"t|task|goal|aim|problem|challenge|my (?:task|job|role)",
    r"a|actions?|approach|what i did",
    r"r|results?|outcomes?|impact|how it ended",
)
"""What people write before the parts of a story, in the order in which they are told."""

_PART: Final = re.compile(
    rf"(?:\*\*|__)?(?:{'|'.join(f'({names})' for names in _PARTS)})(?:\*\*|__)?(?:[ \t]*:|[ \t]+[-–—])"
    r"(?:\*\*|__)?(?=\s|$)",
    re.IGNORECASE,
)
_ACTION: Final = 3
_MOST_TITLE_WORDS: Final = 12
_FEWEST_PARTS: Final = 2
_HALF: Final = 2


def sheet_titles(rows: Sequence[Line]) -> frozenset[int]:
    """The short lines that stand right above the first part of a story, and those of their make among them.

    A story begins at its situation, or where the order of the parts starts anew; its parts need no gap around them. A
    title of the same make has nothing but a remark below it ("7) Near miss", "to write!!").
    """
    opened = [(at, parts) for at, parts in _stories(rows) if len(parts) >= _FEWEST_PARTS]
    found = {title for at, _ in opened if (title := _above(rows, at)) is not None}
    return frozenset(found | _of_their_make(rows, found)) if found else frozenset()


def parts_told(rows: Sequence[Line]) -> frozenset[int]:
    """Which parts of a story these lines label, as numbers from 1 for the situation."""
    return frozenset(part for row in rows if (part := _part(row)))


def _stories(rows: Sequence[Line]) -> Iterator[tuple[int, set[int]]]:
    """The line at which each story's first part stands, with the parts that it labels."""
    begun, parts, last = -1, set[int](), len(_PARTS)
    for at, row in enumerate(rows):
        part = _part(row)
        if part == 0:
            continue
        if part == 1 or part < last:
            if parts:
                yield begun, parts
            begun, parts = at, set[int]()
        last = part
        parts.add(last)
    if parts:
        yield begun, parts


def _part(row: Line) -> int:
    """Which part a line is labelled as, counted from 1 for the situation; 0 for none. "A:" looks like an answer."""
    if row.role != "text" or row.said:
        return 0
    if row.mark == "answer":
        return _ACTION
    label = _PART.match(row.text)
    return label.lastindex or 0 if label else 0


def _above(rows: Sequence[Line], at: int) -> int | None:
    """The title right above a line, at most a gap between them, if one stands there."""
    title = next((k for k in range(at - 1, max(-1, at - 3), -1) if rows[k].role == "text"), None)
    return title if title is not None and _may_be_title(rows, title) else None


def _may_be_title(rows: Sequence[Line], at: int) -> bool:
    """A few words that end no sentence, apart from what stands above them or marked by a number or a colon."""
    row = rows[at]
    words = bare(row.text)
    if row.role != "text" or row.said or row.marks not in {(), ("number",)} or row.text.endswith((".", ";", ",")):
        return False
    if not words or words.count(" ") >= _MOST_TITLE_WORDS or _PART.match(row.text) or addressed(words):
        return False
    apart = at == 0 or rows[at - 1].role != "text"
    return apart or bool(row.marks) or row.text.endswith(":")


def _of_their_make(rows: Sequence[Line], found: set[int]) -> set[int]:
    """Lines that count on from a title to the next number, or end in a colon as most titles do, a gap above them."""
    made: set[int] = set()
    colons = sum(rows[at].text.endswith(":") for at in found)
    for at, row in enumerate(rows):
        if at in found or not _may_be_title(rows, at) or (at and rows[at - 1].role == "text"):
            continue
        below = rows[at + 1] if at + 1 < len(rows) else None
        counts = row.number is not None and any(
            rows[one].number is not None and abs((rows[one].number or 0) - row.number) == 1 for one in found
        )
        named = colons >= _FEWEST_PARTS and _HALF * colons > len(found) and row.text.endswith(":")
        if (counts or named) and below and below.role in {"text", "blank"} and not below.listed:
            made.add(at)
    return made

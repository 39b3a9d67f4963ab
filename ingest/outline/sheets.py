"""Titles above stories told by their parts: "1) The flood" over "Situation: ...", "Task: ...", or over "S:", "T:"."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.outline.asked import addressed, bare
from ingest.outline.lines import Line
from ingest.outline.told_titles import tells_below

_PARTS: Final = (
    r"s|b|c|p|h|situation|context|background|setting|what happened|obstacles?|hurdle|hindrance|complication|assessment",
    r"t|g|task|goal|aim|problem|challenge|my (?:task|job|role)",
    r"a|actions?|approach|what i did|my actions?|response|recommendation",
    r"r|o|results?|outcomes?|impact|how it ended|what changed",
    r"l|e|reflections?|learn(?:ed|t|ings?)|lessons?(?: learn(?:ed|t))?|takeaways?|evaluation|what i (?:learned|learnt)",
)
"""What people write before the parts of a story, in the order in which they are told."""

_BY_LETTER: Final = re.compile(r"\W*([BCPHGOLE])\b")
"""Letters of other schemes than situation, task, action, result: they mark parts only beside an action's."""

_OBSTACLE: Final = re.compile(r"\W*O\b", re.IGNORECASE)
"""Before what was done, an "O" is what stood in the way; behind it, the outcome."""

_PART: Final = re.compile(
    rf"(?:\*\*|__|[(\[])?(?:{'|'.join(f'({names})' for names in _PARTS)})"
    r"(?:[)\]]:?|(?:\*\*|__)?(?:[ \t]*:|[ \t]+[-–—=])(?:\*\*|__)?)(?=\s|$)",
    re.IGNORECASE,
)
_ACTION: Final = 3
_MOST_TITLE_WORDS: Final = 12
_MOST_BARE_WORDS: Final = 7
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
    """The line at which each story's first part stands, with the parts that it labels.

    A story begins where a label comes again or the order of the parts starts anew: "S:", "B:" are two of one.
    """
    begun, parts, last, labels = -1, set[int](), 0, set[str]()
    schemed = any(row.mark == "answer" or _part(row) == _ACTION for row in rows)
    for at, row in enumerate(rows):
        part = _part(row)
        lettered = _BY_LETTER.match(row.text) is not None
        if part == 0 or (lettered and not schemed):
            continue
        if _OBSTACLE.match(row.text) and parts and max(parts) < _ACTION:
            part = 1
        mark = _PART.match(row.text)
        label = mark[0].lower() if mark and row.mark != "answer" else ""
        if part < last or (part == last == 1 and label in labels):
            if parts:
                yield begun, parts
            begun, parts, labels = at, set[int](), set[str]()
        elif not parts:
            begun = at
        last = part
        parts.add(last)
        labels.add(label)
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
    """Lines like the titles found, a gap above them: they count on from one, end in a colon as most do, or are as bare.

    Beside a labelled story a number is enough; from there on a title counts on while something is told below it.
    """
    colons = sum(rows[at].text.endswith(":") for at in found)
    bare_ones = sum(not rows[at].marks and not rows[at].text.endswith(":") for at in found)
    numbers = {(rows[at].number, rows[at].indent) for at in found if rows[at].number is not None}
    labelled = frozenset(numbers)
    alike = [at for at in range(len(rows)) if at not in found and _may_be_alike(rows, at)]
    made: set[int] = set()
    for at in (*alike, *reversed(alike)):
        row = rows[at]
        beside = {(row.number + step, row.indent) for step in (-1, 1)} if row.number is not None else set()
        listed = at + 1 < len(rows) and rows[at + 1].listed
        counts = bool(beside & labelled and not listed) or bool(beside & numbers and tells_below(rows, at))
        named = colons >= _FEWEST_PARTS and _HALF * colons > len(found) and row.text.endswith(":")
        bare_too = bare_ones >= _FEWEST_PARTS and _HALF * bare_ones > len(found) and _heads_text(rows, at)
        if counts or named or bare_too:
            made.add(at)
            numbers |= {(row.number, row.indent)} if counts else set()
    return made


def _may_be_alike(rows: Sequence[Line], at: int) -> bool:
    """Whether a line may be a title, with a gap above it and no further item of a numbered list right below."""
    below = rows[at + 1] if at + 1 < len(rows) else None
    apart = at == 0 or rows[at - 1].role != "text"
    filled = below is not None and below.role in {"text", "blank"} and below.number is None
    return apart and filled and _may_be_title(rows, at)


def _heads_text(rows: Sequence[Line], at: int) -> bool:
    """Whether a line without any mark is much shorter than the text right below it."""
    row, below = rows[at], rows[at + 1]
    short = not row.marks and bare(row.text).count(" ") < _MOST_BARE_WORDS and row.text[-1:].isalnum()
    return short and below.role == "text" and (below.mark == "bullet" or len(below.text) > 2 * len(row.text))

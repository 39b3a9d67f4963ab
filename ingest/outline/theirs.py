"""What the candidate means to ask the interviewer: in a list kept for that, every item is a question."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import asks, bare, split_inline
from ingest.outline.blanks import blank
from ingest.outline.found import Span
from ingest.outline.lines import Line
from ingest.outline.titles import titled

_COUNTED: Final = re.compile(r"^\d{1,2}[ \t]+")
"""A number before an item that nothing parts from it ("4 what did the board see")."""
_MOST_WORDS: Final = 30
_MOST_UNMARKED_WORDS: Final = 14


def theirs(rows: Sequence[Line], span: Span, here: Sequence[Asked]) -> list[Asked]:
    """The questions of a section that is kept for them, in reading order.

    Args:
        here: the questions found by their own form; lines of the same list are questions as well, marked or not.
    """
    known = {question.line: question for question in here}
    if span.heading and asks(span.heading.title) and not titled(span.heading.title):
        known.setdefault(span.heading.first, _item(rows[span.heading.first], span.heading.first, span.stop))
    at = sorted({*known, *_items(rows, span)})
    found: list[Asked] = []
    for place, line in enumerate(at):
        stop = at[place + 1] if place + 1 < len(at) else span.stop
        question = known.get(line) or _item(rows[line], line, stop)
        if question.stop > stop:
            finish = max(question.begin, min(question.finish, rows[stop - 1].end))
            question = replace(
                question, stop=stop, finish=finish if question.begin < rows[line].end else question.begin
            )
        found.append(question)
    return found


def _items(rows: Sequence[Line], span: Span) -> list[int]:
    """The items at the outer depth of the section's lists, or its short lines where it has none."""
    said = [at for at in range(span.content, span.stop) if rows[at].role == "text" and _words(rows[at])]
    listed = [at for at in said if rows[at].listed]
    depth = min((rows[at].indent for at in listed or said), default=0)
    items = [at for at in listed if rows[at].indent <= depth + 1]
    loose = [at for at in said if at not in listed and rows[at].indent <= depth + 1]
    items += [at for at in loose if asks(_COUNTED.sub("", rows[at].text)) or (not listed and _is_short(rows[at].text))]
    return [at for at in items if rows[at].text.count(" ") < _MOST_WORDS and not blank(rows[at].text)]


def _is_short(text: str) -> bool:
    return text.count(" ") < _MOST_UNMARKED_WORDS and not text.endswith((".", ":", ";", "!"))


def _words(line: Line) -> bool:
    return any(character.isalnum() for character in line.text)


def _item(line: Line, at: int, stop: int) -> Asked:
    end = line.body + split_inline(line.text)
    return Asked(
        line=at,
        stop=stop,
        form="bullet",
        text=bare(line.text[: end - line.body]) or line.text,
        start=line.body,
        end=end,
        begin=end,
        finish=end,
        seconds=None,
        takes=None,
    )

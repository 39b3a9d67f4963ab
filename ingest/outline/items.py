"""Lists whose items are a label and what is said to it: "Angry parent -> ...", "budget: ...", "strict? ..... ...".

In one's own notes each such item is a thought by itself, its label the question; one with nothing behind is a gap.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ingest.outline.answers import Asked
from ingest.outline.asked import addressed, asks, bare, part_label, topic
from ingest.outline.blanks import blank, unwritten
from ingest.outline.dates import DATES
from ingest.outline.found import Span
from ingest.outline.labelled import labelled
from ingest.outline.lines import Line
from ingest.records import Kind
from ingest.sentences import count_words

_KINDS: Final[frozenset[Kind]] = frozenset({"prep_answers", "stories"})
_LABELLED: Final = re.compile(
    r"([^:\n|]{2,70}?)[ \t]*(?:(?P<arrow>[-=]{1,2}>|→|⇒)|(?P<dots>(?:\.{3,}|…)(?!\w)|(?<=[ \t])\.(?=[ \t]))"
    r"|(?P<dash>(?<=[ \t])[–—-]+(?=[ \t]|$))"
    r"|(?P<equal>(?<=[ \t])=(?=[ \t]|$))|(?P<colon>:(?=[ \t]|$)))[ \t]*"
)
_ADMITS: Final = re.compile(
    r"(?:(?<![\s?.!:(\[–—-])[\s?.!:(\[–—-]*(?:to[- ]?do|tbd|tbc|tba|wip|to write|to come)?[\s?.!)\]]*)$", re.IGNORECASE
)
_MOST_LABEL_WORDS: Final = 7
_MOST_ASKED_WORDS: Final = 14
_A_THOUGHT: Final = 12
"""Words from which on an item is a thought of its own."""
_FEWEST_FULL: Final = 2


def items(
    text: str, rows: Sequence[Line], spans: Sequence[Span], asked: Sequence[Asked], decided: Sequence[Kind]
) -> list[Asked]:
    """Items of labelled lists in one's own notes, as questions; short ones among them stay in their list."""
    busy = {line for question in asked for line in range(question.line, question.stop)}
    apart = labelled(rows)
    found: list[Asked] = []
    for span, kind in zip(spans, decided, strict=True):
        if kind not in _KINDS:
            continue
        for group in _lists(rows, span, busy, apart):
            found.extend(_items(text, rows, group, span.stop))
    return found


def _lists(rows: Sequence[Line], span: Span, busy: set[int], apart: frozenset[int]) -> Iterator[list[int]]:
    """The items of one list at its outer depth, or neighbouring lines that are no list."""
    group: list[int] = []
    for at in range(span.content, span.stop):
        row = rows[at]
        if row.role == "blank" or (group and row.indent > rows[group[0]].indent):
            continue
        alike = (
            bool(group) and row.listed == rows[group[0]].listed and (row.listed or _is_next(rows, group[-1], at, apart))
        )
        if row.role != "text" or at in busy or not alike:
            yield from [group] * _is_list(rows, group)
            group = []
        # A line that ends in a colon above a list only introduces it.
        intro = row.text.endswith(":") and not row.listed and not group
        if row.role == "text" and at not in busy and not intro and not {"question", "answer"} & {*row.marks}:
            group.append(at)
    yield from [group] * _is_list(rows, group)


def _is_next(rows: Sequence[Line], before: int, at: int, apart: frozenset[int]) -> bool:
    """Whether nothing stands between two lines, or gaps between paragraphs of one labelled line each."""
    gap = all(rows[between].role == "blank" for between in range(before + 1, at))
    return at == before + 1 or (gap and before in apart and at in apart)


def _is_list(rows: Sequence[Line], group: Sequence[int]) -> bool:
    return bool(group) and (rows[group[0]].listed or len(group) > _FEWEST_FULL)


def _items(text: str, rows: Sequence[Line], group: Sequence[int], stop: int) -> Iterator[Asked]:
    """The labelled items of a list, where most of its items are labelled and several of them say something."""
    ends = [*group[1:], _end(rows, group[-1], stop)]
    made: list[Asked] = []
    signs: list[str] = []
    for at, after in zip(group, ends, strict=True):
        label = _LABELLED.match(rows[at].text)
        if label and _is_label(label[1]):
            made.append(_asked(text, rows, at, after, label[1], label.end()))
            signs.append(label.lastgroup or "")
        elif rows[at].listed and after == at + 1 and _admitted(rows[at].text):
            yield _asked(text, rows, at, after, _ADMITS.sub("", rows[at].text), len(rows[at].text))
    full = [each for each in made if count_words(text[each.begin : each.finish]) >= _A_THOUGHT]
    empty = [each for each in made if each.begin == each.finish]
    usual = (
        len(group) > _FEWEST_FULL
        and 4 * len(signs) >= 3 * len(group)
        and (len(full) >= _FEWEST_FULL or (full and set(signs) == {"arrow"}))
        and (len(full) >= len(empty) or set(signs) == {"arrow"})
    )
    # A label that comes again is somebody who speaks.
    usual = usual and len({each.text.lower() for each in made}) == len(made)
    for each in made:
        if usual and (each in full or each in empty or topic(each.text) or asks(each.text)):
            yield each


def _admitted(words: str) -> bool:
    """Whether an item names a thought in a few words and says that it is still to be written ("the gloves?? TODO")."""
    named = _ADMITS.sub("", words)
    return unwritten(words) and 1 <= named.count(" ") < _MOST_LABEL_WORDS - 1 and not blank(named)


def _end(rows: Sequence[Line], at: int, stop: int) -> int:
    """The line after what belongs to a list's last item."""
    after = at + 1
    while (
        after < stop
        and rows[after].role == "text"
        and (rows[after].indent > rows[at].indent or (rows[at].listed and not rows[after].marks))
    ):
        after += 1
    return after


def _is_label(label: str) -> bool:
    """A few words that name something; a date, a clock time and the parts of a story name no thought."""
    words = bare(label)
    few = words.count(" ") < (_MOST_ASKED_WORDS if addressed(words) else _MOST_LABEL_WORDS)
    named = any(character.isalpha() for character in words) and few
    return named and not part_label(words) and not DATES.search(label) and not re.search(r"[.!;](?:\s|$)", words)


def _asked(text: str, rows: Sequence[Line], at: int, after: int, label: str, cut: int) -> Asked:
    row = rows[at]
    begin = row.body + cut
    said = [line for line in rows[at + 1 : after] if line.role == "text" and line.text]
    finish = said[-1].body + len(said[-1].text) if said else row.body + len(row.text)
    if begin >= row.body + len(row.text) and said:
        begin = said[0].start + said[0].lead
    if blank(text[begin:finish]):
        finish = begin
    return Asked(
        line=at,
        stop=after,
        form="item",
        text=bare(label).rstrip(" .?!") or label,
        start=row.body,
        end=row.body + len(label),
        begin=begin,
        finish=finish,
        seconds=None,
        takes=None,
    )

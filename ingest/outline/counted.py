"""Marks that only their neighbours make marks: "1 who ...", "2 what ...", "a. why ...", and who speaks in turn."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Final

from ingest.outline.asked import PART_LABEL, asks, topic
from ingest.outline.lines import Line, Mark

_NUMBER: Final = re.compile(r"(\d{1,2})[ \t]+(?=[^\W\d_]|[\"“'(*_])")
_LETTER: Final = re.compile(r"\(?([a-zA-Z])[.)][ \t]+")
_SPEAKER: Final = re.compile(r"([^\W\d_][\w'’.-]{0,14})(?: \([^()]{0,20}\))?[ \t]?:[ \t]+(?=\S)")
_MOST_APART: Final = 12
"""Lines with words between two items of one list."""

_FEWEST_TURNS: Final = 2
_MOSTLY: Final = 0.8


def counted(text: str, rows: Sequence[Line]) -> list[Line]:
    """The lines with the marks that their neighbours show: bare numbers and letters that count on, and speakers."""
    return _sided(_spoken(_lettered(text, _put_in(_numbered(list(rows))))))


def _numbered(rows: list[Line]) -> list[Line]:
    """Lines that open with a bare number next to the number before or after it in the same list."""
    bare = {at: int(m[1]) for at, row in enumerate(rows) if _plain(row) and (m := _NUMBER.match(row.text))}
    if not bare:
        return rows
    numbers = {at: row.number for at, row in enumerate(rows) if row.number is not None and row.role == "text"} | bare
    order = sorted(numbers)
    said = _said(rows)
    for place, at in enumerate(order):
        if at not in bare:
            continue
        beside = [other for other in order[max(0, place - 1) : place + 2] if said[other] - said[at] in _NEAR]
        follows = any(
            numbers[other] == bare[at] + (1 if other > at else -1) and abs(rows[other].indent - rows[at].indent) <= 1
            for other in beside
            if other != at
        )
        match = _NUMBER.match(rows[at].text)
        if follows and match:
            rows[at] = _marked(rows[at], match.end(), "number", bare[at])
    return rows


_NEAR: Final = range(-_MOST_APART, _MOST_APART + 1)


def _said(rows: Sequence[Line]) -> list[int]:
    """For each line, how many lines with words stand above it."""
    found, count = [], 0
    for row in rows:
        found.append(count)
        count += row.role == "text"
    return found


def _put_in(rows: list[Line]) -> list[Line]:
    """Items that were put in later, behind one of the same number: "14a. Have you sold?" behind "14."."""
    known: set[int] = set()
    for at, row in enumerate(rows):
        match = _BETWEEN.match(row.text) if _plain(row) else None
        if match and int(match[1]) in known:
            rows[at] = _marked(row, match.end(), "number", int(match[1]))
        elif row.number is not None:
            known.add(row.number)
    return rows


_BETWEEN: Final = re.compile(r"(\d{1,3})[a-e][.)][ \t]+(?=\S)")


def _lettered(text: str, rows: list[Line]) -> list[Line]:
    """Lines that open with "a.", or "(a)", where the letters count on from the first."""
    expected, started = "a", list[tuple[int, int]]()
    for at, row in enumerate(rows):
        match = _LETTER.match(text, row.start + row.lead) if _plain(row) or row.marks == ("bullet",) else None
        if match is None:
            continue
        letter = match[1].lower()
        if letter == "a":
            rows, started = _as_numbers(rows, started), []
        if letter == (expected if started else "a"):
            started.append((at, match.end()))
            expected = chr(ord(letter) + 1)
    return _as_numbers(rows, started)


def _as_numbers(rows: list[Line], items: Sequence[tuple[int, int]]) -> list[Line]:
    """Lettered items as numbered ones, where one of them asks; ``items`` holds each line and where its words begin."""
    asking = sum(asks(rows[at].text[max(0, begin - rows[at].body) :]) for at, begin in items)
    nested = bool(items) and any(row.number is not None and row.indent < rows[items[0][0]].indent for row in rows)
    if len(items) > 1 and asking and (not nested or 2 * asking > len(items)):
        for count, (at, begin) in enumerate(items, start=1):
            words = rows[at].text[max(0, begin - rows[at].body) :]
            rows[at] = replace(
                rows[at], marks=("number",), number=count, body=max(begin, rows[at].body), text=words.strip()
            )
    return rows


def _spoken(rows: list[Line]) -> list[Line]:
    """In a dialogue of two, one who mostly asks and one who mostly does not: questions with their answers."""
    turns = {
        at: match
        for at, row in enumerate(rows)
        if _plain(row) and (match := _SPEAKER.match(row.text)) and not PART_LABEL.fullmatch(match[1])
    }
    count = Counter(match[1].lower() for match in turns.values())
    two = [name for name, turns_taken in count.most_common(2) if turns_taken >= _FEWEST_TURNS]
    if len(two) < 2 or count[two[0]] + count[two[1]] < _MOSTLY * len(turns) or not _in_turn(turns, two):
        return rows
    asked = {
        name: sum(match[1].lower() == name and asks(rows[at].text[match.end() :]) for at, match in turns.items())
        for name in two
    }
    asker = max(two, key=lambda name: asked[name])
    other = next(name for name in two if name != asker)
    if 2 * asked[asker] <= count[asker] or 3 * asked[other] > count[other]:
        return rows
    order = sorted(turns)
    following = dict(pairwise(order))
    for at, match in turns.items():
        words = rows[at].text[match.end() :]
        answered = at in following and turns[following[at]][1].lower() == other and not words.endswith((".", "!"))
        if match[1].lower() == other:
            rows[at] = _marked(rows[at], match.end(), "answer", None)
        elif match[1].lower() == asker and (asks(words) or topic(words) or answered):
            rows[at] = _marked(rows[at], match.end(), "question", None)
    return rows


def _sided(rows: list[Line]) -> list[Line]:
    """Cards of two sides, each behind a word in capitals ("FRONT tell us", "BACK"), as questions with their answers."""
    sides = {at: match for at, row in enumerate(rows) if _plain(row) and (match := _SIDE.match(row.text))}
    pairs = Counter((sides[a][1], sides[b][1]) for a, b in pairwise(sorted(sides)))
    for (front, back), count in pairs.most_common(2):
        fronts = [at for at, match in sides.items() if match[1] == front]
        backs = [at for at, match in sides.items() if match[1] == back]
        asking = sum(asks(rows[at].text[sides[at].end() :]) for at in fronts)
        if front == back or count < _FEWEST_CARDS or len(fronts) != count or len(backs) != count or 2 * asking < count:
            continue
        for at in fronts:
            rows[at] = _marked(rows[at], sides[at].end(), "question", None)
        for at in backs:
            rows[at] = _marked(rows[at], sides[at].end(), "answer", None)
        break
    return rows


_SIDE: Final = re.compile(r"([A-Z]{1,9}):?(?:[ \t]+|$)")
_FEWEST_CARDS: Final = 3


def _in_turn(turns: Mapping[int, re.Match[str]], two: Sequence[str]) -> bool:
    """Whether the two mostly take turns, as labels of a list ("email: ...", "phone: ...") do not."""
    order = [turns[at][1].lower() for at in sorted(turns) if turns[at][1].lower() in two]
    changes = sum(a != b for a, b in pairwise(order))
    return bool(changes >= 3 and changes >= _MOSTLY * (len(order) - 1))


def _plain(row: Line) -> bool:
    return row.role == "text" and not row.marks


def _marked(row: Line, cut: int, mark: Mark, number: int | None) -> Line:
    text = row.text[cut:]
    body = row.body + cut
    space = len(text) - len(text.lstrip())
    return replace(row, marks=(mark,), number=number, body=body + space, text=text.strip())

"""The marks of an advert's entries and headings, whatever people type there, made the usual ones.

A list is told by its repetition and not by its sign: what begins several lines on end, or counts on from line to line,
is a mark. A heading is told by what stands below it: a short line right over a list, however it is adorned.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from app.english.language import count_words

_LEAST: Final = 3
"""Lines on end that begin alike, or count on, from which that is their mark."""
_SIGN: Final = re.compile(r"^(\s*)([^\w\s\"'“”‘’«()\[\]{}<>£$€#*|@&_.,;:!?/\\-]{1,2}|[-=]>|::|\[[ xX]?\])\s+(?=[^\W_])")
_CODE: Final = re.compile(
    r"^\s*[\[(#]?(?P<letters>[A-Z]{0,2})(?P<count>\d{1,2}|(?<![A-Za-z])[a-z])(?:[\])][.:]?|[.:]|\s[-–—](?=\s)|(?=\s))\s+(?=\S)"
)
_RANKS: Final = frozenset("ED")
"""How British person specifications mark what is essential and what desirable."""


def with_plain_marks(lines: Sequence[str]) -> list[str]:
    """The lines with a dash for whatever else begins the entries of a list."""
    return _without_codes(_with_dashes(_set_in(lines)))


def _set_in(lines: Sequence[str]) -> list[str]:
    """A dash for short lines that are set in by the same width under one that is not, several on end."""
    depths = [len(line) - len(line.lstrip(" ")) if _SET_IN.match(line) else 0 for line in lines]
    made = list(lines)
    for depth, group in groupby(range(len(lines)), depths.__getitem__):
        rows = list(group)
        above = lines[rows[0] - 1] if rows[0] else ""
        if depth and len(rows) >= _LEAST and above.strip() and not above.startswith(" "):
            for i in rows:
                made[i] = f"- {lines[i].strip()}"
    return made


_SET_IN: Final = re.compile(r" {2,8}(?=[A-Z\d])(?:\S+ ){0,14}\S*[^\s.!?:|]$")
"""A line set in by some blanks, with few words and no full stop."""


def _with_dashes(lines: Sequence[str]) -> list[str]:
    """A dash for any other sign that begins several lines on end ("~", "=>", "::").

    Signs that change from line to line are somebody's ticks and crosses, and stay.
    """
    written = [i for i, line in enumerate(lines) if line.strip()]
    signs = {i: match[2] for i in written if (match := _SIGN.match(lines[i])) and not _is_over_others(lines, i)}
    runs = (list(rows) for _, rows in groupby(written, lambda i: signs.get(i, "")))
    marks = {signs[rows[0]] for rows in runs if rows[0] in signs and len(rows) >= _LEAST}
    return [_SIGN.sub(r"\1- ", line) if signs.get(i) in marks else line for i, line in enumerate(lines)]


def _without_codes(lines: Sequence[str]) -> list[str]:
    """A dash for what counts the entries ("K1", "K2", "(a)", "3:"); "E" and "D" say how much is wanted and stay."""
    codes = {i: match for i, line in enumerate(lines) if (match := _CODE.match(line)) and not _is_over_others(lines, i)}
    counted: dict[str, list[str]] = {}
    for match in codes.values():
        counted.setdefault(match["letters"], []).append(match["count"])
    counts = {letters for letters, numbers in counted.items() if _count_on(numbers)}
    ranks = bool(counts) and set(counted) <= _RANKS
    made = list(lines)
    for i, match in codes.items():
        if ranks or match["letters"] in counts:
            made[i] = f"{match['letters'] if ranks else '-'} {lines[i][match.end() :]}"
    return made


def _count_on(numbers: Sequence[str]) -> bool:
    """Whether codes count from one upwards, from the first on again under each heading."""
    values = [int(number) if number.isdigit() else ord(number) - ord("a") + 1 for number in numbers]
    return len(values) >= _LEAST and all(
        value in (1, before + 1) for before, value in zip([0, *values], values, strict=False)
    )


def _is_over_others(lines: Sequence[str], i: int) -> bool:
    """Whether a marked line stands right over one with another mark, and so heads a list."""
    own, below = _mark_of(lines[i]), _mark_of(next(_below(lines, i), ""))
    return bool(below) and below != own and not _ends_a_list(lines, i, own)


def _ends_a_list(lines: Sequence[str], i: int, own: str) -> bool:
    """Whether a line is the last of several with its mark: one right above it, or two apart from each other."""
    above = [_mark_of(line) for line in lines[:i][::-1] if line.strip() and not _RULE.match(line)][:2]
    near = bool(i) and _mark_of(lines[i - 1]) == own
    return bool(own) and (near or above == [own, own])


def _mark_of(line: str) -> str:
    """The sign before a line; "1" for whatever counts."""
    sign = _SIGN.match(line) or _ENTRY.match(line)
    return "1" if _CODE.match(line) else sign[sign.lastindex or 0] if sign else ""


_ADORNED: Final = re.compile(
    r"^\s*(?P<before>[^\w\s£$€(\"'“‘]{1,6}|\d{1,2}[.)])?\s*(?P<text>\w[^.!?#*|,;]*?\w)\s*(?:\([^()]*\)\s*)?"
    r"(?P<after>[^\w\s.!?)\"'”’%]{1,12})?\s*$"
)
_ENTRY: Final = re.compile(r"^\s*([-*•–·◦▪●‣⁃+]|\d{1,2}[.)])\s+\S")
_RULE: Final = re.compile(r"^\s*([-~=_*#])\1{2,}\s*$")
_A_HEADING: Final = 8
"""Words of a line that only says what the ones below it are."""


def with_plain_headings(lines: Sequence[str]) -> list[str]:
    """The lines with each short one right over a list marked as the heading it is, however it is adorned."""
    made: list[str] = []
    for i, line in enumerate(lines):
        if _RULE.match(line) and made and made[-1].startswith("## ") and i and lines[i - 1].strip():
            continue
        heading = _heading(lines, i)
        made += ["", f"## {heading}"] if heading else [line]
    return made


def _heading(lines: Sequence[str], i: int) -> str:
    """What a line says where it is adorned and stands right over a list; empty where it is no such heading."""
    found = _ADORNED.match(lines[i])
    below = next(_below(lines, i), "")
    if not found or not _ENTRY.match(below) or ": " in found["text"] or count_words(found["text"]) > _A_HEADING:
        return ""
    before, after, underlined = found["before"] or "", found["after"] or "", _RULE.match("".join(lines[i + 1 : i + 2]))
    own = _mark_of(lines[i])
    if own and (own == _mark_of(below) or _ends_a_list(lines, i, own)):
        return ""  # one of the entries
    above = lines[i - 1] if i else ""
    apart = not above.strip() or _ENTRY.match(above) is not None or _RULE.match(above) is not None
    return found["text"] if apart and (before or after.strip(":") or underlined) else ""


def _below(lines: Sequence[str], i: int) -> Iterator[str]:
    """The written lines below one, rules left out."""
    return (line for line in lines[i + 1 :] if line.strip() and not _RULE.match(line))

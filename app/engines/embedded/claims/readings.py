"""What claims read as figures beyond what a score counts, and what they do not: times of day, bare counts, dates.

A score has no use for "we built four" or "at twenty past two"; held against the notes they are as good as any figure.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from app.english import agreement
from app.english.quantities import Quantity, leading, leading_number, quantities
from app.english.quantity import days
from app.english.quantity_patterns import LABEL, MONTH_NAME, SPELLED_WORD
from app.english.terms import FUNCTION, stem

HALF_DAY: Final = 720
"""Minutes after which a time of day comes round: notes write 23:00 where people say eleven."""

TO_THE_MINUTE: Final = 5
LOOSELY: Final = 20
"""Minutes by which two times of day may differ and be one, the second where one of them is "about"."""

_HOURS: Final = "one two three four five six seven eight nine ten eleven twelve".split()
_HOUR: Final = rf"(?:{'|'.join(_HOURS)}|1[0-2]|0?[1-9])"
_MINUTES: Final = {"half": 30, "quarter": 15, "five": 5, "ten": 10, "twenty": 20, "twenty five": 25}
_BEFORE: Final = r"\b(?:at|till|til|until)\s(?:about\s|around\s|nearly\s|like\s)?"
_STOPS: Final = r"(?=\s*(?:[.,;:!?)](?!\d)|$)|\s(?:and|but|so|when|that|on|the|for|because|instead)\b)"
_CLOCK: Final = re.compile(
    rf"\b(?P<minutes>half|quarter|five|ten|twenty(?:[\s-]five)?|5|10|15|20|25)\s(?:minutes?\s)?(?P<side>past|to)\s"
    rf"(?P<spoken>{_HOUR})(?![\w%:.]\w)"
    rf"|(?<![\d.:£$€])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"
    rf"|\b(?:at|by|from|till?|until|before|after|since|about|around)\s(?P<point_hour>[01]?\d|2[0-3])\.(?P<point_minute>[0-5]\d)"
    r"(?!\d|\s?[%k])"
    rf"|{_BEFORE}(?:half\s(?P<half>{_HOUR}){_STOPS}|(?P<plain>{_HOUR}){_STOPS})"
    rf"|(?<![\d.:£$€-])\b(?P<told>{_HOUR})(?:[.:](?P<told_minute>[0-5]\d))?\s?(?:[ap]\.?m\b|o[’']?\s?clock\b"
    r"|(?:in\sthe\s(?:morning|afternoon|evening|night)|at\snight)\b)",
    re.IGNORECASE,
)
"""A time of day as it is written or spoken; a bare hour only after "at" or "till", where nothing follows it."""

_AT_TIME: Final = re.compile(r"\b(?:at|by|till|until)\s(?:about\s|around\s|nearly\s)?$", re.IGNORECASE)
_LOOSE: Final = re.compile(
    r"\b(?:about|around|nearly|almost|like|before|after|towards?|gone|past|by)\s(?:about\s|around\s)?$", re.IGNORECASE
)
_BARE: Final = re.compile(rf"(?<![\w-])(?:all\s)?(?P<number>{'|'.join(_HOURS[1:10])})(?![\w-])", re.IGNORECASE)
_POINTED_AT: Final = re.compile(
    rf"\b(?:the|these|those|my|our|his|her|their|other|last|first|next|every|one\sor|{SPELLED_WORD})\s$", re.IGNORECASE
)
"""What stands before a number that only points at what was counted before ("the two")."""

PLACEHOLDERS: Final = frozenset(stem(word) for word in "thing place one bit point way".split())
_NEXT: Final = re.compile(r"\s*([A-Za-z’']+)")
_NUMBERED: Final = re.compile(r"(?<=\()\d(?=\))")
"""The number of an item in a list run together: "(1) hand it over (2) the course"."""

_ELLIPTIC: Final = re.compile(
    rf"(?:\b(?:the|my)\s(?:last|first|past)\s(?P<l>)|(?<![\w-])(?=(?:\d{{1,2}}|{SPELLED_WORD})\sof\s(?:them|those|which|that|these)\s(?:as|in|at|on|with|for|spent|off|abroad)\b))"
    rf"(?P<number>\d{{1,2}}|{SPELLED_WORD})(?![\w%:.-]\w)\b",
    re.IGNORECASE,
)
_IN_FULL: Final = {"wk": "week", "mth": "month", "mo": "month", "yr": "year", "rm": "room", "ver": "version"}
_ROW: Final = (
    r"\b(week|wk|day|month|mth|floor|unit|ward|bay|line|room|phase|deck|pier|gate|round|lane|platform|level|grade|band"
    r"|tier|lift|module|lesson|chapter|version|ver|stage|step|pen|tank|berth|shed|class|zone|stand|storey)\s"
)
ROW: Final = frozenset(stem(word) for word in re.findall(r"[a-z]{3,}", _ROW))
"""Stems of what is known by its number."""

_IN_A_ROW: Final = re.compile(
    rf"{_ROW}(?P<number>\d{{1,2}}|(?:{SPELLED_WORD})(?![\w-]))(?![\w%:.]\d|\w|\s(?:weeks?|days?|months?|years?|people)\b"
    rf"|\sof\b(?!\s(?:the\s)?(?:\d|(?:{SPELLED_WORD})\b)))",
    re.IGNORECASE,
)
NUMBERED: Final = re.compile(rf"{_ROW}$", re.IGNORECASE)
"""What stands before the number of one in a row."""

_DATED: Final = re.compile(rf"\b(?:{MONTH_NAME})\s$")
_SPOKEN_DATE: Final = re.compile(rf"\b(?:{MONTH_NAME}|spring|summer|autumn|winter)\s(?:of\s)?$", re.IGNORECASE)
_OF_A_YEAR: Final = re.compile(r"\w+teen|twenty(?:[\s-]\w+)?", re.IGNORECASE)
"""A number that is a year, or a day, where a month or a season stands before it and no noun behind it."""


MOST: Final = 60
"""Figures of one sentence; a row of more is a table without end, and each is compared with each."""


def readings(text: str) -> list[Quantity]:
    """The quantities of a sentence for claims, in order, without overlap."""
    kept: list[Quantity] = []
    taken = bytearray(len(text))
    plain = quantities(text)
    for sort in (_elliptic(text, plain), clocks(text), days(text), plain, _numbered(text), _bare_counts(text)):
        for found in sort:
            if not any(taken[found.start : found.end]):
                kept.append(found)
                taken[found.start : found.end] = b"\1" * (found.end - found.start)
    kept = [_without_placeholder(found) for found in kept if not _is_no_figure(text, found)]
    return sorted(kept, key=lambda found: found.start)[:MOST]


def _elliptic(text: str, plain: Sequence[Quantity]) -> list[Quantity]:
    """Durations that leave their unit to one before: "seven years, the last three at sea", "six of them as foreman"."""
    found = []
    for match in _ELLIPTIC.finditer(text):
        before = [q for q in plain if q.dimension == "duration" and q.end <= match.start()]
        after = _NEXT.match(text, match.end("number"))
        if before and not (after and after[1].lower() not in FUNCTION and after[1].endswith("s")):
            unit = before[-1].value / max(leading(before[-1]), 1e-9)
            start, end = match.span("number")
            found.append(Quantity(start, end, text[start:end], leading_number(match["number"]) * unit, "duration"))
    return found


def _numbered(text: str) -> list[Quantity]:
    """What a number names and does not count, of things that come in a row: "week 3", "in week five"."""
    return [
        Quantity(m.start("number"), m.end("number"), m["number"], leading_number(m["number"]), "count")
        for m in _IN_A_ROW.finditer(text)
        if leading_number(m["number"]) > 1  # "from day one" is a turn of phrase
    ]


def in_full(word: str) -> str:
    """The noun that a short form stands for before a number ("wk 9"), or the word itself."""
    return _IN_FULL.get(word, word)


def _without_placeholder(found: Quantity) -> Quantity:
    """A count of "things" or "places" counts what was named before."""
    return replace(found, unit="") if found.dimension == "count" and found.unit in PLACEHOLDERS else found


def clocks(text: str) -> list[Quantity]:
    """Times of day, in minutes of half a day."""
    found = []
    known = [q for q in quantities(text) if q.dimension == "clock"]
    for match in _CLOCK.finditer(text):
        if (
            match["side"]
            and not any(q.start < match.end() and match.start() < q.end for q in known)
            and not _AT_TIME.search(text[: match.start()])
        ):
            continue  # "from ten to one"
        start = next(match.start(name) for name in match.re.groupindex if match[name] and name != "side")
        value = _minutes(match) % HALF_DAY
        loose = bool(_LOOSE.search(text[:start]))
        found.append(Quantity(start, match.end(), text[start : match.end()], value, "clock", approximate=loose))
    return found


def same_value(claimed: Quantity, noted: Quantity) -> bool:
    """Whether two quantities say the same; a time of day by the clock's face, and hardly anybody tells the minute."""
    if "clock" not in (claimed.dimension, noted.dimension):
        return agreement.same_value(claimed, noted)
    pair = [_as_clock(q) if other.dimension == "clock" else q for q, other in ((claimed, noted), (noted, claimed))]
    claimed, noted = pair
    if not claimed.dimension == noted.dimension == "clock":
        return agreement.same_value(claimed, noted)
    apart = abs(claimed.value - noted.value) % HALF_DAY
    return min(apart, HALF_DAY - apart) <= (LOOSELY if claimed.approximate or noted.approximate else TO_THE_MINUTE)


def _as_clock(quantity: Quantity) -> Quantity:
    """A number that is written as a time of day may be, read so beside one that is ("8.40")."""
    found = _POINTED.fullmatch(quantity.text) if quantity.dimension == "count" and not quantity.unit else None
    if found is None:
        return quantity
    return replace(quantity, dimension="clock", value=float((60 * int(found[1]) + int(found[2])) % HALF_DAY))


_POINTED: Final = re.compile(r"([01]?\d|2[0-3])[.:]([0-5]\d)")


def _minutes(match: re.Match[str]) -> float:
    if match["minutes"]:
        minutes = _MINUTES.get(match["minutes"].lower().replace("-", " ")) or int(match["minutes"])
        return 60 * leading_number(match["spoken"]) + (minutes if match["side"].lower() == "past" else -minutes)
    hour = match["hour"] or match["point_hour"] or match["half"] or match["plain"] or match["told"]
    past = match["minute"] or match["point_minute"] or match["told_minute"] or (30 if match["half"] else 0)
    return 60 * (int(hour) if hour.isdigit() else leading_number(hour)) + int(past)


def _bare_counts(text: str) -> list[Quantity]:
    """Small counts of what was named before: "we built four", "all five"."""
    found = []
    for match in _BARE.finditer(text):
        after = _NEXT.match(text, match.end())
        before = text[: match.start()]
        if (
            (after is None or after[1].lower() in FUNCTION)
            and not _POINTED_AT.search(before)
            and not LABEL.search(before)
        ):
            found.append(Quantity(match.start(), match.end(), match[0], leading_number(match["number"]), "count"))
    return found


def _is_no_figure(text: str, found: Quantity) -> bool:
    """A year cut short after its month ("8 Jan 24", "June twenty-four"), and the number of an item."""
    after = _NEXT.match(text, found.end)
    counts = after is not None and after[1].lower() not in FUNCTION and after.start() == found.end
    if found.dimension == "count" and not counts and _OF_A_YEAR.fullmatch(found.text):
        return bool(_SPOKEN_DATE.search(text[: found.start]))
    if found.dimension != "count" or found.unit or not found.text.isdigit():
        return False
    numbered = any(m.start() == found.start for m in _NUMBERED.finditer(text))
    return numbered or (len(found.text) == 2 and bool(_DATED.search(text[: found.start])))

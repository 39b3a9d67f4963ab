"""Numbers with their units, found in English text and made comparable.

Durations are normalised to days, shares to percent, factors ("doubled", "9x") to a ratio; a count keeps the stem of
what it counts. List numbers, versions and labels ("ward 7", "v4", "step 2") are no quantities.
"""

import re
from dataclasses import replace
from functools import lru_cache

from app.english.grammar import is_past
from app.english.inherited import inherit
from app.english.numbered import is_numbered, is_place
from app.english.numeric_dates import numeric_dates
from app.english.quantity import Dimension as Dimension
from app.english.quantity import Quantity as Quantity
from app.english.quantity import Role as Role
from app.english.quantity import amounts, goes_on, is_metre, months, periods, shares, spelled_value, years
from app.english.quantity_patterns import (
    AND_MORE,
    APPROXIMATE,
    ASIDE,
    CAPITAL_BEFORE,
    CAPITAL_CODES,
    CODES,
    CURRENCIES,
    DAYS,
    HEDGED,
    LABEL,
    MEASURE,
    MEASURES,
    MONTH,
    NUMBER,
    OVER,
    PART_OF,
    REACHED,
    ROLE_BEFORE,
    SCALES,
    SMALL,
    SMALL_COIN,
    SPOKEN_MINUTES,
    SUFFIX,
    UNDER,
    UNIT,
    WHOLE_OF,
    in_points,
)
from app.english.terms import FUNCTION, NUMBER_WORDS, stem

LOOK_BACK = 80
"""Characters before a number that say what it is; a search of all that stands before would square with the text."""


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text, in order, without overlap."""
    dated = numeric_dates(text)
    found = [*amounts(text), *periods(text), *shares(text), *years(text), *_numbers(text), *months(text)]
    found = [q for q in found if not any(one.start < q.end and q.start < one.end for one in dated)]
    found += [part for one in dated for part in one.parts]
    found.sort(key=lambda quantity: (quantity.start, quantity.start - quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(inherit(text, [_in_context(text, quantity) for quantity in kept], leading))


def _numbers(text: str) -> list[Quantity]:
    found = []
    for match in NUMBER.finditer(text):
        quantity = _number(text, match)
        if quantity is not None:
            found.append(quantity)
    return found


def _number(text: str, match: re.Match[str]) -> Quantity | None:
    before, value = text[max(0, match.start() - LOOK_BACK) : match.start()], _value(match)
    if (match["spelled"] or "").lower() in _SCALE_WORDS and _FEW.search(before):
        return None
    unit = UNIT.match(text, match.end())
    end = match.end()
    dated = _is_year(match, before) and (re.match(r"[,.;)]|$|\s[-–]", text[end:]) or goes_on(text[end:]))
    part = match["digits"] == "0" and match["fraction"]  # "on their floor 0.9": nothing is numbered so
    labelled = not (match["sign"] or part or unit or dated) and _is_label(before) and not _plural(text, end)
    named = unit is None and (is_place(before, text[end:]) or is_numbered(match, before, text[end:]))
    if _is_mark(text, match) or labelled or named:
        return None
    if match["suffix"] == "m" and not match["sign"] and is_metre(match[0], before, text[end:]):
        return Quantity(match.start(), end, "", value / 1e6, "count", "metre")
    if match["clock"] or (unit and unit["ampm"]):
        return Quantity(match.start(), unit.end() if unit else end, "", value, "clock")
    if value <= 12 and _CLOCK.match(text[end : end + 18]):
        return Quantity(match.start(), end, "", value, "clock")
    if not match["sign"] and not unit and _is_clock(text, match, before):
        return Quantity(match.start(), end, "", value, "clock")
    if match["sign"]:
        return Quantity(match.start(), end, "", value, "money", _currency(match["sign"]))
    measured = MEASURE.match(text, end)
    if measured is not None and (unit is None or measured.end() > unit.end()):
        name = " ".join(measured["unit"].lower().split())
        counted, factor = MEASURES[name if name in MEASURES else name.rstrip("s")]
        return Quantity(match.start(), measured.end(), "", value * factor, "count", counted)
    if unit is not None:
        return _with_unit(match.start(), unit, value)
    if _is_year(match, before):
        return Quantity(match.start(), end, "", value, "year")
    if not match["suffix"] and re.match(r"[\w@]|[.,:/]\d|-[A-Za-z]\d|'s|%", text[end:]):
        return None
    of = re.search(r"([a-z]+)\sof\s$", before, re.IGNORECASE)
    noun = _counted(text, end)
    bare = of is None or of[1].isdigit() or of[1].lower() in FUNCTION | NUMBER_WORDS | REACHED
    if of and not bare and not _plural(text, end):
        noun = stem(of[1].lower())
    small = (match["spelled"] or "").lower()
    if small in ("one", "zero") or (small and noun == "" and value <= 10 and not _is_end(text, match)):
        return None
    return Quantity(match.start(), end, "", value, "count", noun)


def _currency(sign: str) -> str:
    return CAPITAL_CODES.get(sign.strip()) or CODES.get(sign.strip().lower(), sign.strip())


_SCALE_WORDS = frozenset((*SCALES, "dozen"))
_FEW = re.compile(r"\b(?:few|several|many|some)\s$", re.IGNORECASE)
"""What makes a number of a scale: "a few thousand" is anything from two of them to nine."""


def _is_end(text: str, match: re.Match[str]) -> bool:
    """Whether a small bare number ends a change ("from eleven percent to four"), is part of another ("four of 263")."""
    before = text[max(0, match.start() - LOOK_BACK) : match.start()]
    role = ROLE_BEFORE.search(before)
    return bool(PART_OF.match(text, match.end()) or WHOLE_OF.search(before)) or bool(
        match["half"] or match["point"] or (role and role["to"] and _CHANGED.search(before[-60:]))
    )


_CHANGED = re.compile(
    r"\bfrom\b|\b(?:down|up|came|fell|dropped|rose|grew|cut|shrank|halved|doubled)\s(?:\w+\s){0,2}to\s(?:\w+\s)?$",
    re.IGNORECASE,
)


def _with_unit(start: int, unit: re.Match[str], value: float) -> Quantity | None:
    if unit["percent"]:
        return Quantity(start, unit.end(), "", value, *in_points(unit, start))
    if unit["ratio"]:
        return Quantity(start, unit.end(), "", value, "ratio")
    if unit["grand"]:
        return Quantity(start, unit.end(), "", value * 1000, "money")
    if unit["money"]:
        name = unit["money"].strip(" -").lower()
        small = SMALL_COIN.match(unit.string, unit.end())
        if small is not None:
            value += (float(small[1]) if small[1].isdigit() else spelled_value(small[1])) / 100
            return Quantity(start, small.end(1), "", value, "money", CURRENCIES.get(name.rstrip("s"), name))
        sign = CURRENCIES.get(name) or CURRENCIES.get(name.rstrip("s")) or name.rstrip("s")
        return Quantity(start, unit.end(), "", value, "money", sign)
    name = unit["time"].lower()
    days = DAYS.get(name) or DAYS[name.rstrip("s")]
    if name.rstrip("s") == "day" and value == 1:
        return None
    tail = re.sub(r"\D", "", unit["tail"] or "")
    minutes = int(tail) / 1440 if tail and name.startswith("h") else 0.0
    end = unit.end() if minutes or not tail else unit.start("tail")
    spoken = None if tail or not name.startswith("h") else SPOKEN_MINUTES.match(unit.string, end)
    if spoken is not None:  # "five hours forty"
        minutes, end = spelled_value(spoken[1]) / 1440, spoken.end()
    return Quantity(start, end, "", value * days + minutes, "duration")


def _value(match: re.Match[str]) -> float:
    if match["digits"] is not None:
        value = float(re.sub(r"[^\d]", "", match["digits"]) + (match["fraction"] or "").replace(",", "."))
        suffix = (match["suffix"] or "").lower()
        if suffix == "m" and not match["sign"]:
            return value * 1e6
        return value * SUFFIX.get(suffix, 1)
    spelled = re.split(r"\s+point\s+|\s+and\s+(?:a\s+)?half", match["spelled"].lower())
    value = spelled_value(spelled[0]) + (0.5 if match["half"] else 0.0)
    if match["half"]:
        value *= SCALES.get(spelled[1].strip(), 1.0)
    if match["point"]:
        decimals = [word for word in spelled[1].split() if word not in SCALES]
        value += sum(SMALL.get(word, 0) / 10 ** (place + 1) for place, word in enumerate(decimals))
        value *= next((SCALES[word] for word in spelled[1].split() if word in SCALES), 1.0)
    return value * (1000.0 if match["kilo"] else 1.0)


def _is_mark(text: str, match: re.Match[str]) -> bool:
    """A list number opens its line and is closed by a point or bracket; nobody's list has four digits ("2021: 19")."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    opens = len(match["digits"] or "") <= 3 and not line.strip()
    return bool(opens and re.match(r"(?:[.):]|//)\s", text[match.end() : match.end() + 3]))


def _is_label(before: str) -> bool:
    if LABEL.search(before):
        return True
    last = before.split()[-1:]
    if last and is_past(last[0]):
        return False  # a line that opens with what was done: "Trained 3 new starters"
    return bool(CAPITAL_BEFORE.search(before)) and not MONTH.search(before[-12:])


_CLOCK = re.compile(r"\s(?:o[’']?\s?clock|at night|in the (?:morning|afternoon|evening|night))\b", re.IGNORECASE)


_HOUR = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|1[0-2]|[1-9])"
_ENDS = r"(?=\s*(?:[.,;:!?)]|$)|\s(?:and|in|on|at|that|this|the|when|so|but|or|I|we|he|she|they|it|sharp)\b)"
_SPOKEN_TIME = re.compile(rf"\s(?:minutes?\s)?(?:to\s{_HOUR}{_ENDS}|past(?:\s{_HOUR}(?![\w%])|{_ENDS}))", re.IGNORECASE)
_SPOKEN_HOUR = re.compile(
    r"\b(?:half|quarter|five|ten|twenty|twenty[ -]five|[125]0|25|5)\s(?:minutes?\s)?(?:to|past)\s$", re.I
)
_AT_THE_HOUR = re.compile(r"\b(?:at|by|till|until|before|after|since|about|around)\s$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:from|of|between|for)\s(?:\S+\s){0,3}$", re.IGNORECASE)


def _is_clock(text: str, match: re.Match[str], before: str) -> bool:
    """Whether a number is of a time of day: "twenty to seven", "20 past", "at 6.45"; no "from twenty to seven"."""
    value, end = _value(match), match.end()
    said = match["spelled"] or _AT_THE_HOUR.search(before) or text[end : end + 5] == " past"
    if value in (5, 10, 20, 25) and said and not _FROM.search(before) and _SPOKEN_TIME.match(text[end : end + 40]):
        return True
    if value <= 12 and _SPOKEN_HOUR.search(before) and not _FROM.search(before):
        return bool(re.match(_ENDS, text[end:], re.IGNORECASE) or re.search(r"\bpast\s$", before))
    hour, minutes = match["digits"] or "", (match["fraction"] or "")[1:]
    timed = len(hour) < 3 and hour.isdigit() and int(hour) < 24 and len(minutes) == 2 and int(minutes) < 60
    return timed and not match["suffix"] and bool(_AT_THE_HOUR.search(before)) and not _counted(text, end)


def _plural(text: str, end: int) -> bool:
    """Whether a plural follows, so that a number counts even after a word that mostly labels ("rang round 5 firms")."""
    word = re.match(r"\s([a-z]{3,}s)\b", text[end : end + 24])
    return bool(word and not word[1].endswith("ss") and word[1] not in FUNCTION)


def _is_year(match: re.Match[str], before: str) -> bool:
    digits = match["digits"] or ""
    if len(digits) != 4 or match["fraction"] or match["suffix"] or not 1950 <= int(digits) <= 2035:
        return False
    return not re.search(r"(?:of|all|over|some|about|the)\s$", before, re.IGNORECASE) or before.endswith("of ")


_ODD = re.compile(r"^[\s-](?:(?:and\s)?odd|something)\b", re.IGNORECASE)


def _counted(text: str, end: int) -> str:
    """The stem of what a number counts: the last of up to three words up to the first plural, else the next word."""
    seen: list[str] = []
    for word, stop in re.findall(r"[-\s]([A-Za-z][\w'’]*)|([^\w\s-])", _ODD.sub("", text[end : end + 56]))[:4]:
        if stop or not word or word.lower() in FUNCTION:
            break
        seen.append(word.lower())
        if seen[-1].endswith("s") and not seen[-1].endswith("ss"):
            break
    if not seen or (is_past(seen[0]) and not seen[-1].endswith("s")):
        return ""  # "three sent on": what they are was said before
    return stem(seen[-1] if seen[-1].endswith("s") else seen[0])


def _in_context(text: str, quantity: Quantity) -> Quantity:
    """Add what stands before the number: about, over, under, from, to, by; and the words themselves."""
    before = ASIDE.sub(" ", text[max(0, quantity.start - LOOK_BACK) : quantity.start])[-28:]
    role = ROLE_BEFORE.search(before)
    scaled = quantity.dimension not in ("month", "year", "clock")
    name: Role = "" if role is None or not scaled else "from" if role["from"] else "to" if role["to"] else "by"
    if (
        name == ""
        and scaled
        and re.match(r"\s*(?:→|->|=>)|\s(?:down\s|up\s)?to\s(?:about\s|around\s)?[£$€]?\d", text[quantity.end :])
    ):
        name = "from"
    return replace(
        quantity,
        text=text[quantity.start : quantity.end],
        approximate=quantity.approximate or bool(APPROXIMATE.search(before) or HEDGED.match(text, quantity.end)),
        bound="over"
        if OVER.search(before) or AND_MORE.match(text, quantity.end)
        else "under"
        if UNDER.search(before)
        else "",
        role=name,
    )


def leading(quantity: Quantity) -> float:
    """The number a quantity's words begin with, as written ("3.9k" gives 3,900; "two years" gives 2)."""
    return leading_number(quantity.text)


@lru_cache(maxsize=8192)
def leading_number(text: str) -> float:
    """The number that a text begins with, 1 where there is none."""
    number = NUMBER.match(text)
    value = _value(number) if number else 1.0
    return value or 1.0

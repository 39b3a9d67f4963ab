"""Numbers with their units, found in English text and made comparable.

Durations are normalised to days, shares to percent, factors ("doubled", "9x") to a ratio; a count keeps the stem of
what it counts. List numbers, versions and labels ("ward 7", "v4", "step 2") are no quantities.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final, Literal

from app.engines.embedded.terms import FUNCTION, stem

Dimension = Literal["percent", "money", "duration", "year", "month", "clock", "ratio", "count"]
Role = Literal["", "from", "to", "by"]


@dataclass(frozen=True)
class Quantity:
    """``value`` in its dimension's unit; ``high`` ends a range; ``bound`` is "over" or "under" where so said."""

    start: int
    end: int
    text: str
    value: float
    dimension: Dimension
    unit: str = ""
    approximate: bool = False
    bound: Literal["", "over", "under"] = ""
    role: Role = ""


_SMALL: Final = {
    word: value
    for value, word in enumerate(
        """
            zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
            sixteen seventeen eighteen nineteen
        """.split()
    )
}
_TENS: Final = {
    word: 10 * (place + 2)
    for place, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"])
}
_SCALES: Final = {"hundred": 100, "thousand": 1000, "million": 1e6, "billion": 1e9}
_SUFFIX: Final = {"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, **_SCALES}
_DAYS: Final = {
    "ms": 1 / 86_400_000, "millisecond": 1 / 86_400_000, "s": 1 / 86_400, "sec": 1 / 86_400, "second": 1 / 86_400,
    "min": 1 / 1440, "minute": 1 / 1440, "h": 1 / 24, "hr": 1 / 24, "hour": 1 / 24, "day": 1.0, "night": 1.0,
    "week": 7.0, "wk": 7.0, "fortnight": 14.0, "month": 30.4375, "mo": 30.4375, "quarter": 91.31,
    "year": 365.25, "yr": 365.25, "decade": 3652.5,
}  # fmt: skip
_MONTHS: Final = {
    name: number + 1
    for number, names in enumerate(
        ["january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug", "september sept sep", "october oct", "november nov", "december dec"]
    )
    for name in names.split()
}
_FRACTIONS: Final = {
    "half": 50.0, "a third": 100 / 3, "one third": 100 / 3, "two thirds": 200 / 3, "a quarter": 25.0,
    "one quarter": 25.0, "three quarters": 75.0, "a fifth": 20.0, "one fifth": 20.0, "a tenth": 10.0,
}  # fmt: skip
_FACTORS: Final = {
    "doubled": 2.0, "doubling": 2.0, "double": 2.0, "twice": 2.0, "tripled": 3.0, "triple": 3.0, "trebled": 3.0,
    "quadrupled": 4.0, "halved": 0.5, "halving": 0.5, "twofold": 2.0, "threefold": 3.0, "tenfold": 10.0,
}  # fmt: skip

_SPELLED_WORD: Final = "|".join([*_SMALL, *_TENS, "hundred", "thousand", "million", "billion", "dozen"])
_NUMBER: Final = re.compile(
    rf"""(?<![\w.,@/-])(?P<sign>[£$€]\s?)?
    (?:(?P<digits>\d{{1,3}}(?:,\d{{3}})+|\d+)(?P<fraction>\.\d+)?
       (?:(?P<clock>[:.]\d\d)(?=\s?(?:am|pm)\b)|\s?(?P<suffix>k|m|mn|bn|thousand|million|billion)(?!\w))?
     |(?P<spelled>(?:a\s+(?=couple|dozen|hundred|thousand|million)|half\s+a\s+(?=dozen|million))?
        (?:{_SPELLED_WORD}|couple)(?:(?:[\s-]+|\s+and\s+)(?:{_SPELLED_WORD}))*(?P<half>\s+and\s+a\s+half)?)(?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT: Final = re.compile(
    r"""\s?(?:(?P<percent>%|per\s?cent(?:age\spoints?)?\b|pct\b|percentage\spoints?\b|points?\b)
    |(?P<ratio>x\b|×|[\s-]?times\b(?!\s+(?:a|per|in|on|when)\b)|[\s-]?fold\b)
    |(?P<ampm>[ap]\.?m\b)
    |(?P<money>[\s-]?(?:pounds?|dollars?|euros?|eur|gbp|usd|quid)\b)
    |(?:of\s+|[-\s])?(?P<time>milliseconds?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|h(?=\W|\d|$)|days?|nights?
        |weeks?|wks?|fortnights?|months?|mo\b|quarters?|years?|yrs?|decades?|s\b)(?P<tail>(?:\s?\d{1,2})(?!\d)(?:\s?min\w*)?)?
        (?!\w))""",
    re.VERBOSE | re.IGNORECASE,
)
_FRACTION: Final = re.compile(
    r"(?<![\w-])(?:" + "|".join(re.escape(phrase) for phrase in _FRACTIONS) + r")(?![\w-])", re.IGNORECASE
)
_FACTOR: Final = re.compile(r"(?<![\w-])(?:" + "|".join(_FACTORS) + r")(?![\w-])", re.IGNORECASE)
_ONE_IN: Final = re.compile(
    r"(?<![\w.])(?P<a>\d+|one|two|three|four|five|six|seven|eight|nine)\s+(?:in|out\sof)\s+(?:every\s+)?"
    r"(?P<b>\d+|three|four|five|six|eight|ten|twelve|twenty)(?![\w%])",
    re.IGNORECASE,
)
_MONTH: Final = re.compile(r"(?<!\w)(?:" + "|".join(name.capitalize() for name in _MONTHS) + r")(?!\w)\.?")
_A_PERIOD: Final = re.compile(
    r"(?<!\w)(?:(?P<half>half)\s+an?|an?)\s+(?P<time>minute|hour|day|week|fortnight|month|year|decade)"
    r"(?P<plus>\s+and\s+a\s+half)?(?!\w)",
    re.IGNORECASE,
)
_APPROXIMATE: Final = re.compile(
    r"(?:about|around|roughly|approximately|approx\.?|some|circa|nearly|almost|close\sto|just\s(?:over|under)"
    r"|or\sso|maybe|~|≈|c\.|a\slittle\s(?:over|under))\s*(?:a\s)?[£$€]?$",
    re.IGNORECASE,
)
_OVER: Final = re.compile(r"(?:more\sthan|over|above|at\sleast|upwards\sof|just\sover|a\slittle\sover)\s*$", re.I)
_UNDER: Final = re.compile(r"(?:less\sthan|fewer\sthan|under|below|at\smost|nearly|almost|just\sunder|within|up\sto)\s*$", re.I)
_ROLE_BEFORE: Final = re.compile(
    r"(?:(?P<from>from)|(?P<to>\bto|→|->|=>)|(?P<by>\bby))\s*(?:about|around|roughly|nearly|almost|just|over|under|only|"
    r"more\sthan|less\sthan|approximately|~|≈|a\slittle|some|as\s\w+\sas)?\s*(?:over|under)?\s*[£$€]?\s*$",
    re.IGNORECASE,
)
_LABEL: Final = re.compile(
    r"(?:\b(?:version|ver|v|step|phase|stage|level|grade|year|bed|ward|room|unit|tier|question|chapter|page|story|"
    r"section|part|floor|class|group|type|number|no\.|route|line|bay|table|key\sstage|figure|item|point|option|plan|"
    r"round|sprint|week|day|q|team|python|java|windows|gpt|iso|section)\s?|[#@§])$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE: Final = re.compile(r"[a-z,]\s(?:[A-Z][\w&]*\s)+$")


@lru_cache(maxsize=4096)
def quantities(text: str) -> tuple[Quantity, ...]:
    """Every quantity of a text, in order, without overlap."""
    found = [*_periods(text), *_shares(text), *_numbers(text), *_months(text)]
    found.sort(key=lambda quantity: (quantity.start, quantity.start - quantity.end))
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return tuple(_inherit(text, [_in_context(text, quantity) for quantity in kept]))


def _numbers(text: str) -> list[Quantity]:
    found = []
    for match in _NUMBER.finditer(text):
        quantity = _number(text, match)
        if quantity is not None:
            found.append(quantity)
    return found


def _number(text: str, match: re.Match[str]) -> Quantity | None:
    before, value = text[: match.start()], _value(match)
    unit = _UNIT.match(text, match.end())
    end = match.end()
    if _is_mark(text, match) or (not match["sign"] and unit is None and _is_label(before)):
        return None
    if match["clock"] or (unit and unit["ampm"]):
        return Quantity(match.start(), unit.end() if unit else end, "", value, "clock")
    if match["sign"]:
        return Quantity(match.start(), end, "", value, "money", match["sign"].strip())
    if unit is not None:
        return _with_unit(match.start(), unit, value)
    if _is_year(match, before):
        return Quantity(match.start(), end, "", value, "year")
    if not match["suffix"] and re.match(r"[\w@]|[.,:/]\d|-[A-Za-z]\d|'s|%", text[end:]):
        return None
    of = re.search(r"([a-z]+)\sof\s$", before, re.IGNORECASE)
    noun = stem(of[1].lower()) if of and of[1].lower() not in FUNCTION else _counted(text, end)
    small = (match["spelled"] or "").lower()
    if small in ("one", "zero") or (small and noun == "" and value <= 10):
        return None
    return Quantity(match.start(), end, "", value, "count", noun)


def _with_unit(start: int, unit: re.Match[str], value: float) -> Quantity | None:
    if unit["percent"]:
        return Quantity(start, unit.end(), "", value, "percent")
    if unit["ratio"]:
        return Quantity(start, unit.end(), "", value, "ratio")
    if unit["money"]:
        sign = {"p": "£", "g": "£", "q": "£", "d": "$", "u": "$", "e": "€"}[unit["money"].strip(" -").lower()[0]]
        return Quantity(start, unit.end(), "", value, "money", sign)
    name = unit["time"].lower()
    days = _DAYS.get(name) or _DAYS[name.rstrip("s")]
    if name.rstrip("s") == "day" and value == 1:
        return None
    tail = re.sub(r"\D", "", unit["tail"] or "")
    minutes = int(tail) / 1440 if tail and name.startswith("h") else 0.0
    end = unit.end() if minutes or not tail else unit.start("tail")
    return Quantity(start, end, "", value * days + minutes, "duration")


def _value(match: re.Match[str]) -> float:
    if match["digits"]:
        value = float(match["digits"].replace(",", "") + (match["fraction"] or ""))
        suffix = (match["suffix"] or "").lower()
        if suffix == "m" and not match["sign"]:
            return value * 1e6
        return value * _SUFFIX.get(suffix, 1)
    return spelled_value(match["spelled"].lower().removesuffix(" and a half")) + (0.5 if match["half"] else 0.0)


def spelled_value(phrase: str) -> float:
    """The value of a number in words: "a hundred and twenty" is 120, "a couple" is 2, "half a dozen" 6."""
    total, current = 0.0, 0.0
    for word in re.split(r"[\s-]+", phrase.lower()):
        if word in _SMALL:
            current += _SMALL[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "couple":
            current += 2
        elif word == "half":
            current = 0.5
        elif word in ("dozen", "hundred"):
            current = (current or 1) * (12 if word == "dozen" else 100)
        elif word in _SCALES:
            total, current = total + (current or 1) * _SCALES[word], 0.0
    return total + current


def _is_mark(text: str, match: re.Match[str]) -> bool:
    """A list number opens its line and is closed by a point or bracket."""
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
    return bool(not line.strip() and re.match(r"[.):]\s", text[match.end() : match.end() + 2]))


def _is_label(before: str) -> bool:
    if _LABEL.search(before):
        return True
    return bool(_CAPITAL_BEFORE.search(before)) and not _MONTH.search(before[-12:])


def _is_year(match: re.Match[str], before: str) -> bool:
    digits = match["digits"] or ""
    if len(digits) != 4 or match["fraction"] or match["suffix"] or not 1950 <= int(digits) <= 2035:
        return False
    return not re.search(r"(?:of|all|over|some|about|the)\s$", before, re.IGNORECASE) or before.endswith("of ")


def _counted(text: str, end: int) -> str:
    """The stem of what a number counts: the last of up to three words up to the first plural, else the next word."""
    words = re.findall(r"[-\s]([A-Za-z][\w'’]*)|([^\w\s-])", text[end : end + 48])
    seen: list[str] = []
    for word, stop in words[:4]:
        if stop or not word or word.lower() in FUNCTION:
            break
        seen.append(word.lower())
        if word.endswith("s") and not word.endswith("ss"):
            break
    if not seen:
        return ""
    return stem(seen[-1] if seen[-1].endswith("s") else seen[0])


def _periods(text: str) -> list[Quantity]:
    found = []
    for match in _A_PERIOD.finditer(text):
        if match["half"] or match["plus"] or re.search(r"(?:for|in|within|after|over|took)\s$", text[: match.start()], re.I):
            value = 0.5 if match["half"] else 1.5 if match["plus"] else 1.0
            days = _DAYS[match["time"].lower()] * value
            found.append(Quantity(match.start(), match.end(), "", days, "duration", approximate=True))
    return found


def _shares(text: str) -> list[Quantity]:
    found = [
        Quantity(m.start(), m.end(), "", _FRACTIONS[" ".join(m[0].lower().split())], "percent", approximate=True)
        for m in _FRACTION.finditer(text)
        if not re.match(r"[\s-]+(?:a|an|past|way|dozen|term|hour|day)\b|[\s-]of\s(?:the\s)?(?:year|week|\d{4})", text[m.end() :])
        and not re.search(r"(?:other|and\sa|last|this|first|second|in)\s$", text[: m.start()], re.IGNORECASE)
    ]
    found += [Quantity(m.start(), m.end(), "", _FACTORS[m[0].lower()], "ratio") for m in _FACTOR.finditer(text)]
    for match in _ONE_IN.finditer(text):
        part, whole = (float(g) if g.isdigit() else _SMALL.get(g.lower(), 20) for g in (match["a"], match["b"]))
        if part < whole:
            found.append(Quantity(match.start(), match.end(), "", 100 * part / whole, "percent", approximate=True))
    return found


def _months(text: str) -> list[Quantity]:
    return [
        Quantity(match.start(), match.end(), "", _MONTHS[match[0].rstrip(".").lower()], "month")
        for match in _MONTH.finditer(text)
        if len(match[0]) > 3 or re.match(r"\s\d", text[match.end() :])
    ]


def _in_context(text: str, quantity: Quantity) -> Quantity:
    """Add what stands before the number: about, over, under, from, to, by; and the words themselves."""
    before = text[max(0, quantity.start - 28) : quantity.start]
    role = _ROLE_BEFORE.search(before)
    scaled = quantity.dimension not in ("month", "year", "clock")
    name: Role = "" if role is None or not scaled else "from" if role["from"] else "to" if role["to"] else "by"
    if name == "" and scaled and re.match(r"\s*(?:→|->|=>)|\s(?:down\s|up\s)?to\s(?:about\s|around\s)?[£$€]?\d", text[quantity.end :]):
        name = "from"
    return replace(
        quantity,
        text=text[quantity.start : quantity.end],
        approximate=quantity.approximate or bool(_APPROXIMATE.search(before)),
        bound="over" if _OVER.search(before) else "under" if _UNDER.search(before) else "",
        role=name,
    )


def _inherit(text: str, found: list[Quantity]) -> list[Quantity]:
    """In "from 61 to 93%" the first number is a percentage too; "20-30 people" counts people twice."""
    for place in range(len(found) - 2, -1, -1):
        here, after = found[place], found[place + 1]
        between = text[here.end : after.start].lower().strip()
        linked = between in ("to", "→", "->", "-", "–", "and", "or", "down to", "up to", "to about", "to around", "to just", "to under", "to over")
        if linked and here.dimension == "count" and here.unit == "" and after.dimension in ("percent", "money", "duration", "count"):
            value = here.value
            if after.dimension == "duration":
                factor = after.value / _leading(after)
                value = here.value * factor
            found[place] = replace(here, dimension=after.dimension, unit=after.unit, value=value)
    return found


def _leading(quantity: Quantity) -> float:
    number = _NUMBER.match(quantity.text)
    value = _value(number) if number else 1.0
    return value or 1.0


def tolerance(claimed: Quantity) -> float:
    """How far from the claimed value the true one may be and still be honest rounding.

    Half of the step the number is rounded to (12 is exact, 60 is rounded to tens), never more than a tenth of it;
    with a word like "about", or for a spoken fraction, an eighth.
    """
    size = abs(claimed.value)
    if claimed.dimension in ("year", "month", "clock"):
        return 0.01
    if claimed.approximate or claimed.dimension == "ratio":
        return max(0.125 * size, 1e-9)
    shown = re.sub(r"[^\d.]", "", claimed.text)
    if claimed.dimension == "duration":
        return 0.06 * size
    if not shown:
        return 0.1 * size if size >= 20 else 0.01
    if "." in shown:
        return 0.5 * 10 ** -len(shown.split(".")[1]) * (size / float(shown) if float(shown) else 1)
    step = 10 ** (len(shown) - len(shown.rstrip("0")))
    step = step * 5 if step == 1 and shown.endswith("5") else step
    scale = size / float(shown) if float(shown) else 1
    return min(step / 2 * scale, 0.1 * size) if step > 1 else 0.5 * scale if size >= 20 and scale > 1 else 0.01


def agree(claimed: Quantity, noted: Quantity) -> bool:
    """Whether a claimed quantity is the noted one, rounded or reworded at most."""
    if not comparable(claimed, noted):
        return False
    difference, room = claimed.value - noted.value, tolerance(claimed)
    if noted.approximate:
        room = max(room, tolerance(noted))
    if "." in noted.text and "." not in claimed.text and claimed.dimension in ("percent", "count", "money"):
        room = max(room, 0.5 * (claimed.value / _leading(claimed) if claimed.dimension == "money" else 1) + 1e-9)
    if claimed.bound == "over" and -0.25 * max(abs(noted.value), 1e-9) <= difference <= 0:
        return True
    if claimed.bound == "under" and 0 <= difference <= 0.25 * max(abs(noted.value), 1e-9):
        return True
    return abs(difference) <= room + 1e-9


def comparable(claimed: Quantity, noted: Quantity) -> bool:
    """Whether two quantities measure on one scale."""
    if claimed.dimension != noted.dimension:
        return False
    return claimed.dimension != "money" or claimed.unit == noted.unit or not (claimed.unit and noted.unit)

"""One number with its unit, and those that English writes without digits: periods, shares, factors and months."""

import re
from dataclasses import dataclass
from typing import Final, Literal

from app.english.quantity_patterns import (
    A_MEASURE,
    A_PERIOD,
    A_SHARE_OF,
    CURRENCIES,
    DAY,
    DAYS,
    FACTOR,
    FACTORS,
    FRACTION,
    FRACTIONS,
    LASTING,
    LATEST,
    MEASURES,
    MONTH,
    MONTHS,
    ONE_IN,
    ORDINALS,
    SCALES,
    SHORT_END,
    SHORT_YEAR,
    SMALL,
    SPOKEN_YEAR,
    TENS,
    UNIT,
)
from app.english.terms import FUNCTION

NEAR: Final = 40
"""Characters before an expression that say what it is."""

Dimension = Literal["percent", "money", "duration", "year", "month", "day", "clock", "ratio", "count"]
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


_TENTHS = re.compile(rf"((?:\S+\s+)?(million|billion))\s+({'|'.join(list(SMALL)[1:10])})")
"""How tenths of a million are said: "a million three" is 1.3 million, "a million and three" is not."""


def spelled_value(phrase: str) -> float:
    """The value of a number in words: "a hundred and twenty" is 120, "a couple" is 2, "half a dozen" 6."""
    short = _TENTHS.fullmatch(phrase.lower())
    if short:
        return spelled_value(short[1]) + SMALL[short[3]] * SCALES[short[2]] / 10
    total, current = 0.0, 0.0
    for word in re.split(r"[\s-]+", phrase.lower()):
        if word in TENS and 0 < current < 20:  # "four eighty", "twelve fifty"
            current = 100 * current + TENS[word]
        elif word in SMALL:
            said = current % 100
            current += SMALL[word] - (said if 0 < said < 20 else 0)  # "the same one two weeks running" is two weeks
        elif word in TENS:
            current += TENS[word]
        elif word == "couple":
            current += 2
        elif word == "half":
            current = 0.5
        elif word in ("dozen", "hundred"):
            current = (current or 1) * (12 if word == "dozen" else 100)
        elif word in SCALES:
            total, current = total + (current or 1) * SCALES[word], 0.0
    return total + current


MOST_OF: Final = 0.85
"""What "most of a year" comes to, roughly."""

_LASTS = re.compile(r"\s(?:off|later|early|late|earlier|ago|away|sooner|longer|long|of\s(?!the\b))\b", re.IGNORECASE)
"""What follows a span of time that is one, and not what something is reckoned by ("an hour off")."""

_PER = re.compile(r"(?:\d\S*|pounds?|dollars?|euros?|quid|times|once|twice)\s$", re.IGNORECASE)


def periods(text: str) -> list[Quantity]:
    """ "Half an hour", "a quarter of an hour", "for a month"."""
    found = []
    for match in A_PERIOD.finditer(text):
        if (
            match["half"]
            or match["most"]
            or match["plus"]
            or match["all"]
            or match["quarters"]
            or LASTING.search(text[max(0, match.start() - NEAR) : match.start()])
            or (_LASTS.match(text, match.end()) and not _PER.search(text[max(0, match.start() - NEAR) : match.start()]))
        ):
            value = 0.5 if match["half"] else 1.5 if match["plus"] else MOST_OF if match["most"] else 1.0
            if match["quarters"]:
                value = 0.25 if match["quarters"].lower() == "a" else 0.75
            days = DAYS[match["time"].lower()] * value
            found.append(Quantity(match.start(), match.end(), "", days, "duration", approximate=not match["all"]))
    return found


def amounts(text: str) -> list[Quantity]:
    """ "A quarter of a million", "a metre", "half a point": what is counted without a number of its own."""
    found = []
    for match in A_SHARE_OF.finditer(text):
        value = FRACTIONS[" ".join(match["share"].lower().split())] / 100 * SCALES[match["scale"].lower()]
        unit = UNIT.match(text, match.end())
        if unit and unit["money"]:
            name = unit["money"].strip(" -").lower()
            sign = CURRENCIES.get(name) or CURRENCIES.get(name.rstrip("s")) or name.rstrip("s")
            found.append(Quantity(match.start(), unit.end(), "", value, "money", sign, approximate=True))
        else:
            found.append(Quantity(match.start(), match.end(), "", value, "count", approximate=True))
    for match in A_MEASURE.finditer(text):
        name = match["unit"].lower()
        unit_name, factor = MEASURES[name]
        found.append(
            Quantity(match.start(), match.end(), "", factor * (0.5 if match["half"] else 1.0), "count", unit_name)
        )
    return found


def shares(text: str) -> list[Quantity]:
    """ "Half", "doubled", "one in five"."""
    found = [
        Quantity(m.start(), m.end(), "", FRACTIONS[" ".join(m[0].lower().split())], "percent", approximate=True)
        for m in FRACTION.finditer(text)
        if not re.match(
            rf"[\s-]+(?:a|an|past|way|dozen|term|hour|day|year|{'|'.join([*SMALL, 'points?'])})\b"
            r"|[\s-]of\s(?:(?:the\s)?(?:year|week|\d{4})|an?\b)",
            text[m.end() :],
        )
        and not re.search(
            r"(?:other|and(?:\sa)?|last|this|first|second|in)\s$",
            text[max(0, m.start() - NEAR) : m.start()],
            re.IGNORECASE,
        )
        and not (
            m[0].lower().endswith("quarter") and re.search(r"\d\s$", text[max(0, m.start() - NEAR) : m.start()])
        )  # "6 a quarter" is how often
    ]
    found += [
        Quantity(m.start(), m.end(), "", FACTORS[m[0].lower()], "ratio")
        for m in FACTOR.finditer(text)
        if not re.match(r"\s(?:an?|per|every|each|daily|weekly|on|in|about)\b|[.,;!?]|$", text[m.end() :])
        or m[0].lower().endswith(("ed", "ing", "fold"))
    ]
    for match in ONE_IN.finditer(text):
        part, whole = (float(g) if g.isdigit() else spelled_value(g) for g in (match["a"], match["b"]))
        if part < whole <= 1000:  # "104 in 2021" is no share
            found.append(Quantity(match.start(), match.end(), "", 100 * part / whole, "percent", approximate=True))
    return found


_IN: Final = re.compile(r"(?<!\w)(?:in|since|until|till|by|early|late|mid|end of)[ -]$", re.IGNORECASE)
"""Words after which "Jan" and "may" are months and neither a man nor leave."""


def months(text: str) -> list[Quantity]:
    """Months by name."""
    return [
        Quantity(match.start(), match.end(), "", MONTHS[match[0].rstrip(".").lower()], "month")
        for match in MONTH.finditer(text)
        if (len(match[0].rstrip(".")) > 4 or (len(match[0]) > 3 and match[0][0].isupper()))
        or _IN.search(text[max(0, match.start() - NEAR) : match.start()])
        or re.match(r"\s\d", text[match.end() :])
        or re.search(r"\d(?:st|nd|rd|th)?\s(?:of\s)?$", text[max(0, match.start() - NEAR) : match.start()])
    ]


def years(text: str) -> list[Quantity]:
    """Years as they are said or cut short: "twenty nineteen", "'09", "since March eighteen"."""
    found = []
    for match in SPOKEN_YEAR.finditer(text):
        century = 1900 if match["century"].lower() == "nineteen" else 2000
        rest = spelled_value(match["rest"])
        if century == 1900 or rest <= LATEST:
            found.append(Quantity(match.start(), match.end(), "", century + rest, "year"))
    for match in SHORT_END.finditer(text):
        begun, ended = int(match["begun"]), int(match["begun"][:2] + match["ended"])
        if begun < ended:  # "2021-07" is a month
            found.append(Quantity(match.start("ended"), match.end(), "", float(ended), "year"))
    for match in SHORT_YEAR.finditer(text):
        value = float(match["digits"] or spelled_value(match["spelled"]))
        found.append(
            Quantity(
                match.start("year" if match["year"] else "spoken"),
                match.end(),
                "",
                value + (2000 if value <= LATEST else 1900),
                "year",
            )
        )
    return found


def goes_on(after: str) -> bool:
    """Whether a clause goes on after a year, so that it is that of an occasion ("Midsummer Eve 2019 the roof gave")."""
    word = re.match(r"\s([A-Za-z’']+)", after)
    return word is not None and word[1].lower() in FUNCTION


def days(text: str) -> list[Quantity]:
    """Days of a month: "the nineteenth", "1st of December", "23 Dec". Only claims read them; a score does not."""
    found = []
    for match in DAY.finditer(text):
        name = (match["word"] or match["dated"] or "").lower().replace("-", " ")
        day = int(match["digits"] or match["plain"] or 0) or ORDINALS.get(" ".join(name.split()), 0)
        if 1 <= day <= 31:
            found.append(Quantity(match.start(), match.end(), match[0], float(day), "day"))
    return found


_OVER: Final = re.compile(
    r"\b(?:every|each|walk(?:s|ed|ing)?|ran|run|swam|swim|sprint(?:ed)?|did|cover(?:s|ed)?|within)\W*$", re.I
)
_FAR: Final = re.compile(
    r"\s*(?:away|apart|long|wide|high|deep|tall|walk|run|swim|sprint|corridor|pool|track|"
    r"tape|cable|ladder)\b",
    re.IGNORECASE,
)


def is_metre(number: str, before: str, after: str) -> bool:
    """Whether the "m" of "120m" stands for metres: set apart by a blank, or about a length; else for million."""
    return number[-2:-1].isspace() or (number[-1:] == "m" and bool(_FAR.match(after) or _OVER.search(before)))

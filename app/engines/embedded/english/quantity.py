"""One number with its unit, and those that English writes without digits: periods, shares, factors and months."""

import re
from dataclasses import dataclass
from typing import Literal

from app.engines.embedded.english.quantity_patterns import (
    A_PERIOD,
    DAYS,
    FACTOR,
    FACTORS,
    FRACTION,
    FRACTIONS,
    MONTH,
    MONTHS,
    ONE_IN,
    SMALL,
)

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


def periods(text: str) -> list[Quantity]:
    """ "Half an hour", "a quarter of an hour", "for a month"."""
    found = []
    for match in A_PERIOD.finditer(text):
        if (
            match["half"]
            or match["plus"]
            or match["quarters"]
            or re.search(r"(?:for|in|within|after|over|took)\s$", text[: match.start()], re.I)
        ):
            value = 0.5 if match["half"] else 1.5 if match["plus"] else 1.0
            if match["quarters"]:
                value = 0.25 if match["quarters"].lower() == "a" else 0.75
            days = DAYS[match["time"].lower()] * value
            found.append(Quantity(match.start(), match.end(), "", days, "duration", approximate=True))
    return found


def shares(text: str) -> list[Quantity]:
    """ "Half", "doubled", "one in five"."""
    found = [
        Quantity(m.start(), m.end(), "", FRACTIONS[" ".join(m[0].lower().split())], "percent", approximate=True)
        for m in FRACTION.finditer(text)
        if not re.match(
            r"[\s-]+(?:a|an|past|way|dozen|term|hour|day)\b|[\s-]of\s(?:the\s)?(?:year|week|\d{4})", text[m.end() :]
        )
        and not re.search(r"(?:other|and\sa|last|this|first|second|in)\s$", text[: m.start()], re.IGNORECASE)
    ]
    found += [
        Quantity(m.start(), m.end(), "", FACTORS[m[0].lower()], "ratio")
        for m in FACTOR.finditer(text)
        if not re.match(r"\s(?:an?|per|every|each|daily|weekly|on|in|about)\b|[.,;!?]|$", text[m.end() :])
        or m[0].lower().endswith(("ed", "ing", "fold"))
    ]
    for match in ONE_IN.finditer(text):
        part, whole = (float(g) if g.isdigit() else SMALL.get(g.lower(), 20) for g in (match["a"], match["b"]))
        if part < whole:
            found.append(Quantity(match.start(), match.end(), "", 100 * part / whole, "percent", approximate=True))
    return found


def months(text: str) -> list[Quantity]:
    """Months by name."""
    return [
        Quantity(match.start(), match.end(), "", MONTHS[match[0].rstrip(".").lower()], "month")
        for match in MONTH.finditer(text)
        if len(match[0]) > 3 or re.match(r"\s\d", text[match.end() :])
    ]

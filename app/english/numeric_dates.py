"""Dates that are written in figures alone: "8.2018", "03/2016", "1.5.2024", "2023-04-01".

Which of two figures is the month depends on the country. Points put the day first everywhere; with strokes only a
figure beyond twelve tells, and where none does the year alone is read.
"""

import re
from dataclasses import dataclass
from typing import Final

from app.english.quantity import Quantity

_YEAR: Final = r"(?P<year>(?:19[5-9]|20[0-3])\d)"
_DATE: Final = re.compile(
    rf"(?<![\w.,/:-])(?:(?:(?P<first>\d{{1,2}})(?P<sign>[./]))?(?P<second>\d{{1,2}})[./]{_YEAR}(?![\w/]|[.,]\d|\s?%)"
    rf"|{_YEAR.replace('year', 'iso')}-(?P<month>0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?(?![\w-]))"
)
_DECEMBER: Final = 12


@dataclass(frozen=True)
class NumericDate:
    """A date at its place; ``parts`` are its month, where it can be told, and its year."""

    start: int
    end: int
    parts: tuple[Quantity, ...]

    @property
    def years(self) -> float:
        """The date in years, months as twelfths, of which an unknown one counts for nothing."""
        held = {part.dimension: part.value for part in self.parts}
        return held["year"] + held.get("month", 0.0) / _DECEMBER


def numeric_dates(text: str) -> tuple[NumericDate, ...]:
    """Every date of a text that is written in figures, in order."""
    return tuple(
        NumericDate(found.start(), found.end(), parts)
        for found in _DATE.finditer(text)
        if (parts := tuple(part for part in (_month(found), _year(found)) if part is not None))
    )


def _year(found: re.Match[str]) -> Quantity:
    name = "iso" if found["iso"] else "year"
    return Quantity(found.start(name), found.end(name), found[name], float(found[name]), "year")


def _month(found: re.Match[str]) -> Quantity | None:
    name = "month" if found["iso"] else "second"
    if found["first"] and found["sign"] == "/":
        first, second = int(found["first"]), int(found["second"])
        if first <= _DECEMBER and second <= _DECEMBER and first != second:
            return None
        name = "first" if second > _DECEMBER else "second"
    value = int(found[name])
    if not 1 <= value <= _DECEMBER:
        return None
    return Quantity(found.start(name), found.end(name), found[name], float(value), "month")

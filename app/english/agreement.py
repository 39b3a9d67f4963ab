"""Whether two quantities say the same, allowing for honest rounding; and what follows from two of them."""

import re
from dataclasses import replace
from functools import lru_cache
from typing import Final

from app.english.quantities import leading, leading_number
from app.english.quantity import Dimension, Quantity
from app.english.quantity_patterns import NUMBER, SMALL, TENS

_DIGITS: Final = re.compile(r"\d[\d.,]*")


_PRICE: Final = re.compile(
    rf"(?:{'|'.join(SMALL)})[\s-]+(?:{'|'.join(TENS)})(?:[\s-]+(?:{'|'.join(SMALL)}))?", re.IGNORECASE
)
"""A number said without "hundred", as a price is ("four eighty-five")."""

_IN_MONTHS: Final = re.compile(r"\bmonths?\b", re.IGNORECASE)
_IN_WEEKS: Final = re.compile(r"\b(?:weeks?|wks?)\b", re.IGNORECASE)
FOUR_WEEKS: Final = 0.085
"""Share by which a month is longer than the four weeks that people mean by it ("two months" of eight weeks)."""


def tolerance(claimed: Quantity) -> float:
    """How far from the claimed value the true one may be and still be honest rounding.

    Half of the step the number is rounded to (12 is exact, 60 is rounded to tens), never more than a tenth of it;
    with a word like "about", or for a spoken fraction, an eighth.
    """
    return _tolerance(claimed.text, claimed.value, claimed.dimension, claimed.approximate)


@lru_cache(maxsize=8192)
def _tolerance(text: str, value: float, dimension: Dimension, approximate: bool) -> float:
    size = abs(value)
    if dimension in ("year", "month", "day", "clock"):
        return 0.01
    if approximate or dimension == "ratio":
        return max(0.125 * size, 1e-9)
    shown = re.sub(r"[^\d.]", "", text)
    if dimension == "duration":
        return 0.06 * size
    if not shown:  # in words, which are as exact as digits are
        shown = f"{leading_number(text):g}"
        shown = shown if "e" not in shown else f"{leading_number(text):.0f}"
    if "." in shown:
        return 0.5 * 0.1 ** len(shown.split(".")[1]) * (size / float(shown) if float(shown) else 1)
    if shown == "10":  # nobody rounds nine to ten without saying so
        return 0.05 * size
    step = int(10 ** (len(shown) - len(shown.rstrip("0"))))
    step = step * 5 if step == 1 and shown.endswith("5") else step
    scale = size / float(shown) if float(shown) else 1
    return min(step / 2 * scale, 0.1 * size) if step > 1 else 0.5 * scale if size >= 20 and scale > 1 else 0.01 * scale


def agree(claimed: Quantity, noted: Quantity) -> bool:
    """Whether a claimed quantity is the noted one, rounded or reworded at most."""
    if not comparable(claimed, noted):
        return False
    difference, room = claimed.value - noted.value, tolerance(claimed)
    if noted.approximate:
        room = max(room, tolerance(noted))
    if claimed.dimension == "duration" and _IN_MONTHS.search(claimed.text) and _IN_WEEKS.search(noted.text):
        room = max(room, FOUR_WEEKS * abs(claimed.value))
    if "." in noted.text and "." not in claimed.text and claimed.dimension in ("percent", "count", "money"):
        whole = 0.5 * (claimed.value / leading(claimed) if claimed.dimension == "money" else 1) + 1e-9
        room = max(
            room, whole if claimed.dimension != "count" or claimed.value >= 10 else min(whole, 0.06 * claimed.value)
        )
    if claimed.bound and claimed.bound == noted.bound:  # "under fifty", "under 45": two bounds are held as numbers are
        return abs(difference) <= room + 1e-9
    if claimed.bound == "over" and -0.25 * max(abs(noted.value), 1e-9) - 1e-9 <= difference <= 0:
        return True
    if claimed.bound == "under" and 0 <= difference <= 0.25 * max(abs(noted.value), 1e-9) + 1e-9:
        return True
    return abs(difference) <= room + 1e-9


def comparable(claimed: Quantity, noted: Quantity) -> bool:
    """Whether two quantities measure on one scale."""
    if claimed.dimension != noted.dimension:
        return False
    return claimed.dimension != "money" or claimed.unit == noted.unit or not (claimed.unit and noted.unit)


def follows(claimed: Quantity, first: Quantity, second: Quantity) -> bool:
    """Whether a claimed change follows from a first and a second value: a difference, a percentage, a factor."""
    a, b = first.value, second.value
    if not a or not b:
        return False
    if claimed.dimension == "ratio":
        factor = max(claimed.value, 1 / claimed.value) if claimed.value else 0
        return abs(max(a / b, b / a) - factor) <= 0.2 * factor
    if claimed.dimension == "percent":
        changes = [100 * abs(b - a) / a, 100 * b / a] + ([abs(b - a)] if first.dimension == "percent" else [])
        room = max(tolerance(claimed), 2.5)
        over, under = (
            (25.0, 0.0) if claimed.bound == "over" else (0.0, 12.0) if claimed.bound == "under" else (0.0, 0.0)
        )
        return any(claimed.value - room - under <= change <= claimed.value + room + over for change in changes)
    return comparable(claimed, first) and abs(claimed.value - abs(a - b)) <= max(tolerance(claimed), 0.02 * abs(a - b))


def same_value(claimed: Quantity, noted: Quantity) -> bool:
    """Whether two quantities say the same, also where one of them leaves out the unit ("and Redis at twelve")."""
    if agree(claimed, noted):
        return True
    if claimed.dimension == "count" and noted.dimension == "count":
        short, long = sorted((claimed, noted), key=lambda q: q.value)
        if short.unit and not long.unit and long is claimed:
            return False  # "the contract was 32 million" is not of 32 plinths
        digits = _DIGITS.match(long.text)
        return (
            digits is not None
            and digits[0] != long.text
            and float(digits[0].strip(".,").replace(",", "")) == short.value
        )
    if (claimed.dimension == "count") == (noted.dimension == "count"):
        return False
    bare, other = (claimed, noted) if claimed.dimension == "count" else (noted, claimed)
    if other.dimension == "money" and not bare.unit and _PRICE.fullmatch(bare.text):
        return abs(bare.value - 100 * other.value) < 1 or agree(_bare(claimed), _bare(noted))
    if bare.unit or other.dimension not in ("percent", "money", "duration", "ratio"):
        return False
    return agree(_bare(claimed), _bare(noted))


@lru_cache(maxsize=4096)
def _bare(quantity: Quantity) -> Quantity:
    """A quantity as the number it is written with; one written without one keeps its scale and agrees with no count."""
    if quantity.dimension == "count" or not NUMBER.match(quantity.text):
        return quantity
    value = quantity.value if quantity.dimension in ("percent", "money") else leading(quantity)
    return replace(quantity, dimension="count", unit="", value=value)

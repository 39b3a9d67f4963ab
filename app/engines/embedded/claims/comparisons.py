"""Which two figures say the same, and which could be two values of one attribute: by measure, unit, role and use."""

import re
from dataclasses import replace
from typing import Final

from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure
from app.engines.embedded.claims.readings import ROW, same_value
from app.english.agreement import agree, comparable, tolerance
from app.english.quantities import Quantity, leading
from app.english.quantity_patterns import DAYS, MEASURES
from app.english.terms import stem

APART: Final = 30.0
"""Times by which two quantities may differ and still measure the same thing, one of them wrongly."""

BELOW: Final = 0.95
"""Share of a number that is said to be exceeded, from which nobody would call another one wrong."""

LARGE: Final = 100
"""From here a number without a unit may be the sum or measure that is said with one."""

_MEASURED: Final = frozenset(unit for unit, _ in MEASURES.values())

_CUT_SHORT: Final = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?(\d\d)\b(?![-.\d])")
"""A stretch of years whose second is cut short: "2021-24"."""

_WRITTEN: Final = re.compile(r"\d|%|\bper\s?cent\b", re.IGNORECASE)

_PERIODS: Final = {stem(word): DAYS[word] for word in "hour day night week month quarter year".split()}
_TURNS: Final = _PERIODS.keys() | {stem("shift")}

_OPENS_RANGE: Final = re.compile(r"(?<![\d.,])(\d{1,6})\s(?:to|-|–)\s$")

_POINTED: Final = re.compile(r"(?:1\d|2[0-3])\.[0-5]\d")

_CHANGES: Final = frozenset("change better worse higher lower more less fewer wrong out short".split())


def rated(figure: Figure, noted: Figure) -> int:
    """1 where two figures are reckoned by the same ("a month"), -1 where by different things or one by none, else 0."""
    if figure.rate == noted.rate:
        return bool(figure.rate)
    return -1 if {figure.rate, noted.rate} & _TURNS else 0


def _is_rated_apart(figure: Figure, noted: Figure) -> bool:
    """Whether two figures are reckoned by two periods ("a month", "a week"), so that their numbers say nothing."""
    return figure.rate != noted.rate and {figure.rate, noted.rate} <= _PERIODS.keys()


def _over_one_period(claimed: Figure, noted: Figure) -> bool:
    """Whether two figures over two periods come to the same: "$260 a week", "a thousand dollars in a month"."""
    if not _is_rated_apart(claimed, noted) or claimed.quantity.dimension != noted.quantity.dimension:
        return False
    value = noted.quantity.value * _PERIODS[claimed.rate] / _PERIODS[noted.rate]
    return agree(claimed.quantity, replace(noted.quantity, value=value, text="", approximate=True))


def is_rounded(claimed: Quantity, noted: Quantity) -> bool:
    """Whether two numbers count as one though they differ, and neither is said to be rough."""
    loose = claimed.approximate or noted.approximate
    apart = claimed.dimension != noted.dimension or claimed.value != noted.value
    return apart and leading(claimed) != leading(noted) and not loose


def is_measure(quantity: Quantity) -> bool:
    """Whether a quantity is a sum of money or is counted in a unit of measure."""
    return quantity.dimension == "money" or (quantity.dimension == "count" and quantity.unit in _MEASURED)


def is_within(figure: Figure, fact: Fact) -> bool:
    """Whether a year lies within the two years of a post or a course, and is not said to be its beginning."""
    if figure.quantity.dimension != "year" or figure.use == "age":
        return False
    for begun, ended in _CUT_SHORT.findall(fact.text):
        if int(begun) <= figure.quantity.value <= int(f"{begun[:2]}{ended}"):
            return True
    if fact.tenure is None:
        return False
    years = [q.value for q in fact.quantities if q.dimension == "year"]
    return len(years) > 1 and years[0] <= figure.quantity.value <= years[1]


def opens_range(figure: Figure, noted: Figure, fact: Fact) -> bool:
    """Whether a figure is where a range of the notes begins: "110 to 130 drops"."""
    if figure.quantity.dimension != noted.quantity.dimension or noted.quantity.role == "by":
        return False
    found = _OPENS_RANGE.search(fact.text[: noted.quantity.start])
    return found is not None and float(found[1]) == leading(figure.quantity)


def _is_named_apart(figure: Figure, noted: Figure) -> bool:
    """Whether one says which of a row and the other how many, or which of another row; "week nine" is nine weeks."""
    if figure.label == noted.label:
        return False
    if figure.label and noted.label:
        return True
    label, other = (figure.label, noted.quantity) if figure.label else (noted.label, figure.quantity)
    if label not in ROW or is_bare(other):
        return False  # "skip 5 a week" is five skips, and "twelve and fourteen have it" are wards
    return not (other.dimension == "duration" and label in other.text.lower())


def is_same(figure: Figure, noted: Figure) -> bool:
    """Whether two figures say the same, one of them perhaps as a share, within a range or without its unit."""
    claimed, other = figure.quantity, noted.quantity
    if _is_named_apart(figure, noted):
        return False
    bare = is_bare(other) and (other.value >= LARGE or claimed.dimension == "money")  # "got back 11,460"
    if is_measure(claimed) and other.dimension == "count" and other.unit != claimed.unit and not bare:
        return False
    if _is_rated_apart(figure, noted):
        return _over_one_period(figure, noted)
    if same_value(claimed, other):
        return True
    for one, of in ((figure, other), (noted, claimed)):
        if one.share is not None and of.dimension == "percent":
            return abs(one.share - of.value) <= max(3.0, tolerance(of))
    if other.dimension == "money" and claimed.dimension == "count" and claimed.value == other.value:
        return claimed.unit in noted.clause  # "£380 restocking", "three hundred and eighty restocking"
    for one, of in ((figure, other), (noted, claimed)):
        if one.ends is not None and (one.quantity.dimension == of.dimension or not one.quantity.unit):
            return one.ends[0] <= of.value <= one.ends[1]
    return False


def may_differ(figure: Figure, noted: Figure) -> bool:
    """Whether two unequal quantities could be two values of one attribute, by their dimension, unit, role and use."""
    claimed, other = figure.quantity, noted.quantity
    if (
        "ratio" in (claimed.dimension, other.dimension)
        or figure.whole != noted.whole
        or figure.label != noted.label
        or not (noted.ends is None and figure.ends is None)
        or _is_nearly(claimed, other)
        or not 1 / APART <= claimed.value / max(other.value, 1e-9) <= APART
        or _is_worded_apart(figure, noted)
        or _is_reckoned_by(figure, noted)
        or _is_rated_apart(figure, noted)
    ):
        return False
    if _is_of_the_clock(claimed, other):
        return False
    if {claimed.role, other.role} == {"from", "to"} or _is_change(figure) != _is_change(noted):
        return False
    if claimed.dimension == "duration" == other.dimension:
        return not (figure.use and noted.use) or figure.use == noted.use
    if claimed.dimension == "count" == other.dimension:
        if claimed.unit and other.unit:
            return same_unit(claimed, other) > 0
        named = {claimed.unit, other.unit} - {""}
        where = figure if other.unit else noted  # "eleven of us on my shift", "a shift of 4"
        spelled = named <= where.clause
        return spelled or claimed.role == other.role != "" or figure.share is not None
    if not comparable(claimed, other):
        bare = claimed if claimed.dimension == "count" else other
        scaled = {claimed.dimension, other.dimension} & {"percent", "money"} or claimed.role == other.role != ""
        return bare.dimension == "count" and not bare.unit and bool(scaled)
    return True


def _is_of_the_clock(claimed: Quantity, noted: Quantity) -> bool:
    """Whether a plain number stands against one that is written as a time of day may be ("21.48")."""
    pair = (claimed, noted)
    return all(map(is_bare, pair)) and [bool(_POINTED.fullmatch(q.text)) for q in pair].count(True) == 1


def is_of_one_kind(figure: Figure, noted: Figure) -> bool:
    """Whether two unequal quantities measure on one scale, whatever they are counted in and used for."""
    claimed, other = figure.quantity, noted.quantity
    return (
        claimed.dimension == other.dimension
        and claimed.dimension not in ("ratio", "clock")
        and (claimed.dimension != "count" or 1 / APART <= claimed.value / max(other.value, 1e-9) <= APART)
        and figure.whole == noted.whole
        and figure.label == noted.label
        and noted.ends is None
        and figure.ends is None
        and not _is_nearly(claimed, other)
        and not _is_worded_apart(figure, noted)
        and not _is_reckoned_by(figure, noted)
        and not _is_rated_apart(figure, noted)
        and (claimed.dimension not in ("percent", "money") or _is_change(figure) == _is_change(noted))
        and not (claimed.dimension == "count" and (figure.use in _CHANGES) != (noted.use in _CHANGES))
        and {claimed.role, other.role} != {"from", "to"}
        and not (claimed.dimension == "money" and claimed.unit != other.unit)
        and not (is_measure(claimed) != is_measure(other) and claimed.unit and other.unit)
    )


def _is_nearly(claimed: Quantity, noted: Quantity) -> bool:
    """Whether a loose figure comes so near that nobody would call it wrong ("half a year" for seven months)."""
    loose = claimed.approximate or noted.approximate
    short = claimed.bound == "over" and noted.value < BELOW * claimed.value  # "a little over three thousand"
    past = claimed.bound == "under" and BELOW * noted.value > claimed.value
    return (
        loose
        and not (short or past)
        and claimed.dimension == noted.dimension
        and 0.75 <= claimed.value / max(noted.value, 1e-9) <= 1.3
    )


def _is_worded_apart(figure: Figure, noted: Figure) -> bool:
    """Whether a share in a word ("half the staff") stands against a bare number, which is none."""
    pair = figure.quantity, noted.quantity
    worded = any(q.dimension == "percent" and not _WRITTEN.search(q.text) for q in pair)
    return worded and any(q.dimension == "count" for q in pair)


def _is_reckoned_by(figure: Figure, noted: Figure) -> bool:
    """Whether one counts what the other is reckoned by: "eight mornings", "61 in a morning"."""
    return any(one.rate and one.rate == of.quantity.unit for one, of in ((figure, noted), (noted, figure)))


def _is_change(figure: Figure) -> bool:
    """Whether a quantity is how much something changed, not how much it is."""
    return figure.quantity.role == "by" or figure.use in _CHANGES


def is_bare(quantity: Quantity) -> bool:
    """Whether a number does not say what it counts."""
    return quantity.dimension == "count" and not quantity.unit


def same_unit(claimed: Quantity, noted: Quantity) -> float:
    """1 where two counts count the same, -1 where they count different things, else 0; notes abbreviate ("req")."""
    if not (claimed.dimension == noted.dimension == "count" and claimed.unit and noted.unit):
        return 0.0
    short, long = sorted((claimed.unit, noted.unit), key=len)
    return 1.0 if short == long or (len(short) > 2 and long.startswith(short)) else -1.0

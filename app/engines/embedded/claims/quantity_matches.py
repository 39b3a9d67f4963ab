"""The quantities of the notes that could be the one an answer tells: the nearest equal one, and the nearest other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Shared
from app.engines.embedded.claims.clauses import Clause
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure, figures_of
from app.engines.embedded.claims.leftovers import SURE, left_over, took_otherwise
from app.engines.embedded.claims.readings import same_value
from app.engines.embedded.english.agreement import comparable, tolerance
from app.engines.embedded.english.quantities import Quantity, leading
from app.engines.embedded.english.quantity_patterns import MEASURES
from app.engines.embedded.english.terms import content_stems, stem

APART: Final = 30.0
"""Times by which two quantities may differ and still measure the same thing, one of them wrongly."""

NEAR: Final = 0.2
"""Share of a sentence's words that an event must have, for an unequal value without a word in common to count."""

SAME_EVENT: Final = 0.1
"""Share of what a sentence and its neighbours tell, from which they are taken to tell that event."""

TELLING: Final = 3.0
"""Weight of words in common from which two clauses are about one thing, whatever the event."""

LARGE: Final = 100
"""From here a number without a unit may be the sum or measure that is said with one."""

RATED: Final = 2.0
"""What it adds that both figures are reckoned by the same, and takes off that they are not."""

MEANT: Final = 0.6
"""Cosine from which a clause says what the fact says that it tells before any other."""

_MEASURED: Final = frozenset(unit for unit, _ in MEASURES.values())


@dataclass(frozen=True)
class Match:
    """A figure of the notes, and how surely it is about what the answer's figure is about."""

    score: float
    fact: Fact
    noted: Figure


def matches(
    place: int, figure: Figure, along: Alignment, clauses: Sequence[Clause] = ()
) -> tuple[Match | None, Match | None]:
    """The nearest quantity that says the same, and the nearest that says something else of the same thing.

    Args:
        clauses: those of the sentence, so that the fact which the figure's clause tells by its meaning counts as such.
    """
    told = next((c for c in clauses if c.left <= figure.quantity.start < c.right), None)
    held: Match | None = None
    rival: Match | None = None
    text = along.sentences[place].text
    loose = denies(text, figure) or _is_date_alone(text, figure)
    level = not figure.quantity.unit and bool(_AT.search(text[: figure.quantity.start]))
    for fact in along.evidence.figured:
        near = along.event(place, fact) >= NEAR
        headed = along.evidence.heading_stems(fact.chunk)
        for noted in fact.figures:
            same = _is_same(figure, noted) or _is_within(figure, fact) or _opens_range(figure, noted, fact)
            if level and not same and noted.quantity.dimension == "count" and not _is_level(noted, fact.text):
                continue
            if not same and _RULED_OUT.search(fact.text[: noted.quantity.start]):
                continue
            differ = (
                not (same or loose)
                and (near or bool(figure.clause & (noted.clause or headed)))
                and _may_differ(figure, noted)
            )
            if not same and not differ and not (near and not loose and _is_of_one_kind(figure, noted)):
                continue
            shared = along.shared(place, figure.clause, fact, noted.clause or headed)
            anchors = along.anchors(place, figure, fact, noted)
            units = same_unit(figure.quantity, noted.quantity)
            score = shared.score + 2.0 * anchors + units + 2.0 * _covered(figure, noted) * min(1.0, shared.clause / 2.0)
            score += RATED * _rated(figure, noted)
            alone = not same and (
                _alone(figure, noted, fact, along) or took_otherwise(figure, fact, noted, along, shared)
            )
            match = Match(score + 2.0 * alone, fact, noted)
            if same:
                held = match if held is None or match.score > held.score else held
            elif figure.quantity.dimension == "count" and figure.quantity.value in (1, 2) and units <= 0.0:
                continue  # "the two liners" are no count of the people who wore them
            elif (
                (rival is None or match.score > rival.score)
                and (
                    (
                        differ
                        and (
                            alone
                            or _same_thing(figure, noted, shared, anchors, along)
                            or _is_meant(figure, noted, fact, told)
                        )
                    )
                    or (_is_of_one_kind(figure, noted) and left_over(figure, fact, noted, along, shared))
                )
                and not along.said(noted, fact, figure, shared.score)
            ):
                rival = match
    return held, rival


_DATES: Final = ("year", "month", "day")
_CUT_SHORT: Final = re.compile(r"\b((?:19|20)\d\d)\s?[-–/]\s?(\d\d)\b(?![-.\d])")
"""A stretch of years whose second is cut short: "2021-24"."""

_MONTHS: Final = frozenset(
    stem(month)
    for month in "january february march april may june july august september october november december".split()
)
_DENIES: Final = re.compile(r"\b(?:nobody|no one|none|never)\b", re.IGNORECASE)


def denies(text: str, figure: Figure) -> bool:
    """Whether a sentence says of nobody, or never, what the figure is of."""
    return bool(_DENIES.search(text[: figure.quantity.start][-60:]))


_RULED_OUT: Final = re.compile(
    r"\b(?:not|never|no)\s(?:(?:to|for|in|on|at|the|of|from|just|only|a|an)\s){0,2}$", re.IGNORECASE
)
"""What stands before a figure that the notes deny ("not to 10"), which tells no value."""

_WRITTEN: Final = re.compile(r"\d|%|\bper\s?cent\b", re.IGNORECASE)
_AT: Final = re.compile(r"\bat\s(?:about\s|around\s|just\s)?$", re.IGNORECASE)
"""What stands before a level: theirs that stayed at 17 are not 17 of anything."""


def _is_level(figure: Figure, text: str) -> bool:
    """Whether a bare number is how high something stands or stood, and counts nothing."""
    quantity = figure.quantity
    return quantity.dimension == "count" and (bool(quantity.role) or bool(_AT.search(text[: quantity.start])))


def _is_date_alone(text: str, figure: Figure) -> bool:
    """Whether a sentence is nothing but a date, which tells what happened on no day of the notes."""
    told = {word for word in content_stems(text) if not word.isdigit()} - _MONTHS
    return figure.quantity.dimension in _DATES and not told


def _covered(figure: Figure, noted: Figure) -> float:
    """The share of the words of a clause that the other has too."""
    return len(figure.clause & noted.clause) / max(1, len(figure.clause))


def _alone(figure: Figure, noted: Figure, fact: Fact, along: Alignment) -> bool:
    """Whether two sums or measures are the only ones of their kind, one in the answer and one in the event."""
    claimed, other = figure.quantity, noted.quantity
    if claimed.dimension != other.dimension or claimed.unit != other.unit or not _is_measure(claimed):
        return False
    said = [f.quantity for figures in along.figures for f in figures]
    held = [q for each in along.evidence.by_event[fact.event] for q in each.quantities]
    return all(
        sum(1 for q in found if (q.dimension, q.unit) == (claimed.dimension, claimed.unit)) == 1
        for found in (said, held)
    )


def _rated(figure: Figure, noted: Figure) -> int:
    """1 where two figures are reckoned by the same ("a month"), -1 where by different things, else 0."""
    if not (figure.rate and noted.rate):
        return 0
    return 1 if figure.rate == noted.rate else -1


def _is_meant(figure: Figure, noted: Figure, fact: Fact, told: Clause | None) -> bool:
    """Whether a clause with one figure means just what a fact with one of that kind says, whatever the words."""
    if told is None or told.facts[:1] != (fact,) or told.nearness < MEANT:
        return False
    kind = figure.quantity.dimension
    if kind in ("clock", "month", "day") or kind != noted.quantity.dimension:
        return False
    return all(
        sum(1 for other in figures_of(text) if other.quantity.dimension == kind) == 1 for text in (told.text, fact.text)
    )


def _is_measure(quantity: Quantity) -> bool:
    return quantity.dimension == "money" or (quantity.dimension == "count" and quantity.unit in _MEASURED)


def _is_within(figure: Figure, fact: Fact) -> bool:
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


def _opens_range(figure: Figure, noted: Figure, fact: Fact) -> bool:
    """Whether a figure is where a range of the notes begins: "110 to 130 drops"."""
    if figure.quantity.dimension != noted.quantity.dimension or noted.quantity.role == "by":
        return False
    found = _OPENS_RANGE.search(fact.text[: noted.quantity.start])
    return found is not None and float(found[1]) == leading(figure.quantity)


_OPENS_RANGE: Final = re.compile(r"(?<![\d.,])(\d{1,6})\s(?:to|-|–)\s$")


def _is_same(figure: Figure, noted: Figure) -> bool:
    claimed, other = figure.quantity, noted.quantity
    bare = other.dimension == "count" and not other.unit and other.value >= LARGE  # "got back 11,460"
    if _is_measure(claimed) and other.dimension == "count" and other.unit != claimed.unit and not bare:
        return False
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


def _may_differ(figure: Figure, noted: Figure) -> bool:
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
    return all(map(_is_bare, pair)) and [bool(_POINTED.fullmatch(q.text)) for q in pair].count(True) == 1


_POINTED: Final = re.compile(r"(?:1\d|2[0-3])\.[0-5]\d")


def _is_of_one_kind(figure: Figure, noted: Figure) -> bool:
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
        and (claimed.dimension not in ("percent", "money") or _is_change(figure) == _is_change(noted))
        and not (claimed.dimension == "count" and (figure.use in _CHANGES) != (noted.use in _CHANGES))
        and {claimed.role, other.role} != {"from", "to"}
        and not (claimed.dimension == "money" and claimed.unit != other.unit)
        and not (_is_measure(claimed) != _is_measure(other) and claimed.unit and other.unit)
    )


def _is_nearly(claimed: Quantity, noted: Quantity) -> bool:
    """Whether a loose figure comes so near that nobody would call it wrong ("half a year" for seven months)."""
    loose = claimed.approximate or noted.approximate
    return loose and claimed.dimension == noted.dimension and 0.75 <= claimed.value / max(noted.value, 1e-9) <= 1.3


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


_CHANGES: Final = frozenset("change better worse higher lower more less fewer".split())


def _same_thing(figure: Figure, noted: Figure, shared: Shared, anchors: int, along: Alignment) -> bool:
    """Whether enough is said in common for two unequal quantities to be about the same thing.

    What is counted says little ("people"), and so does a verb or a year; an event that the sentence tells, or several
    telling words in the two clauses, say enough.
    """
    if figure.quantity.dimension == "clock" and shared.clause < TELLING:
        return False  # every story has many times of day
    unit = {figure.quantity.unit} & figure.clause & noted.clause
    beyond = shared.clause - along.weight(sorted(unit))
    if shared.told < SAME_EVENT:
        return beyond + 1.5 * anchors >= TELLING
    if anchors:
        return True
    if figure.quantity.dimension == "count" and not figure.quantity.unit and shared.clause < 2.0:
        return False
    if _is_bare(figure.quantity) and _is_bare(noted.quantity) and shared.event < SURE and shared.clause < TELLING:
        return False
    return shared.clause >= 1.2 or (shared.around + shared.beside >= 5.0 and shared.event >= 0.35)


def _is_bare(quantity: Quantity) -> bool:
    return quantity.dimension == "count" and not quantity.unit


def is_common(quantity: Quantity) -> bool:
    """Whether a number stands everywhere: one and two of anything."""
    return quantity.dimension == "count" and quantity.value <= 2


def same_unit(claimed: Quantity, noted: Quantity) -> float:
    """1 where two counts count the same, -1 where they count different things, else 0; notes abbreviate ("req")."""
    if not (claimed.dimension == noted.dimension == "count" and claimed.unit and noted.unit):
        return 0.0
    short, long = sorted((claimed.unit, noted.unit), key=len)
    return 1.0 if short == long or (len(short) > 2 and long.startswith(short)) else -1.0

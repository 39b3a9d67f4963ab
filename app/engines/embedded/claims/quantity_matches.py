"""The quantities of the notes that could be the one an answer tells: the nearest equal one, and the nearest other."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Shared
from app.engines.embedded.claims.clauses import Clause, clause_spans
from app.engines.embedded.claims.comparisons import (
    is_bare,
    is_measure,
    is_of_one_kind,
    is_rounded,
    is_same,
    is_within,
    may_differ,
    opens_range,
    rated,
    same_unit,
)
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure, figures_of
from app.engines.embedded.claims.frames import fit, sides
from app.engines.embedded.claims.leftovers import SURE, left_over, took_otherwise
from app.english.quantities import Quantity
from app.english.terms import content_stems, stem

NEAR: Final = 0.2
"""Share of a sentence's words that an event must have, for an unequal value without a word in common to count."""

SAME_EVENT: Final = 0.1
"""Share of what a sentence and its neighbours tell, from which they are taken to tell that event."""

TELLING: Final = 3.0
"""Weight of words in common from which two clauses are about one thing, whatever the event."""

RATED: Final = 2.0
"""What it adds that both figures are reckoned by the same, and takes off that they are not."""

ROUNDED: Final = 2.5
"""What it takes off that an equal value is equal by rounding alone: another one may be the one that is meant."""

MEANT: Final = 0.5
"""Cosine from which a clause says what the fact says that it tells before any other."""


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
    loose = is_said_loosely(text, figure)
    within = not _BEGINS.search(text[: figure.quantity.start]) or bool(_ENDS.match(text, figure.quantity.end))
    level = not figure.quantity.unit and bool(_AT.search(text[: figure.quantity.start]))
    for fact in along.evidence.figured:
        near = along.event(place, fact) >= NEAR
        headed = along.evidence.heading_stems(fact.chunk)
        for noted in fact.figures:
            same = is_same(figure, noted) or (within and is_within(figure, fact)) or opens_range(figure, noted, fact)
            if level and not same and noted.quantity.dimension == "count" and not _is_level(noted, fact.text):
                continue
            differ = (
                not (same or loose)
                and (near or bool(figure.clause & (noted.clause or headed)))
                and (may_differ(figure, noted) or _followed_alike(text, figure, fact, noted))
            )
            if not same and not differ and not (near and not loose and is_of_one_kind(figure, noted)):
                continue
            if _is_no_value(text, figure, fact, noted, same=same):
                continue
            shared = along.shared(place, figure.clause, fact, noted.clause or headed)
            anchors = along.anchors(place, figure, fact, noted)
            units = same_unit(figure.quantity, noted.quantity)
            score = shared.score + 2.0 * anchors + units + 2.0 * _covered(figure, noted) * min(1.0, shared.clause / 2.0)
            score += RATED * rated(figure, noted)
            alone = not same and (
                _alone(figure, noted, fact, along) or took_otherwise(figure, fact, noted, along, shared)
            )
            match = Match(score + 2.0 * alone + _placed_alike(place, figure, fact, noted, along), fact, noted)
            if same:
                match = Match(score - ROUNDED * is_rounded(figure.quantity, noted.quantity), fact, noted)
                held = match if held is None or match.score > held.score else held
            elif (
                figure.quantity.dimension == "count"
                and figure.quantity.value in (1, 2)
                and units <= 0.0
                and not figure.label
            ):
                continue  # "the two liners" are no count of the people who wore them
            elif (
                (rival is None or match.score > rival.score)
                and (
                    (differ and (alone or _same_thing(figure, match, shared, anchors, along, told)))
                    or (is_of_one_kind(figure, noted) and left_over(figure, fact, noted, along, shared))
                )
                and not along.said(noted, fact, figure, shared.score)
            ):
                rival = match
    return held, rival


def _is_no_value(text: str, figure: Figure, fact: Fact, noted: Figure, *, same: bool) -> bool:
    """Whether a figure of the notes was never so, is denied, or tells a distance in time where a length is claimed."""
    apart = _is_apart(text, figure) != _is_apart(fact.text, noted)
    if apart and not same and not figure.clause & noted.clause:
        return True
    return bool((_UNREAL if same else _RULED_OUT).search(fact.text[: noted.quantity.start]))


def _is_apart(text: str, figure: Figure) -> bool:
    """Whether a duration says how far apart two things were ("four years after I joined"), and not how long one was."""
    return figure.quantity.dimension == "duration" and bool(_APART.match(text, figure.quantity.end))


_APART: Final = re.compile(r"\s(?:after|before)\s(?!that\b|tax\b)", re.IGNORECASE)


def _followed_alike(text: str, figure: Figure, fact: Fact, noted: Figure) -> bool:
    """Whether the same words follow two counts, of which one leaves out what it counts: "two off sick"."""
    pair = figure.quantity, noted.quantity
    if not (pair[0].dimension == pair[1].dimension == "count" and is_bare(pair[0]) != is_bare(pair[1])):
        return False
    after = []
    for of, quantity in zip((text, fact.text), pair, strict=True):
        counted = _NOUN.match(of, quantity.end) if quantity.unit else None
        after.append(((), sides(of, quantity.start, counted.end() if counted else quantity.end)[1]))
    return fit(*after) >= PLACED


_NOUN: Final = re.compile(r"\s[\w’'-]+")

PLACED: Final = 1.5
"""How many of the same words next to two durations say that they are of one thing: "24 years in hotels"."""


def _placed_alike(place: int, figure: Figure, fact: Fact, noted: Figure, along: Alignment) -> float:
    """What it adds that the same words stand next to two durations."""
    if not figure.quantity.dimension == noted.quantity.dimension == "duration":
        return 0.0
    said, held = figure.quantity, noted.quantity
    text = along.sentences[place].text
    found = fit(sides(text, said.start, said.end), sides(fact.text, held.start, held.end))
    return found if found >= PLACED else 0.0


_DATES: Final = ("year", "month", "day")

_MONTHS: Final = frozenset(
    stem(month)
    for month in "january february march april may june july august september october november december".split()
)

_DENIES: Final = re.compile(r"\b(?:nobody|no one|none|never)\b", re.IGNORECASE)


def denies(text: str, figure: Figure) -> bool:
    """Whether a sentence says of nobody, or never, what the figure is of."""
    at = figure.quantity.start
    left = next((a for a, b in clause_spans(text) if a <= at < b), 0)
    return bool(_DENIES.search(text[left:at][-60:]))


_RULED_OUT: Final = re.compile(
    r"\b(?:not|never|no)\s(?:(?:to|for|in|on|at|the|of|from|just|only|a|an)\s){0,2}$", re.IGNORECASE
)
"""What stands before a figure that the notes deny ("not to 10"), which tells no value."""

_NOT_THAT: Final = re.compile(r"\bnot\s(?:\w+\s)?$", re.IGNORECASE)
"""What stands before a figure that the answer itself denies: "not ward ten"."""

_UNREAL: Final = re.compile(r"\b(?:should|could|would)(?:\shave|[’']ve)\s[^,.;:]*$", re.IGNORECASE)
"""What stands before a figure that never was: "I should have told him at 7"."""

_BEGINS: Final = re.compile(r"\bfrom\s$", re.IGNORECASE)
_ENDS: Final = re.compile(r"\s?(?:to|until|till?|-|–)\b", re.IGNORECASE)
"""What stands before the year of a beginning, and after one that begins a part of a longer stay."""

_AT: Final = re.compile(r"\bat\s(?:about\s|around\s|just\s)?$", re.IGNORECASE)
"""What stands before a level: theirs that stayed at 17 are not 17 of anything."""


def _is_level(figure: Figure, text: str) -> bool:
    """Whether a bare number is how high something stands or stood, and counts nothing."""
    quantity = figure.quantity
    return quantity.dimension == "count" and (bool(quantity.role) or bool(_AT.search(text[: quantity.start])))


def is_said_loosely(text: str, figure: Figure) -> bool:
    """Whether a figure is of nobody, or a date of which nothing is told, so that no other speaks against it."""
    return denies(text, figure) or _is_date_alone(text, figure) or bool(_NOT_THAT.search(text[: figure.quantity.start]))


def is_ruled_out(fact: Fact, noted: Figure) -> bool:
    """Whether the notes themselves deny a figure, which is no value then."""
    return bool(_RULED_OUT.search(fact.text[: noted.quantity.start]))


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
    if claimed.dimension != other.dimension or claimed.unit != other.unit or not is_measure(claimed):
        return False
    rate = figure.rate if figure.rate == noted.rate else ""
    said = [f for figures in along.figures for f in figures]
    held = [f for each in along.evidence.by_event[fact.event] for f in each.figures]
    return all(
        sum(
            (f.quantity.dimension, f.quantity.unit) == (claimed.dimension, claimed.unit)
            and (not rate or f.rate == rate)
            for f in found
        )
        == 1
        for found in (said, held)
    )


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


def _same_thing(
    figure: Figure, match: Match, shared: Shared, anchors: int, along: Alignment, told: Clause | None
) -> bool:
    """Whether enough is said in common for two unequal quantities to be about the same thing.

    What is counted says little ("people"), and so does a verb or a year; an event that the sentence tells, or several
    telling words in the two clauses, say enough.
    """
    noted = match.noted
    if _is_meant(figure, noted, match.fact, told):
        return True
    if figure.quantity.dimension == "clock" and shared.clause < TELLING:
        return False  # every story has many times of day
    if figure.label and shared.around >= TELLING and shared.event >= SURE:
        return True  # "St Fillan's, week nine": what the row is of stands before it
    if (rated(figure, noted) > 0 or figure.label) and shared.clause >= 1.2 and shared.event >= SURE:
        return True  # "240k a year", "unit 5": hardly two of them are of one thing
    unit = {figure.quantity.unit} & figure.clause & noted.clause
    beyond = shared.clause - along.weight(sorted(unit))
    if shared.told < SAME_EVENT:
        return beyond + 1.5 * anchors >= TELLING
    if anchors:
        return True
    if figure.quantity.dimension == "count" and not figure.quantity.unit and shared.clause < 2.0:
        return False
    if is_bare(figure.quantity) and is_bare(noted.quantity) and shared.event < SURE and shared.clause < TELLING:
        return False
    return shared.clause >= 1.2 or (shared.around + shared.beside >= 5.0 and shared.event >= 0.35)


def is_common(quantity: Quantity) -> bool:
    """Whether a number stands everywhere: one and two of anything."""
    return quantity.dimension == "count" and quantity.value <= 2

"""A change told with one of its two values wrong: "nine days and we're down to three" for "from 9 days to 5".

The other value says which change is meant, whatever the words around it, so that a bare number stands against a
measured one.
"""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from app.engines.embedded.claims.alignment import Alignment
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure
from app.engines.embedded.claims.readings import same_value
from app.english.agreement import agree
from app.english.quantities import Quantity, leading

TOLD: Final = 0.2
"""Share of what a sentence and its neighbours tell, that the event must have, or else a word is shared."""

_TO: Final = re.compile(
    r"(?:\bto|→|->|=>|(?<=\s)>|\bnow)\s*(?:about|around|nearly|just|under|over|some|only|a)?\s*$", re.IGNORECASE
)
_NOW: Final = re.compile(r"\W{0,3}(?:now|today|these\sdays)\b", re.IGNORECASE)
_GOES_ON: Final = re.compile(
    r"^\W*(?:and\s|then\s|so\s)?(?:that|it|they|we|now|today)\b.{0,40}\b(?:down|up|cut|came|went|got)\b.{0,12}\bto\s$",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[.;!?]\s")

APART: Final = 60
"""Characters within which the two values of one change stand."""


def changed_otherwise(place: int, figure: Figure, along: Alignment) -> tuple[Fact, Quantity] | None:
    """The fact and its value where a figure is one of a change whose other value is right, and it is not; else None."""
    text, figures = along.sentences[place].text, along.figures[place]
    own = [pair for pair in _pairs(text, figures) if figure in pair] or _goes_on(place, figure, along)
    if not own:
        return None
    noted = [
        (f, pair) for f in along.evidence.figured if _is_near(place, f, along) for pair in _pairs(f.text, f.figures)
    ]
    for pair in own:
        if any(all(map(_is_one, pair, other)) for _, other in noted):
            return None
        at = pair.index(figure)
        for fact, other in noted:
            if _is_one(pair[1 - at], other[1 - at]) and not _is_one(figure, other[at]):
                return fact, other[at].quantity
    return None


def _pairs(text: str, figures: tuple[Figure, ...]) -> Iterator[tuple[Figure, Figure]]:
    """Two figures side by side that are one value before and one after."""
    for before, after in pairwise(figures):
        between = text[before.quantity.end : after.quantity.start]
        leads = _TO.search(between) or _NOW.match(text, after.quantity.end)
        if leads and len(between) <= APART and not _STOP.search(between) and _could_be_one(before, after):
            yield before, after


def _goes_on(place: int, figure: Figure, along: Alignment) -> list[tuple[Figure, Figure]]:
    """The change that a sentence ends which the one before it began: "... nine a month. That came down to two"."""
    text, figures = along.sentences[place].text, along.figures[place]
    before = along.figures[place - 1] if place else ()
    goes_on = figures[0] is figure and before and _GOES_ON.search(text[: figure.quantity.start])
    return [(before[-1], figure)] if goes_on and _could_be_one(before[-1], figure) else []


def _could_be_one(before: Figure, after: Figure) -> bool:
    """Whether two figures measure the same, or the second leaves its unit to the first; a date is no value."""
    kinds = before.quantity.dimension, after.quantity.dimension
    if {*kinds} & {"year", "month", "day", "clock", "ratio"}:
        return False
    return kinds[0] == kinds[1] or (kinds[1] == "count" and not after.quantity.unit)


def _is_one(said: Figure, noted: Figure) -> bool:
    """Whether two values are the same, by their numbers alone where one leaves its unit out."""
    pair = said.quantity, noted.quantity
    if pair[0].dimension != pair[1].dimension and any(q.dimension == "count" and not q.unit for q in pair):
        return leading(pair[0]) == leading(pair[1])
    return same_value(*pair) or agree(*pair)


def _is_near(place: int, fact: Fact, along: Alignment) -> bool:
    heading = along.evidence.heading_stems(fact.chunk)
    return along.event(place, fact) >= TOLD or bool(along.stems[place] & (fact.stems | heading))

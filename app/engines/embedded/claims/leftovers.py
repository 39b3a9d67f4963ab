"""Figures that only the answer has, against figures that only the notes have, within the event that a sentence tells.

An answer told in other words shares few of them with the notes. But where it surely tells one event, a figure that the
event does not hold, beside one of its kind that the answer leaves out, is most likely that one told wrongly, and the
fewer are left over on both sides the surer.
"""

from typing import Final

from app.engines.embedded.claims.alignment import Alignment, Shared
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure
from app.engines.embedded.claims.readings import same_value
from app.english.quantities import Quantity

SURE: Final = 0.45
"""Share of what a sentence and its neighbours tell, from which they surely tell that event."""

WHOLE: Final = 0.2
"""The same of the whole answer, on the mean of its sentences."""

BESIDE: Final = 2.5
"""Weight of shared words in two sentences from which two leftovers stand at one place of the event."""

AT_ONE: Final = 1.2
"""The same in two clauses."""

FAR: Final = 12.0
"""Times by which two durations or shares may differ and still be one, told wrongly."""

_FEW: Final = 2
"""A count up to this stands everywhere, and is left over by nobody."""


def left_over(figure: Figure, fact: Fact, noted: Figure, along: Alignment, shared: Shared) -> bool:
    """Whether a figure of a sentence and one of a fact are what is left over on both sides, at one place.

    The caller knows that they could be two values of one kind of thing.
    """
    if shared.event < SURE or shared.whole < WHOLE or _is_few(figure.quantity) or _is_few(noted.quantity):
        return False
    said, held = _unheld(figure, fact, along), _unsaid(noted, fact, along)
    if figure not in said or noted not in held:
        return False
    alone = len(said) == len(held) == 1
    units = figure.quantity.unit, noted.quantity.unit
    if figure.quantity.dimension == "count" and all(units) and units[0] != units[1]:
        return shared.clause >= 2 * AT_ONE or (alone and shared.around >= 2 * BESIDE)
    if figure.quantity.dimension in ("duration", "percent") and not _is_near(figure.quantity, noted.quantity):
        return False
    if figure.use != noted.use and figure.use and noted.use:
        return shared.clause >= AT_ONE or (alone and shared.around + shared.beside >= BESIDE)
    return shared.clause >= AT_ONE or shared.around >= BESIDE or (alone and shared.beside >= BESIDE)


def took_otherwise(figure: Figure, fact: Fact, noted: Figure, along: Alignment, shared: Shared) -> bool:
    """Whether two durations are the only ones that say how long it took, in an event that a sentence surely tells."""
    if not figure.use == noted.use == "taken" or shared.event < SURE or shared.whole < WHOLE:
        return False
    if not _is_near(figure.quantity, noted.quantity):
        return False
    said, held = _unheld(figure, fact, along), _unsaid(noted, fact, along)
    return [f for f in said if f.use == "taken"] == [figure] and [f for f in held if f.use == "taken"] == [noted]


def _is_near(claimed: Quantity, noted: Quantity) -> bool:
    return 1 / FAR <= claimed.value / max(noted.value, 1e-9) <= FAR


def _is_few(quantity: Quantity) -> bool:
    return quantity.dimension == "count" and quantity.value <= _FEW


def _unheld(figure: Figure, fact: Fact, along: Alignment) -> list[Figure]:
    """The answer's figures of this kind, told of the fact's event, that the event does not hold."""
    key = ("unheld", fact.event, figure.quantity.dimension)
    if key not in along.left:
        along.left[key] = _made_unheld(figure, fact, along)
    return along.left[key]


def _made_unheld(figure: Figure, fact: Fact, along: Alignment) -> list[Figure]:
    held = [f for each in along.evidence.by_event[fact.event] for f in each.figures]
    return [
        f
        for place, figures in enumerate(along.figures)
        if along.event(place, fact) >= SURE
        for f in figures
        if f.quantity.dimension == figure.quantity.dimension
        and not _is_few(f.quantity)
        and not any(same_value(f.quantity, other.quantity) for other in held)
    ]


def _unsaid(noted: Figure, fact: Fact, along: Alignment) -> list[Figure]:
    """The event's figures of this kind that the answer does not tell."""
    key = ("unsaid", fact.event, noted.quantity.dimension)
    if key not in along.left:
        along.left[key] = _made_unsaid(noted, fact, along)
    return along.left[key]


def _made_unsaid(noted: Figure, fact: Fact, along: Alignment) -> list[Figure]:
    said = [f for figures in along.figures for f in figures]
    return [
        f
        for each in along.evidence.by_event[fact.event]
        for f in each.figures
        if f.quantity.dimension == noted.quantity.dimension
        and not _is_few(f.quantity)
        and not any(same_value(other.quantity, f.quantity) for other in said)
    ]

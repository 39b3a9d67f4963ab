"""How far a model's score may move from the measured one."""

from dataclasses import dataclass
from typing import Final

A_BAND: Final = 1.0
"""Points between one band and the next."""

ENOUGH_QUOTES: Final = 2


@dataclass(frozen=True)
class Settled:
    """The score to show. ``kept`` says that it is the measured one, and the model's reasons go with its score."""

    score: float
    kept: bool
    disagrees: bool


def settled(measured: float, proposed: float, quotes: int) -> Settled:
    """The score of one criterion. Beyond a band from the measured one it needs two verified quotes, and is shown so."""
    apart = abs(proposed - measured) > A_BAND + 1e-9
    if apart and quotes < ENOUGH_QUOTES:
        return Settled(measured, kept=True, disagrees=False)
    return Settled(round(proposed, 1), kept=False, disagrees=apart)


def within_a_band(measured: list[float], found: list[Settled]) -> list[Settled]:
    """The same, unless together they move the whole by more than a band: then disagreements give way, widest first.

    A text that moves every score at once says more about the text than about the answer.
    """
    kept = list(found)
    order = sorted(range(len(found)), key=lambda i: -abs(found[i].score - measured[i]))
    for i in order:
        if abs(_mean([each.score for each in kept]) - _mean(measured)) <= A_BAND + 1e-9:
            break
        kept[i] = Settled(measured[i], kept=True, disagrees=False)
    return kept


def _mean(values: list[float]) -> float:
    return sum(values) / len(values) if values else 0.0

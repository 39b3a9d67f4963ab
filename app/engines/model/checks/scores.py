"""How far a model's score may move from the measured one."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.english.language import count_words, spoken_sentences
from app.english.terms import content_stems
from app.records import Span

A_BAND: Final = 1.0
"""Points between one band and the next."""

ENOUGH_QUOTES: Final = 2
FAR_APART: Final = 20
"""Words between two quotes from which they are of different places, in speech without full stops."""


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


def weight_of(quotes: Sequence[Span], question: str, answer: str) -> int:
    """How many quotes count towards a disagreement: those of different sentences, that say more than the question.

    An answer of one short sentence has no second place to quote; there one quote is enough.
    """
    asked = set(content_stems(question))
    told = spoken_sentences(answer)
    counted: list[Span] = []
    for quote in sorted(quotes, key=lambda each: each.start):
        stems = set(content_stems(quote.quote))
        if stems and stems <= asked:
            continue
        if not counted or _are_apart(counted[-1], quote, told, answer):
            counted.append(quote)
    alone = len(told) == 1 and count_words(answer) <= FAR_APART
    return ENOUGH_QUOTES if counted and alone else len(counted)


def _are_apart(one: Span, other: Span, told: Sequence[Span], answer: str) -> bool:
    places = [next((n for n, s in enumerate(told) if s.start <= each.start < s.end), -1) for each in (one, other)]
    return places[0] != places[1] or count_words(answer[one.end : other.start]) >= FAR_APART


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

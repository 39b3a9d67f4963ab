"""Figures of retrieval: what counts as found, recall, reciprocal rank, AUROC, and intervals by bootstrap.

A gold quote is *found* by some passages when at least half of its characters lie within them. Where a quote stands in
several places, finding it in one is enough.
"""

import re
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

import numpy as np

COVERED: Final = 0.5
"""Share of a quote's characters that must lie within the passages."""

RESAMPLES: Final = 2_000
SEED: Final = 20_260_101
"""Of the bootstrap, so that the same outcomes give the same interval."""

_WORD: Final = re.compile(r"\S+")


class Span(NamedTuple):
    """Characters start..end of a document's visible text."""

    document: str
    start: int
    end: int


def places(quote: str, texts: dict[str, str], document: str | None = None) -> list[Span]:
    """Everywhere a quote stands, verbatim (texts by document; only in ``document`` where it is named)."""
    return [
        Span(name, at.start(), at.end())
        for name, text in texts.items()
        if document in (None, name)
        for at in re.finditer(re.escape(quote), text)
    ]


def found(quote_places: Sequence[Span], passages: Sequence[Span]) -> bool:
    """Whether one of a quote's places is covered by the passages together."""
    return any(_covered(place, passages) >= COVERED for place in quote_places)


def _covered(place: Span, passages: Sequence[Span]) -> float:
    within = np.zeros(place.end - place.start, dtype=bool)
    for passage in passages:
        if passage.document == place.document:
            within[max(0, passage.start - place.start) : max(0, passage.end - place.start)] = True
    return float(within.mean())


def recall(gold: Sequence[Sequence[Span]], passages: Sequence[Span]) -> float:
    """Share of the gold quotes that the passages cover."""
    return sum(found(quote, passages) for quote in gold) / len(gold)


def reciprocal_rank(gold: Sequence[Sequence[Span]], passages: Sequence[Span]) -> float:
    """One over the rank of the first passage that covers a gold quote by itself; 0 if none does."""
    ranks = (rank for rank, passage in enumerate(passages, 1) if any(found(quote, [passage]) for quote in gold))
    return 1 / next(ranks, float("inf"))


def within_words(passages: Sequence[Span], texts: dict[str, str], words: int) -> list[Span]:
    """The passages in order until so many words are read; the last is cut at its word."""
    kept: list[Span] = []
    for passage in passages:
        ends = [at.end() for at in _WORD.finditer(texts[passage.document], passage.start, passage.end)]
        if words <= 0 or not ends:
            continue
        kept.append(passage._replace(end=ends[min(words, len(ends)) - 1]))
        words -= len(ends)
    return kept


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The chance that a positive outranks a negative, ties counting half (Hanley & McNeil 1982)."""
    if not positive or not negative:
        return float("nan")
    above, below = np.asarray(positive)[:, None], np.asarray(negative)[None, :]
    return float(((above > below) + 0.5 * (above == below)).mean())


def mean_interval(values: Sequence[float]) -> tuple[float, float]:
    """The 95 % interval of a mean, by resampling the values (percentile bootstrap, fixed seed)."""
    drawn = np.random.default_rng(SEED).integers(0, len(values), (RESAMPLES, len(values)))
    return _interval(np.asarray(values)[drawn].mean(axis=1))


def auroc_interval(positive: Sequence[float], negative: Sequence[float]) -> tuple[float, float]:
    """The 95 % interval of an AUROC, by resampling both sides."""
    random = np.random.default_rng(SEED)
    above, below = np.asarray(positive), np.asarray(negative)
    return _interval(
        [
            auroc(random.choice(above, len(above)).tolist(), random.choice(below, len(below)).tolist())
            for _ in range(RESAMPLES // 4)
        ]
    )


def _interval(means: Iterable[float]) -> tuple[float, float]:
    low, high = np.percentile(np.asarray(list(means)), [2.5, 97.5])
    return float(low), float(high)

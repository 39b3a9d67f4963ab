"""Which sentences fit the time: the best worth for the words allowed, near the shares of the three parts."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.pitch.drafts import Draft
from app.engines.embedded.pitch.shortened import shortened
from app.records import PitchPart

PARTS: Final[tuple[PitchPart, ...]] = ("present", "past", "future")


SHARES: Final[dict[PitchPart, float]] = {"present": 0.25, "past": 0.45, "future": 0.30}
"""Of 15–20, 20–30 and 15–20 seconds, the usual advice for a minute to a minute and a half."""


LOWEST, HIGHEST = 0.95, 1.035
"""Share of the time asked within which a draft should come out."""


Worths = NDArray[np.float64]


@dataclass(frozen=True)
class _Filling:
    """For every number of words up to a limit, the best worth and the drafts that give it."""

    worth: Worths
    picks: list[tuple[Draft, ...]]


def chosen(found: Sequence[Draft], target: int) -> list[Draft]:
    """The sentences that fit the time best, by shares of the parts and worth of the sentences."""
    limit = int(target * HIGHEST)
    fillings = {part: _filled([d for d in found if d.part == part], limit) for part in PARTS}
    pulled = {part: _pulled(fillings[part].worth, SHARES[part] * target) for part in PARTS}
    first, first_at = _summed(pulled["present"], pulled["past"])
    total, total_at = _summed(first, pulled["future"])
    lengths = np.arange(limit + 1)
    short = np.maximum(0.0, target * LOWEST - lengths)
    score = total - 3.0 * short
    best = int(np.argmax(score))
    future = int(total_at[best])
    past = int(first_at[best - future])
    present = best - future - past
    return [*fillings["present"].picks[present], *fillings["past"].picks[past], *fillings["future"].picks[future]]


def _filled(found: Sequence[Draft], limit: int) -> _Filling:
    """A knapsack over chains, of which any beginning may be taken."""
    worth: Worths = np.full(limit + 1, -np.inf)
    worth[0] = 0.0
    picks: list[tuple[Draft, ...]] = [() for _ in range(limit + 1)]
    chains: dict[int, list[Draft]] = {}
    for draft in found:
        chains.setdefault(draft.chain, []).append(draft)
    for chain in chains.values():
        after, after_picks = worth.copy(), list(picks)
        for said in (chain, *_shorter(chain)):
            _filled_by(said, worth, picks, after, after_picks)
        worth, picks = after, after_picks
    return _Filling(worth, picks)


def _filled_by(
    chain: Sequence[Draft],
    worth: Worths,
    picks: Sequence[tuple[Draft, ...]],
    after: Worths,
    after_picks: list[tuple[Draft, ...]],
) -> None:
    """Put every beginning of a chain, as it is said here, into ``after`` where it is worth more than what is there."""
    words, value = 0, 0.0
    for n, draft in enumerate(chain, start=1):
        words += draft.words
        value += draft.worth * draft.words + draft.essential
        if draft.whole and n < len(chain):
            continue
        for at in range(words, len(after)):
            candidate = worth[at - words] + value
            if candidate > after[at] + 1e-9:
                after[at] = candidate
                after_picks[at] = (*picks[at - words], *chain[:n])


_STORY: Final = 3
"""Sentences of a story told by what was the matter, what was done and what came of it."""


def _shorter(chain: Sequence[Draft]) -> Iterable[list[Draft]]:
    """A chain with its first sentence, or all of its sentences, said shorter."""
    if chain[0].source == "tale":
        return  # told as written, or not at all
    if len(chain) >= _STORY and chain[0].whole:
        yield [chain[0], chain[-1]]  # what was the matter and what came of it
    said = [shortened(draft.text) for draft in chain]
    if not any(said):
        return
    yield [replace(d, text=short) if short else d for d, short in zip(chain, said, strict=True)]
    if said[0] and len(chain) > 1:
        yield [replace(chain[0], text=said[0]), *chain[1:]]


def _pulled(worth: Worths, share: float) -> Worths:
    """Worth less a penalty that grows with the distance from the part's share."""
    lengths = np.arange(len(worth))
    return np.asarray(worth - 0.9 * np.abs(lengths - share) ** 1.3 / max(share, 1.0) ** 0.3, dtype=np.float64)


def _summed(a: Worths, b: Worths) -> tuple[Worths, NDArray[np.int64]]:
    """Best sum for every total length, and how much of it is b's."""
    best = np.full(len(a), -np.inf)
    at = np.zeros(len(a), dtype=np.int64)
    for j in range(len(b)):
        if b[j] == -np.inf:
            continue
        moved = np.full(len(a), -np.inf)
        moved[j:] = a[: len(a) - j] + b[j]
        better = moved > best
        best[better] = moved[better]
        at[better] = j
    return best, at

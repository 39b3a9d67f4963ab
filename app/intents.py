"""What an interviewer is after, however it is put, and where in people's notes such an answer stands.

"Walk me through your background" and "Hi, I'm Sam, I have been a joiner for twelve years" share no word, and an
embedding model keeps questions near to questions. So a query that is near to known ways of asking is led towards known
ways of telling: known beforehand, from ``data/intents.toml``, of no candidate. The idea is that of hypothetical
answers (Gao et al. 2022, HyDE), without a model that writes them.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.records import Intent
from app.slices import Vectors
from ingest.records import KINDS, Kind

LEAD: Final = 3.0
"""How far a query is led; 2.6 does nearly as well on the labelled sets, 0 loses a hundredth of recall and of rank."""

SHARPNESS: Final = 0.05
"""Of the softmax over intents, in cosine: a twentieth further from the asking is a third of the weight."""

NEAREST: Final = 0.2
"""Cosine to the nearest way of asking from which a query is led at all; at 1 it is led all the way."""

KIND_LEAD: Final = 0.5
"""Added, for the intent's share, to chunks of a kind in which such answers stand."""


@dataclass(frozen=True)
class Lead:
    """What an intent adds to a search: a direction to which chunks are held, and kinds that are favoured."""

    vector: Vectors
    kinds: dict[Kind, float]


@dataclass(frozen=True, eq=False)
class Intents:
    """The intents with their vectors.

    Args:
        asked: unit rows, one per way of asking, intent after intent.
        told: one row per intent, the mean of its lines' unit rows.
    """

    intents: tuple[Intent, ...]
    asked: Vectors
    told: Vectors

    def sought(self, query: Vectors) -> Vectors:
        """How much a query of this unit vector asks for each intent: together as much as it asks in a known way at all,
        0 where it is near to no known asking."""
        if not self.intents:
            return np.zeros(1, dtype=np.float32)
        near = self.asked @ query
        surely = min(1.0, max(0.0, (float(near.max()) - NEAREST) / (1 - NEAREST)))
        shares = _shares(np.maximum.reduceat(near, self._starts)[None])[0]
        return np.asarray(surely * shares, dtype=np.float32)

    def lead(self, shares: Vectors) -> Lead | None:
        """Where a query that asks for so much of each intent (:meth:`sought`) is led; None where that is nothing."""
        if not shares.any():
            return None
        vector = LEAD * (shares @ self.told - shares.sum() * self.told.mean(axis=0))
        return Lead(np.asarray(vector, dtype=np.float32), self._kinds(shares))

    def asking(self, rows: Vectors) -> Vectors:
        """For each unit row, of a question or a heading, how much it asks for each intent: together 1, or 0 where it is
        near to no known asking."""
        if not self.intents:
            return np.zeros((len(rows), 1), dtype=np.float32)
        return _shares(np.maximum.reduceat(rows @ self.asked.T, self._starts, axis=1))

    @cached_property
    def _starts(self) -> NDArray[np.intp]:
        """Where each intent's ways of asking begin."""
        return np.cumsum([0, *(len(intent.asked) for intent in self.intents[:-1])])

    def _kinds(self, shares: NDArray[np.float32]) -> dict[Kind, float]:
        found = dict.fromkeys(KINDS, 0.0)
        for intent, share in zip(self.intents, shares.tolist(), strict=True):
            for kind, surely in intent.kinds.items():
                found[kind] += KIND_LEAD * share * surely
        return {kind: lead for kind, lead in found.items() if lead}


def texts_of(intents: Sequence[Intent]) -> list[str]:
    """What has to be embedded for the intents: all ways of asking, then all ways of telling."""
    return [line for intent in intents for line in intent.asked] + [line for intent in intents for line in intent.told]


def with_vectors(intents: Sequence[Intent], vectors: Vectors) -> Intents:
    """The intents with the vectors of :func:`texts_of`, in its order."""
    asked = sum(len(intent.asked) for intent in intents)
    starts = asked + np.cumsum([0, *(len(intent.told) for intent in intents)])
    told = [vectors[start:end].mean(axis=0) for start, end in pairwise(starts)]
    empty = np.zeros((0, vectors.shape[1]), dtype=np.float32)
    return Intents(tuple(intents), vectors[:asked], np.stack(told) if told else empty)


def alike(sought: Vectors, asking: Vectors) -> Vectors:
    """How much each row of :meth:`Intents.asking` asks for what a query seeks, in 0..1; less where the query asks in
    no known way."""
    return np.asarray(np.sqrt(sought.sum() * (asking @ sought)), dtype=np.float32)


def _shares(nearness: NDArray[np.float32]) -> Vectors:
    """For each row, how much each intent counts by the cosine of its nearest way of asking: together 1, or 0."""
    weights = np.exp((nearness - nearness.max(axis=1, keepdims=True)) / SHARPNESS) * (nearness > NEAREST)
    return np.asarray(weights / np.maximum(weights.sum(axis=1, keepdims=True), 1e-9), dtype=np.float32)

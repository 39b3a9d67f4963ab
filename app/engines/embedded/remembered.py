"""Vectors of a candidate's own words, kept as long as the notes or the answer they stand in are held in memory."""

from collections.abc import MutableMapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np

from app.slices import Embed, Vectors

MOST: Final = 4_000
"""Texts remembered for one candidate, about 6 MB of vectors; beyond it nothing new is kept."""

Known = MutableMapping[str, Vectors]
"""The vectors of texts embedded before, each of shape (dimension,)."""


@dataclass(frozen=True, eq=False)
class Remembered:
    """An embedding that runs the model only for texts it has not seen, all of them in one batch."""

    model: Embed
    known: Known

    def __call__(self, texts: Sequence[str]) -> Vectors:
        known = self.known
        held = {text: known[text] for text in texts if text in known}
        new = [text for text in dict.fromkeys(texts) if text not in held]
        if not texts:
            return self.model(texts)
        found = dict(zip(new, self.model(new), strict=True)) if new else {}
        if len(known) + len(found) <= MOST:
            # A row by itself, so that a few remembered texts do not hold on to a whole batch.
            known.update({text: vector.copy() for text, vector in found.items()})
        return np.stack([held[text] if text in held else found[text] for text in texts])


def remembered(embed: Embed, known: Known) -> Embed:
    """An embedding that runs the model only for texts it has not seen, all of them in one batch.

    Args:
        known: whatever it has seen; it belongs to one slice, or to one answer, and must go when that goes, since these
            are private words.
    """
    return Remembered(embed, known)


def without_memory(embed: Embed) -> Embed:
    """The embedding beneath whatever it remembers: what is kept for good must hold on to nobody's words."""
    while isinstance(embed, Remembered):
        embed = embed.model
    return embed

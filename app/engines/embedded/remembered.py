"""Vectors of a candidate's own words, kept as long as the notes they stand in are held in memory."""

from collections.abc import MutableMapping, Sequence
from typing import Final

import numpy as np

from app.slices import Embed, Vectors

MOST: Final = 4_000
"""Texts remembered for one candidate, about 6 MB of vectors; beyond it nothing new is kept."""

Known = MutableMapping[str, Vectors]
"""The vectors of texts embedded before, each of shape (dimension,)."""


def remembered(embed: Embed, known: Known) -> Embed:
    """An embedding that runs the model only for texts it has not seen, all of them in one batch.

    Args:
        known: whatever it has seen; it belongs to one slice and must go when that goes, since these are private words.
    """

    def embedded(texts: Sequence[str]) -> Vectors:
        held = {text: known[text] for text in texts if text in known}
        new = [text for text in dict.fromkeys(texts) if text not in held]
        if not texts:
            return embed(texts)
        found = dict(zip(new, embed(new), strict=True)) if new else {}
        if len(known) + len(found) <= MOST:
            # A row by itself, so that a few remembered texts do not hold on to a whole batch.
            known.update({text: vector.copy() for text, vector in found.items()})
        return np.stack([held[text] if text in held else found[text] for text in texts])

    return embedded

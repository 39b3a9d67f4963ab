"""Vectors of texts that never change: the question bank's, the rubrics' and the competencies', embedded once."""

from functools import lru_cache

from app.engines.embedded.remembered import without_memory
from app.slices import Embed, Vectors


def fixed_vectors(embed: Embed, texts: tuple[str, ...]) -> Vectors:
    """Unit rows of fixed texts, in order. Never for a candidate's own words: what is kept here stays in memory."""
    return _vectors(without_memory(embed), texts)


@lru_cache(maxsize=256)
def _vectors(embed: Embed, texts: tuple[str, ...]) -> Vectors:
    return embed(texts)

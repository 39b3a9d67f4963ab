"""The clauses of an answer, each with its meaning and with the facts of the notes that it may tell."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from typing import Final

import numpy as np

from app.engines.embedded.answer.reading import Sentence
from app.engines.embedded.claims.alignment import Alignment
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import plain_stems
from app.slices import Embed, Vectors

_CUT: Final = re.compile(
    r"[;:!?]\s+|[.]\s|,\s+(?:and|but|so|which|who|then)\s+|,\s+(?=(?:I|we|it|they|he|she|the|my|our)\b)"
    r"|\s(?:and|but|so)\s+(?=(?:I|we|it|they|he|she|[A-Z]\w+|the\s\w+|my\s\w+)\s)",
)


@dataclass(frozen=True, eq=False)
class Clause:
    """A clause of the sentence at ``place``, by its offsets in it; ``vector`` is its unit row, ``facts`` are those that
    it may tell, the likeliest first."""

    place: int
    left: int
    right: int
    text: str
    stems: frozenset[str]
    vector: Vectors
    facts: tuple[Fact, ...]
    nearness: float = 0.0
    """The cosine of the clause with the first of its facts."""


def told_first(clauses: Sequence[Clause], start: int, end: int, fact: Fact) -> bool:
    """Whether the clause at a place of its sentence tells a fact before any other."""
    return any(c.facts[:1] == (fact,) for c in clauses if c.left < end and start < c.right)


def clauses_of(along: Alignment, embed: Embed) -> tuple[tuple[Clause, ...], ...]:
    """The clauses of each sentence of an answer, in order."""
    cuts = [clause_spans(sentence.text) for sentence in along.sentences]
    rows = iter(_vectors(along, cuts, embed))
    return tuple(
        tuple(_clause(place, left, right, next(rows), along) for left, right in found)
        for place, found in enumerate(cuts)
    )


def _clause(place: int, left: int, right: int, vector: Vectors, along: Alignment) -> Clause:
    text = along.sentences[place].text[left:right]
    stems = plain_stems(text)
    facts = along.told_by(place, stems, vector)
    near = along.meaning(vector, facts[0]) if facts else 0.0
    return Clause(place, left, right, text, stems, vector, facts, near)


def _vectors(along: Alignment, cuts: Sequence[Sequence[tuple[int, int]]], embed: Embed) -> Vectors:
    """Unit rows of the clauses; one that is all of its sentence is embedded already."""
    texts = apart(along.sentences)
    rows = iter(embed(texts) if texts else ())
    found = [
        along.spoken[place] if _is_all(along.sentences[place].text, span) else next(rows)
        for place, spans in enumerate(cuts)
        for span in spans
    ]
    return np.array(found, dtype=np.float32)


def apart(sentences: Sequence[Sentence]) -> list[str]:
    """The clauses that are not all of their sentence, in order; these have a meaning of their own."""
    texts = [sentence.text for sentence in sentences]
    return [text[slice(*span)] for text in texts for span in clause_spans(text) if not _is_all(text, span)]


def _is_all(text: str, span: tuple[int, int]) -> bool:
    return span[1] - span[0] + 2 > len(text)


@lru_cache(maxsize=1024)
def clause_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Where the clauses of a sentence begin and end."""
    cuts = [0, *(m.end() for m in _CUT.finditer(text)), len(text)]
    return tuple(
        (a, a + len(re.sub(r"(?:[\s,;:.!?]+|\s(?:and|but|so))+$", "", text[a:b])))
        for a, b in pairwise(cuts)
        if text[a:b].strip()
    )

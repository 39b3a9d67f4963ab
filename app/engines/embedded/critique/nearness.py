"""How near the notes are to one sentence of an answer, and what a check of it can say."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from app.engines.embedded.critique.evidence import Evidence, Fact
from app.engines.embedded.critique.reading import Sentence
from app.engines.embedded.english.terms import content_stems
from app.records import Citation, ClaimStatus
from app.slices import Vectors

LIKELY: Final = 16
"""Chunks in which an act or a name is looked for, those nearest in meaning; quantities are looked for in all."""


@dataclass(frozen=True)
class Verdict:
    """A verdict on one checkable thing of a sentence."""

    start: int
    end: int
    status: ClaimStatus
    correct: str | None = None
    citations: tuple[Citation, ...] = ()


class Nearness:
    """How near the facts of the notes are to one sentence: chunk by meaning, fact by shared telling stems."""

    def __init__(
        self, evidence: Evidence, sentence: Sentence, likeness: Vectors, whole: Vectors, stems: frozenset[str]
    ) -> None:
        self.evidence = evidence
        self.sentence = sentence
        self.likeness = likeness
        self.whole = whole
        self.stems = stems
        self.chunk = 0.65 * likeness + 0.35 * whole
        rows = np.argsort(-self.chunk, kind="stable")[:LIKELY].tolist()
        self.likely = evidence.of_chunks(evidence.own[row] for row in rows)

    def topic(self, fact: Fact) -> float:
        """0 to 1: how surely the fact's passage is about what the sentence is about."""
        return float(np.clip((self.chunk[self.evidence.row[fact.chunk]] - 0.15) / 0.45, 0.0, 1.0))

    def topic_of_whole(self, fact: Fact) -> float:
        """As :meth:`topic`, for the whole answer."""
        return float(np.clip((self.whole[self.evidence.row[fact.chunk]] - 0.15) / 0.45, 0.0, 1.0))

    def overlap(self, fact: Fact, stems: frozenset[str]) -> float:
        """Share of the telling stems that the fact has too."""
        if not stems:
            return 0.0
        weights = {s: self.evidence.weight(s) for s in sorted(stems)}
        heading = content_stems(self.evidence.notes.chunks[fact.chunk].heading)
        return sum(w for s, w in weights.items() if s in fact.stems or s in heading) / sum(weights.values())


def shared(about: frozenset[str], noted: frozenset[str], near: Nearness) -> float:
    """Share of telling weight two sets of stems have in common, of the lighter set's."""
    both = sum(near.evidence.weight(s) for s in sorted(about & noted))
    either = min(
        sum(near.evidence.weight(s) for s in sorted(about)), sum(near.evidence.weight(s) for s in sorted(noted))
    )
    return both / either if either else 0.0

"""What an answer has said of the notes already, however it put it: in figures or in words, rounded, or paraphrased.

A fact that is said and named as left out makes a candidate doubt all the rest; in doubt a fact counts as said.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

import numpy as np

from app.engines.embedded.claims.evidence import Evidence
from app.english.agreement import agree, comparable, tolerance
from app.english.language import spoken_sentences, words
from app.english.quantities import Quantity, quantities
from app.english.quantity_patterns import SMALL
from app.english.terms import content_stems
from app.slices import Embed, Vectors

SAME_WORDS: Final = 0.55
"""Share of a fact's telling words from which it is said, where it has no figure."""

SAME_MEANING: Final = 0.62
"""Cosine of a fact and a sentence of an answer, or two neighbours, from which they say the same."""

ALIKE: Final = 0.36
"""Cosine from which they may, if a third of the words or the figures agree too."""

OTHER_FIGURE: Final = 0.7
"""Cosine from which a fact is said even though its figure is not: it was told with another.

With half of its words in common, :data:`OTHER_ALIKE` is enough.
"""
OTHER_ALIKE: Final = 0.55

BESIDE: Final = 2
"""Facts of the notes by which one may lie outside of those an answer tells, and still be of the same story."""

APART: Final = 4
"""Facts of the notes from one that is told to the next, from which another story begins."""

ONE_STORY: Final = 8
"""Facts up to which an event of the notes is one story; what is written as one but is longer may hold several."""

RELATED: Final = 0.3
"""Cosine with what was said from which a fact beside a story belongs to it."""

KEPT_BACK: Final = re.compile(
    r"\b(?:don[’']?t|do not|never|not to) (?:tell|say|mention|repeat|bring (?:it|this|that) up)\b|"
    r"\b(?:between us|confidential|in confidence|solicitors?|secret)\b",
    re.IGNORECASE,
)
"""What a note itself wants kept back is never offered as something to say."""

_BARE: Final = frozenset({"percent", "money", "duration", "count"})


@dataclass(frozen=True)
class Said:
    """All that was said on one topic, the answers before this one included."""

    text: str
    embed: Embed

    @cached_property
    def stems(self) -> frozenset[str]:
        """Content stems of all of it."""
        return frozenset(content_stems(self.text))

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """Quantities of all of it."""
        return quantities(self.text)

    @cached_property
    def rows(self) -> Vectors:
        """Unit rows of its sentences and of each two neighbours."""
        said = [sentence.quote for sentence in spoken_sentences(self.text)]
        alone = self.embed(said)
        pairs = alone[:-1] + alone[1:]
        pairs = pairs / np.maximum(np.linalg.norm(pairs, axis=1, keepdims=True), 1e-9)
        return np.concatenate([alone, pairs])

    def has(self, noted: Quantity) -> bool:
        """Whether a figure of the notes was said: rounded, in words ("the next three"), or as "no" and "none"."""
        if any(_says(said, noted) for said in self.quantities):
            return True
        if noted.dimension not in _BARE or noted.value > 12 or noted.dimension == "duration":
            return False
        if noted.value == 0:
            return bool(re.search(r"\b(?:no|not|none|nobody|never|without)\b|n[’']t\b", self.text, re.IGNORECASE))
        return any(noted.value in (SMALL.get(word), SMALL.get(word.removesuffix("s"))) for word in self._words)

    @cached_property
    def _words(self) -> tuple[str, ...]:
        return tuple(word.lower() for word in words(self.text))

    def nearness(self, texts: list[str], embed: Embed) -> list[float]:
        """The cosine of each text of the notes, embedded with ``embed``, with the nearest sentence that was said."""
        if not texts or not len(self.rows):
            return [0.0] * len(texts)
        return [float(value) for value in (embed(texts) @ self.rows.T).max(axis=1)]


def is_said(text: str, near: float, said: Said, evidence: Evidence) -> bool:
    """Whether words of the notes were said; ``near`` is the cosine with the nearest sentence that was."""
    weights = {stem: evidence.weight(stem) for stem in sorted(frozenset(content_stems(text)))}
    total = sum(weights.values())
    held = sum(weight for stem, weight in weights.items() if stem in said.stems) / total if total else 1.0
    figures = [
        q
        for q in quantities(text)
        if q.dimension not in ("month", "year", "clock", "day")
        and not _is_one(q)
        and not _LABELS.search(text[: q.start])
    ]
    unsaid = [q for q in figures if not said.has(q)]
    if not figures:
        return held >= SAME_WORDS or near >= SAME_MEANING or (held >= 0.33 and near >= ALIKE)
    if unsaid:
        other = near >= OTHER_FIGURE or (near >= OTHER_ALIKE and held >= 0.5)
        # Without any figure of its kind it was told vaguely, and the figure is just what is missing.
        given = any(q.dimension in {u.dimension for u in unsaid} and not _is_one(q) for q in said.quantities)
        return (other and given) or (held >= 0.75 and len(unsaid) < len(figures))
    telling = [q for q in figures if q.dimension != "count" or q.value > 3]
    return held >= 0.3 or near >= ALIKE or len(telling) >= 2


_LABELS: Final = re.compile(
    r"\b(?:band|grade|level|tier|ward|bed|bay|room|unit|class|form|line|route|phase|stage|step|option|type|no\.?|number)\s*$",
    re.IGNORECASE,
)
"""Words behind which a number names a thing and counts none: "the band 6s", "ward 14"."""


def story_of(told: Sequence[int]) -> tuple[int, int]:
    """The first and the last place of the densest run of told facts: notes may hold several stories in a row."""
    runs: list[list[int]] = []
    for place in told:
        if not runs or place - runs[-1][-1] >= APART:
            runs.append([])
        runs[-1].append(place)
    best = max(runs, key=lambda run: (len(run), -run[0]), default=[-APART * 100])
    return best[0], best[-1]


def _is_one(quantity: Quantity) -> bool:
    """Whether it is one of something ("one week", "a day"), which is said in many ways."""
    return bool(re.match(r"(?:one|an?|1)\b", quantity.text, re.IGNORECASE)) and quantity.dimension in (
        "count",
        "duration",
    )


def _says(said: Quantity, noted: Quantity) -> bool:
    """Whether two figures are one, also where one of them leaves out its unit ("from eighteen percent to seven")."""
    if comparable(said, noted):
        return agree(said, noted)
    if {said.dimension, noted.dimension} <= _BARE and "count" in (said.dimension, noted.dimension):
        bare = said if said.dimension == "count" else noted
        if bare.unit and bare is said and noted.dimension != "money":
            return False
        room = max(tolerance(said), tolerance(noted) if noted.approximate else 0.0)
        bound = 0.25 * abs(noted.value) if said.bound else 0.0
        return (
            noted.dimension != "duration"
            and said.dimension != "duration"
            and abs(said.value - noted.value) <= max(room, bound)
        )
    return False

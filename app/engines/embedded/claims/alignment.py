"""Which facts of the notes a sentence of an answer speaks of: by shared telling words, their event, and meaning.

People retell their notes in another order and other words, but one event at a time: what the sentences around it are
about says much of what a sentence is about. Weights are measured in telling words: a word that stands in one passage
of the notes alone counts as ``ONE``.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from math import log
from typing import Final

import numpy as np

from app.engines.embedded.answer.reading import Reading, Sentence
from app.engines.embedded.claims.evidence import Evidence
from app.engines.embedded.claims.facts import Fact
from app.engines.embedded.claims.figures import Figure, figures_of, plain_stems
from app.engines.embedded.claims.readings import same_value
from app.english.quantities import Quantity
from app.records import Citation, ClaimStatus
from app.slices import Vectors

_MOMENT: Final = re.compile(
    r"\b(?:next|first|last|second|third|following|same|final)\s(?:day|night|morning|evening|week|weekend|month|"
    r"quarter|term|year|season|summer|winter|spring|autumn|shift|round|try|attempt)s?\b",
    re.IGNORECASE,
)

ONE: Final = 3.0
HERE: Final = 0.5
THROUGHOUT: Final = 0.25
"""What the share of an event in a sentence with its neighbours, and in the whole answer, adds to a cosine."""

FACT_HERE: Final = 0.8
FACT_THROUGHOUT: Final = 0.4
FACT_WORDS: Final = 0.1
"""The same for the cosine of a clause and a single fact, the last for each telling word in common."""

NEAREST: Final = 2
"""Facts that a clause is held against."""

ELSEWHERE: Final = 0.0
"""Score by which a place may lie further from a figure of the notes, and still be where the answer tells it."""


@dataclass(frozen=True)
class Verdict:
    """A verdict on one checkable thing of a sentence."""

    start: int
    end: int
    status: ClaimStatus
    correct: str | None = None
    citations: tuple[Citation, ...] = ()
    sure: bool = False
    """It stands beside what else the same note has, so that its event need not be known by its words."""


@dataclass(frozen=True)
class Shared:
    """What one place of an answer and one of the notes have in common; see :meth:`Alignment.shared`.

    ``clause`` and ``around`` are the weights of shared words in the two clauses and in the two sentences beyond them,
    ``beside`` of words of the neighbouring sentences; ``event`` and ``whole`` are shares of what the sentence with its
    neighbours, and the whole answer, have of the fact's event, by the words that the notes know; ``told`` is the share
    of all their words; ``meaning`` is the cosine of sentence and passage.
    """

    clause: float
    around: float
    beside: float
    event: float
    whole: float
    told: float
    meaning: float

    @property
    def score(self) -> float:
        return (
            self.clause
            + 0.5 * self.around
            + 0.25 * min(self.beside, 8.0)
            + 4.0 * self.event
            + 2.0 * self.whole
            + 3.0 * self.meaning
        )


class Alignment:
    """An answer laid beside the facts of the notes; ``spoken`` are unit rows of the stated sentences."""

    def __init__(self, evidence: Evidence, reading: Reading, spoken: Vectors) -> None:
        self.evidence = evidence
        self.reading = reading
        self.sentences: tuple[Sentence, ...] = reading.stated
        self.likeness = evidence.similar(spoken)
        self.spoken = spoken
        self.stems = [plain_stems(s.text) for s in self.sentences]
        self._context = [frozenset().union(*self.stems[max(0, i - 1) : i + 2]) for i in range(len(self.stems))]
        self.figures: list[tuple[Figure, ...]] = [figures_of(s.text) for s in self.sentences]
        self._unit = ONE / (log((len(evidence.own) + 1.0) / 1.5) + 0.3)
        self._rows = {event: row for row, event in enumerate(sorted(evidence.by_event))}
        self._of_facts = np.array([self._rows[fact.event] for fact in evidence.facts], dtype=np.intp)
        self._fact_rows = {id(fact): row for row, fact in enumerate(evidence.facts)}
        held, known = self._events()
        spoken_of = np.array([self.weight(sorted(stems)) for stems in self.stems], dtype=np.float32)
        spoken_of = spoken_of.reshape(-1, 1)
        self._told = np.maximum(held / (spoken_of + 1.0), _with_neighbours(held) / (_with_neighbours(spoken_of) + 2.0))
        self._event = _with_neighbours(held) / (_with_neighbours(known) + 2.0)
        self._whole = (held / (known + 2.0)).mean(axis=0)
        self.left: dict[tuple[str, int, str], list[Figure]] = {}
        """What is left over of an event's figures of a dimension, on either side, once it was asked for."""
        self._leaning = np.repeat(self._chunk_shares(), evidence.sentence_counts, axis=1)

    def _events(self) -> tuple[Vectors, Vectors]:
        """For each sentence the weight of its words that each event has, and of those that the notes know at all."""
        held = np.zeros((len(self.sentences), len(self._rows)), dtype=np.float32)
        total = np.zeros((len(self.sentences), 1), dtype=np.float32)
        columns, table = self.evidence.columns, self.evidence.event_table
        for place, stems in enumerate(self.stems):
            known = [s for s in sorted(stems) if s in columns]
            weights = np.array([self._weight(s) for s in known], dtype=np.float32)
            total[place] = weights.sum()
            # Not a matrix product: a few dozen numbers, and its library's spare lanes may raise flags of their own.
            held[place] = (table[:, [columns[s] for s in known]] * weights).sum(axis=1)
        return held, total

    def _chunk_shares(self) -> Vectors:
        """For each sentence and own chunk, how far the answer tells there of the chunk's events."""
        events = [sorted({self._rows[f.event] for f in self.evidence.by_chunk[c]}) for c in self.evidence.own]
        shares = HERE * self._told + THROUGHOUT * self._whole
        shares = np.hstack([shares, np.zeros((len(shares), 1))])  # a chunk of headings alone tells of no event
        columns = [row or [len(self._rows)] for row in events]
        starts = np.cumsum([0, *map(len, columns[:-1])])
        found = np.maximum.reduceat(shares[:, [c for row in columns for c in row]], starts, axis=1)
        return np.asarray(found, dtype=np.float32)

    def familiar(self, place: int) -> float:
        """The share of what a sentence and the two on each side tell that the notes know at all, wherever."""
        near = frozenset[str]().union(*self.stems[max(0, place - 2) : place + 3])
        total = self.weight(sorted(near))
        return self.weight(sorted(s for s in near if s in self.evidence.stems)) / total if total else 0.0

    def nearest(self, place: int, vector: Vectors) -> tuple[float, int]:
        """How near a clause of the sentence at ``place`` is to the notes, and the own chunk (a row) where it is so.

        The cosine with a sentence of the notes, and more where the answer tells that sentence's event anyhow.
        """
        near = self.evidence.sentence_vectors @ vector + self._leaning[place]
        best = int(near.argmax())
        return float(near[best]), int(np.searchsorted(np.cumsum(self.evidence.sentence_counts), best, side="right"))

    def told_by(self, place: int, stems: frozenset[str], vector: Vectors) -> tuple[Fact, ...]:
        """The facts that a clause of the sentence at ``place`` may tell, the likeliest first.

        By meaning, by the event that the answer tells, and by shared words; ``vector`` is the clause's unit row.
        """
        evidence = self.evidence
        known = [s for s in sorted(stems) if s in evidence.columns]
        weights = np.array([self._weight(s) for s in known], dtype=np.float32)
        shared = (evidence.fact_table[:, [evidence.columns[s] for s in known]] * weights).sum(axis=1)
        leaning = FACT_HERE * self._told[place] + FACT_THROUGHOUT * self._whole
        found = evidence.fact_vectors @ vector + leaning[self._of_facts] + FACT_WORDS * np.minimum(shared, 3 * ONE)
        return tuple(evidence.facts[row] for row in np.argsort(-found, kind="stable")[:NEAREST])

    def meaning(self, vector: Vectors, fact: Fact) -> float:
        """The cosine of a clause, by its unit row, and a fact."""
        return float(self.evidence.fact_vectors[self._fact_rows[id(fact)]] @ vector)

    def weight(self, stems: Iterable[str]) -> float:
        """How much some words tell, in units of words that stand in one passage alone (``ONE`` each)."""
        return sum(map(self._weight, stems))

    def _weight(self, stem: str) -> float:
        return min(self._unit * self.evidence.weight(stem), ONE)

    def context(self, place: int) -> frozenset[str]:
        """The stems of a sentence and of its neighbours."""
        return self._context[place]

    def shared(self, place: int, clause: frozenset[str], fact: Fact, noted: frozenset[str]) -> Shared:
        """What a clause of the sentence at ``place`` has in common with a clause of a fact."""
        near = clause & noted
        heading = self.evidence.heading_stems(fact.chunk)
        around = (self.stems[place] & (fact.stems | heading)) - near
        row = self._rows[fact.event]
        return Shared(
            clause=self.weight(sorted(near)),
            around=self.weight(sorted(around)),
            beside=self.weight(sorted(((self.context(place) - self.stems[place]) & fact.stems) - around - near)),
            event=float(self._event[place, row]),
            whole=float(self._whole[row]),
            told=float(self._told[place, row]),
            meaning=float(self.likeness[self.evidence.row[fact.chunk], place]),
        )

    @property
    def whole(self) -> float:
        """The share of what the whole answer tells that the likeliest event has."""
        return float(self._whole.max(initial=0.0))

    def event(self, place: int, fact: Fact) -> float:
        """The share of what a sentence and its neighbours tell that the fact's event has."""
        return float(self._event[place, self._rows[fact.event]])

    def events(self, place: int, share: float) -> tuple[int, ...]:
        """The events that have at least this share of what a sentence and its neighbours tell, by their numbers."""
        return tuple(event for event, row in self._rows.items() if self._event[place, row] >= share)

    def told(self, place: int) -> float:
        """The share of what a sentence tells that the likeliest event has."""
        return float(self._told[place].max(initial=0.0))

    def is_sure(self, place: int, fact: Fact, here: float, whole: float) -> bool:
        """Whether a sentence with its neighbours, and the whole answer, tell so much of a fact's event."""
        row = self._rows[fact.event]
        return float(self._event[place, row]) >= here and float(self._whole[row]) >= whole

    def is_of_one_event(self, place: int, here: float, whole: float) -> bool:
        """Whether there is an event as in :meth:`is_sure`."""
        return bool(((self._event[place] >= here) & (self._whole >= whole)).any())

    def anchors(self, place: int, figure: Figure, fact: Fact, noted: Figure) -> int:
        """How many other figures the sentence, with its neighbours, and the fact have in common; small numbers are
        everywhere and count for none. A moment that both name ("next month", "first week") counts as one.
        """
        return bool(moments(self.sentences[place].text) & moments(fact.text)) + sum(
            1
            for near in self.figures[max(0, place - 1) : place + 2]
            for other in near
            if other is not figure
            and (other.quantity.dimension != "count" or other.quantity.value > 2)
            and any(
                f is not noted
                and other.label == f.label  # "Level 4" is no four of anything
                and (same_value(other.quantity, f.quantity) or _is_plainly(other.quantity, f.quantity))
                for f in fact.figures
            )
        )

    def same_figures(self, place: int, fact: Fact) -> int:
        """How many figures a sentence and a fact have in common, a stay and its two dates among them."""
        found = 0
        for figure in self.figures[place]:
            said = figure.quantity
            if said.dimension == "count" and said.value <= 2:
                continue
            stayed = said.dimension == "duration" and fact.tenure is not None and abs(fact.tenure - said.value) <= 200
            found += stayed or any(same_value(said, f.quantity) for f in fact.figures)
        return found

    def said(self, noted: Figure, fact: Fact, besides: Figure, score: float) -> bool:
        """Whether the answer tells a figure of the notes somewhere else, where it has its place at least as surely."""
        unit = noted.quantity.unit if noted.quantity.dimension == "count" else ""
        return any(
            (same_value(figure.quantity, noted.quantity) or _is_plainly(figure.quantity, noted.quantity))
            and (figure.share is None or noted.quantity.dimension == "count")
            and (not unit or figure.quantity.unit == unit or bool(figure.clause & noted.clause))
            and self.shared(place, figure.clause, fact, noted.clause).score >= score - ELSEWHERE
            for place, figures in enumerate(self.figures)
            for figure in figures
            if figure is not besides
        )


LARGE: Final = 100
"""From here two equal numbers are one figure, whatever they are said to be of."""


def _is_plainly(claimed: Quantity, noted: Quantity) -> bool:
    return claimed.value == noted.value >= LARGE


def moments(text: str) -> frozenset[str]:
    """The moments of a story that a text names without a date: "next month", "first week"."""
    return frozenset(m[0].lower().rstrip("s").replace("following", "next") for m in _MOMENT.finditer(text))


def _with_neighbours(rows: Vectors) -> Vectors:
    """Each row with half of the one before and half of the one after."""
    found = rows.copy()
    found[1:] += 0.5 * rows[:-1]
    found[:-1] += 0.5 * rows[1:]
    return found

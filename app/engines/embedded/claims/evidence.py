"""The candidate's own notes as facts: sentence by sentence, with quantities, names and stems, and the event each is of.

Only the kinds that count as one's own experience are read; a job description or an article proves nothing.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import log
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.engines.embedded.claims.events import event_starts
from app.engines.embedded.claims.facts import Fact, facts_of
from app.engines.embedded.claims.quoted import quoted
from app.english.grammar import NEGATION
from app.english.quantities import Quantity, quantities
from app.english.terms import content_stems, lower
from app.records import Citation
from app.slices import Slice, Vectors
from ingest.embed_chunks import sentences

ASIDE: Final = re.compile(
    r"\bTODO\b|\btbd\b|\?\?|^\W*(?:see|note|remember|need|check|write|finish|private)\b|^\W*\(.*\)\W*$|\?\s*$|^\s*->",
    re.IGNORECASE,
)

_LOWER: Final = re.compile(r"(?<![\w@/.-])[a-z][a-z’'-]+")


@dataclass(frozen=True)
class Evidence:
    """A slice's own chunks read into facts. ``own`` are indices into the slice; ``facts`` are in reading order."""

    notes: Slice
    facts: tuple[Fact, ...]
    own: tuple[int, ...]

    @cached_property
    def vectors(self) -> Vectors:
        """Unit rows of the own chunks, in the order of ``own``."""
        return self.notes.vectors[list(self.own)]

    @cached_property
    def row(self) -> dict[int, int]:
        """From a chunk's index in the slice to its row in ``vectors``."""
        return {chunk: row for row, chunk in enumerate(self.own)}

    @cached_property
    def stems(self) -> Counter[str]:
        """In how many own chunks each stem stands, headings included."""
        return Counter(stem for chunk in self.own for stem in self.chunk_stems(chunk))

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What a check worked out about these facts; it lies here, so that it goes with them."""
        return {}

    @cached_property
    def figured(self) -> tuple[Fact, ...]:
        """The facts with figures, in reading order."""
        return tuple(fact for fact in self.facts if fact.figures)

    @cached_property
    def quantities(self) -> tuple[Quantity, ...]:
        """All quantities of the facts, in reading order."""
        return tuple(found for fact in self.facts for found in fact.quantities)

    @cached_property
    def headed(self) -> tuple[Quantity, ...]:
        """The quantities in the headings of the own chunks."""
        headings = dict.fromkeys(self.notes.chunks[chunk].heading for chunk in self.own)
        return tuple(found for heading in headings for found in quantities(heading))

    @cached_property
    def negated(self) -> tuple[Fact, ...]:
        """The facts that say that something is not so, in reading order."""
        return tuple(fact for fact in self.facts if NEGATION.search(fact.text))

    @cached_property
    def sentence_vectors(self) -> Vectors:
        """Unit rows of the sentences of the own chunks; of the chunks where each counts as one."""
        if (held := self.notes.sentences) is None:
            return self.vectors
        ends = [*held.starts[1:], len(held.rows)]
        return held.rows[[row for i in self.own for row in range(held.starts[i], ends[i])]]

    @cached_property
    def sentence_counts(self) -> NDArray[np.intp]:
        """How many of the ``sentence_vectors`` each own chunk has, in the order of ``own``."""
        if (held := self.notes.sentences) is None:
            return np.ones(len(self.own), dtype=np.intp)
        return np.diff([*held.starts, len(held.rows)])[list(self.own)].astype(np.intp)

    @cached_property
    def fact_vectors(self) -> Vectors:
        """Unit rows of the facts, each that of the stored sentence which holds it."""
        if (held := self.notes.sentences) is None:
            return self.vectors[[self.row[fact.chunk] for fact in self.facts]]
        pieces = {chunk: sentences(self.notes.chunks[chunk].text) for chunk in self.own}
        ends = [*held.starts[1:], len(held.rows)]
        rows = [
            min(held.starts[fact.chunk] + _holding(pieces[fact.chunk], fact.text), ends[fact.chunk] - 1)
            for fact in self.facts
        ]
        return held.rows[rows]

    @cached_property
    def text(self) -> str:
        """All own chunks with headings, in lower case, to look a name up in."""
        found = [f"{self.notes.chunks[i].heading}\n{self.notes.chunks[i].text}" for i in self.own]
        return lower("\n".join(found))

    @cached_property
    def common(self) -> frozenset[str]:
        """The words that the own chunks have in lower case somewhere, so that they name nothing by themselves."""
        return frozenset(word for i in self.own for word in _LOWER.findall(self.notes.chunks[i].text))

    def chunk_stems(self, chunk: int) -> frozenset[str]:
        """The content stems of a chunk, heading included."""
        return self._chunk_stems[chunk]

    def heading_stems(self, chunk: int) -> frozenset[str]:
        """The content stems of a chunk's heading."""
        return self._heading_stems[chunk]

    @cached_property
    def _heading_stems(self) -> dict[int, frozenset[str]]:
        return {chunk: frozenset(content_stems(self.notes.chunks[chunk].heading)) for chunk in self.own}

    @cached_property
    def _chunk_stems(self) -> dict[int, frozenset[str]]:
        return {chunk: self._read_stems(chunk) for chunk in self.own}

    def _read_stems(self, chunk: int) -> frozenset[str]:
        record = self.notes.chunks[chunk]
        return frozenset(content_stems(record.heading)) | frozenset(content_stems(record.text))

    def weight(self, stem: str) -> float:
        """How telling a stem is within these notes: rare ones are."""
        return self._weights.get(stem, self._unknown)

    @cached_property
    def seen_vectors(self) -> dict[str, Vectors]:
        """Unit vectors of words of the notes that were embedded already, filled as they are asked for."""
        return {}

    @cached_property
    def telling(self) -> float:
        """Weight above which a stem tells one passage from another; in short notes every stem that stands once does."""
        return min(1.0, 0.95 * (log((len(self.own) + 1.0) / 1.5) + 0.3))

    @cached_property
    def _weights(self) -> dict[str, float]:
        return {stem: log((len(self.own) + 1.0) / (count + 0.5)) + 0.3 for stem, count in self.stems.items()}

    @cached_property
    def _unknown(self) -> float:
        return log((len(self.own) + 1.0) / 0.5) + 0.3

    @cached_property
    def by_chunk(self) -> dict[int, tuple[Fact, ...]]:
        """Facts by the index of their chunk."""
        return {chunk: tuple(f for f in self.facts if f.chunk == chunk) for chunk in self.own}

    def citation(self, fact: Fact, span: tuple[int, int] | None = None) -> Citation:
        """Evidence for a fact, or for document offsets within it."""
        start, end = span or (fact.start, fact.end)
        return self.notes.citation(self.notes.chunks[fact.chunk], start, end)

    def similar(self, vectors: Vectors) -> Vectors:
        """Cosines of shape (own chunks, vectors)."""
        return np.asarray(self.vectors @ vectors.T, dtype=np.float32)

    @cached_property
    def by_event(self) -> dict[int, tuple[Fact, ...]]:
        """Facts by the number of their event, in reading order."""
        found: dict[int, list[Fact]] = {}
        for fact in self.facts:
            found.setdefault(fact.event, []).append(fact)
        return {event: tuple(facts) for event, facts in found.items()}

    @cached_property
    def event_stems(self) -> dict[int, frozenset[str]]:
        """The content stems of each event; those of a heading count where it heads one event alone."""
        chunks = {event: {fact.chunk for fact in facts} for event, facts in self.by_event.items()}
        events = Counter(chunk for found in chunks.values() for chunk in found)
        return {
            event: frozenset(stem for fact in facts for stem in fact.stems)
            | frozenset(
                stem
                for chunk in sorted(chunks[event])
                if events[chunk] == 1
                for stem in content_stems(self.notes.chunks[chunk].heading)
            )
            for event, facts in self.by_event.items()
        }

    @cached_property
    def columns(self) -> dict[str, int]:
        """From each known stem to its column in ``event_table``."""
        return {stem: column for column, stem in enumerate(sorted(self.stems))}

    @cached_property
    def fact_table(self) -> NDArray[np.bool_]:
        """For each fact which of the known stems it has."""
        table = np.zeros((len(self.facts), len(self.columns)), dtype=np.bool_)
        for row, fact in enumerate(self.facts):
            table[row, [self.columns[s] for s in fact.stems if s in self.columns]] = True
        return table

    @cached_property
    def event_table(self) -> NDArray[np.bool_]:
        """For each event, in the order of their numbers, which of the known stems it has."""
        table = np.zeros((len(self.by_event), len(self.columns)), dtype=np.bool_)
        for row, event in enumerate(sorted(self.by_event)):
            table[row, [self.columns[s] for s in self.event_stems[event] if s in self.columns]] = True
        return table


def _holding(pieces: Sequence[str], text: str) -> int:
    """The number of the piece that has most of a text's words."""
    words = set(text.split())
    return max(range(len(pieces)), key=lambda at: (text in pieces[at], len(words & set(pieces[at].split())), -at))


def gather(notes: Slice) -> Evidence:
    """Read a slice's own chunks; a slice that was read already is not read again, and is forgotten with it."""
    known: Evidence | None = notes.worked_out.get("evidence")
    if known is None:
        events = _events(notes)
        own = tuple(index for index in notes.own if not _is_quoted(notes, index))
        facts = tuple(fact for index in own for fact in facts_of(notes, index, events[index]))
        known = notes.worked_out["evidence"] = Evidence(notes=notes, facts=facts, own=own)
    return known


def _is_quoted(notes: Slice, index: int) -> bool:
    """Whether a chunk is for the most part somebody else's words."""
    chunk = notes.chunks[index]
    stretches = quoted(notes.documents[chunk.document_id].text)
    return 2 * sum(max(0, min(chunk.end, b) - max(chunk.start, a)) for a, b in stretches) > chunk.end - chunk.start


def _events(notes: Slice) -> dict[int, tuple[tuple[int, int], ...]]:
    """For each own chunk, where in its document events begin, each with its number."""
    places: dict[tuple[str, int, str], list[int]] = {}
    for index in notes.own:
        chunk = notes.chunks[index]
        places.setdefault((chunk.document_id, chunk.section, chunk.heading), []).append(index)
    found: dict[int, tuple[tuple[int, int], ...]] = {}
    number = 0
    for (document, _, heading), chunks in places.items():
        first = min(notes.chunks[i].start for i in chunks)
        last = max(notes.chunks[i].end for i in chunks)
        text = notes.documents[document].text[first:last]
        starts = event_starts(text, notes.chunks[chunks[0]].kind, heading)
        numbered = tuple((first + at, number + place) for place, at in enumerate(starts))
        number += len(starts)
        found |= dict.fromkeys(chunks, numbered)
    return found

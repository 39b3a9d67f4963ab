"""The candidate's own notes as facts: sentence by sentence, with quantities, names and stems, and the event each is of.

Only the kinds that count as one's own experience are read; a job description or an article proves nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np

from app.engines.embedded.language import sentences
from app.engines.embedded.names import Name, slotted
from app.engines.embedded.quantities import Quantity, quantities
from app.engines.embedded.terms import content_stems
from app.records import Citation, Span
from app.slices import Slice, Vectors

PRIVATE: Final = re.compile(
    r"\b(?:salary|salaries|compensation|pay (?:rise|band|expectation)|private|confidential|do(?:n['’]t| not) (?:say|mention)|notice period|"
    r"pregnan\w+|divorce\w*|religio\w+|my (?:age|wife|husband|kids|children|health|diagnosis))\b|\bon [£$€]?\d+k\b|\bwalk below\b",
    re.IGNORECASE,
)
ASIDE: Final = re.compile(
    r"\bTODO\b|\btbd\b|\?\?|^\W*(?:see|note|remember|need|check|write|finish|private)\b|^\W*\(.*\)\W*$|\?\s*$|^\s*->", re.IGNORECASE
)
_LABEL: Final = re.compile(
    r"^(?:#+\s*|\W*\*\*)?(?:situation|task|action|result|reflection|outcome|learned|learnt|context|background|impact|q|a)\s*:?\**\s*:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Fact:
    """One sentence of a chunk; ``start`` and ``end`` are offsets in its document, ``text`` has marks removed."""

    chunk: int
    start: int
    end: int
    text: str
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    private: bool


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
    def text(self) -> str:
        """All own chunks with headings, in lower case, to look a name up in."""
        found = [f"{self.notes.chunks[i].heading}\n{self.notes.chunks[i].text}" for i in self.own]
        return "\n".join(found).lower().replace("’", "'")

    def chunk_stems(self, chunk: int) -> frozenset[str]:
        record = self.notes.chunks[chunk]
        return frozenset(content_stems(record.heading)) | frozenset(content_stems(record.text))

    def weight(self, stem: str) -> float:
        """How telling a stem is within these notes: rare ones are."""
        return log((len(self.own) + 1.0) / (self.stems.get(stem, 0) + 0.5)) + 0.3

    def of_chunks(self, chunks: frozenset[int]) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.chunk in chunks)

    def citation(self, fact: Fact, span: tuple[int, int] | None = None) -> Citation:
        """Evidence for a fact, or for document offsets within it."""
        start, end = span or (fact.start, fact.end)
        return self.notes.citation(self.notes.chunks[fact.chunk], start, end)

    def similar(self, vectors: Vectors) -> Vectors:
        """Cosines of shape (own chunks, vectors)."""
        return np.asarray(self.vectors @ vectors.T, dtype=np.float32)

    def event(self, chunk: int) -> frozenset[int]:
        """The chunks that tell of the same event: under the same heading next to it, in the same document."""
        record = self.notes.chunks[chunk]
        peers = [i for i in self.own if self.notes.chunks[i].document_id == record.document_id]
        same = [i for i in peers if self.notes.chunks[i].section == record.section]
        if len(same) <= 6 and sum(len(self.notes.chunks[i].text) for i in same) <= 2200 and _is_story(record.kind):
            return frozenset(same)
        return frozenset({chunk})


_READ: Final[WeakKeyDictionary[Slice, Evidence]] = WeakKeyDictionary()


def gather(notes: Slice) -> Evidence:
    """Read a slice's own chunks; a slice that was read already is not read again, and is forgotten with it."""
    known = _READ.get(notes)
    if known is None:
        facts = tuple(fact for index in notes.own for fact in _facts(notes, index))
        known = _READ[notes] = Evidence(notes=notes, facts=facts, own=notes.own)
    return known


def _is_story(kind: str) -> bool:
    return kind in ("prep_answers", "stories")


def _facts(notes: Slice, index: int) -> list[Fact]:
    chunk = notes.chunks[index]
    private = bool(PRIVATE.search(chunk.heading))
    found = []
    for piece in _pieces(chunk.text):
        text = piece.quote
        found.append(
            Fact(
                chunk=index,
                start=chunk.start + piece.start,
                end=chunk.start + piece.end,
                text=text,
                stems=frozenset(content_stems(text)),
                quantities=quantities(text),
                names=slotted(text),
                private=private or bool(PRIVATE.search(text)),
            )
        )
    return found


@lru_cache(maxsize=1024)
def _pieces(text: str) -> tuple[Span, ...]:
    """Sentences of a note without their labels and marks, long ones cut at semicolons."""
    found = []
    for sentence in sentences(text):
        label = _LABEL.match(sentence.quote)
        start = sentence.start + (label.end() if label else 0)
        quote = text[start : sentence.end]
        at = start
        for part in re.split(r"(;\s+)", quote):
            if len(part) > 2 and not part.startswith(";") and re.search(r"\w", part):
                clean = part.strip(" *_-–—")
                offset = at + part.find(clean)
                found.append(Span(start=offset, end=offset + len(clean), quote=clean))
            at += len(part)
    return tuple(found)

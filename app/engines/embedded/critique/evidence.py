"""The candidate's own notes as facts: sentence by sentence, with quantities, names and stems, and the event each is of.

Only the kinds that count as one's own experience are read; a job description or an article proves nothing.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property, lru_cache
from math import log
from typing import Final
from weakref import WeakKeyDictionary

import numpy as np

from app.engines.embedded.critique.assessable import pleas
from app.engines.embedded.english.language import count_words, sentences
from app.engines.embedded.english.names import Name, slotted
from app.engines.embedded.english.quantities import Quantity, quantities
from app.engines.embedded.english.terms import content_stems
from app.records import Citation, Span
from app.slices import Slice, Vectors

STORY_WORDS: Final = 260
"""A section up to this long tells one story; a longer one several (a story told takes two minutes at most)."""

PRIVATE: Final = re.compile(
    r"\b(?:salary|salaries|compensation|pay (?:rise|band|expectation)|private|confidential|do(?:n['’]t|"
    r" not) (?:say|mention)|notice period|"
    r"pregnan\w+|divorce\w*|religio\w+|my (?:age|wife|husband|kids|children|health|diagnosis))\b|"
    r"\bon [£$€]?\d+k\b|\bwalk below\b",
    re.IGNORECASE,
)
ASIDE: Final = re.compile(
    r"\bTODO\b|\btbd\b|\?\?|^\W*(?:see|note|remember|need|check|write|finish|private)\b|^\W*\(.*\)\W*$|\?\s*$|^\s*->",
    re.IGNORECASE,
)
_STAY: Final = re.compile(
    r"(?:(?P<am>[A-Z][a-z]{2,8})\.?\s)?(?P<a>(?:19|20)\d\d)\s*(?:-|–|—|to|"
    r"until)\s*(?:(?P<bm>[A-Z][a-z]{2,8})\.?\s)?(?P<b>(?:19|20)\d\d)"
)
_LABEL: Final = re.compile(
    r"^(?:#+\s*|\W*\*\*)?(?:situation|task|action|result|reflection|outcome|learned|learnt|context|background|"
    r"impact|q|a)\s*:?\**\s*:\s*",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Fact:
    """One sentence of a chunk; ``start`` and ``end`` are offsets in its document, ``text`` has marks removed.

    ``tenure`` is the length in days of a stay written as two dates ("Jan 2019 – Aug 2023").
    """

    chunk: int
    start: int
    end: int
    text: str
    stems: frozenset[str]
    quantities: tuple[Quantity, ...]
    names: tuple[Name, ...]
    private: bool
    tenure: float | None = None


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
        """The content stems of a chunk, heading included."""
        return self._chunk_stems[chunk]

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
    def _weights(self) -> dict[str, float]:
        return {stem: log((len(self.own) + 1.0) / (count + 0.5)) + 0.3 for stem, count in self.stems.items()}

    @cached_property
    def _unknown(self) -> float:
        return log((len(self.own) + 1.0) / 0.5) + 0.3

    @cached_property
    def by_chunk(self) -> dict[int, tuple[Fact, ...]]:
        """Facts by the index of their chunk."""
        return {chunk: tuple(f for f in self.facts if f.chunk == chunk) for chunk in self.own}

    def of_chunks(self, chunks: Iterable[int]) -> tuple[Fact, ...]:
        """The facts of some chunks, in reading order."""
        return tuple(fact for chunk in sorted(chunks) for fact in self.by_chunk[chunk])

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
        length = sum(count_words(self.notes.chunks[i].text) for i in same)
        if length <= STORY_WORDS and _is_story(record.kind):
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
        if pleas(text):  # words to whoever scores prove nothing
            continue
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
                tenure=tenure(text),
            )
        )
    return found


def tenure(text: str) -> float | None:
    """Days between two dates with a dash or "to" between them; None without two, or where it still goes on."""
    found = _STAY.search(text)
    if found is None:
        return None
    first, last = (int(found[year]) + _month(found[month]) / 12 for year, month in (("a", "am"), ("b", "bm")))
    return max(0.0, last - first) * 365.25 or None


def _month(name: str | None) -> float:
    names = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
    return names.index(name[:3].lower()) if name and name[:3].lower() in names else 0.0


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
                clean = (
                    re.sub(
                        r"^(?:so|and|but|"
                        r"then)\s+(?=\w)",
                        "",
                        part.strip(" *_-–—"),
                    )
                    if at > start
                    else part.strip(" *_-–—")
                )
                offset = at + part.find(clean)
                found.append(Span(start=offset, end=offset + len(clean), quote=clean))
            at += len(part)
    return tuple(found)

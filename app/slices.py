"""A candidate's slice: all that the coach reads about one candidate, in memory, never mixed with another's."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from app.blank_vectors import blank_questions
from app.lexical import LexicalIndex, Scores
from app.records import Citation, DocumentRef
from ingest.chunk_vectors import ChunkVectors, unit_rows
from ingest.records import OWN_KINDS, Chunk, Kind, PreparedQuestion, Section

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
"""Texts to unit rows, one per text, in order."""

SCANT: Final = 15
"""Words under a heading from which on it counts as answered; 10 and 25 do as well."""

TITLE: Final = 100
"""Characters of a first line that are taken for a title: a pasted advert may be one line."""


@dataclass(frozen=True, eq=False)
class Sentences:
    """The sentences of chunks: unit rows, and the row at which those of each chunk begin (at least one each).

    ``headings`` are unit rows of what the chunks stand under, one each; None where they are not known.
    """

    rows: Vectors
    starts: NDArray[np.intp]
    headings: Vectors | None = None

    @property
    def nbytes(self) -> int:
        """Memory held by the rows."""
        return int(self.rows.nbytes) + (int(self.headings.nbytes) if self.headings is not None else 0)


@dataclass(frozen=True)
class SourceDocument:
    """A ready document: its visible text with the structure found in it.

    ``withheld`` are stretches that are no evidence, blank in ``text``; no citation reaches across one.
    """

    ref: DocumentRef
    text: str
    kind: Kind
    sections: tuple[Section, ...]
    questions: tuple[PreparedQuestion, ...]
    withheld: tuple[tuple[int, int], ...] = ()

    def citation(self, start: int, end: int) -> Citation:
        """Evidence for text[start:end], trimmed of white space; the quote is cut from the text here, by code."""
        for left, right in self.withheld:
            if start < right and left < end:  # the longer side of what is withheld
                start, end = (start, left) if left - start >= end - right else (right, end)
        start, end = self.trimmed(start, end)
        heading = " › ".join(self.section_at(start).heading)
        return Citation(document=self.ref, heading=heading, quote=self.text[start:end], start=start, end=end)

    def trimmed(self, start: int, end: int) -> tuple[int, int]:
        """The offsets start..end without the white space at both ends."""
        quote = self.text[start:end]
        start += len(quote) - len(quote.lstrip())
        return start, start + len(quote.strip())

    def section_at(self, offset: int) -> Section:
        """The section an offset lies in (the last one that starts at or before it)."""
        return self.sections[max(0, bisect_right(self.sections, offset, key=_start) - 1)]


def _start(section: Section) -> int:
    return section.start


@dataclass(frozen=True, eq=False)
class Slice:
    """One candidate's ready chunks with their vectors, at one generation.

    Args:
        chunks: in reading order, document after document (by name).
        vectors: unit rows, shape (len(chunks), dimension), aligned with chunks.
        documents: the chunks' documents, by id, in the same order as the chunks name them.
        sentences: those of the chunks; None where each chunk counts as one.
        blanks: unit rows of the blank questions, in order; None where they are not known.
    """

    candidate: str
    generation: int
    chunks: tuple[Chunk, ...]
    vectors: Vectors
    documents: dict[str, SourceDocument]
    sentences: Sentences | None = None
    blanks: Vectors | None = None

    def nearest(self, vector: Vectors) -> Scores:
        """For each chunk, the dot product of a vector and that of its sentences which is nearest."""
        if self.sentences is None or not self.chunks:
            return np.asarray(self.vectors @ vector, dtype=np.float32)
        near = self.sentences.rows @ vector
        return np.asarray(np.maximum.reduceat(near, self.sentences.starts), dtype=np.float32)

    def under(self, vector: Vectors) -> Scores:
        """For each chunk, the dot product of a vector and that of its heading; 0 where headings have none."""
        if self.sentences is None or self.sentences.headings is None:
            return np.zeros(len(self.chunks), dtype=np.float32)
        return np.asarray(self.sentences.headings @ vector, dtype=np.float32)

    @cached_property
    def lexical(self) -> LexicalIndex:
        """The keyword index over headings and texts, built on first use."""
        return LexicalIndex([f"{chunk.heading}\n{chunk.text}" for chunk in self.chunks])

    @cached_property
    def worked_out(self) -> dict[str, Any]:
        """What was worked out about these notes and points at them itself; it lies here, so that it goes with them."""
        return {}

    @cached_property
    def own(self) -> tuple[int, ...]:
        """Indices of the chunks that count as the candidate's own experience."""
        return tuple(i for i, chunk in enumerate(self.chunks) if chunk.kind in OWN_KINDS)

    @cached_property
    def is_own(self) -> NDArray[np.bool_]:
        """For each chunk, whether it counts as the candidate's own experience."""
        return np.array([chunk.kind in OWN_KINDS for chunk in self.chunks], dtype=bool)

    @cached_property
    def words(self) -> NDArray[np.float32]:
        """For each chunk, how many words it has."""
        return np.array([len(chunk.text.split()) for chunk in self.chunks], dtype=np.float32)

    @cached_property
    def blank_questions(self) -> tuple[str, ...]:
        """The questions that the notes ask of the candidate and leave without an answer."""
        return tuple(text for document in self.documents.values() for text in blank_questions(document.questions))

    @cached_property
    def rows_of(self) -> dict[str, NDArray[np.intp]]:
        """The rows of each document's chunks, by document id."""
        of = np.array([chunk.document_id for chunk in self.chunks], dtype=object)
        return {document: np.flatnonzero(of == document) for document in self.documents}

    @cached_property
    def titles(self) -> frozenset[str]:
        """The terms of what stands above notes: documents' names and first lines, and what others wrote as headings."""
        names = [document.ref.name.replace("_", " ") for document in self.documents.values()]
        firsts = [document.text.lstrip().partition("\n")[0][:TITLE] for document in self.documents.values()]
        headings = {chunk.heading for chunk in self.chunks if chunk.kind not in OWN_KINDS}
        return frozenset(self.lexical.terms("\n".join((*names, *firsts, *sorted(headings)))))

    @cached_property
    def places(self) -> tuple[tuple[str, int, str], ...]:
        """For each chunk its document, section and heading: hits of equal place may be neighbours."""
        return tuple((chunk.document_id, chunk.section, chunk.heading) for chunk in self.chunks)

    @cached_property
    def is_scant(self) -> NDArray[np.bool_]:
        """For each chunk, whether next to nothing stands under its heading, of all its chunks together."""
        told: dict[tuple[str, int, str], float] = {}
        for place, words in zip(self.places, self.words.tolist(), strict=True):
            told[place] = told.get(place, 0.0) + words
        return np.array([told[place] < SCANT for place in self.places], dtype=bool)

    @property
    def nbytes(self) -> int:
        """Memory held, roughly: the vectors, and each character twice (whole, and in chunks) at two bytes."""
        characters = sum(len(document.text) for document in self.documents.values())
        said = self.sentences.nbytes if self.sentences else 0
        blanks = 0 if self.blanks is None else int(self.blanks.nbytes)
        return int(self.vectors.nbytes) + said + blanks + 4 * characters

    def citation(self, chunk: Chunk, start: int | None = None, end: int | None = None) -> Citation:
        """Evidence from a chunk: all of it, or document offsets start..end within it."""
        document = self.documents[chunk.document_id]
        return document.citation(chunk.start if start is None else start, chunk.end if end is None else end)


def stacked(made: Sequence[ChunkVectors], dimension: int) -> tuple[Vectors, Sentences]:
    """The rows of a slice's chunks, and their sentences with the headings."""
    if not made:
        none = np.zeros((0, dimension), dtype=np.float32)
        return none, Sentences(none, np.zeros(0, dtype=np.intp), none)
    starts = np.cumsum([0, *(len(chunk.sentences) for chunk in made[:-1])])
    rows = unit_rows(np.concatenate([chunk.sentences for chunk in made]))
    headings = unit_rows(np.stack([chunk.heading for chunk in made]))
    return np.stack([chunk.whole for chunk in made]), Sentences(rows, starts, headings)

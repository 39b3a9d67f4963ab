"""A candidate's slice: all that the coach reads about one candidate, in memory, never mixed with another's."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.lexical import LexicalIndex
from app.records import Citation, DocumentRef
from ingest.records import OWN_KINDS, Chunk, Kind, PreparedQuestion, Section

Vectors = NDArray[np.float32]
Embed = Callable[[Sequence[str]], Vectors]
"""Texts to unit rows, one per text, in order."""


@dataclass(frozen=True)
class SourceDocument:
    """A ready document: its visible text with the structure found in it."""

    ref: DocumentRef
    text: str
    kind: Kind
    sections: tuple[Section, ...]
    questions: tuple[PreparedQuestion, ...]

    def citation(self, start: int, end: int) -> Citation:
        """Evidence for text[start:end], trimmed of white space; the quote is cut from the text here, by code."""
        quote = self.text[start:end]
        start += len(quote) - len(quote.lstrip())
        quote = quote.strip()
        return Citation(
            document=self.ref,
            heading=" › ".join(self.section_at(start).heading),
            quote=quote,
            start=start,
            end=start + len(quote),
        )

    def section_at(self, offset: int) -> Section:
        """The section an offset lies in (the last one that starts at or before it)."""
        within = [section for section in self.sections if section.start <= offset]
        return within[-1] if within else self.sections[0]


@dataclass(frozen=True, eq=False)
class Slice:
    """One candidate's ready chunks with their vectors, at one generation.

    Args:
        chunks: in reading order, document after document (by name).
        vectors: unit rows, shape (len(chunks), dimension), aligned with chunks.
        documents: the chunks' documents, by id, in the same order as the chunks name them.
    """

    candidate: str
    generation: int
    chunks: tuple[Chunk, ...]
    vectors: Vectors
    documents: dict[str, SourceDocument]

    @cached_property
    def lexical(self) -> LexicalIndex:
        """The keyword index over headings and texts, built on first use."""
        return LexicalIndex([f"{chunk.heading}\n{chunk.text}" for chunk in self.chunks])

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
        return tuple(
            question.text
            for document in self.documents.values()
            for question in document.questions
            if question.direction == "asked_of_candidate" and question.answer_start == question.answer_end
        )

    @property
    def nbytes(self) -> int:
        """Memory held, roughly: the vectors, and each character twice (whole, and in chunks) at two bytes."""
        characters = sum(len(document.text) for document in self.documents.values())
        return int(self.vectors.nbytes) + 4 * characters

    def citation(self, chunk: Chunk, start: int | None = None, end: int | None = None) -> Citation:
        """Evidence from a chunk: all of it, or document offsets start..end within it."""
        document = self.documents[chunk.document_id]
        return document.citation(chunk.start if start is None else start, chunk.end if end is None else end)
